import { useState } from 'react';
import { Box, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useMentionedByQuery } from '../api';
import { EntryLink } from '../components/EntryLink';
import { Paging } from '../components/Paging';
import { Quote } from '../components/Quote';
import { useDay } from '../utils/useDay';
import { placeInSentence } from '../utils/excerpt';
import { useText } from '../utils/useText';

const PAGE_SIZE = 5;
type Version = 'draft' | 'published';

/** The texts that mention a clause: excerpt, language, date and state, a page at a time. */
export function MentionedBy({ clause }: { clause: string }) {
  const say = useText();
  const day = useDay();
  const [version, setVersion] = useState<Version>('published');
  const [page, setPage] = useState(1);
  const { data, isError } = useMentionedByQuery({
    clause,
    version,
    page,
    pageSize: PAGE_SIZE,
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <SingleSelect
        size="S"
        aria-label={say('mentionedBy.version')}
        value={version}
        onChange={(value) => {
          setVersion(value as Version);
          setPage(1);
        }}
      >
        <SingleSelectOption value="published">{say('version.published')}</SingleSelectOption>
        <SingleSelectOption value="draft">{say('version.draft')}</SingleSelectOption>
      </SingleSelect>
      <Typography variant="pi" textColor="neutral600" role="status">
        {isError
          ? say('state.error')
          : data
            ? say('mentionedBy.count', { count: data.pagination.total })
            : say('state.loading')}
      </Typography>
      {data?.results.map((row) => (
        <Box key={row.key} paddingBottom={2}>
          <EntryLink
            uid={row.sourceUid}
            documentId={row.sourceDocumentId}
            locale={row.sourceLocale}
          >
            {row.title}
          </EntryLink>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {[row.sourceLocale, day(row.sourceDate), say(`group.${row.outcome}`)]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
          <Quote {...within(row.sentence, row.exact, row.prefix)} />
        </Box>
      ))}
      {data ? <Paging page={page} pageCount={data.pagination.pageCount} onPage={setPage} /> : null}
    </Flex>
  );
}

function within(sentence: string, exact: string, prefix: string) {
  const start = placeInSentence(sentence, exact, prefix);
  return { sentence, start, end: start + exact.length };
}

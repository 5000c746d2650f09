import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { FILE_FORMATS } from '../../../shared/files';
import { useDeskEntriesQuery, useDeskProgressQuery, type EntryRef } from '../api';
import { Choice } from '../components/Choice';
import { STATES, TO_DO } from '../list/filter';
import { useNames } from '../utils/useNames';
import { useText } from '../utils/useText';
import { DownloadButton } from './DownloadButton';
import { Section } from './Section';

/** Takes one document, or everything under a filter, home as files. */
export function ExportPart({ entry }: { entry: EntryRef | null }) {
  const say = useText();
  const names = useNames();
  const [choice, setChoice] = useState<Record<string, string>>({
    format: FILE_FORMATS[0],
    units: 'all',
    state: TO_DO,
    uid: '',
  });
  const set = (name: string) => (value: string) => setChoice({ ...choice, [name]: value });
  const filter: Record<string, string> = entry
    ? { uid: entry.uid, documentId: entry.documentId, locale: entry.locale }
    : { uid: choice.uid, state: choice.state };
  const query = useDeskEntriesQuery({ ...filled(filter), pageSize: 1 });
  const { data: progress = [] } = useDeskProgressQuery(undefined);
  const types = [...new Set(progress.map(({ uid }) => uid))];
  const params = filled({ ...filter, format: choice.format, units: choice.units });
  const total = query.data?.pagination.total ?? 0;
  return (
    <Section title={say('files.export')} hint={say('files.exportHint')}>
      <Flex gap={3} alignItems="flex-end" wrap="wrap">
        <Choice
          label={say('files.format')}
          value={choice.format}
          options={FILE_FORMATS.map((format) => [format, say(`format.${format}`)] as const)}
          onChange={set('format')}
        />
        <Choice
          label={say('files.units')}
          value={choice.units}
          options={(['all', 'open'] as const).map((each) => [each, say(`units.${each}`)] as const)}
          onChange={set('units')}
        />
        {entry ? null : (
          <>
            <Choice
              label={say('filter.state')}
              value={choice.state}
              options={[
                [TO_DO, say('filter.toDo')],
                ['', say('filter.all')],
                ...STATES.map((state) => [state, say(`state.${state}`)] as const),
              ]}
              onChange={set('state')}
            />
            <Choice
              label={say('filter.type')}
              value={choice.uid}
              options={[
                ['', say('filter.all')],
                ...types.map((uid) => [uid, names.type(uid)] as const),
              ]}
              onChange={set('uid')}
            />
          </>
        )}
        <DownloadButton label={say('files.download')} path="/files" params={params} />
        <Typography role="status" textColor="neutral600">
          {entry ? (query.data?.results[0]?.title ?? '') : say('files.documents', { count: total })}
        </Typography>
      </Flex>
    </Section>
  );
}

/** Without what is empty: the server takes no empty filter. */
function filled(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

import { useState } from 'react';
import { Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useDecisionLogQuery } from '../api';
import { EntryLink } from '../components/EntryLink';
import { Loaded } from '../components/Loaded';
import { Paging } from '../components/Paging';
import { useDay } from '../utils/useDay';
import { useText } from '../utils/useText';

const PAGE_SIZE = 25;
const COLUMNS = ['when', 'who', 'what', 'words', 'clause', 'entry'] as const;

/** Every decision with who and when, those that no longer hold as well. */
export function LogTab() {
  const say = useText();
  const day = useDay();
  const [page, setPage] = useState(1);
  const query = useDecisionLogQuery({ page, pageSize: PAGE_SIZE });
  return (
    <Loaded query={query} isEmpty={(data) => data.results.length === 0} empty={say('log.empty')}>
      {({ results, pagination }) => (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Table colCount={COLUMNS.length} rowCount={results.length + 1}>
            <Thead>
              <Tr>
                {COLUMNS.map((column) => (
                  <Th key={column}>
                    <Typography variant="sigma">{say(`log.${column}`)}</Typography>
                  </Th>
                ))}
              </Tr>
            </Thead>
            <Tbody>
              {results.map((entry) => (
                <Tr key={entry.id}>
                  <Td>
                    <Typography>{day(entry.madeAt)}</Typography>
                  </Td>
                  <Td>
                    <Typography>{entry.madeBy}</Typography>
                  </Td>
                  <Td>
                    <Typography>
                      {say(`verdict.${entry.verdict}`)}
                      {entry.endedAt
                        ? ` (${say('log.ended', { by: entry.endedBy ?? say('somebody') })})`
                        : ''}
                    </Typography>
                  </Td>
                  <Td>
                    <Typography>{entry.exact}</Typography>
                  </Td>
                  <Td>
                    <Typography>{entry.clauseKey?.replace(':', ' · ') ?? ''}</Typography>
                  </Td>
                  <Td>
                    <EntryLink uid={entry.uid} documentId={entry.documentId} locale={entry.locale}>
                      {entry.title}
                    </EntryLink>
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
          <Paging page={page} pageCount={pagination.pageCount} onPage={setPage} />
        </Flex>
      )}
    </Loaded>
  );
}

import {
  Box,
  Flex,
  Link as DesignLink,
  Searchbar,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router-dom';
import type { DeskRow } from '../../../shared/contracts';
import { useDeskEntriesQuery } from '../api';
import { Choice } from '../components/Choice';
import { Loaded } from '../components/Loaded';
import { Paging } from '../components/Paging';
import { StateBadge } from '../components/StateBadge';
import { deskLink } from '../utils/desk-link';
import { useText } from '../utils/useText';

const STATES = ['missing', 'in-progress', 'stale', 'ready', 'published'] as const;
/** What waits for a translator: the view that the page opens with. */
const TO_DO = 'missing,in-progress,stale';
const SORTS = [
  'waitingSince:asc',
  'waitingSince:desc',
  'words:asc',
  'words:desc',
  'title:asc',
] as const;

/** Everything that can be translated, what waits first. The filters stand in the address. */
export function ListPage() {
  const say = useText();
  const [search, setSearch] = useSearchParams();
  const valueOf = (name: string, other = '') => search.get(name) ?? other;
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    next.set(name, value);
    if (name !== 'page') next.delete('page');
    setSearch(next, { replace: true });
  };
  const [sort, order] = valueOf('sort', SORTS[0]).split(':');
  const filter = Object.fromEntries(
    Object.entries({
      state: valueOf('state', TO_DO) || STATES.join(','),
      uid: valueOf('type'),
      assignee: valueOf('who'),
      q: valueOf('q'),
      sort,
      order,
      page: valueOf('page', '1'),
    }).filter(([, value]) => value),
  );
  const query = useDeskEntriesQuery(filter, { refetchOnMountOrArgChange: true });
  const types = [...new Set((query.data?.facets ?? []).map(({ uid }) => uid))];
  const states = [
    [TO_DO, say('filter.toDo')] as const,
    ['', say('filter.all')] as const,
    ...STATES.map((state) => [state, say(`state.${state}`)] as const),
  ];
  return (
    <Page.Main>
      <Page.Title>{say('desk.title')}</Page.Title>
      <Layouts.Header title={say('desk.title')} subtitle={say('desk.subtitle')} />
      <Layouts.Content>
        <Flex gap={4} paddingBottom={4} alignItems="flex-end" wrap="wrap">
          <Choice
            label={say('filter.state')}
            value={valueOf('state', TO_DO)}
            options={states}
            onChange={(v) => set('state', v)}
          />
          <Choice
            label={say('filter.type')}
            value={valueOf('type')}
            options={[
              ['', say('filter.all')],
              ...types.map((uid) => [uid, typeName(uid)] as const),
            ]}
            onChange={(v) => set('type', v)}
          />
          <Choice
            label={say('filter.who')}
            value={valueOf('who')}
            options={[
              ['', say('filter.all')],
              ['me', say('filter.me')],
              ['none', say('filter.nobody')],
            ]}
            onChange={(v) => set('who', v)}
          />
          <Choice
            label={say('filter.sort')}
            value={valueOf('sort', SORTS[0])}
            options={SORTS.map((each) => [each, say(`sort.${each}`)] as const)}
            onChange={(v) => set('sort', v)}
          />
          <Searchbar
            name="q"
            size="S"
            clearLabel={say('filter.clear')}
            value={valueOf('q')}
            onClear={() => set('q', '')}
            onChange={(event: { target: { value: string } }) => set('q', event.target.value)}
          >
            {say('filter.search')}
          </Searchbar>
        </Flex>
        <Box background="neutral0" padding={6} hasRadius>
          <Loaded
            query={query}
            isEmpty={(page) => page.results.length === 0}
            empty={say('list.empty')}
          >
            {({ results, pagination }) => (
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Rows rows={results} />
                <Paging {...pagination} onPage={(page) => set('page', String(page))} />
              </Flex>
            )}
          </Loaded>
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}

const COLUMNS = ['title', 'locale', 'state', 'words', 'since', 'clauses', 'who'] as const;

function Rows({ rows }: { rows: DeskRow[] }) {
  const say = useText();
  const { formatDate } = useIntl();
  return (
    <Table colCount={COLUMNS.length} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{say(`column.${column}`)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => {
          const entry = { uid: row.entryUid, documentId: row.entryId, locale: row.targetLocale };
          return (
            <Tr key={`${row.entryId}${row.targetLocale}`}>
              <Td>
                <DesignLink tag={Link} to={deskLink(entry)}>
                  {row.title || row.entryId}
                </DesignLink>
                <Typography variant="pi" textColor="neutral600" tag="div">
                  {typeName(row.entryUid)}
                  {row.sourcePublished ? '' : ` · ${say('list.draft')}`}
                </Typography>
              </Td>
              <Td>{row.targetLocale}</Td>
              <Td>
                <StateBadge state={row.state} count={row.stale} />
              </Td>
              <Td>
                <Typography>
                  {row.words
                    ? say('list.words', { fresh: row.newWords, changed: row.changedWords })
                    : '–'}
                </Typography>
              </Td>
              <Td>
                <Typography>
                  {row.waitingSince ? formatDate(row.waitingSince, { dateStyle: 'medium' }) : '–'}
                </Typography>
              </Td>
              <Td>
                <Typography>{row.citations.join(', ') || '–'}</Typography>
              </Td>
              <Td>
                <Typography>{row.assigneeName ?? '–'}</Typography>
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}

/** `api::article.article` → `article`: the type's own name in the interface. */
function typeName(uid: string): string {
  return uid.split('.').pop() ?? uid;
}

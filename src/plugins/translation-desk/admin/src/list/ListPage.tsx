import { Box, Flex, Link as DesignLink, Typography } from '@strapi/design-system';
import { Layouts, Page, useAuth, useRBAC } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import {
  useAssignEntryMutation,
  useClaimEntryMutation,
  useDeskPeopleQuery,
  useDeskEntriesQuery,
  useDeskProgressQuery,
  useFeedAddressQuery,
} from '../api';
import { Loaded } from '../components/Loaded';
import { Paging } from '../components/Paging';
import { ProgressChart } from '../components/ProgressChart';
import { viewOf } from '../../../shared/views';
import { PERMISSIONS } from '../permissions';
import { filesLink } from '../utils/desk-link';
import { useReport } from '../utils/useReport';
import { useText } from '../utils/useText';
import { keepLastView, lastView } from '../utils/views';
import { filterOf } from './filter';
import { ListFilters } from './ListFilters';
import { Rows } from './Rows';
import { Views } from './Views';

/** Everything that can be translated, what waits first. The filters stand in the address. */
export function ListPage() {
  const say = useText();
  const [search, setSearch] = useSearchParams();
  const user = useAuth('TranslationDesk', (auth) => String(auth.user?.id ?? ''));
  const { allowedActions } = useRBAC({
    translate: PERMISSIONS.translate,
    manage: PERMISSIONS.manage,
  });
  const { canTranslate = false, canManage = false } = allowedActions as Record<string, boolean>;
  const { data: people = [] } = useDeskPeopleQuery(undefined, { skip: !canManage });
  const [assign] = useAssignEntryMutation();
  const [claim] = useClaimEntryMutation();
  const report = useReport();
  useLastView(search, setSearch, user);
  const query = useDeskEntriesQuery(filterOf(search), { refetchOnMountOrArgChange: true });
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    next.set(name, value);
    if (name !== 'page') next.delete('page');
    setSearch(next, { replace: true });
  };
  const { data: facets = [] } = useDeskProgressQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  return (
    <Page.Main>
      <Page.Title>{say('desk.title')}</Page.Title>
      <Layouts.Header
        title={say('desk.title')}
        subtitle={say('desk.subtitle')}
        primaryAction={
          <Flex gap={4}>
            <DesignLink tag={Link} to={filesLink(null)}>
              {say('files.title')}
            </DesignLink>
            <FeedLink />
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <ProgressChart facets={facets} />
          <Views search={search} onView={(view) => setSearch(view)} />
          <ListFilters search={search} facets={facets} onChange={set} />
          <Loaded
            query={query}
            isEmpty={(page) => page.results.length === 0}
            empty={say('list.empty')}
          >
            {({ results, pagination }) => (
              <Box>
                <Flex justifyContent="space-between" paddingBottom={2}>
                  <Typography role="status">
                    {say('list.count', { count: pagination.total })}
                  </Typography>
                  <Typography variant="pi" textColor="neutral600">
                    {say('list.keys')}
                  </Typography>
                </Flex>
                <Rows
                  rows={results}
                  me={user}
                  canTranslate={canTranslate}
                  people={people}
                  onAssign={(entry, assignee) => void assign({ ...entry, assignee }).then(report)}
                  onClaim={(entry, claimed) => void claim({ ...entry, claimed }).then(report)}
                />
                <Paging {...pagination} onPage={(page) => set('page', String(page))} />
              </Box>
            )}
          </Loaded>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

/** Whoever comes back finds the view that they left. */
function useLastView(
  search: URLSearchParams,
  setSearch: (search: string, options: { replace: boolean }) => void,
  user: string,
) {
  const isBare = search.size === 0;
  useEffect(() => {
    const last = isBare && user ? lastView(localStorage, user) : '';
    if (last) setSearch(last, { replace: true });
    // Only when the page opens: an emptied address is a choice.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [user]);
  const now = viewOf(search);
  useEffect(() => {
    if (!isBare && user) keepLastView(localStorage, user, now);
  }, [isBare, now, user]);
}

function FeedLink() {
  const say = useText();
  const { data } = useFeedAddressQuery(undefined);
  return data ? (
    <DesignLink href={data.url} isExternal>
      {say('desk.feed')}
    </DesignLink>
  ) : null;
}

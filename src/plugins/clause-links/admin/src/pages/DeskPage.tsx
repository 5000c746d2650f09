import { Box, Tabs } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useClauseCatalogueQuery } from '../api';
import type { ClauseCatalogue } from '../../../shared/contracts';
import { Loaded } from '../components/Loaded';
import { PERMISSIONS } from '../permissions';
import { useText } from '../utils/useText';
import { CoverageTab } from './CoverageTab';
import { LogTab } from './LogTab';
import { QueueTab } from './QueueTab';
import { RelinkTab } from './RelinkTab';
import { UnresolvedTab } from './UnresolvedTab';

export interface TabProps {
  catalogue: ClauseCatalogue;
  canDecide: boolean;
}

const TABS: readonly {
  id: 'queue' | 'unresolved' | 'coverage' | 'relink' | 'log';
  Content: ComponentType<TabProps>;
  needsRelink?: boolean;
}[] = [
  { id: 'queue', Content: QueueTab },
  { id: 'unresolved', Content: UnresolvedTab },
  { id: 'coverage', Content: CoverageTab },
  { id: 'relink', Content: RelinkTab, needsRelink: true },
  { id: 'log', Content: LogTab },
];

/** The plugin's page: what waits for a decision, and what the links add up to. */
export function DeskPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.read}>
      <Desk />
    </Page.Protect>
  );
}

function Desk() {
  const say = useText();
  const { allowedActions, isLoading } = useRBAC({
    decide: PERMISSIONS.decide,
    relink: PERMISSIONS.relink,
  });
  const { canDecide, canRelink } = allowedActions as { canDecide?: boolean; canRelink?: boolean };
  const [search, setSearch] = useSearchParams();
  const catalogue = useClauseCatalogueQuery();
  const tabs = TABS.filter((tab) => !tab.needsRelink || canRelink);
  const current = tabs.find((tab) => tab.id === search.get('tab')) ?? tabs[0];
  if (isLoading) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{say('desk.title')}</Page.Title>
      <Layouts.Header title={say('desk.title')} subtitle={say('desk.subtitle')} />
      <Layouts.Content>
        <Loaded query={catalogue}>
          {(data) => (
            <Tabs.Root
              value={current.id}
              onValueChange={(tab) => setSearch({ tab }, { replace: true })}
            >
              <Tabs.List aria-label={say('desk.title')}>
                {tabs.map(({ id }) => (
                  <Tabs.Trigger key={id} value={id}>
                    {say(`tab.${id}`)}
                  </Tabs.Trigger>
                ))}
              </Tabs.List>
              {tabs.map(({ id, Content }) => (
                <Tabs.Content key={id} value={id}>
                  <Box background="neutral0" padding={6} hasRadius>
                    <Content catalogue={data} canDecide={Boolean(canDecide)} />
                  </Box>
                </Tabs.Content>
              ))}
            </Tabs.Root>
          )}
        </Loaded>
      </Layouts.Content>
    </Page.Main>
  );
}

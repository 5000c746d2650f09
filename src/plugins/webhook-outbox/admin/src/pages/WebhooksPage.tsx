import { useState } from 'react';
import { Box, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { EndpointWithSecret } from '../../../shared/contracts';
import { useWebhookEndpointsQuery } from '../api';
import { Loaded } from '../components/Loaded';
import { PERMISSIONS } from '../permissions';
import { useText } from '../utils/useText';
import { EndpointDialog } from './EndpointDialog';
import { Endpoints } from './Endpoints';
import { Log } from './Log';
import { SecretDialog } from './SecretDialog';

/** Endpoints with what can be done to them, and the log of what they were sent. */
export function WebhooksPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.manage}>
      <Webhooks />
    </Page.Protect>
  );
}

function Webhooks() {
  const say = useText();
  const query = useWebhookEndpointsQuery();
  const [made, setMade] = useState<EndpointWithSecret | null>(null);
  return (
    <Page.Main>
      <Page.Title>{say('page.title')}</Page.Title>
      <Layouts.Header
        title={say('page.title')}
        subtitle={say('page.subtitle')}
        primaryAction={<EndpointDialog onMade={setMade} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Box background="neutral0" padding={6} hasRadius shadow="tableShadow">
            <Loaded
              query={query}
              isEmpty={(endpoints) => endpoints.length === 0}
              empty={say('endpoints.empty')}
            >
              {(endpoints) => <Endpoints endpoints={endpoints} onSecret={setMade} />}
            </Loaded>
          </Box>
          <Log endpoints={query.data ?? []} />
        </Flex>
      </Layouts.Content>
      {made && <SecretDialog endpoint={made} onClose={() => setMade(null)} />}
    </Page.Main>
  );
}

import {
  Badge,
  Box,
  Button,
  Dialog,
  Flex,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { Endpoint, EndpointWithSecret } from '../../../shared/contracts';
import {
  usePingWebhookEndpointMutation,
  useRemoveWebhookEndpointMutation,
  useRenewWebhookSecretMutation,
} from '../api';
import { useAttempt } from '../utils/useAttempt';
import { useText } from '../utils/useText';
import { EndpointDialog } from './EndpointDialog';

interface Props {
  endpoints: Endpoint[];
  onSecret(endpoint: EndpointWithSecret): void;
}

const COLUMNS = ['name', 'url', 'state', 'actions'] as const;

export function Endpoints({ endpoints, onSecret }: Props) {
  const say = useText();
  return (
    <Box>
      <Typography variant="delta" tag="h2">
        {say('endpoints.title')}
      </Typography>
      <Box paddingTop={4}>
        <Table colCount={COLUMNS.length} rowCount={endpoints.length + 1}>
          <Thead>
            <Tr>
              {COLUMNS.map((column) => (
                <Th key={column}>
                  <Typography variant="sigma">{say(`endpoints.${column}`)}</Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {endpoints.map((endpoint) => (
              <Tr key={endpoint.id}>
                <Td>
                  <Typography fontWeight="bold">{endpoint.name}</Typography>
                </Td>
                <Td>
                  <Typography>{endpoint.url}</Typography>
                </Td>
                <Td>
                  <Badge active={endpoint.enabled}>
                    {say(endpoint.enabled ? 'endpoints.on' : 'endpoints.off')}
                  </Badge>
                </Td>
                <Td>
                  <Actions endpoint={endpoint} onSecret={onSecret} />
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Box>
    </Box>
  );
}

function Actions({ endpoint, onSecret }: { endpoint: Endpoint } & Pick<Props, 'onSecret'>) {
  const say = useText();
  const attempt = useAttempt();
  const [ping] = usePingWebhookEndpointMutation();
  const [remove] = useRemoveWebhookEndpointMutation();
  const [renew] = useRenewWebhookSecretMutation();
  const { id, name, enabled, origin } = endpoint;
  const renewed = async () => {
    const made = await attempt(renew(id).unwrap());
    if (made) onSecret(made);
  };
  return (
    <Flex gap={2} wrap="wrap">
      <Button
        size="S"
        variant="secondary"
        disabled={!enabled}
        onClick={() => void attempt(ping(id).unwrap())}
      >
        {say('endpoints.ping')}
      </Button>
      {origin === 'environment' ? (
        <Typography variant="pi" textColor="neutral600">
          {say('endpoints.environment')}
        </Typography>
      ) : (
        <>
          <EndpointDialog endpoint={endpoint} />
          <Confirmed label={say('endpoints.renew')} onYes={renewed}>
            {say('confirm.renew', { name })}
          </Confirmed>
          <Confirmed
            label={say('endpoints.remove')}
            danger
            onYes={() => attempt(remove(id).unwrap())}
          >
            {say('confirm.remove', { name })}
          </Confirmed>
        </>
      )}
    </Flex>
  );
}

/** A button that asks before it does something. */
function Confirmed({
  label,
  danger = false,
  onYes,
  children,
}: {
  label: string;
  danger?: boolean;
  onYes(): Promise<unknown>;
  children: ReactNode;
}) {
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button size="S" variant={danger ? 'danger-light' : 'tertiary'}>
          {label}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog variant={danger ? 'danger' : 'default'} onConfirm={() => void onYes()}>
        {children}
      </ConfirmDialog>
    </Dialog.Root>
  );
}

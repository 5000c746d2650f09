import { useState } from 'react';
import {
  Badge,
  Box,
  Button,
  Flex,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import {
  STATES,
  type DeliveryRow,
  type DeliveryState,
  type Endpoint,
} from '../../../shared/contracts';
import { useReplayWebhookDeliveryMutation, useWebhookDeliveriesQuery } from '../api';
import { Choice } from '../components/Choice';
import { Loaded } from '../components/Loaded';
import { Paging } from '../components/Paging';
import { useAttempt } from '../utils/useAttempt';
import { textKey, useText } from '../utils/useText';

/** Milliseconds between two looks at what has become of the deliveries. */
const REFRESH_MS = 3_000;
const COLUMNS = ['time', 'endpoint', 'event', 'state', 'tries', 'answer'] as const;
const COLOURS: Record<DeliveryState, 'success' | 'danger' | 'secondary'> = {
  pending: 'secondary',
  delivered: 'success',
  failed: 'danger',
};

/** What was sent, what became of it, and a button to send it again. */
export function Log({ endpoints }: { endpoints: Endpoint[] }) {
  const say = useText();
  const [filter, setFilter] = useState({ endpoint: '', state: '', page: 1 });
  const params = Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
  const query = useWebhookDeliveriesQuery(params, { pollingInterval: REFRESH_MS });
  const narrow = (part: Partial<typeof filter>) => setFilter({ ...filter, page: 1, ...part });
  const nameOf = (id: number) => endpoints.find((each) => each.id === id)?.name ?? String(id);
  return (
    <Box background="neutral0" padding={6} hasRadius shadow="tableShadow">
      <Flex justifyContent="space-between" alignItems="flex-end" gap={4} paddingBottom={4}>
        <Typography variant="delta" tag="h2">
          {say('log.title')}
        </Typography>
        <Flex gap={4}>
          <Choice
            label={say('log.endpoint')}
            value={filter.endpoint}
            options={[
              ['', say('log.all')],
              ...endpoints.map(({ id, name }) => [String(id), name] as const),
            ]}
            onChange={(endpoint) => narrow({ endpoint })}
          />
          <Choice
            label={say('log.state')}
            value={filter.state}
            options={[
              ['', say('log.all')],
              ...STATES.map((state) => [state, say(`state.${state}`)] as const),
            ]}
            onChange={(state) => narrow({ state })}
          />
        </Flex>
      </Flex>
      <Loaded query={query} isEmpty={(page) => page.results.length === 0} empty={say('log.empty')}>
        {({ results, pagination }) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Table colCount={COLUMNS.length + 1} rowCount={results.length + 1}>
              <Thead>
                <Tr>
                  {COLUMNS.map((column) => (
                    <Th key={column}>
                      <Typography variant="sigma">{say(`log.${column}`)}</Typography>
                    </Th>
                  ))}
                  <Th>
                    <Typography variant="sigma">{say('endpoints.actions')}</Typography>
                  </Th>
                </Tr>
              </Thead>
              <Tbody>
                {results.map((row) => (
                  <Line key={row.id} row={row} endpoint={nameOf(row.endpointId)} />
                ))}
              </Tbody>
            </Table>
            <Paging {...pagination} onPage={(page) => setFilter({ ...filter, page })} />
          </Flex>
        )}
      </Loaded>
    </Box>
  );
}

function Line({ row, endpoint }: { row: DeliveryRow; endpoint: string }) {
  const say = useText();
  const { formatDate } = useIntl();
  const attempt = useAttempt();
  const [replay] = useReplayWebhookDeliveryMutation();
  const event = textKey(`event.${row.eventName}`);
  const time = (instant: string) =>
    formatDate(instant, { dateStyle: 'short', timeStyle: 'medium' });
  const colour = COLOURS[row.state];
  return (
    <Tr>
      <Td>
        <Typography>{time(row.createdAt)}</Typography>
      </Td>
      <Td>
        <Typography>{endpoint}</Typography>
      </Td>
      <Td>
        <Typography>{event ? say(event) : row.eventName}</Typography>
      </Td>
      <Td>
        <Badge backgroundColor={`${colour}100`} textColor={`${colour}700`}>
          {say(`state.${row.state}`)}
        </Badge>
      </Td>
      <Td>
        <Typography>{row.tries}</Typography>
      </Td>
      <Td>
        <Typography tag="div">{row.responseCode ?? (row.lastError ? '' : '–')}</Typography>
        {row.lastError && <Typography variant="pi">{row.lastError}</Typography>}
        {row.nextTryAt && row.tries > 0 && (
          <Typography variant="pi" textColor="neutral600" tag="div">
            {say('log.next', { time: time(row.nextTryAt) })}
          </Typography>
        )}
      </Td>
      <Td>
        <Button size="S" variant="tertiary" onClick={() => void attempt(replay(row.id).unwrap())}>
          {say('log.replay')}
        </Button>
      </Td>
    </Tr>
  );
}

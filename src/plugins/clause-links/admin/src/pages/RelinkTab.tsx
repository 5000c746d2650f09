import { useState } from 'react';
import { Alert, Box, Button, Flex, Typography } from '@strapi/design-system';
import {
  useCancelRelinkMutation,
  useLinkerHealthQuery,
  useRelinkRunQuery,
  useStartRelinkMutation,
} from '../api';
import { EntryLink } from '../components/EntryLink';
import { Loaded } from '../components/Loaded';
import { Progress } from '../components/Progress';
import { refusalOf } from '../utils/errors';
import { useText } from '../utils/useText';

const POLL_MS = 1_000;

/** Links all texts again, with live progress; below it how the linker is doing. */
export function RelinkTab() {
  const say = useText();
  const [polling, setPolling] = useState(false);
  const run = useRelinkRunQuery(undefined, {
    pollingInterval: polling ? POLL_MS : 0,
    refetchOnMountOrArgChange: true,
  });
  const running = run.data?.state === 'running';
  if (running !== polling) setPolling(running);
  const [start, starting] = useStartRelinkMutation();
  const [cancel, cancelling] = useCancelRelinkMutation();
  const error = starting.error ?? cancelling.error;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>{say('relink.about')}</Typography>
      {error ? (
        <Alert
          variant="danger"
          closeLabel={say('action.close')}
          onClose={() => {
            starting.reset();
            cancelling.reset();
          }}
        >
          {say('relink.failed', { message: refusalOf(error).message })}
        </Alert>
      ) : null}
      <Flex gap={2}>
        <Button loading={starting.isLoading} disabled={running} onClick={() => void start()}>
          {say('relink.start')}
        </Button>
        <Button
          variant="danger-light"
          loading={cancelling.isLoading}
          disabled={!running}
          onClick={() => void cancel()}
        >
          {say('relink.cancel')}
        </Button>
      </Flex>
      <Loaded query={run} isEmpty={(data) => data === null} empty={say('relink.never')}>
        {(data) =>
          data === null ? null : (
            <Box>
              <Progress
                label={say('relink.progress', { total: data.total, done: data.done })}
                percent={data.total ? Math.round((data.done / data.total) * 100) : 100}
              />
              <Typography tag="p" role="status">
                {running
                  ? say('relink.progress', { total: data.total, done: data.done })
                  : say('relink.report', {
                      state: say(`relink.${data.state}`),
                      done: data.done,
                      total: data.total,
                      changed: data.changed,
                      failed: data.failed,
                    })}
              </Typography>
              {running && data.rate ? (
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {say('relink.pace', {
                    rate: Math.round(data.rate),
                    seconds: data.remaining ?? 0,
                  })}
                </Typography>
              ) : null}
            </Box>
          )
        }
      </Loaded>
      <HealthReport />
    </Flex>
  );
}

function HealthReport() {
  const say = useText();
  const query = useLinkerHealthQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <Box tag="section">
      <Typography tag="h2" variant="delta">
        {say('health.title')}
      </Typography>
      <Loaded query={query}>
        {({ clauses, plans, mentions, decisions, pending, failures }) => (
          <>
            <Flex tag="dl" gap={6} wrap="wrap" paddingTop={2} paddingBottom={4}>
              <Fact name={say('health.plans')} value={plans} />
              <Fact name={say('health.clauses')} value={clauses} />
              <Fact name={say('group.linked')} value={mentions.linked} />
              <Fact name={say('group.suggested')} value={mentions.suggested} />
              <Fact name={say('group.unresolved')} value={mentions.unresolved} />
              <Fact name={say('group.rejected')} value={mentions.rejected} />
              <Fact name={say('health.decisions')} value={decisions} />
              <Fact name={say('health.pending')} value={pending} />
            </Flex>
            <Typography tag="h3" fontWeight="bold">
              {say('health.failures')}
            </Typography>
            {failures.length === 0 ? <Typography>{say('health.noFailures')}</Typography> : null}
            {failures.map((failure) => (
              <Typography key={failure.documentId} tag="p">
                <EntryLink uid={failure.uid} documentId={failure.documentId} locale="">
                  {failure.documentId}
                </EntryLink>{' '}
                {failure.error}
              </Typography>
            ))}
          </>
        )}
      </Loaded>
    </Box>
  );
}

function Fact({ name, value }: { name: string; value: number }) {
  return (
    <Box>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {name}
      </Typography>
      <Typography tag="dd" variant="beta">
        {value}
      </Typography>
    </Box>
  );
}

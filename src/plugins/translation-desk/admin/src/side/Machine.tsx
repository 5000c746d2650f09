import { Button, Typography } from '@strapi/design-system';
import { Sparkle } from '@strapi/icons';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SideBySide, SideLine } from '../../../shared/contracts';
import { useMachineSegmentMutation, useSideBySideQuery } from '../api';
import { PERMISSIONS } from '../permissions';
import { useReport } from '../utils/useReport';
import { useText } from '../utils/useText';
import { segmentOf } from './drafts';
import type { Desk } from './useDesk';

/** What a machine may write: nothing that a person has written, and no address. */
const isFree = (line: SideLine) => line.state === 'missing' && line.kind !== 'slug';

function useAllowed(): boolean {
  const { allowedActions } = useRBAC({ machine: PERMISSIONS.machine });
  return (allowedActions as { canMachine?: boolean }).canMachine === true;
}

/** Has one missing segment translated by the machine. */
export function MachineOne({ line, desk }: { line: SideLine; desk: Desk }) {
  const say = useText();
  const report = useReport();
  const isAllowed = useAllowed();
  const { data } = useSideBySideQuery(desk.entry);
  const [translate, { isLoading }] = useMachineSegmentMutation();
  if (!data?.machine || !isAllowed || !isFree(line) || desk.editing.textOf(line).trim() !== '')
    return null;
  return (
    <Button
      size="S"
      variant="tertiary"
      startIcon={<Sparkle />}
      loading={isLoading}
      onClick={() => void translate({ ...desk.entry, segment: segmentOf(line) }).then(report)}
    >
      {say('machine.one')}
    </Button>
  );
}

/** Has everything that is missing translated, one segment after the other; what fails is counted. */
export function MachineAll({ side, desk }: { side: SideBySide; desk: Desk }) {
  const say = useText();
  const isAllowed = useAllowed();
  const { toggleNotification } = useNotification();
  const [translate] = useMachineSegmentMutation();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const free = side.lines.filter(isFree);
  const run = async () => {
    let failed = 0;
    for (const [at, line] of free.entries()) {
      setProgress({ done: at, total: free.length });
      const answer = await translate({ ...desk.entry, segment: segmentOf(line) });
      if ('error' in answer) failed += 1;
    }
    setProgress(null);
    if (failed) {
      toggleNotification({ type: 'warning', message: say('machine.failed', { count: failed }) });
    }
  };
  if (!isAllowed || (free.length === 0 && !progress)) return null;
  return progress ? (
    <Typography role="status">{say('machine.working', progress)}</Typography>
  ) : (
    <Button size="S" variant="tertiary" startIcon={<Sparkle />} onClick={() => void run()}>
      {say('machine.all', { count: free.length })}
    </Button>
  );
}

import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../utils/useText';

interface Props {
  selected: number;
  canUndo: boolean;
  onSelectAll(): void;
  onVerdict(verdict: 'accepted' | 'rejected'): void;
  onUndo(): void;
}

/** What can be done to the selection, or to the mention that the keyboard is at. */
export function QueueActions({ selected, canUndo, onSelectAll, onVerdict, onUndo }: Props) {
  const say = useText();
  return (
    <Flex gap={2} wrap="wrap">
      <Typography variant="pi">{say('queue.selected', { count: selected })}</Typography>
      <Button size="S" variant="tertiary" onClick={onSelectAll}>
        {say('queue.selectAll')}
      </Button>
      <Button size="S" variant="success-light" onClick={() => onVerdict('accepted')}>
        {say('action.accept')}
      </Button>
      <Button size="S" variant="danger-light" onClick={() => onVerdict('rejected')}>
        {say('action.reject')}
      </Button>
      <Button size="S" variant="tertiary" disabled={!canUndo} onClick={onUndo}>
        {say('action.undo')}
      </Button>
    </Flex>
  );
}

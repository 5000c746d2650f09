import { Badge } from '@strapi/design-system';
import type { DocumentState, SegmentState } from '../../../core';
import { useText } from '../utils/useText';

type State = DocumentState | SegmentState;

const COLOURS: Record<State, 'danger' | 'warning' | 'secondary' | 'success' | 'neutral'> = {
  missing: 'danger',
  stale: 'warning',
  'in-progress': 'secondary',
  machine: 'secondary',
  translated: 'neutral',
  ready: 'success',
  confirmed: 'success',
  published: 'success',
};

/** A state in words, with its colour; `count` is said for stale. */
export function StateBadge({ state, count }: { state: State; count?: number }) {
  const say = useText();
  const colour = COLOURS[state];
  return (
    <Badge
      backgroundColor={`${colour}100`}
      // The theme's dark orange is too light to be read on its light one.
      textColor={colour === 'warning' ? 'neutral800' : `${colour}700`}
    >
      {say(`state.${state}`)}
      {count ? ` (${count})` : ''}
    </Badge>
  );
}

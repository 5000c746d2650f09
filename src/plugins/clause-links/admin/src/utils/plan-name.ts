import type { ClauseCatalogue } from '../../../shared/contracts';
import type { Say } from './useText';

/** A plan's title, or its ordinal when it has none. */
export function planName(
  plans: ClauseCatalogue['plans'],
  ordinal: number | null,
  say: Say,
): string {
  if (ordinal === null) return say('plan.unknown');
  const title = plans.find((plan) => plan.ordinal === ordinal)?.title;
  return title ?? say('plan.ordinal', { ordinal });
}

import type { PlanRecord } from '../types';

/**
 * The national development plans of Türkiye with their periods, for callers that know no plans of their own.
 * Years: the titles of the plans as the Grand National Assembly passed them; dates: the days on which it did. The Eleventh
 * is younger than its period.
 */
export const DEVELOPMENT_PLANS: readonly PlanRecord[] = (
  [
    [1, 1963, 1967],
    [2, 1968, 1972],
    [3, 1973, 1977],
    [4, 1979, 1983],
    [5, 1985, 1989],
    [6, 1990, 1994],
    [7, 1996, 2000],
    [8, 2001, 2005],
    [9, 2007, 2013, '2006-06-28'],
    [10, 2014, 2018, '2013-07-02'],
    [11, 2019, 2023, '2019-07-18'],
    [12, 2024, 2028, '2023-10-31'],
  ] as const
).map(([ordinal, startYear, endYear, knownFrom]) => ({ ordinal, startYear, endYear, knownFrom }));

/** ISO date from which a text can cite a plan: the plan's own, or the year before its first; null when neither is known. */
export function knownFromOf({ knownFrom, startYear }: PlanRecord): string | null {
  return knownFrom ?? (startYear ? `${startYear - 1}-01-01` : null);
}

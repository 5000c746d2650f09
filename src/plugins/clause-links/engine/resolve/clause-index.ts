import { compareClauseNumbers, parentNumber } from '../number';
import type { ClauseIndex, ClauseRecord, PlanRecord } from '../types';
import { QuoteIndex } from './quotes';

/** Builds the index of known clauses. Plans that only clauses name are added to the plans without names. */
export function buildClauseIndex(
  clauses: Iterable<ClauseRecord>,
  plans: readonly PlanRecord[] = [],
): ClauseIndex {
  const records = [...clauses];
  let quotes: QuoteIndex | null = null;
  const byPlan = new Map<number, Set<string>>();
  const byNumber = new Map<string, number[]>();
  let size = 0;
  for (const { plan, number } of records) {
    const numbers = byPlan.get(plan) ?? new Set<string>();
    byPlan.set(plan, numbers);
    if (numbers.has(number)) continue;
    numbers.add(number);
    size += 1;
    byNumber.set(
      number,
      [...(byNumber.get(number) ?? []), plan].sort((a, b) => a - b),
    );
  }
  const named = new Set(plans.map((plan) => plan.ordinal));
  const unnamed = [...byPlan.keys()].filter((ordinal) => !named.has(ordinal));
  const has = (plan: number, number: string) => byPlan.get(plan)?.has(number) ?? false;
  const inOrder = new Map<number, string[]>();
  const sorted = (plan: number): readonly string[] => {
    let numbers = inOrder.get(plan);
    if (!numbers) {
      numbers = [...(byPlan.get(plan) ?? [])].sort(compareClauseNumbers);
      inOrder.set(plan, numbers);
    }
    return numbers;
  };
  return {
    size,
    closed: true,
    plans: [...plans, ...unnamed.map((ordinal) => ({ ordinal }))],
    has,
    get quotes() {
      return (quotes ??= new QuoteIndex(records));
    },
    plansWith: (number) => byNumber.get(number) ?? [],
    longestPrefix(plan, number) {
      let prefix: string | null = number;
      while (prefix && !has(plan, prefix)) prefix = parentNumber(prefix);
      return prefix;
    },
    between(plan, from, to) {
      const numbers = sorted(plan);
      return numbers.slice(rank(numbers, from, 0), rank(numbers, to, 1));
    },
  };
}

/** How many of the sorted numbers come before a number; with `orEqual` 1 the number itself is counted. */
function rank(numbers: readonly string[], number: string, orEqual: 0 | 1): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareClauseNumbers(numbers[middle], number) < orEqual) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { lower, normalise, words } from './text';

/** From this share of common words on, two texts are the same segment after an edit. */
export const SAME_SEGMENT = 0.5;

export interface Pair {
  before: number;
  after: number;
  /** True when nothing but white space or the kind of apostrophe differs. */
  exact: boolean;
}

export interface Alignment {
  pairs: Pair[];
  /** Texts of before that have no successor: deleted, or rewritten beyond recognition. */
  lost: number[];
  /** Texts of after that have no predecessor. */
  fresh: number[];
}

/**
 * Which text became which, by content: first equal texts wherever they moved, then those that share
 * most words, best pair first. Every index of both sides stands in the result exactly once.
 */
export function align(before: readonly string[], after: readonly string[]): Alignment {
  const pairs: Pair[] = [];
  const free = new Map<string, number[]>();
  before.forEach((text, at) => push(free, normalise(text), at));
  const open: number[] = [];
  after.forEach((text, at) => {
    const twin = free.get(normalise(text))?.shift();
    if (twin === undefined) open.push(at);
    else pairs.push({ before: twin, after: at, exact: true });
  });
  const rest = [...free.values()].flat().sort((a, b) => a - b);
  pairs.push(...edited(before, after, rest, open));
  const used = (side: 'before' | 'after') => new Set(pairs.map((pair) => pair[side]));
  const [usedBefore, usedAfter] = [used('before'), used('after')];
  return {
    pairs: pairs.sort((a, b) => a.after - b.after),
    lost: rest.filter((at) => !usedBefore.has(at)),
    fresh: open.filter((at) => !usedAfter.has(at)),
  };
}

/** Pairs of edited texts among those that found no equal, found through an index of their words. */
function edited(
  before: readonly string[],
  after: readonly string[],
  rest: readonly number[],
  open: readonly number[],
): Pair[] {
  if (rest.length === 0 || open.length === 0) return [];
  const bags = new Map(rest.map((at) => [at, bag(before[at])]));
  const holders = new Map<string, number[]>();
  for (const [at, { counts }] of bags) for (const word of counts.keys()) push(holders, word, at);
  const candidates: (Pair & { score: number })[] = [];
  for (const at of open) {
    const mine = bag(after[at]);
    const common = new Map<number, number>();
    for (const [word, count] of mine.counts) {
      for (const other of holders.get(word) ?? []) {
        const theirs = bags.get(other)?.counts.get(word) ?? 0;
        common.set(other, (common.get(other) ?? 0) + Math.min(count, theirs));
      }
    }
    for (const [other, shared] of common) {
      const score = (2 * shared) / (mine.size + (bags.get(other)?.size ?? 0));
      if (score >= SAME_SEGMENT) candidates.push({ before: other, after: at, exact: false, score });
    }
  }
  const distance = ({ before: b, after: a }: Pair) => Math.abs(b - a);
  candidates.sort((a, b) => b.score - a.score || distance(a) - distance(b) || a.after - b.after);
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return candidates.flatMap(({ before: b, after: a, exact }) => {
    if (taken.before.has(b) || taken.after.has(a)) return [];
    taken.before.add(b);
    taken.after.add(a);
    return [{ before: b, after: a, exact }];
  });
}

/** Words with their counts; case is folded by Turkish rules, which keeps any two equal words equal. */
function bag(text: string): { counts: Map<string, number>; size: number } {
  const counts = new Map<string, number>();
  const list = words(text);
  for (const word of list) {
    const key = lower(word, 'tr');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { counts, size: list.length };
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

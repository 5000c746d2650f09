import { readInvariants } from './invariants';
import type { Segment } from './types';

/** A skipped segment costs as much as a pair that has nothing in common but its order. */
const SKIP = 0.35;

/**
 * Pairs the segments of an existing translation with its source, before anything is remembered: within
 * one group, in order. Equal counts pair one to one; otherwise the cheapest order-keeping pairing by
 * role, length, and shared numbers and acronyms. Quadratic in the segments of one field.
 */
export function pairExisting(
  source: readonly Segment[],
  target: readonly Segment[],
  locales: { source: string; target: string },
): [Segment, Segment][] {
  return [...new Set(source.map(({ group }) => group))].flatMap((group) => {
    const left = source.filter((segment) => segment.group === group);
    const right = target.filter((segment) => segment.group === group);
    const sameRoles =
      left.length === right.length && left.every(({ role }, at) => role === right[at].role);
    return sameRoles
      ? left.map((segment, at): [Segment, Segment] => [segment, right[at]])
      : cheapest(left, right, locales);
  });
}

function cheapest(
  left: readonly Segment[],
  right: readonly Segment[],
  locales: { source: string; target: string },
): [Segment, Segment][] {
  const signs = (segments: readonly Segment[], locale: string) =>
    segments.map(({ text }) => {
      const { number, date, acronym } = readInvariants(text, locale);
      return new Set([...number, ...date, ...acronym]);
    });
  const [a, b] = [signs(left, locales.source), signs(right, locales.target)];
  const gain = (i: number, j: number) => likeness(left[i], right[j], a[i], b[j]) - SKIP;
  const best = Array.from({ length: left.length + 1 }, () =>
    new Array<number>(right.length + 1).fill(0),
  );
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      best[i][j] = Math.max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + gain(i, j));
    }
  }
  const pairs: [Segment, Segment][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (best[i][j] === best[i + 1][j]) i += 1;
    else if (best[i][j] === best[i][j + 1]) j += 1;
    else pairs.push([left[i++], right[j++]]);
  }
  return pairs;
}

/** 0 … 1: same role, similar length, the same numbers and acronyms. */
function likeness(s: Segment, t: Segment, a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const length = Math.min(s.text.length, t.text.length) / Math.max(s.text.length, t.text.length);
  const shared = [...a].filter((sign) => b.has(sign)).length;
  const signs = a.size + b.size ? (2 * shared) / (a.size + b.size) : 0.5;
  return (s.role === t.role ? 0.3 : 0) + 0.3 * length + 0.4 * signs;
}

import type { DocumentState } from '../../../core';
import type { Facet } from '../../../shared/contracts';

/** From done to not begun: the order in which a bar is filled. */
export const ORDER: readonly DocumentState[] = [
  'published',
  'ready',
  'stale',
  'in-progress',
  'missing',
];

export interface Segment {
  state: DocumentState;
  count: number;
  /** In the chart's units, from the left end of the bar. */
  x: number;
  width: number;
}

/** One bar: a type in one target language. */
export interface Bar {
  uid: string;
  locale: string;
  total: number;
  /** Share that readers have: published and not stale, in percent. */
  done: number;
  words: number;
  segments: Segment[];
}

/** Lays out how far each type is, in the order of the facets; states without a document have no segment. */
export function layoutProgress(facets: readonly Facet[], width: number): Bar[] {
  const groups = new Map<string, readonly Facet[]>();
  for (const facet of facets) {
    const key = `${facet.uid} ${facet.locale}`;
    groups.set(key, [...(groups.get(key) ?? []), facet]);
  }
  return [...groups.values()].map((mine) => {
    const total = sum(mine.map(({ count }) => count));
    let x = 0;
    const segments = ORDER.flatMap((state) => {
      const count = sum(mine.filter((f) => f.state === state).map((f) => f.count));
      if (count === 0) return [];
      const segment = { state, count, x, width: (width * count) / total };
      x += segment.width;
      return [segment];
    });
    const published = segments.find(({ state }) => state === 'published')?.count ?? 0;
    const [{ uid, locale }] = mine;
    const done = Math.round((100 * published) / total);
    return { uid, locale, total, done, words: sum(mine.map(({ words }) => words)), segments };
  });
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

import type { Citation, ParityRow } from '../../../core';

/** Numbers of the clauses that one segment cites. */
export interface Cited {
  source: string[];
  target: string[];
}

/** What the segment at a place cites, on each side. */
export function citedIn(rows: readonly ParityRow[], at: number): Cited {
  const here = (citations: (Citation | null)[]) => [
    ...new Set(citations.flatMap((each) => (each?.segment === at ? [each.number] : []))),
  ];
  return {
    source: here(rows.map((row) => ('source' in row ? row.source : null))),
    target: here(rows.map((row) => ('target' in row ? row.target : null))),
  };
}

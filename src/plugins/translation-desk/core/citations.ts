/** A citation of a clause as the parity check needs it. */
export interface Citation {
  /** Clause number, e.g. `421.7`. */
  number: string;
  /** Ordinal of the plan, or null when the text does not decide it. */
  plan: number | null;
  /** Index of the segment (in source order) that it stands in. */
  segment: number;
}

export type ParityRow =
  | { kind: 'matched'; source: Citation; target: Citation }
  | { kind: 'missing'; source: Citation }
  | { kind: 'extra'; target: Citation }
  | { kind: 'number-differs'; source: Citation; target: Citation };

const samePlan = (a: Citation, b: Citation) =>
  a.plan === b.plan || a.plan === null || b.plan === null;

/**
 * Compares the clauses cited on both sides, each citation counted once. Of equal ones those in the same
 * segment are paired first. What is left of one segment and plan on both sides is a number that differs.
 */
export function compareCitations(
  source: readonly Citation[],
  target: readonly Citation[],
): ParityRow[] {
  const openTarget = new Set(target);
  const rows = new Map<Citation, ParityRow>();
  const pair = (
    kind: 'matched' | 'number-differs',
    fits: (s: Citation, t: Citation) => boolean,
  ) => {
    for (const s of source) {
      if (rows.has(s)) continue;
      const t = [...openTarget].find((candidate) => samePlan(s, candidate) && fits(s, candidate));
      if (!t) continue;
      openTarget.delete(t);
      rows.set(s, { kind, source: s, target: t });
    }
  };
  pair('matched', (s, t) => s.number === t.number && s.segment === t.segment);
  pair('matched', (s, t) => s.number === t.number);
  pair('number-differs', (s, t) => s.segment === t.segment);
  return [
    ...source.map((s): ParityRow => rows.get(s) ?? { kind: 'missing', source: s }),
    ...[...openTarget].map((t): ParityRow => ({ kind: 'extra', target: t })),
  ];
}

/** True when both sides cite the same clauses the same number of times. */
export function inParity(rows: readonly ParityRow[]): boolean {
  return rows.every(({ kind }) => kind === 'matched');
}

/**
 * Fills `{number}`, `{plan}` and `{planName}` of a pattern such as `clause {number} of the {planName}`.
 */
export function citationPhrase(
  pattern: string,
  values: { number: string; plan: number | null; planName: string },
): string {
  return pattern.replace(/\{(number|plan|planName)\}/g, (_whole, name: keyof typeof values) =>
    String(values[name] ?? ''),
  );
}

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

/** A citation with what an editor decided on it, null for nothing. */
export interface DecidedCitation {
  number: string;
  plan: number | null;
  verdict: string | null;
}

/** A decision on the source that nobody has taken on the same clause in the target. */
export interface Proposal {
  number: string;
  plan: number | null;
  verdict: 'accepted' | 'rejected';
}

/** What was decided on the source and is open in the target, each clause once. */
export function proposeDecisions(
  source: readonly DecidedCitation[],
  target: readonly DecidedCitation[],
): Proposal[] {
  const proposals = new Map<string, Proposal>();
  for (const { number, plan, verdict } of target) {
    if (verdict !== null) continue;
    const decided = source.find(
      (s) => s.verdict !== null && s.number === number && (s.plan === plan || plan === null),
    );
    if (!decided) continue;
    const same = decided.verdict === 'rejected' ? ('rejected' as const) : ('accepted' as const);
    proposals.set(`${decided.plan}:${number}`, { number, plan: decided.plan, verdict: same });
  }
  return [...proposals.values()];
}

/** A pattern for every plan, or `default`, `unknown` (the plan is undecided) and plans by ordinal. */
export type CitationPattern = string | Record<string, string>;

/**
 * Writes a citation: fills `{number}`, `{plan}` and `{planName}` of a pattern such as
 * `clause {number} of the {planName}`.
 */
export function citationPhrase(
  pattern: CitationPattern,
  values: { number: string; plan: number | null; planName: string },
): string {
  return patternFor(pattern, values.plan).replace(
    /\{(number|plan|planName)\}/g,
    (_whole, name: keyof typeof values) => String(values[name] ?? ''),
  );
}

function patternFor(pattern: CitationPattern, plan: number | null): string {
  if (typeof pattern === 'string') return pattern;
  const own = (plan === null ? pattern.unknown : pattern[plan]) as string | undefined;
  return own ?? pattern.default ?? '{number}';
}

/** A plan's title without the years that stand behind it in brackets: `Eleventh Development Plan`. */
export function planName(title: string): string {
  return title.replace(/\s*\([\d\s–-]*\)\s*$/, '');
}

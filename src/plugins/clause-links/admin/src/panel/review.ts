import {
  applyDecisions,
  buildClauseIndex,
  clauseKey,
  fieldSpans,
  findFindings,
  findInSegments,
  makeAnchor,
  reanchor,
  type ClauseIndex,
  type ClauseKey,
  type Decision,
  type DetectOptions,
  type Finding,
  type Review,
  type ReviewedMention,
  type SegmentedText,
  type Span,
  type Verdict,
} from '../../../engine';
import type {
  ClauseCatalogue,
  DecisionRequest,
  MentionRow,
  SourceInfo,
} from '../../../shared/contracts';
import { readFields, type TextSchema } from '../../../shared/source-text';

/** A decision that is not stored yet, because its words are not. `seen` is the stored decision that it replaces. */
export interface PendingDecision extends Decision {
  seen: string | null;
}

export interface ReviewInput {
  schema: TextSchema;
  source: SourceInfo;
  values: Record<string, unknown>;
  locale: string;
  catalogue: ClauseCatalogue;
  /** Stored ones first; a later decision on the same words stands. */
  decisions: readonly Decision[];
}

export interface TextReview extends Review {
  doc: SegmentedText;
  /** What to check; a number that no plan has stands among the mentions already. */
  findings: Finding[];
}

/** The four groups of the panel, in its order. */
export const GROUPS = ['suggested', 'linked', 'unresolved', 'rejected'] as const;
export type Group = (typeof GROUPS)[number];

const indexes = new WeakMap<ClauseCatalogue, ClauseIndex>();

/** Built once a catalogue; a new version of the clauses is a new catalogue. */
export function indexOf(catalogue: ClauseCatalogue): ClauseIndex {
  const known = indexes.get(catalogue);
  if (known) return known;
  const built = buildClauseIndex(catalogue.clauses, catalogue.plans);
  indexes.set(catalogue, built);
  return built;
}

/** Reads unsaved values exactly as the server will read them once they are saved. */
export function reviewText(input: ReviewInput): TextReview {
  const { schema, source, values, locale, catalogue, decisions } = input;
  const doc = readFields(schema, source.fields, values);
  const date = source.dateField ? values[source.dateField] : null;
  const index = indexOf(catalogue);
  const options = {
    locale: locale || 'tr',
    publishedOn: typeof date === 'string' && date ? date.slice(0, 10) : null,
    index,
    thresholds: catalogue.thresholds,
  };
  const review = applyDecisions(doc, findInSegments(doc, options), decisions, index);
  return { doc, ...review, findings: findingsOf(doc, review.mentions, options) };
}

/** Looks at the mentions as the editors' decisions leave them: what is rejected is none. */
function findingsOf(
  doc: SegmentedText,
  mentions: readonly ReviewedMention[],
  options: DetectOptions,
): Finding[] {
  const standing = mentions.flatMap((mention) =>
    mention.outcome === 'rejected' ? [] : [{ ...mention, state: mention.outcome }],
  );
  return findFindings(doc, standing, options).filter(({ code }) => code !== 'unknown-number');
}

export function grouped(mentions: readonly ReviewedMention[]): Record<Group, ReviewedMention[]> {
  const groups: Record<Group, ReviewedMention[]> = {
    suggested: [],
    linked: [],
    unresolved: [],
    rejected: [],
  };
  for (const mention of mentions) groups[mention.outcome].push(mention);
  return groups;
}

/** @returns the field that holds the span and the span within that field's text; null when no field holds it */
export function inField(doc: SegmentedText, span: Span): (Span & { field: string }) | null {
  for (const [field, whole] of fieldSpans(doc)) {
    if (span.start < whole.start || span.end > whole.end) continue;
    return { field, start: span.start - whole.start, end: span.end - whole.start };
  }
  return null;
}

/** A decision on words of the text as it stands now. @returns null when the words are in no field */
export function makeDecision(
  doc: SegmentedText,
  span: Span,
  wanted: { verdict: Verdict; target: ClauseKey | null; seen: string | null },
): PendingDecision | null {
  const place = inField(doc, span);
  const whole = place && fieldSpans(doc).get(place.field);
  if (!place || !whole) return null;
  const anchor = makeAnchor(doc.text.slice(whole.start, whole.end), place);
  return {
    id: `pending:${place.field}:${anchor.start}:${anchor.end}`,
    ...place,
    anchor,
    ...wanted,
  };
}

/**
 * Where a decision's words stand in a text that may have changed since.
 * @returns what the server wants to know of the place, or null when the words are not there
 */
export function placeDecision(
  doc: SegmentedText,
  decision: Decision,
): Pick<DecisionRequest, 'field' | 'start' | 'end' | 'exact'> | null {
  const whole = fieldSpans(doc).get(decision.field);
  const found = whole && reanchor(doc.text.slice(whole.start, whole.end), decision.anchor);
  if (!found) return null;
  const { field, anchor } = decision;
  return { field, start: found.start, end: found.end, exact: anchor.exact };
}

/** Whether a field reads the same in two texts: then a decision on it can be stored at once. */
export function sameField(a: SegmentedText, b: SegmentedText, field: string): boolean {
  const left = fieldSpans(a).get(field);
  const right = fieldSpans(b).get(field);
  if (!left || !right) return false;
  return a.text.slice(left.start, left.end) === b.text.slice(right.start, right.end);
}

export function keyOf({
  plan,
  number,
}: Pick<ReviewedMention, 'plan' | 'number'>): ClauseKey | null {
  return plan === null ? null : clauseKey(plan, number);
}

/** Clauses that the published version links and this text does not, and the other way round. */
export function differences(
  mentions: readonly ReviewedMention[],
  stored: readonly MentionRow[],
  locale: string,
): { onlyPublished: string[]; onlyHere: string[] } | null {
  const published = stored.filter(
    (row) => row.sourceVersion === 'published' && row.sourceLocale === locale,
  );
  if (published.length === 0) return null;
  const there = new Set(published.filter((row) => row.outcome === 'linked').map((r) => r.number));
  const here = new Set(mentions.filter((m) => m.outcome === 'linked').map((m) => m.number));
  return {
    onlyPublished: [...there].filter((number) => !here.has(number)),
    onlyHere: [...here].filter((number) => !there.has(number)),
  };
}

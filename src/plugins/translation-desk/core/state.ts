import { align } from './align';
import { countWords } from './text';
import type { DocumentState, Segment, SegmentState, SegmentView, TranslationRecord } from './types';

export interface DocumentView {
  /** One per source segment, in reading order. */
  segments: SegmentView[];
  /** Remembered translations whose source is gone. Kept: the words may come back. */
  orphans: TranslationRecord[];
  /** Target segments that no record knows. */
  extra: Segment[];
}

/** One segment and what is remembered about it. */
interface Match {
  segment: Segment;
  exact: boolean;
}

/**
 * How far a translation is. Nothing but content is compared: a record finds its source segment by the
 * source text it remembers and its target segment by the target text, so moves cost nothing.
 */
export function viewDocument(
  source: readonly Segment[],
  target: readonly Segment[],
  records: readonly TranslationRecord[],
): DocumentView {
  const sources = matchSources(records, source);
  const targets = matchRecords(records, target, (record) => record.targetText);
  const recordOf = new Map<Segment, TranslationRecord>();
  for (const [record, { segment }] of sources) recordOf.set(segment, record);

  const segments = source.map((segment): SegmentView => {
    const record = recordOf.get(segment) ?? null;
    const found = record ? targets.get(record) : undefined;
    const unchanged = record ? (sources.get(record)?.exact ?? false) : false;
    return {
      source: segment,
      state: stateOf(record, found, unchanged || segment.kind === 'slug'),
      target: found?.segment ?? null,
      record,
    };
  });
  const known = new Set([...targets.values()].map(({ segment }) => segment));
  return {
    segments,
    orphans: records.filter((record) => !sources.has(record)),
    extra: target.filter((segment) => !known.has(segment)),
  };
}

function stateOf(
  record: TranslationRecord | null,
  found: Match | undefined,
  sourceUnchanged: boolean,
): SegmentState {
  if (!record || !found) return 'missing';
  if (!sourceUnchanged) return 'stale';
  // Whoever changed the words outside the desk is a person, but has not confirmed them here.
  return found.exact ? record.state : 'translated';
}

/** First by the words that were translated, then by those that the segment had when last seen. */
function matchSources(
  records: readonly TranslationRecord[],
  source: readonly Segment[],
): Map<TranslationRecord, Match> {
  const first = matchRecords(records, source, (record) => record.sourceText);
  const exact = new Map([...first].filter(([, match]) => match.exact));
  const taken = new Set([...exact.values()].map(({ segment }) => segment));
  const rest = matchRecords(
    records.filter((record) => !exact.has(record)),
    source.filter((segment) => !taken.has(segment)),
    (record) => record.currentSource ?? record.sourceText,
  );
  for (const [record, { segment }] of rest) exact.set(record, { segment, exact: false });
  return exact;
}

function matchRecords(
  records: readonly TranslationRecord[],
  segments: readonly Segment[],
  textOf: (record: TranslationRecord) => string,
): Map<TranslationRecord, Match> {
  const matches = new Map<TranslationRecord, Match>();
  for (const group of new Set(segments.map((segment) => segment.group))) {
    const mine = records.filter((record) => record.group === group);
    const theirs = segments.filter((segment) => segment.group === group);
    const { pairs, lost, fresh } = align(
      mine.map(textOf),
      theirs.map(({ text }) => text),
    );
    for (const { before, after, exact } of pairs) {
      matches.set(mine[before], { segment: theirs[after], exact });
    }
    // A field of one piece is that piece, however thoroughly it was rewritten.
    const single = mine.length === 1 && theirs.length === 1 && theirs[0].role === 'text';
    if (single && lost.length && fresh.length) {
      matches.set(mine[0], { segment: theirs[0], exact: false });
    }
  }
  return matches;
}

/** The state of a document × locale; `stale` outranks the rest, since it is what readers see wrong. */
export function documentState(
  view: DocumentView,
  target: { exists: boolean; published: boolean },
): DocumentState {
  if (!target.exists) return 'missing';
  const states = new Set(view.segments.map(({ state }) => state));
  if (states.has('stale')) return 'stale';
  if (states.has('missing') || states.has('machine')) return 'in-progress';
  return target.published ? 'published' : 'ready';
}

/** Segments by state, and the words still to do: those of missing, and of changed segments. */
export function tally(view: DocumentView) {
  const counts: Record<SegmentState, number> = {
    missing: 0,
    stale: 0,
    machine: 0,
    translated: 0,
    confirmed: 0,
  };
  let newWords = 0;
  let changedWords = 0;
  for (const { state, source } of view.segments) {
    counts[state] += 1;
    if (state === 'missing') newWords += countWords(source.text);
    if (state === 'stale') changedWords += countWords(source.text);
  }
  return { counts, newWords, changedWords };
}

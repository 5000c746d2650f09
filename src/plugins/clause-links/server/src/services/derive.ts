import type { Core } from '@strapi/strapi';
import {
  applyDecisions,
  clauseKey,
  findInSegments,
  locate,
  makeAnchor,
  Sentences,
  type ReviewedMention,
  type SegmentedText,
  type Span,
} from '../../../engine';
import type { StandingDecision } from '../../../shared/contracts';
import { digest, shortKey } from '../database';
import type { MentionRow } from '../types';
import type { ClauseRegistry } from './clauses';
import type { Version } from './versions';

/** What a version should hold: its mentions as rows, and the row ids of the clauses that it links. */
export interface Derived {
  rows: MentionRow[];
  clauses: number[];
}

/** The part of a mention's row that follows from text, date, decisions and clauses alone. */
type Found = Omit<MentionRow, 'key' | keyof Source>;
type Source = Pick<MentionRow, 'sourceUid' | 'sourceDocumentId' | 'sourceLocale' | 'sourceVersion'>;

/** What was found in a text, and the rows that this made for the documents that last had it. */
interface Reading {
  found: Found[];
  clauses: number[];
  rows: Map<string, MentionRow[]>;
}

/** So many texts are remembered: those of the last saves. */
const REMEMBERED = 100;
/** And of each the rows of so many versions: a document's draft and published one. */
const REMEMBERED_ROWS = 2;

/**
 * Reads versions, and remembers what it found in the last ones: a publish reads the text that was saved a
 * moment ago, twice.
 */
export function createReader(strapi: Core.Strapi) {
  let known: ClauseRegistry | null = null;
  const memory = new Map<string, Reading>();

  return function derive(
    uid: string,
    version: Version,
    standing: readonly StandingDecision[],
    registry: ClauseRegistry,
  ): Derived {
    if (known !== registry) memory.clear();
    known = registry;
    const decisions = standing.filter((d) => d.locale === version.locale);
    const name = digest(
      [uid, version.locale, JSON.stringify(decisions), version.content].join('\n'),
    );
    const reading = memory.get(name) ?? {
      ...readVersion(strapi, version, decisions, registry),
      rows: new Map<string, MentionRow[]>(),
    };
    keepLast(memory, name, reading, REMEMBERED);
    const owner = `${version.version} ${version.documentId}`;
    const rows = reading.rows.get(owner) ?? rowsOf(uid, version, reading.found);
    keepLast(reading.rows, owner, rows, REMEMBERED_ROWS);
    return { rows, clauses: reading.clauses };
  };
}

/** Keeps a value as the last used one, and at most so many. */
function keepLast<Value>(memory: Map<string, Value>, name: string, value: Value, most: number) {
  memory.delete(name);
  memory.set(name, value);
  const [oldest] = memory.keys();
  if (memory.size > most) memory.delete(oldest);
}

function rowsOf(uid: string, version: Version, found: readonly Found[]): MentionRow[] {
  const source = {
    sourceUid: uid,
    sourceDocumentId: version.documentId,
    sourceLocale: version.locale,
    sourceVersion: version.version,
  };
  return found.map((each) => ({ ...each, ...source, key: keyOf(source, each) }));
}

function readVersion(
  strapi: Core.Strapi,
  version: Version,
  decisions: StandingDecision[],
  registry: ClauseRegistry,
): { found: Found[]; clauses: number[] } {
  const { text: doc, date } = version.read();
  const mentions = findInSegments(doc, {
    locale: version.locale || 'tr',
    publishedOn: date,
    index: registry.index,
    thresholds: registry.thresholds,
  });
  const review = applyDecisions(doc, mentions, decisions, registry.index);
  const made = new Map(decisions.map((d) => [d.id, d]));
  const found: Found[] = [];
  const sentences = new Sentences(doc.text);
  for (const mention of review.mentions) {
    const place = placeOf(doc, mention, sentences.at(mention), registry);
    if (!place) continue;
    const decision = mention.decision && made.get(mention.decision.id);
    const content: Omit<Found, 'contentHash'> = {
      ...place,
      sourceDate: date,
      decision: mention.decision?.verdict ?? 'none',
      decisionKey: mention.decision?.id ?? null,
      decidedBy: decision?.madeBy ?? null,
      decidedAt: decision?.madeAt ?? null,
    };
    found.push({ ...content, contentHash: digest(JSON.stringify(content)) });
  }
  return { found, clauses: clauseRows(review.mentions, registry, version.locale) };
}

/** Row ids of the clauses that a version links, each once, in order of appearance. */
function clauseRows(
  mentions: ReviewedMention[],
  registry: ClauseRegistry,
  locale: string,
): number[] {
  const ids = new Set<number>();
  for (const { outcome, plan, number, covers } of mentions) {
    if (outcome !== 'linked' || plan === null) continue;
    for (const each of covers?.length ? covers : [number]) {
      const documentId = registry.documentIdOf(clauseKey(plan, each));
      const id = documentId && registry.rowIdOf(documentId, locale);
      if (id) ids.add(id);
    }
  }
  return [...ids];
}

/** What of it the text alone tells. */
type Place = Omit<
  Found,
  'contentHash' | 'sourceDate' | 'decision' | 'decisionKey' | 'decidedBy' | 'decidedAt'
>;

function placeOf(
  doc: SegmentedText,
  mention: ReviewedMention,
  sentence: Span,
  registry: ClauseRegistry,
): Place | null {
  const place = locate(doc, mention);
  if (!place) return null;
  const [field, ...blockPath] = place.path;
  const anchor = makeAnchor(doc.text, mention, sentence);
  const phrase = locate(doc, mention.phrase);
  const key = mention.plan === null ? null : clauseKey(mention.plan, mention.number);
  return {
    field: String(field),
    blockPath: JSON.stringify(blockPath),
    start: place.start,
    end: place.end,
    phraseStart: phrase?.start ?? place.start,
    phraseEnd: phrase?.end ?? place.end,
    position: mention.start,
    prefix: anchor.prefix,
    exact: anchor.exact,
    suffix: anchor.suffix,
    sentence: sentenceIn(doc, mention, sentence),
    number: mention.number,
    rangeEnd: mention.covers?.at(-1) ?? null,
    plan: mention.plan,
    clauseDocumentId: (key && registry.documentIdOf(key)) ?? null,
    covers: mention.covers ?? null,
    nearest: mention.nearest ?? null,
    form: mention.form,
    rule: mention.rule,
    confidence: mention.confidence,
    state: mention.state,
    evidence: mention.evidence,
    outcome: mention.outcome,
  };
}

/** The sentence as far as it stands in the mention's own block: a title without a full stop runs into no paragraph. */
function sentenceIn(doc: SegmentedText, mention: Span, { start, end }: Span): string {
  const block = doc.segments.find((s) => s.start <= mention.start && mention.end <= s.end);
  return doc.text
    .slice(Math.max(start, block?.start ?? 0), Math.min(end, block?.end ?? end))
    .trim();
}

/** A row's identity: where it stands. */
function keyOf(source: Source, { field, blockPath, start, end }: Found): string {
  const { sourceUid, sourceDocumentId, sourceLocale, sourceVersion } = source;
  return shortKey(
    sourceUid,
    sourceDocumentId,
    sourceLocale,
    sourceVersion,
    field,
    blockPath,
    start,
    end,
  );
}

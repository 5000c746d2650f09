import type { Core } from '@strapi/strapi';
import {
  applyDecisions,
  clauseKey,
  findInSegments,
  locate,
  makeAnchor,
  sentenceAt,
  type ReviewedMention,
  type SegmentedText,
  type Span,
} from '../../../engine';
import type { SourceConfig } from '../config';
import type { StandingDecision } from '../../../shared/contracts';
import { inTransaction, lockClauses, lockDocuments, shortKey } from '../database';
import { getService, pluginConfig, sourceOf } from '../plugin';
import { readPlan, readText } from '../sources';
import { MENTION_UID } from '../uids';
import type { ClauseRegistry } from './clauses';
import { writeLinks } from './links';
import type { MentionRow } from '../types';

type Row = Record<string, unknown>;

/** What a sync did; all zero when everything was already right. */
export interface SyncResult {
  added: number;
  removed: number;
  linked: number;
  unlinked: number;
}

/**
 * Derives documents' mentions and their relation from what the database holds: all locales, draft and
 * published. The result depends on that state alone, not on which action led there, so running it twice
 * changes nothing.
 */
export function createMentions({ strapi }: { strapi: Core.Strapi }) {
  const mentions = {
    /** Joins the transaction under way. A type that is not a source, or a document that is gone, loses its mentions. */
    async sync(uid: string, documentId: string): Promise<SyncResult> {
      const results = await mentions.syncAll(uid, [documentId]);
      return results.get(documentId) ?? { ...NOTHING };
    },

    /** The same for many documents of a type in one transaction, with a number of queries that does not depend on how many. */
    syncAll(uid: string, documentIds: string[]): Promise<Map<string, SyncResult>> {
      return inTransaction(strapi, async (trx) => {
        await lockClauses(strapi, trx, 'shared');
        await lockDocuments(strapi, trx, uid, documentIds);
        const source = sourceOf(strapi, uid);
        const wanted = source
          ? await derive(strapi, source, documentIds)
          : { rows: [], links: new Map(), owners: new Map() };
        const results = new Map(documentIds.map((id) => [id, { ...NOTHING }]));
        await writeMentions(strapi, uid, wanted.rows, results);
        if (source?.relation) {
          const written = await writeLinks(strapi, trx, source.uid, source.relation, wanted.links);
          for (const [row, { linked, unlinked }] of written) {
            const result = results.get(wanted.owners.get(row) ?? '');
            if (!result) continue;
            result.linked += linked;
            result.unlinked += unlinked;
          }
        }
        return results;
      });
    },

    /** Removes the mentions of a locale that no longer exists. */
    async forgetLocale(locale: string): Promise<void> {
      await strapi.db.query(MENTION_UID).deleteMany({ where: { sourceLocale: locale } });
    },
  };
  return mentions;
}

const NOTHING: SyncResult = { added: 0, removed: 0, linked: 0, unlinked: 0 };

interface Wanted {
  rows: MentionRow[];
  /** Row id of a version → row ids of the clauses that it links. */
  links: Map<number, number[]>;
  /** Row id of a version → its document. */
  owners: Map<number, string>;
}

async function derive(
  strapi: Core.Strapi,
  source: SourceConfig,
  documentIds: string[],
): Promise<Wanted> {
  const wanted: Wanted = { rows: [], links: new Map(), owners: new Map() };
  const versions: Row[] = await strapi.db.query(source.uid).findMany({
    where: { documentId: { $in: documentIds } },
    ...readPlan(strapi, source),
    orderBy: { id: 'asc' },
  });
  if (versions.length === 0) return wanted;
  const registry = await getService(strapi, 'clauses').registry();
  const standing = await getService(strapi, 'decisions').standingOf(source.uid, documentIds);
  for (const version of versions) {
    const documentId = String(version.documentId);
    const decisions = standing.get(documentId) ?? [];
    const review = readVersion(strapi, source, version, decisions, registry);
    wanted.rows.push(...review.rows);
    wanted.links.set(Number(version.id), review.clauses);
    wanted.owners.set(Number(version.id), documentId);
  }
  return wanted;
}

/** One version of one locale: its mentions as rows, and the row ids of the clauses that it links. */
function readVersion(
  strapi: Core.Strapi,
  source: SourceConfig,
  version: Row,
  standing: StandingDecision[],
  registry: ClauseRegistry,
): { rows: MentionRow[]; clauses: number[] } {
  const locale = String(version.locale ?? '');
  const doc = readText(strapi, source, version);
  const date = dateOf(source.dateField ? version[source.dateField] : null);
  const found = findInSegments(doc, {
    locale: locale || 'tr',
    publishedOn: date,
    index: registry.index,
    thresholds: pluginConfig(strapi).thresholds,
  });
  const decisions = standing.filter((d) => d.locale === locale);
  const review = applyDecisions(doc, found, decisions, registry.index);
  const made = new Map(decisions.map((d) => [d.id, d]));
  const rows: MentionRow[] = [];
  for (const mention of review.mentions) {
    const base = toRow(doc, mention, registry);
    if (!base) continue;
    const decision = mention.decision && made.get(mention.decision.id);
    rows.push(
      sealed({
        ...base,
        sourceUid: source.uid,
        sourceDocumentId: String(version.documentId),
        sourceLocale: locale,
        sourceVersion: version.publishedAt ? 'published' : 'draft',
        sourceDate: date,
        decision: mention.decision?.verdict ?? 'none',
        decisionKey: mention.decision?.id ?? null,
        decidedBy: decision?.madeBy ?? null,
        decidedAt: decision?.madeAt ?? null,
      }),
    );
  }
  return { rows, clauses: clauseRows(review.mentions, registry, locale) };
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

type Found = Omit<
  MentionRow,
  | 'key'
  | 'contentHash'
  | 'sourceUid'
  | 'sourceDocumentId'
  | 'sourceLocale'
  | 'sourceVersion'
  | 'sourceDate'
  | 'decision'
  | 'decisionKey'
  | 'decidedBy'
  | 'decidedAt'
>;

function toRow(
  doc: SegmentedText,
  mention: ReviewedMention,
  registry: ClauseRegistry,
): Found | null {
  const place = locate(doc, mention);
  if (!place) return null;
  const [field, ...blockPath] = place.path;
  const anchor = makeAnchor(doc.text, mention);
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
    sentence: sentenceIn(doc, mention),
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
function sentenceIn(doc: SegmentedText, mention: Span): string {
  const { start, end } = sentenceAt(doc.text, mention);
  const block = doc.segments.find((s) => s.start <= mention.start && mention.end <= s.end);
  return doc.text
    .slice(Math.max(start, block?.start ?? 0), Math.min(end, block?.end ?? end))
    .trim();
}

/** Adds the row's identity (where it stands) and the hash that tells whether a stored row is still right. */
function sealed(row: Omit<MentionRow, 'key' | 'contentHash'>): MentionRow {
  const key = shortKey(
    row.sourceUid,
    row.sourceDocumentId,
    row.sourceLocale,
    row.sourceVersion,
    row.field,
    row.blockPath,
    row.start,
    row.end,
  );
  return { ...row, key, contentHash: shortKey(JSON.stringify(row)) };
}

async function writeMentions(
  strapi: Core.Strapi,
  uid: string,
  wanted: MentionRow[],
  results: Map<string, SyncResult>,
): Promise<void> {
  const query = strapi.db.query(MENTION_UID);
  const stored: { id: number; key: string; contentHash: string; sourceDocumentId: string }[] =
    await query.findMany({
      where: { sourceUid: uid, sourceDocumentId: { $in: [...results.keys()] } },
      select: ['id', 'key', 'contentHash', 'sourceDocumentId'],
    });
  const hashes = new Map(stored.map((row) => [row.key, row.contentHash]));
  const keep = new Set(wanted.filter((r) => hashes.get(r.key) === r.contentHash).map((r) => r.key));
  const stale = stored.filter((row) => !keep.has(row.key));
  const fresh = wanted.filter((row) => !keep.has(row.key));
  for (const { sourceDocumentId } of stale) count(results, sourceDocumentId, 'removed');
  for (const { sourceDocumentId } of fresh) count(results, sourceDocumentId, 'added');
  if (stale.length) await query.deleteMany({ where: { id: { $in: stale.map(({ id }) => id) } } });
  for (let i = 0; i < fresh.length; i += BATCH) {
    await query.createMany({ data: fresh.slice(i, i + BATCH) });
  }
}

function count(results: Map<string, SyncResult>, documentId: string, what: 'added' | 'removed') {
  const result = results.get(documentId);
  if (result) result[what] += 1;
}

/** Rows an insert: 40 columns each keep it well under SQLite's limit of 32,766 bound values. */
const BATCH = 200;

function dateOf(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' && value ? value.slice(0, 10) : null;
}

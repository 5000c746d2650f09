import type { Core } from '@strapi/strapi';
import {
  applyDecisions,
  clauseKey,
  findInSegments,
  locate,
  makeAnchor,
  type ReviewedMention,
  type SegmentedText,
} from '../../../engine';
import type { SourceConfig } from '../config';
import { inTransaction, lockClauses, lockDocument, shortKey } from '../database';
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
 * Derives a document's mentions and its relation from what the database holds: all locales, draft and
 * published. The result depends on that state alone, not on which action led there, so running it twice
 * changes nothing.
 */
export function createMentions({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** Joins the transaction under way. A type that is not a source, or a document that is gone, loses its mentions. */
    sync(uid: string, documentId: string): Promise<SyncResult> {
      return inTransaction(strapi, async (trx) => {
        await lockClauses(strapi, trx, 'shared');
        await lockDocument(strapi, trx, uid, documentId);
        const source = sourceOf(strapi, uid);
        const wanted = source
          ? await derive(strapi, source, documentId)
          : { rows: [], links: new Map() };
        const written = await writeMentions(strapi, uid, documentId, wanted.rows);
        const links = source?.relation
          ? await writeLinks(strapi, trx, source.uid, source.relation, wanted.links)
          : { linked: 0, unlinked: 0 };
        return { ...written, ...links };
      });
    },

    /** Removes the mentions of a locale that no longer exists. */
    async forgetLocale(locale: string): Promise<void> {
      await strapi.db.query(MENTION_UID).deleteMany({ where: { sourceLocale: locale } });
    },
  };
}

async function derive(
  strapi: Core.Strapi,
  source: SourceConfig,
  documentId: string,
): Promise<{ rows: MentionRow[]; links: Map<number, number[]> }> {
  const plan = readPlan(strapi, source);
  const versions: Row[] = await strapi.db
    .query(source.uid)
    .findMany({ where: { documentId }, ...plan, orderBy: { id: 'asc' } });
  const links = new Map<number, number[]>();
  if (versions.length === 0) return { rows: [], links };
  const registry = await getService(strapi, 'clauses').registry();
  const standing = await getService(strapi, 'decisions').standing(source.uid, documentId);
  const rows: MentionRow[] = [];
  for (const version of versions) {
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
    for (const mention of review.mentions) {
      const base = toRow(doc, mention, registry);
      if (!base) continue;
      const decision = mention.decision && made.get(mention.decision.id);
      rows.push(
        sealed({
          ...base,
          sourceUid: source.uid,
          sourceDocumentId: documentId,
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
    links.set(Number(version.id), clauseRows(review.mentions, registry, locale));
  }
  return { rows, links };
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
    sentence: anchor.sentence,
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
  documentId: string,
  wanted: MentionRow[],
): Promise<Pick<SyncResult, 'added' | 'removed'>> {
  const query = strapi.db.query(MENTION_UID);
  const stored: { id: number; key: string; contentHash: string }[] = await query.findMany({
    where: { sourceUid: uid, sourceDocumentId: documentId },
    select: ['id', 'key', 'contentHash'],
  });
  const hashes = new Map(stored.map((row) => [row.key, row.contentHash]));
  const keep = new Set(wanted.filter((r) => hashes.get(r.key) === r.contentHash).map((r) => r.key));
  const stale = stored.filter((row) => !keep.has(row.key)).map((row) => row.id);
  const fresh = wanted.filter((row) => !keep.has(row.key));
  if (stale.length) await query.deleteMany({ where: { id: { $in: stale } } });
  for (let i = 0; i < fresh.length; i += BATCH) {
    await query.createMany({ data: fresh.slice(i, i + BATCH) });
  }
  return { added: fresh.length, removed: stale.length };
}

/** Rows an insert: 40 columns each keep it well under SQLite's limit of 32,766 bound values. */
const BATCH = 200;

function dateOf(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' && value ? value.slice(0, 10) : null;
}

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { columnOf, inTransaction, shortKey, tableIn } from '../../database';
import { getService, pluginConfig, sourceOf } from '../../plugin';
import { attributesOf } from '../../sources';
import { MENTION_UID, PENDING_UID } from '../../uids';

export interface DocumentRef {
  uid: string;
  documentId: string;
}

/** Which documents a run goes over; everything when empty. All that is named has to hold. */
export interface RunFilter {
  uid?: string;
  documentIds?: string[];
  /** Documents with a version in this locale. */
  locale?: string;
  /** Documents with a mention of this plan, or of one that is not known which. */
  plan?: number;
  /** First and last date (ISO) of the text, inclusive. */
  from?: string;
  to?: string;
  /** Look at documents, too, that are as the last run left them. */
  full?: boolean;
}

export interface PendingRow {
  id: number;
  /** Key of the run that asked for it, if one did. */
  run: string | null;
  /** A changed clause or plan asked for it: cancelling a run must not forget it. */
  needed: boolean;
  sourceUid: string;
  sourceDocumentId: string;
  attempts: number;
}

/** After so many failures a document waits for the next change or run, with its error. */
export const MAX_ATTEMPTS = 3;
const INSERT_BATCH = 500;

/** Documents still to be done: those that did not fail too often. */
export const OPEN = { attempts: { $lt: MAX_ATTEMPTS } };

/**
 * Notes documents for re-linking, within the transaction under way, each once: for a run, or (without one)
 * because a clause changed.
 */
export async function note(
  strapi: Core.Strapi,
  documents: DocumentRef[],
  run: string | null = null,
): Promise<void> {
  const claim = run ? { run } : { needed: true };
  const rows = documents.map(({ uid, documentId }) => ({
    key: shortKey(uid, documentId),
    source_uid: uid,
    source_document_id: documentId,
    needed: false,
    attempts: 0,
    ...claim,
  }));
  await inTransaction(strapi, async (trx) => {
    const { tableName } = strapi.db.metadata.get(PENDING_UID);
    for (let i = 0; i < rows.length; i += INSERT_BATCH) {
      await tableIn(strapi, trx, tableName)
        .insert(rows.slice(i, i + INSERT_BATCH))
        .onConflict('key')
        .merge({ ...claim, attempts: 0 });
    }
  });
}

/**
 * Links noted documents and strikes them off, in one transaction. When that fails each is tried alone, so
 * that one bad document holds up no other.
 * @returns the rows whose documents were different afterwards
 */
export async function work(strapi: Core.Strapi, rows: PendingRow[]): Promise<PendingRow[]> {
  try {
    return await inTransaction(strapi, () => link(strapi, rows));
  } catch (error) {
    if (rows.length > 1) {
      const changed: PendingRow[] = [];
      for (const row of rows) changed.push(...(await work(strapi, [row])));
      return changed;
    }
    const [row] = rows;
    strapi.log.error(`clause-links: ${row.sourceUid} ${row.sourceDocumentId}: ${String(error)}`);
    await strapi.db.query(PENDING_UID).update({
      where: { id: row.id },
      data: { attempts: row.attempts + 1, lastError: String(error) },
    });
    return [];
  }
}

async function link(strapi: Core.Strapi, rows: PendingRow[]): Promise<PendingRow[]> {
  const changed: PendingRow[] = [];
  for (const uid of new Set(rows.map((row) => row.sourceUid))) {
    const ofType = rows.filter((row) => row.sourceUid === uid);
    const ids = ofType.map((row) => row.sourceDocumentId);
    const results = await getService(strapi, 'mentions').syncAll(uid, ids);
    changed.push(
      ...ofType.filter((row) =>
        Object.values(results.get(row.sourceDocumentId) ?? {}).some((n) => n > 0),
      ),
    );
  }
  await strapi.db
    .query(PENDING_UID)
    .deleteMany({ where: { id: { $in: rows.map((row) => row.id) } } });
  return changed;
}

/**
 * Documents that a change of a clause can touch: with a mention of it, of one of its numbers (linked,
 * unresolved or of another plan), or of a range that may reach over it.
 */
export function citing(
  strapi: Core.Strapi,
  clause: { documentId: string; numbers: string[] },
): Promise<DocumentRef[]> {
  return inTransaction(strapi, async (trx) => {
    const { tableName } = strapi.db.metadata.get(MENTION_UID);
    const rows: { source_uid: string; source_document_id: string }[] = await tableIn(
      strapi,
      trx,
      tableName,
    )
      .distinct('source_uid', 'source_document_id')
      .where('clause_document_id', clause.documentId)
      .orWhereIn('number', clause.numbers)
      .orWhere('form', 'range');
    return rows.map((row) => ({ uid: row.source_uid, documentId: row.source_document_id }));
  });
}

/** All source documents. */
export async function allDocuments(strapi: Core.Strapi): Promise<DocumentRef[]> {
  const documents: DocumentRef[] = [];
  for (const { uid } of pluginConfig(strapi).sources) {
    const ids = await documentsIn(strapi, uid, {});
    documents.push(...ids.map((documentId) => ({ uid, documentId })));
  }
  return documents;
}

/** Ids of the documents of a type that the filter lets through, in order; with `page` a part of them. */
export function documentsIn(
  strapi: Core.Strapi,
  uid: string,
  filter: RunFilter,
  page?: { after: string; limit: number },
): Promise<string[]> {
  return inTransaction(strapi, async (trx) => {
    const query = matching(strapi, trx, uid, filter);
    if (!query) return [];
    void query.distinct('document_id').orderBy('document_id');
    if (page) void query.where('document_id', '>', page.after).limit(page.limit);
    const rows: { document_id: string }[] = await query;
    return rows.map((row) => row.document_id);
  });
}

/** How many documents the filter lets through. */
export async function countDocuments(strapi: Core.Strapi, filter: RunFilter): Promise<number> {
  let total = 0;
  for (const { uid } of pluginConfig(strapi).sources) {
    total += await inTransaction(strapi, async (trx) => {
      const query = matching(strapi, trx, uid, filter);
      const row: { n?: unknown } | undefined = await query
        ?.countDistinct({ n: 'document_id' })
        .first();
      return Number(row?.n ?? 0);
    });
  }
  return total;
}

/** Rows of a type that a filter lets through; null when it can be none. */
function matching(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  { uid: only, documentIds, locale, plan, from, to }: RunFilter,
): Knex.QueryBuilder | null {
  if (only && only !== uid) return null;
  const query = tableIn(strapi, trx, strapi.db.metadata.get(uid).tableName);
  if (documentIds) void query.whereIn('document_id', documentIds);
  if (locale) void query.where({ locale });
  if (plan !== undefined) {
    const mentions = strapi.db
      .getConnection(strapi.db.metadata.get(MENTION_UID).tableName)
      .select('source_document_id')
      .where({ source_uid: uid })
      .where((either) => void either.where({ plan }).orWhereNull('plan'));
    void query.whereIn('document_id', mentions);
  }
  if (from ?? to) {
    const dateField = sourceOf(strapi, uid)?.dateField;
    if (!dateField) return null;
    const column = columnOf(strapi, uid, dateField);
    const isDay = attributesOf(strapi, uid)[dateField]?.type === 'date';
    const bound = (day: string, time: string) => (isDay ? day : new Date(`${day}T${time}Z`));
    if (from) void query.where(column, '>=', bound(from, '00:00:00'));
    if (to) void query.where(column, '<=', bound(to, '23:59:59.999'));
  }
  return query;
}

import type { Core } from '@strapi/strapi';
import { inTransaction, shortKey, tableIn } from '../../database';
import { getService, pluginConfig } from '../../plugin';
import { MENTION_UID, PENDING_UID } from '../../uids';

export interface DocumentRef {
  uid: string;
  documentId: string;
}

/** Which documents a run goes over; everything when empty. */
export interface RunFilter {
  uid?: string;
  documentIds?: string[];
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

/** All source documents that the filter lets through. */
export async function allDocuments(strapi: Core.Strapi, filter: RunFilter): Promise<DocumentRef[]> {
  const documents: DocumentRef[] = [];
  for (const { uid } of pluginConfig(strapi).sources) {
    if (filter.uid && filter.uid !== uid) continue;
    await inTransaction(strapi, async (trx) => {
      const { tableName } = strapi.db.metadata.get(uid);
      const query = tableIn(strapi, trx, tableName).distinct('document_id').orderBy('document_id');
      if (filter.documentIds) void query.whereIn('document_id', filter.documentIds);
      const rows: { document_id: string }[] = await query;
      for (const row of rows) documents.push({ uid, documentId: row.document_id });
    });
  }
  return documents;
}

import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction, runWritten, writtenOnce } from '../../../../storage';
import { LOCK_UID } from './uids';

export { inTransaction, inTransactionOnce } from '../../../../storage';

/** For reading alone: queries on a table, in the transaction under way if there is one, else in none. */
export function reading<T>(
  strapi: Core.Strapi,
  work: (query: (table: string) => Knex.QueryBuilder) => Promise<T>,
): Promise<T> {
  if (!strapi.db.inTransaction()) return work((table) => strapi.db.getConnection(table));
  return inTransaction(strapi, (trx) => work((table) => tableIn(strapi, trx, table)));
}

/** A query on a table of Strapi's, within the transaction (raw queries outside of it would hang SQLite). */
export function tableIn(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  table: string,
): Knex.QueryBuilder {
  return strapi.db.getConnection(table).transacting(trx);
}

/**
 * Orders transactions where two could miss each other's rows. Whoever links texts shares the lock; who
 * changes clauses takes it alone, so an article saved at the same moment as the clause that it cites
 * can't stay unresolved. Taken before this plugin's own locks on documents; whoever changes clauses locks no document.
 * SQLite has one writer at a time and needs no lock.
 */
export async function lockClauses(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  mode: 'shared' | 'alone',
): Promise<void> {
  if (hasOneWriter(strapi)) return;
  const { tableName } = strapi.db.metadata.get(LOCK_UID);
  const query = tableIn(strapi, trx, tableName).select('id').where({ name: 'clauses' });
  await (mode === 'alone' ? query.forUpdate() : query.forShare());
}

/**
 * Both for who is about to write a document: shares the clauses, then locks the document (none for a new one). One
 * round trip on PostgreSQL: the condition is looked at, and thereby the lock in it taken, before any row is.
 */
export async function lockForWriting(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  documentId: string | undefined,
): Promise<void> {
  if (!documentId || strapi.db.dialect.client !== 'postgres') {
    await lockClauses(strapi, trx, 'shared');
    if (documentId) await lockDocuments(strapi, trx, uid, [documentId]);
    return;
  }
  const written = statement(strapi, uid, 1, (places) => {
    const [id] = places as [string];
    const table = (of: string) => strapi.db.getConnection(strapi.db.metadata.get(of).tableName);
    const clauses = table(LOCK_UID).select('id').where({ name: 'clauses' }).forShare();
    return table(uid)
      .withMaterialized('clauses', clauses)
      .select('id')
      .where('document_id', id)
      .whereExists((query) => void query.select('id').from('clauses'))
      .orderBy('id')
      .forUpdate();
  });
  await runWritten(trx, written, [documentId]);
}

const statement = writtenOnce();

function hasOneWriter(strapi: Core.Strapi): boolean {
  return strapi.db.dialect.client === 'sqlite';
}

/** Makes two transactions on the same document wait for each other; the order of rows rules out deadlocks. */
export async function lockDocuments(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  documentIds: string[],
): Promise<void> {
  if (hasOneWriter(strapi)) return;
  const { tableName } = strapi.db.metadata.get(uid);
  await tableIn(strapi, trx, tableName)
    .select('id')
    .whereIn('document_id', documentIds)
    .orderBy('id')
    .forUpdate();
}

/** A short name for several values together, for one narrow unique column instead of a wide index (MySQL's limit). */
export function shortKey(...parts: (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);
}

/** Column of an attribute of Strapi's. */
export function columnOf(strapi: Core.Strapi, uid: string, attribute: string): string {
  const meta = strapi.db.metadata.get(uid).attributes[attribute];
  return (meta && 'columnName' in meta && meta.columnName) || attribute;
}

import { hash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction, lockLease } from '../../../../storage';
import { LOCK_UID } from './uids';

export { inTransaction, inTransactionOnce, lockForWriting } from '../../../../storage';

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
 */
export async function lockClauses(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  mode: 'shared' | 'alone',
): Promise<void> {
  await lockLease(strapi, trx, CLAUSES_LOCK, mode);
}

/** The lock's row, which holds the version of the clause index, too. */
export const CLAUSES_LOCK = { uid: LOCK_UID, name: 'clauses' };

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
  return digest(JSON.stringify(parts));
}

/** A short name for a text: equal for equal ones. */
export function digest(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 27);
}

/** Column of an attribute of Strapi's. */
export function columnOf(strapi: Core.Strapi, uid: string, attribute: string): string {
  const meta = strapi.db.metadata.get(uid).attributes[attribute];
  return (meta && 'columnName' in meta && meta.columnName) || attribute;
}

import { hash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

export { inTransaction, inTransactionOnce, lockForWriting } from '../../../../storage';

/** A query on a table of Strapi's, within the transaction (raw queries outside of it would hang SQLite). */
export function tableIn(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
): Knex.QueryBuilder {
  return strapi.db.getConnection(strapi.db.metadata.get(uid).tableName).transacting(trx);
}

/** A short name for several values together, for one narrow unique column. */
export function shortKey(...parts: string[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 27);
}

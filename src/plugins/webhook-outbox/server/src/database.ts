import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Runs `work` in the transaction under way, or in one of its own. */
export function inTransaction<T>(
  strapi: Core.Strapi,
  work: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return strapi.db.transaction(({ trx }) => work(trx as Knex.Transaction)) as Promise<T>;
}

/** A query on the table of a type, within the transaction (raw queries outside of it would hang SQLite). */
export function tableIn(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
): Knex.QueryBuilder {
  return strapi.db.getConnection(strapi.db.metadata.get(uid).tableName).transacting(trx);
}

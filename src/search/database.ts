import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Runs `work` in the transaction under way, or in one of its own. */
export function inTransaction<T>(
  strapi: Core.Strapi,
  work: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return strapi.db.transaction(({ trx }) => work(trx as Knex.Transaction)) as Promise<T>;
}

/** A query on a table in the schema of the configuration, within the transaction. */
export function tableIn(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  table: string,
): Knex.QueryBuilder {
  return strapi.db.getConnection(table).transacting(trx);
}

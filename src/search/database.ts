import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

export { inTransaction, inTransactionOnce } from '../storage';

/** A query on a table in the schema of the configuration, within the transaction. */
export function tableIn(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  table: string,
): Knex.QueryBuilder {
  return strapi.db.getConnection(table).transacting(trx);
}

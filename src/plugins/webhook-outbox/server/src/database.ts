import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

export { inTransaction } from '../../../../storage';

/** A query on the table of a type, within the transaction (raw queries outside of it would hang SQLite). */
export function tableIn(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
): Knex.QueryBuilder {
  return strapi.db.getConnection(strapi.db.metadata.get(uid).tableName).transacting(trx);
}

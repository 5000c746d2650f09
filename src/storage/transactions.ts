import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { repeating } from './contention';

type Work<T> = (trx: Knex.Transaction) => Promise<T>;

/**
 * Runs `work` in the transaction under way, or in one of its own. One of its own is begun again when the database
 * gave it up because of another (docs/decisions/0067-saves-that-meet.md): `work` must leave no trace but in the database.
 */
export function inTransaction<T>(strapi: Core.Strapi, work: Work<T>): Promise<T> {
  if (strapi.db.inTransaction()) return inTransactionOnce(strapi, work);
  return repeating(() => inTransactionOnce(strapi, work));
}

/** The same for work that cannot be done twice, such as the `next()` of a middleware. */
export function inTransactionOnce<T>(strapi: Core.Strapi, work: Work<T>): Promise<T> {
  return strapi.db.transaction(({ trx }) => work(trx as Knex.Transaction)) as Promise<T>;
}

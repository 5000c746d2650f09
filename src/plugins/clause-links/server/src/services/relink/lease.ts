import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Lease } from '../../../../../../storage';
import { tableIn } from '../../database';
import { LOCK_UID } from '../../uids';

/** The right to work on what is pending. */
export const RELINK: Lease = { uid: LOCK_UID, name: 'relink' };

/** Makes two transactions that start runs wait for each other. */
export async function lockRelink(strapi: Core.Strapi, trx: Knex.Transaction): Promise<void> {
  const { tableName } = strapi.db.metadata.get(LOCK_UID);
  const { name } = RELINK;
  // An update, since SQLite has no other lock; the value is what it was.
  await tableIn(strapi, trx, tableName).where({ name }).update({ name });
}

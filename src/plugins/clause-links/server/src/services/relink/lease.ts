import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction, tableIn } from '../../database';
import { LOCK_UID } from '../../uids';

/** How long the lease of a process that died keeps others waiting, in milliseconds. */
export const LEASE_MS = 30_000;

/** Takes or renews the right to work on what is pending, for `LEASE_MS`. @returns whether `owner` holds it now. */
export function takeLease(strapi: Core.Strapi, owner: string): Promise<boolean> {
  const now = Date.now();
  return inTransaction(strapi, async (trx) => {
    const { tableName } = strapi.db.metadata.get(LOCK_UID);
    const taken = await tableIn(strapi, trx, tableName)
      .where({ name: 'relink' })
      .andWhere((free) => {
        void free.whereNull('until').orWhere('until', '<', now).orWhere('owner', owner);
      })
      .update({ owner, until: now + LEASE_MS });
    return Number(taken) > 0;
  });
}

export function dropLease(strapi: Core.Strapi, owner: string): Promise<void> {
  return inTransaction(strapi, async (trx) => {
    const { tableName } = strapi.db.metadata.get(LOCK_UID);
    await tableIn(strapi, trx, tableName).where({ name: 'relink', owner }).update({ until: null });
  });
}

/** Makes two transactions that start runs wait for each other. */
export async function lockRelink(strapi: Core.Strapi, trx: Knex.Transaction): Promise<void> {
  const { tableName } = strapi.db.metadata.get(LOCK_UID);
  // An update, since SQLite has no other lock; the value is what it was.
  await tableIn(strapi, trx, tableName).where({ name: 'relink' }).update({ name: 'relink' });
}

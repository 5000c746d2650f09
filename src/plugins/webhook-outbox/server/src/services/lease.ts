import type { Core } from '@strapi/strapi';
import { inTransaction, tableIn } from '../database';
import { LEASE_UID } from '../uids';

/** How long the lease of a process that died keeps others waiting, in milliseconds. */
export const LEASE_MS = 30_000;

export async function ensureLease(strapi: Core.Strapi): Promise<void> {
  const query = strapi.db.query(LEASE_UID);
  if (!(await query.findOne({ where: { name: 'deliver' } }))) {
    await query.create({ data: { name: 'deliver' } });
  }
}

/** Takes or renews the right to deliver, for `LEASE_MS`. @returns whether `owner` holds it now. */
export function takeLease(strapi: Core.Strapi, owner: string): Promise<boolean> {
  const now = Date.now();
  return inTransaction(strapi, async (trx) => {
    const taken = await tableIn(strapi, trx, LEASE_UID)
      .where({ name: 'deliver' })
      .andWhere((free) => {
        void free.whereNull('until').orWhere('until', '<', now).orWhere('owner', owner);
      })
      .update({ owner, until: now + LEASE_MS });
    return Number(taken) > 0;
  });
}

export function dropLease(strapi: Core.Strapi, owner: string): Promise<void> {
  return inTransaction(strapi, async (trx) => {
    await tableIn(strapi, trx, LEASE_UID).where({ name: 'deliver', owner }).update({ until: null });
  });
}

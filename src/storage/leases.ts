import type { Core, Struct } from '@strapi/strapi';
import { inTransaction } from './transactions';

/** How long the lease of a process that died keeps others waiting, in milliseconds. */
export const LEASE_MS = 30_000;

/** A row by which processes that share a database agree on which of them does something. */
export interface Lease {
  /** Type with the attributes of `leaseType`. */
  uid: string;
  name: string;
}

/** Makes the row, once. */
export async function ensureLease(strapi: Core.Strapi, { uid, name }: Lease): Promise<void> {
  const query = strapi.db.query(uid);
  if (!(await query.findOne({ where: { name } }))) await query.create({ data: { name } });
}

/**
 * Takes or renews a lease.
 * @param now milliseconds since 1970; a lease that ended before is free
 * @returns whether `owner` holds it until `until`
 */
export function takeLease(
  strapi: Core.Strapi,
  { uid, name }: Lease,
  owner: string,
  now: number = Date.now(),
  until: number = now + LEASE_MS,
): Promise<boolean> {
  return inTransaction(strapi, async (trx) => {
    const taken = await table(strapi, uid)
      .transacting(trx)
      .where({ name })
      .andWhere((free) => {
        void free.whereNull('until').orWhere('until', '<', now).orWhere('owner', owner);
      })
      .update({ owner, until });
    return Number(taken) > 0;
  });
}

/** Lets others have it at once. */
export function dropLease(strapi: Core.Strapi, { uid, name }: Lease, owner: string): Promise<void> {
  return inTransaction(strapi, async (trx) => {
    await table(strapi, uid).transacting(trx).where({ name, owner }).update({ until: null });
  });
}

const table = (strapi: Core.Strapi, uid: string) =>
  strapi.db.getConnection(strapi.db.metadata.get(uid).tableName);

/** The type for a plugin's leases. @param plugin its id */
export function leaseType(plugin: string): { schema: Struct.CollectionTypeSchema } {
  const collectionName = `${plugin.replace(/-/g, '_')}_leases`;
  return {
    schema: {
      kind: 'collectionType',
      collectionName,
      info: {
        singularName: 'lease',
        pluralName: 'leases',
        displayName: 'Lease',
        description: 'Which process does something that only one may do, and until when.',
      },
      options: { draftAndPublish: false },
      pluginOptions: {
        'content-manager': { visible: false },
        'content-type-builder': { visible: false },
      },
      attributes: {
        name: { type: 'string', required: true, unique: true, maxLength: 64 },
        owner: { type: 'string' },
        until: { type: 'biginteger' },
      },
      indexes: [{ name: `${collectionName}_name_uq`, columns: ['name'], type: 'unique' }],
    } as unknown as Struct.CollectionTypeSchema,
  };
}

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Lease } from './leases';
import { runWritten, writtenOnce } from './written';

/**
 * Takes a lock that transactions share, or that one holds alone; the database lets go of it at the transaction's end.
 * PostgreSQL has such locks in memory; elsewhere it is a lease's row that is locked. SQLite has one writer at a time and
 * needs none.
 */
export async function lockLease(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  lease: Lease,
  mode: 'shared' | 'alone',
): Promise<void> {
  const { client } = strapi.db.dialect;
  if (client === 'sqlite') return;
  if (client === 'postgres') {
    const name = mode === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
    await trx.raw(`select ${name}(${KEY})`, [keyOf(lease)]);
  } else {
    const row = leaseRow(strapi, lease).transacting(trx);
    await (mode === 'alone' ? row.forUpdate() : row.forShare());
  }
}

const KEY = 'hashtextextended(?, 0)';
const keyOf = ({ uid, name }: Lease) => `${uid} ${name}`;

/** The lock that whoever writes a document of a type shares with other writers; null for a type without one. */
type SharedLock = (uid: string) => Lease | null;

const shared = new WeakMap<Core.Strapi, SharedLock>();

/** What each transaction has locked. */
const held = new WeakMap<Knex.Transaction, Set<string>>();

/** Has `lockForWriting` share a lock, too, in the same round trip. One plugin can ask for it. */
export function shareWhenWriting(strapi: Core.Strapi, lock: SharedLock): void {
  shared.set(strapi, lock);
}

/**
 * Makes two transactions that write the same document wait for each other, having taken the shared lock; for a new
 * document, takes that lock alone. Several plugins ask for it around one write: it is done once.
 */
export async function lockForWriting(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  documentId?: string,
): Promise<void> {
  if (strapi.db.dialect.client === 'sqlite') return;
  const locks = held.get(trx) ?? new Set<string>();
  held.set(trx, locks);
  const name = JSON.stringify([uid, documentId]);
  if (locks.has(name)) return;
  const lease = shared.get(strapi)?.(uid) ?? null;
  if (lease && documentId && strapi.db.dialect.client === 'postgres') {
    await runWritten(trx, bothLocks(strapi, uid), [keyOf(lease), documentId]);
  } else {
    if (lease) await lockLease(strapi, trx, lease, 'shared');
    if (documentId) await documentRows(strapi, uid, documentId).transacting(trx);
  }
  locks.add(name);
}

const statement = writtenOnce();

/** The condition is looked at, and thereby the lock in it taken, before any row of the document is locked. */
function bothLocks(strapi: Core.Strapi, uid: string) {
  return statement(strapi, uid, 2, ([key, documentId]) => {
    const lock = strapi.db.connection.raw(`select pg_advisory_xact_lock_shared(${KEY})`, [
      key as string,
    ]);
    return documentRows(strapi, uid, documentId)
      .withMaterialized('shared', lock)
      .whereExists((query) => void query.select('*').from('shared'));
  });
}

/** In an order that rules out deadlocks. */
function documentRows(strapi: Core.Strapi, uid: string, documentId: unknown): Knex.QueryBuilder {
  return strapi.db
    .getConnection(strapi.db.metadata.get(uid).tableName)
    .select('id')
    .where({ document_id: documentId })
    .orderBy('id')
    .forUpdate();
}

function leaseRow(strapi: Core.Strapi, { uid, name }: Lease): Knex.QueryBuilder {
  const { tableName } = strapi.db.metadata.get(uid);
  return strapi.db.getConnection(tableName).select('id').where({ name });
}

import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { runWritten, writtenOnce } from '../../../../storage';

export { inTransaction, inTransactionOnce } from '../../../../storage';

/** A query on a table of Strapi's, within the transaction (raw queries outside of it would hang SQLite). */
export function tableIn(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
): Knex.QueryBuilder {
  return strapi.db.getConnection(strapi.db.metadata.get(uid).tableName).transacting(trx);
}

/** Makes two transactions on the same document wait for each other. SQLite has one writer at a time and needs no lock. */
export async function lockDocument(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  documentId: string,
): Promise<void> {
  if (strapi.db.dialect.client === 'sqlite') return;
  const written = statement(strapi, uid, 1, ([id]) =>
    strapi.db
      .getConnection(strapi.db.metadata.get(uid).tableName)
      .select('id')
      .where({ document_id: id })
      .orderBy('id')
      .forUpdate(),
  );
  await runWritten(trx, written, [documentId]);
}

const statement = writtenOnce();

/** A short name for several values together, for one narrow unique column. */
export function shortKey(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);
}

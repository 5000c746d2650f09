import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { batches, columnOf, tableIn } from '../database';
import type { MentionRow } from '../types';
import { MENTION_UID } from '../uids';
import type { StoredMention } from './stored';

/** Rows an insert: 40 columns each keep it well under SQLite's limit of 32,766 bound values. */
const BATCH = 200;

/**
 * Makes the stored mentions equal to the wanted ones, writing only what differs.
 * @returns the documents of the rows that were written and of those that were taken away
 */
export async function writeMentions(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  wanted: readonly MentionRow[],
  stored: readonly StoredMention[],
): Promise<{ added: string[]; removed: string[] }> {
  const hashes = new Map(stored.map((row) => [row.key, row.contentHash]));
  const fresh = wanted.filter((row) => hashes.get(row.key) !== row.contentHash);
  const keys = new Set(wanted.map(({ key }) => key));
  const gone = stored.filter(({ key }) => !keys.has(key));
  if (gone.length > 0) {
    const ids = gone.map(({ id }) => id);
    await strapi.db.query(MENTION_UID).deleteMany({ where: { id: { $in: ids } } });
  }
  for (const rows of batches(fresh, BATCH)) await upsert(strapi, trx, rows);
  const replaced = fresh.filter(({ key }) => hashes.has(key));
  return {
    added: fresh.map((row) => row.sourceDocumentId),
    removed: [...gone.map((row) => row.documentId), ...replaced.map((row) => row.sourceDocumentId)],
  };
}

/**
 * One statement for new and for changed rows. Past the query engine, which knows no such statement; its event
 * is sent all the same, since others may keep answers that hold mentions.
 */
async function upsert(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  rows: readonly MentionRow[],
): Promise<void> {
  const { tableName } = strapi.db.metadata.get(MENTION_UID);
  const data = rows.map((row) => toColumns(strapi, row));
  const kept = ['key', 'document_id', 'created_at'];
  await tableIn(strapi, trx, tableName)
    .insert(data)
    .onConflict('key')
    .merge(Object.keys(data[0]).filter((column) => !kept.includes(column)));
  await strapi.db.lifecycles.run('afterCreateMany', MENTION_UID, {
    params: { data: rows },
    result: { count: rows.length },
  });
}

function toColumns(strapi: Core.Strapi, row: MentionRow): Record<string, unknown> {
  const now = new Date();
  const columns: Record<string, unknown> = {
    document_id: row.key,
    created_at: now,
    updated_at: now,
  };
  for (const [attribute, value] of Object.entries(row)) {
    columns[columnOf(strapi, MENTION_UID, attribute)] =
      typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
  }
  if (row.decidedAt) columns.decided_at = new Date(row.decidedAt);
  return columns;
}

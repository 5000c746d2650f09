import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { runWritten, writtenOnce, type Written } from '../../../../../storage';
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
  const before = new Map(stored.map((row) => [row.key, row]));
  const fresh = wanted.filter((row) => before.get(row.key)?.contentHash !== row.contentHash);
  const keys = new Set(wanted.map(({ key }) => key));
  const gone = stored.filter(({ key }) => !keys.has(key));
  const replaced = fresh.flatMap(({ key }) => before.get(key) ?? []);
  if (gone.length > 0) await remove(strapi, trx, gone);
  if (fresh.length > 0) await upsert(strapi, trx, fresh, replaced);
  return {
    added: fresh.map((row) => row.sourceDocumentId),
    removed: [...gone, ...replaced].map((row) => row.documentId),
  };
}

/** With the database's events where the public may have seen a row: others keep answers that show it. */
async function remove(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  rows: readonly StoredMention[],
): Promise<void> {
  const { tableName } = strapi.db.metadata.get(MENTION_UID);
  const id = { $in: publicIds(rows) };
  const drafts = rows.filter(({ version }) => version !== 'published').map((row) => row.id);
  if (id.$in.length > 0) await strapi.db.query(MENTION_UID).deleteMany({ where: { id } });
  if (drafts.length > 0) await tableIn(strapi, trx, tableName).whereIn('id', drafts).delete();
}

/**
 * One statement for new and for changed rows. Past the query engine, which knows no such statement; its events
 * are sent all the same.
 */
async function upsert(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  rows: readonly MentionRow[],
  replaced: readonly StoredMention[],
): Promise<void> {
  const { lifecycles } = strapi.db;
  const update = { params: { where: { id: { $in: publicIds(replaced) } }, data: {} } };
  const seen = update.params.where.id.$in.length > 0;
  const states = seen && (await lifecycles.run('beforeUpdateMany', MENTION_UID, update));
  for (const some of batches(rows, BATCH)) {
    const data = some.map((row) => toColumns(strapi, row));
    const columns = Object.keys(data[0]);
    const values = data.flatMap((row) => columns.map((column) => row[column] ?? null));
    await runWritten(trx, upsertOf(strapi, columns, data.length), values);
  }
  if (states) await lifecycles.run('afterUpdateMany', MENTION_UID, update, states);
  const result = { count: rows.length };
  await lifecycles.run('afterCreateMany', MENTION_UID, { params: { data: rows }, result });
}

/** Of a row that is there already these stay. */
const KEPT = ['key', 'document_id', 'created_at'];

const statement = writtenOnce();

/** For so many rows, whose values come row by row. */
function upsertOf(strapi: Core.Strapi, columns: readonly string[], rows: number): Written {
  const name = `${rows} ${columns.join()}`;
  return statement(strapi, name, rows * columns.length, (places) => {
    const { tableName } = strapi.db.metadata.get(MENTION_UID);
    const data = Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(columns.map((column, i) => [column, places[row * columns.length + i]])),
    );
    return strapi.db
      .getConnection(tableName)
      .insert(data)
      .onConflict('key')
      .merge(columns.filter((column) => !KEPT.includes(column)));
  });
}

function publicIds(rows: readonly StoredMention[]): number[] {
  return rows.filter(({ version }) => version === 'published').map(({ id }) => id);
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

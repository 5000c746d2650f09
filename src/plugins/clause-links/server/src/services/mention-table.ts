import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { replaceRows, type Replacement } from '../../../../../storage';
import { columnOf } from '../database';
import type { MentionRow } from '../types';
import { MENTION_UID } from '../uids';
import type { StoredMention } from './stored';

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
  await announced(strapi, { gone, replaced, fresh }, () =>
    replaceRows(strapi, trx, replacement(strapi, gone, fresh)),
  );
  return {
    added: fresh.map((row) => row.sourceDocumentId),
    removed: [...gone, ...replaced].map((row) => row.documentId),
  };
}

interface Changes {
  gone: readonly StoredMention[];
  replaced: readonly StoredMention[];
  fresh: readonly MentionRow[];
}

/**
 * Past the query engine, which would read the rows again and knows no such statements; its events are sent all the
 * same where the public may have seen a row: others keep answers that show it. They carry the rows as they were.
 */
async function announced(
  strapi: Core.Strapi,
  { gone, replaced, fresh }: Changes,
  work: () => Promise<void>,
): Promise<void> {
  const { lifecycles } = strapi.db;
  const happen = (['Delete', 'Update'] as const).flatMap((what) => {
    const rows = (what === 'Delete' ? gone : replaced).filter(isPublic).map(described);
    if (rows.length === 0) return [];
    return [{ what, event: { params: { where: whereId(rows), data: {} }, rows } }];
  });
  const states = [];
  for (const { what, event } of happen) {
    states.push(await lifecycles.run(`before${what}Many`, MENTION_UID, event));
  }
  await work();
  for (const [i, { what, event }] of happen.entries()) {
    await lifecycles.run(`after${what}Many`, MENTION_UID, event, states[i]);
  }
  if (fresh.length === 0) return;
  const result = { count: fresh.length };
  await lifecycles.run('afterCreateMany', MENTION_UID, { params: { data: fresh }, result });
}

const isPublic = ({ version }: StoredMention) => version === 'published';

/** A row as the engine would read it, as far as it is known. */
function described({ id, key, documentId, version, plan, number, covers }: StoredMention) {
  return { id, key, sourceDocumentId: documentId, sourceVersion: version, plan, number, covers };
}

const whereId = (rows: readonly { id: number }[]) => ({ id: { $in: rows.map(({ id }) => id) } });

/** Of a row that is there already these stay. */
const KEPT = ['key', 'document_id', 'created_at'];

function replacement(
  strapi: Core.Strapi,
  gone: readonly StoredMention[],
  fresh: readonly MentionRow[],
): Replacement {
  const data = fresh.map((row) => toColumns(strapi, row));
  const columns = Object.keys(data[0] ?? {});
  return {
    table: strapi.db.metadata.get(MENTION_UID).tableName,
    gone: gone.map(({ id }) => id),
    columns,
    rows: data.map((row) => columns.map((column) => row[column] ?? null)),
    key: ['key'],
    taken: columns.filter((column) => !KEPT.includes(column)),
  };
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

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { replaceRows, type Replacement } from '../../../../../storage';
import schema from '../content-types/mention/schema.json';
import { columnOf } from '../database';
import type { MentionRow } from '../types';
import { MENTION_UID } from '../uids';
import type { StoredMention } from './stored';

/**
 * Makes the stored mentions equal to the wanted ones, writing only what differs, and what else is to be replaced with them.
 * @returns the documents of the rows that were written and of those that were taken away
 */
export async function writeMentions(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  wanted: readonly MentionRow[],
  stored: readonly StoredMention[],
  others: readonly Replacement[],
): Promise<{ added: string[]; removed: string[] }> {
  const before = new Map(stored.map((row) => [row.key, row]));
  const other = wanted.filter((row) => before.get(row.key)?.contentHash !== row.contentHash);
  const made = other.filter(({ key }) => !before.has(key));
  const fresh = [...made, ...other.filter(({ key }) => before.has(key))];
  const keys = new Set(wanted.map(({ key }) => key));
  const gone = stored.filter(({ key }) => !keys.has(key));
  const replaced = fresh.flatMap(({ key }) => before.get(key) ?? []);
  await announced(strapi, { gone, replaced, fresh }, () =>
    replaceRows(strapi, trx, replacement(strapi, gone, fresh, made.length), ...others),
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
  const data = fresh.filter(({ sourceVersion }) => sourceVersion === PUBLIC);
  if (data.length === 0) return;
  const result = { count: data.length };
  await lifecycles.run('afterCreateMany', MENTION_UID, { params: { data }, result });
}

const PUBLIC = 'published';
const isPublic = ({ version }: StoredMention) => version === PUBLIC;

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
  rows: readonly MentionRow[],
  fresh: number,
): Replacement {
  const { columns, attributes, taken } = layoutOf(strapi);
  const now = new Date();
  return {
    table: strapi.db.metadata.get(MENTION_UID).tableName,
    gone: gone.map(({ id }) => id),
    columns,
    rows: rows.map((row) => [row.key, now, now, ...attributes.map((name) => stored(row, name))]),
    fresh,
    key: ['key'],
    taken,
  };
}

/** Columns of the table; the first three are the engine's, the others hold the attributes of a row in the same order. */
interface Layout {
  columns: string[];
  attributes: (keyof MentionRow)[];
  /** Those that a row in place of another takes over. */
  taken: string[];
}

const layouts = new WeakMap<Core.Strapi, Layout>();

function layoutOf(strapi: Core.Strapi): Layout {
  const known = layouts.get(strapi);
  if (known) return known;
  const attributes = Object.keys(schema.attributes) as (keyof MentionRow)[];
  const columns = [
    'document_id',
    'created_at',
    'updated_at',
    ...attributes.map((name) => columnOf(strapi, MENTION_UID, name)),
  ];
  const taken = columns.filter((column) => !KEPT.includes(column));
  const layout = { columns, attributes, taken };
  layouts.set(strapi, layout);
  return layout;
}

/** A value as its column keeps it: JSON as text, a time as a date. */
function stored(row: MentionRow, attribute: keyof MentionRow): unknown {
  const value = row[attribute] ?? null;
  if (attribute === 'decidedAt') return value === null ? null : new Date(String(value));
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

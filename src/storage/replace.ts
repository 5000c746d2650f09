import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { batches } from './batches';
import { runWritten, writtenOnce } from './written';

/** Rows of one table that go, and rows that come: new ones, and others in the place of those that have the same key. */
export interface Replacement {
  table: string;
  /** Ids of the rows that go; none of them has the key of a row that comes. */
  gone: readonly number[];
  columns: readonly string[];
  /** The rows that come, their values in the order of the columns; those that are new first. */
  rows: readonly (readonly unknown[])[];
  /** How many of them are new: no row has their key. */
  fresh: number;
  /** Columns that are unique together. */
  key: readonly string[];
  /** Columns that a row in place of another takes over; the others stay as they are. */
  taken: readonly string[];
}

/** Values a statement: well under the databases' limits on what is bound (SQLite: 32,766). */
const MOST_VALUES = 8_000;
const MOST_ROWS = 500;

/**
 * Writes replacements with as few statements as the database allows: on PostgreSQL one for all of them, on SQLite mostly
 * one for each, else one for the rows that go and one for those that come. Large ones are written in batches.
 */
export async function replaceRows(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  ...replacements: Replacement[]
): Promise<void> {
  const { client } = strapi.db.dialect;
  const all = client === 'sqlite' ? replacements.map(inTheirPlace) : replacements;
  const parts = all.map(batched);
  while (parts.some(({ going, coming }) => going.length + coming.length > 0)) {
    const next = parts.map(({ replacement, going, coming }) => ({
      replacement,
      gone: going.shift() ?? [],
      rows: coming.shift() ?? [],
    }));
    const filled = next.filter(({ gone, rows }) => gone.length + rows.length > 0);
    if (client === 'postgres') await write(strapi, trx, filled);
    else {
      for (const { gone, rows, replacement } of filled) {
        if (gone.length > 0) await write(strapi, trx, [{ replacement, gone, rows: [] }]);
        if (rows.length > 0) await write(strapi, trx, [{ replacement, gone: [], rows }]);
      }
    }
  }
}

/** Puts new rows where others go, by their ids: what would be a deletion and an insertion is one statement. */
function inTheirPlace(replacement: Replacement): Replacement {
  const { gone, rows, fresh, columns } = replacement;
  const placed = Math.min(gone.length, fresh);
  if (placed === 0) return replacement;
  return {
    ...replacement,
    gone: gone.slice(placed),
    columns: ['id', ...columns],
    rows: rows.map((row, i) => [i < placed ? gone[i] : null, ...row]),
  };
}

/** What one statement writes of a replacement. */
interface Part {
  replacement: Replacement;
  gone: readonly number[];
  rows: Replacement['rows'];
}

function batched(replacement: Replacement) {
  const { gone, rows, columns } = replacement;
  const size = Math.min(MOST_ROWS, Math.floor(MOST_VALUES / Math.max(1, columns.length)));
  return { replacement, going: batches(gone, MOST_ROWS), coming: batches(rows, size) };
}

async function write(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  parts: readonly Part[],
): Promise<void> {
  const name = parts.map(nameOf).join(' ');
  const values = parts.flatMap(({ gone, rows }) => [...gone, ...rows.flat()]);
  const written = statement(strapi, name, values.length, (places) => {
    const queries = parts.flatMap((part) => {
      const used = part.gone.length + part.rows.length * part.replacement.columns.length;
      return queriesOf(strapi, part, places.splice(0, used));
    });
    const last = queries.pop() as Knex.QueryBuilder;
    return queries.reduce<Knex.QueryBuilder>((all, query, i) => all.with(`part${i}`, query), last);
  });
  await runWritten(trx, written, values);
}

const statement = writtenOnce();

function nameOf({ replacement: { table, columns, key, taken }, gone, rows }: Part): string {
  return `${table} ${gone.length} ${rows.length} ${columns.join()} ${key.join()} ${taken.join()}`;
}

/** The deletion, if rows go, and the insertion, if rows come; of the places the first are for the former. */
function queriesOf(
  strapi: Core.Strapi,
  { replacement: { table, columns, key, taken }, gone, rows }: Part,
  places: readonly unknown[],
): (Knex.QueryBuilder | Knex.Raw)[] {
  const on = () => strapi.db.getConnection(table);
  const ids = places.slice(0, gone.length) as number[];
  const deletion = ids.length > 0 ? [on().whereIn('id', ids).delete()] : [];
  if (rows.length === 0) return deletion;
  const data = rows.map((_, row) =>
    Object.fromEntries(
      columns.map((column, i) => [column, places[gone.length + row * columns.length + i]]),
    ),
  );
  const insert = on()
    .insert(data)
    .onConflict([...key]);
  const upsert = taken.length > 0 ? insert.merge([...taken]) : insert.ignore();
  return [...deletion, columns[0] === 'id' ? alsoById(strapi, upsert, columns) : upsert];
}

/** A row that comes with the id of another takes its place with all its values (SQLite; Knex knows one conflict alone). */
function alsoById(
  strapi: Core.Strapi,
  upsert: Knex.QueryBuilder,
  columns: readonly string[],
): Knex.Raw {
  const { sql, bindings } = upsert.toSQL();
  const values = columns.slice(1);
  const set = values.map(() => '?? = excluded.??').join(', ');
  const names = values.flatMap((column) => [column, column]);
  return strapi.db.connection.raw(`${sql} on conflict (id) do update set ${set}`, [
    ...bindings,
    ...names,
  ]);
}

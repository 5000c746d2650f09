import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { batches } from './batches';
import { runWritten, writtenOnce, type Written } from './written';

/** Rows of one table that go, and rows that come: new ones, and others in the place of those that have the same key. */
export interface Replacement {
  table: string;
  /** Ids of the rows that go; none of them has the key of a row that comes. */
  gone: readonly number[];
  columns: readonly string[];
  /** The rows that come, their values in the order of the columns. */
  rows: readonly (readonly unknown[])[];
  /** Columns that are unique together. */
  key: readonly string[];
  /** Columns that a row in place of another takes over; the others stay as they are. */
  taken: readonly string[];
}

/** Values a statement: well under the databases' limits on what is bound (SQLite: 32,766). */
const MOST_VALUES = 8_000;
const MOST_ROWS = 500;

/** Writes a replacement with as few statements as the database allows: on PostgreSQL one, else one for each of the two. */
export async function replaceRows(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  replacement: Replacement,
): Promise<void> {
  const { columns, rows, gone } = replacement;
  const size = Math.min(MOST_ROWS, Math.floor(MOST_VALUES / Math.max(1, columns.length)));
  const going = batches(gone, MOST_ROWS);
  const coming = batches(rows, size);
  const together = strapi.db.dialect.client === 'postgres';
  const run = (ids: readonly number[], some: Replacement['rows']) =>
    runWritten(trx, statementOf(strapi, replacement, ids.length, some.length), [
      ...ids,
      ...some.flat(),
    ]);
  while (going.length > 0 || coming.length > 0) {
    const ids = going.shift() ?? [];
    const waits = ids.length > 0 && !together;
    await run(ids, waits ? [] : (coming.shift() ?? []));
  }
}

const statement = writtenOnce();

function statementOf(
  strapi: Core.Strapi,
  { table, columns, key, taken }: Replacement,
  going: number,
  coming: number,
): Written {
  const name = [table, going, coming, columns, key, taken].map(String).join(' ');
  return statement(strapi, name, going + coming * columns.length, (places) => {
    const on = () => strapi.db.getConnection(table);
    const deletion = on()
      .whereIn('id', places.slice(0, going) as number[])
      .delete();
    if (coming === 0) return deletion;
    const data = Array.from({ length: coming }, (_, row) =>
      Object.fromEntries(
        columns.map((column, i) => [column, places[going + row * columns.length + i]]),
      ),
    );
    const insert = on()
      .insert(data)
      .onConflict([...key]);
    const insertion = taken.length > 0 ? insert.merge([...taken]) : insert.ignore();
    return going === 0 ? insertion : insertion.with('gone', deletion);
  });
}

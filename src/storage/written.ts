import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransactionOnce } from './transactions';

/** Stands in a statement for a value that each run brings. */
class Place {
  constructor(readonly at: number) {}
}

/** A statement that was put together once, for many runs. */
export interface Written {
  sql: string;
  /** What is bound, in order; a place for what differs from run to run. */
  bindings: readonly unknown[];
  /** By which PostgreSQL keeps it prepared on each connection, so that it is read and planned once; null for the others. */
  name: string | null;
}

/** Larger statements are put together each time: they would fill the memory, and take long to run anyhow. */
const MOST_VALUES = 1_000;

/** Puts a statement together that will be run again, from as many places as there will be values. */
export function putTogether(
  strapi: Core.Strapi,
  values: number,
  write: (places: unknown[]) => Knex.QueryBuilder,
): Written {
  const { sql, bindings } = write(Array.from({ length: values }, (_, at) => new Place(at))).toSQL();
  return { sql, bindings, name: values <= MOST_VALUES ? nameOf(strapi, sql) : null };
}

/** Statements that a connection to PostgreSQL keeps prepared, at most. */
const MOST_PREPARED = 500;
const prepared = new WeakMap<Core.Strapi, Set<string>>();

/** A name for a statement that will be run again; none when there are enough, or when the settings say so. */
function nameOf(strapi: Core.Strapi, sql: string): string | null {
  if (!strapi.config.get('database.connection.prepare', false)) return null;
  const name = `akip_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
  const names = prepared.get(strapi) ?? new Set<string>();
  prepared.set(strapi, names);
  if (names.size === MOST_PREPARED && !names.has(name)) return null;
  names.add(name);
  return name;
}

/**
 * Keeps statements by name: with Knex, putting one together takes longer than running it.
 * @returns a function that gives the statement of a name, and has it put together the first time from as many places as
 *   there will be values
 */
export function writtenOnce(): (
  strapi: Core.Strapi,
  name: string,
  values: number,
  write: (places: unknown[]) => Knex.QueryBuilder,
) => Written {
  const all = new WeakMap<Core.Strapi, Map<string, Written>>();
  return (strapi, name, values, write) => {
    const known = all.get(strapi) ?? new Map<string, Written>();
    all.set(strapi, known);
    const found = known.get(name);
    if (found) return found;
    const written = putTogether(strapi, values, write);
    if (values <= MOST_VALUES) known.set(name, written);
    return written;
  };
}

/**
 * Runs a statement with its values, in a transaction or on a connection of its own. It is handed to the connection as it
 * stands: through `raw`, Knex would look for each value's place in the words again.
 * @returns its rows, none for one that only writes
 */
export async function runWritten<Row>(
  database: Pick<Knex, 'client'>,
  { sql, bindings, name }: Written,
  values: readonly unknown[],
): Promise<Row[]> {
  const bound = bindings.map((each) => (each instanceof Place ? values[each.at] : each));
  const client = database.client as Client;
  const connection = await client.acquireConnection();
  try {
    const options = name ? { name } : {};
    const { response } = await client.query(connection, { sql, bindings: bound, options });
    return rowsIn(response) as Row[];
  } finally {
    await client.releaseConnection(connection);
  }
}

/** What is needed of Knex's client, whose types leave out what it answers. */
interface Client {
  acquireConnection(): Promise<unknown>;
  query(
    connection: unknown,
    query: { sql: string; bindings: readonly unknown[]; options: object },
  ): Promise<{ response: unknown }>;
  releaseConnection(connection: unknown): Promise<void>;
}

/** SQLite's driver answers with the rows, PostgreSQL's has them in an object, MySQL's beside a list of fields. */
function rowsIn(response: unknown): unknown[] {
  const rows = Array.isArray(response) ? response : (response as { rows?: unknown } | null)?.rows;
  if (!Array.isArray(rows)) return [];
  return Array.isArray(rows[0]) ? rows[0] : rows;
}

/** The same for reading alone: in the transaction under way if there is one, else in none. */
export function readWritten<Row>(
  strapi: Core.Strapi,
  written: Written,
  values: readonly unknown[],
): Promise<Row[]> {
  if (!strapi.db.inTransaction()) return runWritten(strapi.db.connection, written, values);
  return inTransactionOnce(strapi, (trx) => runWritten<Row>(trx, written, values));
}

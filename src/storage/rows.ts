import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import type { Knex } from 'knex';
import { putTogether, readWritten, writtenOnce, type Written } from './written';

/**
 * Rows as Strapi's own entity layer reads them, in few queries: one for the rows, and one for all that they show
 * (components, files, related entries) together. Strapi asks once for each relation.
 */

/** What is shown of a related entry, file or component: some of its values or all of them, and files of a component. */
interface Some {
  fields?: readonly string[];
  files?: Readonly<Record<string, Some>>;
}

/** Which relations, files and components are shown, and what of them; `true` is all of a component but its files. */
export type Shown = Readonly<Record<string, true | Some>>;

export type Shape = Record<string, unknown>;

interface Column {
  name: string;
  column: string;
  type: string;
}

interface Attribute {
  type: string;
  columnName?: string;
  relation?: string;
  target?: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    on?: Record<string, string>;
    orderColumnName?: string;
  };
}

/** A query on a table, within the transaction under way if there is one: on SQLite another connection would wait for it. */
export async function onTable<T>(
  strapi: Core.Strapi,
  work: (table: (name: string) => Knex.QueryBuilder) => Promise<T>,
): Promise<T> {
  if (!strapi.db.inTransaction()) return work((name) => strapi.db.getConnection(name));
  return (await strapi.db.transaction(({ trx }) =>
    work((name) => strapi.db.getConnection(name).transacting(trx as Knex.Transaction)),
  )) as T;
}

function attributesOf(strapi: Core.Strapi, uid: string): Record<string, Attribute> {
  return strapi.db.metadata.get(uid).attributes as unknown as Record<string, Attribute>;
}

const columns = new WeakMap<Core.Strapi, Map<string, Column[]>>();

/** The columns of a type's own values that may be shown: all, or the named ones. */
export function columnsOf(strapi: Core.Strapi, uid: string, names?: readonly string[]): Column[] {
  return remembered(strapi, `${uid} ${names?.join() ?? '*'}`, () => {
    const model = strapi.getModel(uid as UID.Schema);
    return ownColumns(strapi, uid)
      .filter(({ name }) => !names || names.includes(name))
      .filter(({ name }) => !contentTypes.isPrivateAttribute(model, name));
  });
}

/** The columns of all of a type's own values, whoever may see them. */
export function allColumnsOf(strapi: Core.Strapi, uid: string): Column[] {
  return remembered(strapi, uid, () => ownColumns(strapi, uid));
}

function remembered(strapi: Core.Strapi, key: string, find: () => Column[]): Column[] {
  const known = columns.get(strapi) ?? new Map<string, Column[]>();
  columns.set(strapi, known);
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

function ownColumns(strapi: Core.Strapi, uid: string): Column[] {
  return Object.entries(attributesOf(strapi, uid))
    .filter(([, { type }]) => type !== 'relation')
    .map(([name, { type, columnName }]) => ({ name, column: columnName ?? name, type }));
}

/** Rows of one type as entries with their own values. */
export async function readRows(
  strapi: Core.Strapi,
  uid: string,
  columns: readonly Column[],
  narrow: (query: Knex.QueryBuilder, table: string) => Knex.QueryBuilder,
): Promise<Shape[]> {
  const rows = (await onTable(strapi, (table) =>
    narrow(columnsFrom(strapi, uid, columns, table), tableOf(strapi, uid)),
  )) as Shape[];
  return rows.map((row) => decoded(columns, (each) => row[each.column]));
}

const statement = writtenOnce();

/** The same by a question that every page asks: put together once by its name, and asked with other values each time. */
export async function readRowsBy(
  strapi: Core.Strapi,
  uid: string,
  columns: readonly Column[],
  { name, values }: { name: string; values: readonly unknown[] },
  narrow: (query: Knex.QueryBuilder, places: readonly string[]) => Knex.QueryBuilder,
): Promise<Shape[]> {
  const table = (of: string) => strapi.db.getConnection(of);
  const written = statement(strapi, `${uid} ${name} ${values.length}`, values.length, (places) =>
    narrow(columnsFrom(strapi, uid, columns, table), places as string[]),
  );
  const rows = await readWritten<Shape>(strapi, written, values);
  return rows.map((row) => decoded(columns, (each) => row[each.column]));
}

/** Rows of one type among those of others: which columns, of which rows. At most fifty columns. */
export interface Asked {
  uid: string;
  columns: readonly Column[];
  narrow(query: Knex.QueryBuilder, places: readonly string[]): Knex.QueryBuilder;
}

/** Rows of several types in one round trip, each type's in the order of their ids; the question has a name as above. */
export async function readTogether(
  strapi: Core.Strapi,
  { name, values }: { name: string; values: readonly unknown[] },
  asked: readonly Asked[],
): Promise<Shape[][]> {
  const written = statement(strapi, `${name} ${values.length}`, values.length, (places) => {
    const [first, ...others] = asked.map(({ uid, columns, narrow }, i) => {
      const table = tableOf(strapi, uid);
      const query = strapi.db.getConnection(table).select({
        field: strapi.db.connection.raw('?', [String(i)]),
        place: `${table}.id`,
        value: json(strapi, table, columns),
      });
      return narrow(query, places as string[]);
    });
    return first.unionAll(others).orderBy(['field', 'place']);
  });
  const rows = await readWritten<{ field: string; value: string | Shape }>(strapi, written, values);
  return asked.map(({ columns }, i) =>
    rows
      .filter(({ field }) => Number(field) === i)
      .map(({ value }) => fromJson(value))
      .map((stored) => decoded(columns, ({ name: column }) => stored[column])),
  );
}

function columnsFrom(
  strapi: Core.Strapi,
  uid: string,
  columns: readonly Column[],
  table: (name: string) => Knex.QueryBuilder,
): Knex.QueryBuilder {
  const name = tableOf(strapi, uid);
  return table(name).select(columns.map(({ column }) => `${name}.${column}`));
}

function tableOf(strapi: Core.Strapi, uid: string): string {
  return strapi.db.metadata.get(uid).tableName;
}

/** What rows show, by row id: each named relation, file and component, as Strapi populates it. */
export async function readShown(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
  shown: Shown,
): Promise<Map<number, Shape>> {
  const { parts, written } = planOf(strapi, uid, ids.length, shown);
  const all = [...parts.values()];
  const entries = new Map<number, Shape>(ids.map((id) => [id, nothing(all, null)]));
  if (written === null) return entries;
  const rows = await readWritten<{ field: string; owner: number; value: string | Shape }>(
    strapi,
    written,
    ids,
  );
  // By what holds them and its row: the entries, and the components, which come before their files.
  const holders = new Map<Part | null, Map<number, Shape>>([[null, entries]]);
  for (const { field, owner, value } of rows) {
    const part = parts.get(field);
    const holder = part && holders.get(part.within)?.get(Number(owner));
    if (!holder) continue;
    const stored = fromJson(value);
    const one = { ...decoded(part.columns, ({ name }) => stored[name]), ...nothing(all, part) };
    if (part.many) (holder[part.name] as Shape[]).push(one);
    else holder[part.name] ??= one;
    const known = holders.get(part) ?? new Map<number, Shape>();
    holders.set(part, known.set(Number(stored.id), one));
  }
  return entries;
}

/** What stands in an entry or component of which nothing is found. */
function nothing(parts: readonly Part[], within: Part | null): Shape {
  const own = parts.filter((part) => part.within === within);
  return Object.fromEntries(own.map(({ name, many }) => [name, many ? [] : null]));
}

interface Plan {
  parts: Map<string, Part>;
  /** Its values are the ids; null where nothing is to be read. */
  written: Written | null;
}

const plans = new WeakMap<Core.Strapi, Map<string, Plan>>();

/** The query for so many rows of a type, written once: putting it together costs more than running it. */
function planOf(strapi: Core.Strapi, uid: string, count: number, shown: Shown): Plan {
  const known = plans.get(strapi) ?? new Map<string, Plan>();
  plans.set(strapi, known);
  const key = JSON.stringify([uid, count, shown]);
  const plan = known.get(key) ?? makePlan(strapi, uid, count, shown);
  known.set(key, plan);
  return plan;
}

function makePlan(strapi: Core.Strapi, uid: string, count: number, shown: Shown): Plan {
  const parts = Object.entries(shown).flatMap(([name, what]) =>
    partsOf(strapi, uid, name, what, null),
  );
  const byField = new Map(parts.map((part) => [part.field, part]));
  if (parts.length === 0 || count === 0) return { parts: byField, written: null };
  const table = (name: string) => strapi.db.getConnection(name);
  const written = putTogether(strapi, count, (places) => {
    const [first, ...others] = parts.map((part) =>
      queryOf(strapi, table, part, places as number[]),
    );
    const union = others.length > 0 ? first.unionAll(others) : first;
    return union.orderBy(['field', 'place', 'link']);
  });
  return { parts: byField, written };
}

interface Part {
  uid: string;
  name: string;
  /** The name, after that of the component that it stands in. */
  field: string;
  /** The component that it stands in. */
  within: Part | null;
  attribute: Attribute;
  target: string;
  many: boolean;
  columns: Column[];
}

/** What is shown under a name, and the files in it. */
function partsOf(
  strapi: Core.Strapi,
  uid: string,
  name: string,
  what: Shown[string],
  within: Part | null,
): Part[] {
  const attribute = attributesOf(strapi, uid)[name];
  const target = String(attribute.target);
  const { fields, files = {} }: Some = what === true ? {} : what;
  const part = {
    uid,
    name,
    field: within ? `${within.field}.${name}` : name,
    within,
    attribute,
    target,
    many: /Many$/.test(String(attribute.relation)),
    columns: columnsOf(strapi, target, fields && ['id', 'documentId', ...fields]),
  };
  const inner = Object.entries(files).flatMap(([file, of]) =>
    partsOf(strapi, target, file, of, part),
  );
  return [part, ...inner];
}

const FILE_LINKS = 'files_related_mph';

/** One part of the union: its field, the row that shows it, its place among its like, and its values as JSON. */
function queryOf(
  strapi: Core.Strapi,
  table: (name: string) => Knex.QueryBuilder,
  part: Part,
  ids: readonly number[],
): Knex.QueryBuilder {
  const { connection } = strapi.db;
  const { field, target, columns } = part;
  const { tableName } = strapi.db.metadata.get(target);
  const { link, owner, inverse, order } = linkOf(part);
  const query = linksOf(table, part, ids)
    .select({
      field: connection.raw('?', [field]),
      owner: `${link}.${owner}`,
      place: order ? `${link}.${order}` : connection.raw('0'),
      link: `${link}.id`,
      value: json(strapi, tableName, columns),
    })
    .join(tableName, `${tableName}.id`, `${link}.${inverse}`);
  const model = strapi.getModel(target as UID.Schema);
  if (contentTypes.hasDraftAndPublish(model as never)) {
    void query.whereNotNull(`${tableName}.published_at`);
  }
  return query;
}

/** The links from the rows with these ids, or from the components in them. */
function linksOf(
  table: (name: string) => Knex.QueryBuilder,
  part: Part,
  ids: readonly number[],
): Knex.QueryBuilder {
  const { link, owner, on } = linkOf(part);
  const holders = part.within
    ? linksOf(table, part.within, ids).select(linkOf(part.within).inverse)
    : [...ids];
  const query = table(link).whereIn(`${link}.${owner}`, holders);
  for (const [column, value] of Object.entries(on ?? {})) {
    void query.where(`${link}.${column}`, value);
  }
  return query;
}

/** The table that links what shows to what is shown. */
function linkOf({ uid, name, attribute: { joinTable: join } }: Part) {
  if (join) {
    return {
      link: join.name,
      owner: join.joinColumn.name,
      inverse: join.inverseJoinColumn.name,
      order: join.orderColumnName,
      on: join.on,
    };
  }
  // Files know what shows them, not the other way round.
  return {
    link: FILE_LINKS,
    owner: 'related_id',
    inverse: 'file_id',
    order: 'order',
    on: { related_type: uid, field: name },
  };
}

const JSON_OBJECT: Readonly<Record<string, string>> = {
  postgres: 'json_build_object',
  mysql: 'json_object',
  sqlite: 'json_object',
};

/** A row's values as one JSON text, whatever their types: parts of a union must have the same columns. */
function json(strapi: Core.Strapi, table: string, columns: readonly Column[]): Knex.Raw {
  const { connection, dialect } = strapi.db;
  const make = JSON_OBJECT[dialect.client];
  const pairs = columns.map(() => '?, ??').join(', ');
  const values = columns.flatMap(({ name, column }) => [name, `${table}.${column}`]);
  const call = `${make}(${pairs})`;
  return connection.raw(dialect.client === 'postgres' ? `${typed(call)}::text` : call, values);
}

/** What `json` made, however the driver hands it out. */
function fromJson(value: string | Shape): Shape {
  return typeof value === 'string' ? (JSON.parse(value) as Shape) : value;
}

/** PostgreSQL has to be told that a name that is bound is a text. */
function typed(call: string): string {
  return call.replaceAll('?, ??', '?::text, ??');
}

function decoded(columns: readonly Column[], valueOf: (column: Column) => unknown): Shape {
  const entry: Shape = {};
  for (const column of columns) entry[column.name] = decode(valueOf(column), column.type);
  return entry;
}

/** A stored value as Strapi's own field types read it; databases and their drivers differ. */
function decode(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  switch (type) {
    case 'datetime':
    case 'timestamp':
      return new Date(value as string | number | Date).toISOString();
    case 'boolean':
      return value === true || value === 1 || value === '1';
    case 'json':
    case 'blocks':
      return typeof value === 'string' ? parsed(value) : value;
    case 'integer':
    case 'float':
    case 'decimal':
      return Number(value);
    case 'biginteger':
      return String(value);
    default:
      return value;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A JSON text that PostgreSQL's driver has read already.
    return text;
  }
}

import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction, tableIn } from '../database';
import { tokenise, type SearchQuery } from '../text';
import type { Find, Hit, SearchDocument, SearchType } from '../types';
import { DOCUMENTS, type FullText, type Words } from './full-text';
import { MYSQL } from './mysql';
import { POSTGRES } from './postgres';
import { SQLITE } from './sqlite';

const FULL_TEXTS: Readonly<Record<string, FullText>> = {
  sqlite: SQLITE,
  postgres: POSTGRES,
  mysql: MYSQL,
};

export function fullTextOf(strapi: Core.Strapi): FullText {
  return FULL_TEXTS[strapi.db.dialect.client];
}

/** Strapi's schema sync leaves tables alone that it has not made. */
export async function createTables(strapi: Core.Strapi, trx: Knex.Transaction): Promise<void> {
  const fullText = fullTextOf(strapi);
  await strapi.db.getSchemaConnection(trx).createTable(DOCUMENTS, (table) => {
    table.increments('id');
    for (const name of ['type', 'document_id', 'locale']) table.string(name, 40).notNullable();
    table.string('slug');
    table.string('key', 40);
    table.string('date', 30).notNullable();
    for (const name of ['title', 'summary', 'body']) table.text(name, 'longtext').notNullable();
    table.string('hash', 30).notNullable();
    table.index(['document_id', 'type'], 'search_documents_document');
    table.index(['locale', 'type'], 'search_documents_locale');
    fullText.define(table);
  });
  await fullText.create(trx);
}

export async function dropTables(strapi: Core.Strapi, trx: Knex.Transaction): Promise<void> {
  await fullTextOf(strapi).drop(trx);
  await strapi.db.getSchemaConnection(trx).dropTableIfExists(DOCUMENTS);
}

export function hasTables(strapi: Core.Strapi, trx: Knex.Transaction): Promise<boolean> {
  return strapi.db.getSchemaConnection(trx).hasTable(DOCUMENTS);
}

/**
 * Makes the index hold exactly `documents` of those ids. What is there already is left as it is, unless `anew`.
 * @param names of the type and the documents, which `documents` were read for
 */
export async function replace(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { type, documentIds }: { type: SearchType; documentIds: readonly string[] },
  documents: readonly SearchDocument[],
  anew = false,
): Promise<void> {
  const fullText = fullTextOf(strapi);
  const table = () => tableIn(strapi, trx, DOCUMENTS);
  const rows: { id: number; hash: string }[] = await table()
    .select('id', 'hash')
    .where({ type })
    .whereIn('document_id', [...documentIds]);
  const wanted = new Map(documents.map((document) => [hashOf(document), document]));
  const old = rows.filter(({ hash }) => anew || !wanted.has(hash)).map(({ id }) => id);
  if (old.length > 0) {
    await fullText.removing(trx, old);
    await table().whereIn('id', old).delete();
  }
  const kept = new Set(rows.filter(({ id }) => !old.includes(id)).map(({ hash }) => hash));
  for (const [hash, document] of wanted) {
    if (kept.has(hash)) continue;
    const words = wordsOf(document);
    const row = { ...shown(document), hash, ...fullText.columns(trx, words) };
    const [inserted]: ({ id: number } | number)[] = await table().insert(row).returning('id');
    await fullText.inserted(trx, typeof inserted === 'number' ? inserted : inserted.id, words);
  }
}

/** Removes every document of a locale. */
export async function removeLocale(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  locale: string,
): Promise<void> {
  const table = () => tableIn(strapi, trx, DOCUMENTS).where({ locale });
  const rows: { id: number }[] = await table().select('id');
  for (let at = 0; at < rows.length; at += BATCH) {
    const ids = rows.slice(at, at + BATCH).map(({ id }) => id);
    await fullTextOf(strapi).removing(trx, ids);
  }
  await table().delete();
}

/** Databases bound the number of values in a statement. */
const BATCH = 500;

/** Which documents of a type the index holds, once for each of its locales. */
export async function indexed(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  type: SearchType,
): Promise<string[]> {
  const rows: { document_id: string }[] = await tableIn(strapi, trx, DOCUMENTS)
    .select('document_id')
    .where({ type });
  return rows.map((row) => row.document_id);
}

const SHOWN = ['type', 'document_id', 'locale', 'slug', 'key', 'date', 'title', 'summary', 'body'];

type Row = Omit<Hit, 'documentId' | 'score'> & { id: number; document_id: string };

/** The best documents of a locale and some types; of equal ones the latest. */
export function find(strapi: Core.Strapi, search: SearchQuery, what: Find): Promise<Hit[]> {
  const fullText = fullTextOf(strapi);
  return inTransaction(strapi, async (trx) => {
    // Without the texts, which sorting would carry along for every match.
    const best: { id: number; score: number | string }[] = await fullText
      .matching(tableIn(strapi, trx, DOCUMENTS), search)
      .select(`${DOCUMENTS}.id`, { score: fullText.score(trx, search) })
      .where({ locale: what.locale })
      .whereIn('type', [...what.types])
      .orderBy([
        { column: 'score', order: 'desc' },
        { column: 'date', order: 'desc' },
        { column: 'document_id', order: 'asc' },
      ])
      .limit(what.limit)
      .offset(what.offset);
    const rows: Row[] = await tableIn(strapi, trx, DOCUMENTS)
      .select('id', ...SHOWN)
      .whereIn(
        'id',
        best.map(({ id }) => id),
      );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return best.flatMap(({ id, score }) => {
      const row = byId.get(id);
      return row ? [hitOf(row, Number(score))] : [];
    });
  });
}

function hitOf({ id: _id, document_id, date, ...row }: Row, score: number): Hit {
  return { ...row, documentId: document_id, date: date || null, score };
}

/** How many documents of a locale have the words, by type. */
export function count(
  strapi: Core.Strapi,
  search: SearchQuery,
  locale: string,
): Promise<Partial<Record<SearchType, number>>> {
  return inTransaction(strapi, async (trx) => {
    const rows: { type: SearchType; n: number | string }[] = await fullTextOf(strapi)
      .matching(tableIn(strapi, trx, DOCUMENTS), search)
      .select('type')
      .count({ n: '*' })
      .where({ locale })
      .groupBy('type');
    return Object.fromEntries(rows.map(({ type, n }) => [type, Number(n)]));
  });
}

function wordsOf({ title, names, summary, body, related, locale }: SearchDocument): Words {
  const words = (text: string) => tokenise(text, locale);
  return {
    title: words(`${title}\n${names}`),
    summary: words(summary),
    body: words(`${body}\n${related}`),
  };
}

function shown({
  type,
  documentId,
  locale,
  slug,
  key,
  date,
  title,
  summary,
  body,
}: SearchDocument) {
  return {
    type,
    document_id: documentId,
    locale,
    slug,
    key,
    date: date ?? '',
    title,
    summary,
    body,
  };
}

function hashOf(document: SearchDocument): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('base64url').slice(0, 27);
}

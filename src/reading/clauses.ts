import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Context } from 'koa';
import { isClauseNumber, parentNumber } from '../plugins/clause-links/engine';
import { addressesOf } from './addresses';
import { PAGES, published } from './content';
import type { Answer } from './http';
import { clauseJsonLd } from './json-ld';
import { columnsOf, readRows, readRowsBy } from '../storage';
import { MENTION, ofClause, ofDocument, ofList, ofType } from './tags';
import { cursorOf, localesOf, notFound, numberOf, onlyKnown, placeOf } from './query';
import { invalid } from '../content/errors';

const CLAUSE = 'api::plan-clause.plan-clause';
const PLAN = 'api::plan.plan';

interface Row {
  documentId: string;
  locale: string;
  number: string;
  key: string;
  kind: string | null;
  text: string | null;
  translationKind: string | null;
  updatedAt: string;
}

export interface ClauseRef {
  key: string;
  number: string;
  kind: string | null;
  /** In the locale that was asked for, else in the first that has one. */
  text: string | null;
  /** Numbers from the top down: `376` for `376.1`. */
  parents: string[];
}

/** Clauses by document id, with their text in a locale. */
export async function clausesOf(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  locale: string,
): Promise<Map<string, ClauseRef>> {
  const wanted = [...new Set(documentIds)];
  if (wanted.length === 0) return new Map();
  const question = { name: 'by id', values: wanted };
  const rows = (await readRowsBy(
    strapi,
    CLAUSE,
    columnsOf(strapi, CLAUSE, COLUMNS),
    question,
    (query, ids) => query.whereIn('document_id', ids).orderBy(ORDER),
  )) as unknown as Row[];
  const found = new Map<string, ClauseRef>();
  for (const [documentId, own] of group(rows)) {
    const [first] = own;
    const { text } = textIn(own, locale);
    const { key, number, kind } = first;
    found.set(documentId, { key, number, kind, text, parents: parentsOf(number) });
  }
  return found;
}

/** `GET /plans/:ordinal/clauses/:number` */
export async function clausePage(strapi: Core.Strapi, ctx: Context): Promise<Answer> {
  const query = ctx.query as Record<string, unknown>;
  onlyKnown(query, ['locale', 'fallback']);
  const { locale, all } = await localesOf(strapi, query);
  const { plan, number, rows } = await clauseAt(strapi, ctx);
  const { text, locale: served } = textIn(rows, locale);
  const [first] = rows;
  const [planRows, family, counts] = await Promise.all([
    planRowsOf(strapi, plan),
    rowsOf(strapi, (query) =>
      query
        .whereIn(
          'key',
          parentsOf(number).map((each) => `${plan}:${each}`),
        )
        .orWhere((below) => void startsWith(below, `${plan}:${number}.`)),
    ),
    published(strapi).countsOf(plan, locale, first.documentId),
  ]);
  const relatives = [...group(family).values()].map((own) => ({
    number: own[0].number,
    kind: own[0].kind,
    text: textIn(own, locale).text,
    href: `/plans/${plan}/clauses/${own[0].number}`,
  }));
  const isParent = new Set(parentsOf(number));
  const [count] = counts;
  const own: Row | undefined = rows.find((row) => row.locale === locale);
  return {
    body: {
      data: {
        documentId: first.documentId,
        key: first.key,
        number,
        kind: first.kind,
        text,
        translationKind: own?.text ? (own.translationKind ?? null) : null,
        plan: planIn(planRows, locale),
        parents: relatives.filter((each) => isParent.has(each.number)),
        children: relatives.filter((each) => parentNumber(each.number) === number),
        mentions: { count: count?.mentions ?? 0, documents: count?.documents ?? 0 },
      },
      jsonLd: clauseJsonLd(
        { key: first.key, number, kind: first.kind, text, parents: parentsOf(number) },
        served ?? locale,
        addressesOf(strapi),
      ),
      meta: {
        requestedLocale: locale,
        locale: served ?? locale,
        isFallback: served !== null && served !== locale,
        alternates: all.map((code) => ({
          hreflang: code,
          path: `/api/plans/${plan}/clauses/${number}?locale=${code}`,
        })),
      },
    },
    language: served ?? locale,
    links: [
      `</api/feeds/${locale}/articles.rss?clause=${plan}:${number}>; rel="alternate"; type="application/rss+xml"`,
      `</api/export/mentions.jsonld>; rel="collection"; type="application/ld+json"`,
    ],
    // A clause below this one that is yet to come belongs to the list of clauses.
    tags: [
      ofClause(first.key),
      ofList(CLAUSE),
      ofList(PLAN),
      ofType(CLAUSE),
      ofType(PLAN),
      ofType(MENTION),
    ],
  };
}

/** `GET /plans/:ordinal/clauses/:number/mentions`: the published texts that mention a clause, newest first. */
export async function clauseMentions(strapi: Core.Strapi, ctx: Context): Promise<Answer> {
  const query = ctx.query as Record<string, unknown>;
  onlyKnown(query, ['locale', 'limit', 'after', 'descendants']);
  const { locale } = await localesOf(strapi, query);
  const limit = numberOf(query, 'limit', { least: 1, most: 100, otherwise: 20 });
  const descendants = numberOf(query, 'descendants', { least: 0, most: 1, otherwise: 0 }) === 1;
  const place = placeOf(query, 'after');
  if (place && place.length !== 2) {
    throw invalid([{ path: ['after'], message: 'after is not a cursor of this list.' }]);
  }
  const { plan, number, rows } = await clauseAt(strapi, ctx);
  const below = descendants
    ? await rowsOf(strapi, (query) => startsWith(query, `${plan}:${number}.`))
    : [];
  const keys = new Set([...rows, ...below].map((row) => row.key));
  const page = await published(strapi).mentionsOf({
    clauses: [...new Set([...rows, ...below].map((row) => row.documentId))],
    locale,
    limit,
    after: place ? { date: place[0], documentId: place[1] } : null,
  });
  const articles = await articlesOf(
    strapi,
    page.documents.filter((each) => each.uid === PAGES.articles).map((each) => each.documentId),
    locale,
  );
  const data = page.documents.flatMap(({ documentId, mentions, date }) => {
    const article = articles.get(documentId);
    if (!article) return [];
    const excerpts = mentions.map(({ key, sentence, quote, state }) => ({
      clause: key,
      sentence,
      quote,
      state,
    }));
    return [{ documentId, ...article, publishedOn: date, mentions: excerpts }];
  });
  const next = page.next && cursorOf([page.next.date, page.next.documentId]);
  return {
    body: { data, meta: { locale, clause: `${plan}:${number}`, next } },
    language: locale,
    tags: [
      ...[...keys].map(ofClause),
      ...page.documents.map((each) => ofDocument(each.documentId)),
      ...[CLAUSE, MENTION, PAGES.articles].map(ofType),
      ...(descendants ? [ofList(CLAUSE)] : []),
    ],
  };
}

/** `GET /plans/:ordinal/coverage`: how often each clause is mentioned, by itself and with those below it. */
export async function coverage(strapi: Core.Strapi, ctx: Context): Promise<Answer> {
  const query = ctx.query as Record<string, unknown>;
  onlyKnown(query, ['locale']);
  const { locale } = await localesOf(strapi, query);
  const plan = ordinalOf(ctx);
  const [rows, counts] = await Promise.all([
    rowsOf(strapi, (query) => startsWith(query, `${plan}:`)),
    published(strapi).countsOf(plan, locale),
  ]);
  if (rows.length === 0) throw notFound(`There is no plan ${plan} with clauses.`);
  const own = new Map(counts.map((each) => [each.clauseDocumentId, each]));
  const clauses = [...group(rows).values()].map(([{ documentId, number, kind }]) => ({
    number,
    kind,
    mentions: own.get(documentId)?.mentions ?? 0,
    documents: own.get(documentId)?.documents ?? 0,
    withDescendants: 0,
  }));
  const byNumber = new Map(clauses.map((each) => [each.number, each]));
  for (const clause of clauses) {
    for (let up: string | null = clause.number; up; up = parentNumber(up)) {
      const ancestor = byNumber.get(up);
      if (ancestor) ancestor.withDescendants += clause.mentions;
    }
  }
  return {
    body: { data: clauses, meta: { plan, locale } },
    language: locale,
    tags: [CLAUSE, MENTION].flatMap((uid) => [ofList(uid), ofType(uid)]),
  };
}

async function clauseAt(
  strapi: Core.Strapi,
  ctx: Context,
): Promise<{ plan: number; number: string; rows: Row[] }> {
  const plan = ordinalOf(ctx);
  const number = String((ctx.params as Record<string, string>).number);
  if (!isClauseNumber(number)) {
    throw invalid([{ path: ['number'], message: `"${number}" is not a clause number.` }]);
  }
  const rows = await rowsOf(strapi, (query) => query.where({ key: `${plan}:${number}` }));
  if (rows.length === 0) throw notFound(`Plan ${plan} has no clause ${number}.`);
  return { plan, number, rows };
}

function ordinalOf(ctx: Context): number {
  const { ordinal } = ctx.params as Record<string, string>;
  if (/^[1-9]\d?$/.test(ordinal)) return Number(ordinal);
  throw invalid([{ path: ['ordinal'], message: `"${ordinal}" is not a plan's ordinal.` }]);
}

const COLUMNS = [
  'documentId',
  'locale',
  'number',
  'key',
  'kind',
  'text',
  'translationKind',
  'updatedAt',
];

/** Clauses in the order of their numbers. */
const ORDER = ['sort_key', 'id'];

/** Rows of clauses in the order of their numbers. */
async function rowsOf(
  strapi: Core.Strapi,
  narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<Row[]> {
  const columns = columnsOf(strapi, CLAUSE, COLUMNS);
  const ordered = (query: Knex.QueryBuilder) => narrow(query).orderBy(ORDER);
  return (await readRows(strapi, CLAUSE, columns, ordered)) as unknown as Row[];
}

/** Keys consist of digits, colons and dots: none of them means anything in a pattern. */
function startsWith(query: Knex.QueryBuilder, key: string): Knex.QueryBuilder {
  return query.where('key', 'like', `${key}%`);
}

function group(rows: readonly Row[]): Map<string, Row[]> {
  const documents = new Map<string, Row[]>();
  for (const row of rows) {
    documents.set(row.documentId, [...(documents.get(row.documentId) ?? []), row]);
  }
  return documents;
}

/** The text in a locale, else in the first that has one: a clause without translation shows its original. */
function textIn(
  rows: readonly Row[],
  locale: string,
): { text: string | null; locale: string | null } {
  const row = rows.find((each) => each.locale === locale && each.text) ?? rows.find((r) => r.text);
  return { text: row?.text ?? null, locale: row?.locale ?? null };
}

function parentsOf(number: string): string[] {
  const parents: string[] = [];
  for (let up = parentNumber(number); up; up = parentNumber(up)) parents.unshift(up);
  return parents;
}

interface PlanRow {
  locale: string;
  ordinal: number;
  title: string;
  slug: string | null;
  startYear: number | null;
  endYear: number | null;
}

async function planRowsOf(strapi: Core.Strapi, ordinal: number): Promise<PlanRow[]> {
  const columns = columnsOf(strapi, PLAN, ['locale', ...PLAN_COLUMNS]);
  const ordered = (query: Knex.QueryBuilder) => query.where({ ordinal }).orderBy('id');
  return (await readRows(strapi, PLAN, columns, ordered)) as unknown as PlanRow[];
}

const PLAN_COLUMNS = ['ordinal', 'title', 'slug', 'startYear', 'endYear'];

function planIn(rows: readonly PlanRow[], locale: string): object | null {
  const row = rows.find((each) => each.locale === locale) ?? rows[0];
  if (!row) return null;
  const { ordinal, title, slug, startYear, endYear } = row;
  return { ordinal, title, slug, startYear, endYear };
}

interface ArticleCard {
  title: string;
  slug: string | null;
  summary: string | null;
  category: string | null;
}

const CARD_COLUMNS = ['title', 'slug', 'summary', 'category'];

async function articlesOf(
  strapi: Core.Strapi,
  documentIds: string[],
  locale: string,
): Promise<Map<string, ArticleCard>> {
  if (documentIds.length === 0) return new Map();
  const columns = columnsOf(strapi, PAGES.articles, ['documentId', ...CARD_COLUMNS]);
  const rows = (await readRows(strapi, PAGES.articles, columns, (query) =>
    query.whereIn('document_id', documentIds).where({ locale }).whereNotNull('published_at'),
  )) as unknown as (ArticleCard & { documentId: string })[];
  return new Map(
    rows.map(({ documentId, title, slug, summary, category }) => [
      documentId,
      { title, slug, summary, category },
    ]),
  );
}

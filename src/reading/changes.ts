import type { Core, UID } from '@strapi/strapi';
import { localeCodes } from '../content/locales';
import { attributesOf } from '../content/schema';
import { clauseKey } from '../plugins/clause-links/engine';
import type { Outbox, Told } from '../plugins/webhook-outbox/shared/contracts';
import { affected, TOLD, touchedBy, type SitePage, type Touched } from './affected';
import { PAGE_NAMES, PAGES, POPULATE, type PageName } from './content';
import { MENTION } from './tags';

const CLAUSE = 'api::plan-clause.plan-clause';

type Rows = Record<string, unknown>[];

/**
 * Tells the outbox what every write touches of what the public sees, in the transaction of the write, and says later
 * which pages that concerns. Watches the database itself: links that are found again, languages that are removed and
 * scripts pass by no document service.
 */
export function tellSites(strapi: Core.Strapi): void {
  const outbox: Outbox<Touched> = strapi.plugin('webhook-outbox').service('outbox');
  strapi.db.lifecycles.subscribe(async ({ action, model, params, result, state }) => {
    const uid = model.uid as UID.ContentType;
    if (
      !TOLD.has(uid) ||
      !/^(?:before(?:Update|Delete)|after(?:Create|Update|Delete))/.test(action)
    )
      return;
    if (!(await outbox.hasReaders())) return;
    const { where, data } = params as { where?: object; data?: unknown };
    if (action.startsWith('before')) {
      state.before = await strapi.db.query(uid).findMany({ where });
      return;
    }
    const before = (state.before ?? []) as Rows;
    const touched = touchedBy(uid, before, rowsAfter(action, before, data, result));
    if (touched.length > 0) await outbox.note(touched);
  });
  outbox.describeWith((touched) => describe(strapi, touched));
}

function rowsAfter(action: string, before: Rows, data: unknown, result: unknown): Rows {
  switch (action) {
    case 'afterCreateMany':
      return data as Rows;
    case 'afterUpdateMany':
      return before.map((row) => ({ ...row, ...(data as object) }));
    case 'afterCreate':
    case 'afterUpdate':
      return result ? [result as Rows[number]] : [];
    default:
      return [];
  }
}

/** Looks up what hangs on the touched documents. */
async function describe(strapi: Core.Strapi, touched: Touched[]): Promise<Told | null> {
  const idsOf = (uid: string) => [
    ...new Set(touched.filter((each) => each.uid === uid).map(({ documentId }) => documentId)),
  ];
  const clauses = idsOf(CLAUSE);
  const keys = touched.flatMap((each) => (each.what === 'row' && each.key ? [each.key] : []));
  const pages: SitePage[] = [];
  const shownOn: SitePage[] = [];
  for (const name of PAGE_NAMES) {
    const own = idsOf(PAGES[name]);
    pages.push(...(await pagesWhere(strapi, name, { documentId: { $in: own } }, own.length > 0)));
    for (const [field, target] of relationsOf(strapi, name)) {
      const ids = idsOf(target);
      const where = { [field]: { documentId: { $in: ids } } };
      shownOn.push(...(await pagesWhere(strapi, name, where, ids.length > 0)));
    }
  }
  const citing = await citingDocuments(strapi, clauses);
  const where = { documentId: { $in: citing } };
  shownOn.push(...(await pagesWhere(strapi, 'articles', where, citing.length > 0)));
  return affected(touched, {
    locales: await localeCodes(strapi),
    pages,
    shownOn,
    cited: await citedBy(strapi, idsOf(PAGES.articles)),
    below: await clausesBelow(strapi, keys),
    existing: await existing(strapi, touched),
  });
}

/** The relations to other types that a page shows. */
function relationsOf(strapi: Core.Strapi, name: PageName): [field: string, target: string][] {
  const attributes = attributesOf(strapi, PAGES[name]);
  return Object.keys(POPULATE[name]).flatMap((field): [string, string][] => {
    const attribute = attributes[field];
    if (attribute?.type !== 'relation' || !('target' in attribute)) return [];
    return [[field, attribute.target]];
  });
}

async function pagesWhere(
  strapi: Core.Strapi,
  name: PageName,
  where: object,
  any: boolean,
): Promise<SitePage[]> {
  if (!any) return [];
  const uid: UID.ContentType = PAGES[name];
  const drafts = strapi.contentType(uid).options?.draftAndPublish === true;
  const rows: Omit<SitePage, 'name'>[] = await strapi.db.query(uid).findMany({
    where: {
      $and: [
        where,
        { slug: { $notNull: true }, ...(drafts ? { publishedAt: { $notNull: true } } : {}) },
      ],
    },
    select: ['documentId', 'locale', 'slug', ...(name === 'plans' ? ['ordinal'] : [])],
  });
  return rows.map((row) => ({ ...row, ordinal: row.ordinal ?? null, name }));
}

interface MentionRow {
  sourceDocumentId: string;
  sourceLocale: string;
  plan: number;
  number: string;
  covers: string[] | null;
}

function mentionsWhere(strapi: Core.Strapi, where: object): Promise<MentionRow[]> {
  return strapi.db.query(MENTION).findMany({
    where: { ...where, sourceVersion: 'published', outcome: 'linked' },
    select: ['sourceDocumentId', 'sourceLocale', 'plan', 'number', 'covers'],
  });
}

/** Articles whose pages show the text of a clause. */
async function citingDocuments(strapi: Core.Strapi, clauses: string[]): Promise<string[]> {
  if (clauses.length === 0) return [];
  const rows = await mentionsWhere(strapi, { clauseDocumentId: { $in: clauses } });
  return [...new Set(rows.map((row) => row.sourceDocumentId))];
}

/** Clauses whose pages show the titles of articles. */
async function citedBy(
  strapi: Core.Strapi,
  articles: string[],
): Promise<{ locale: string; key: string }[]> {
  if (articles.length === 0) return [];
  const rows = await mentionsWhere(strapi, { sourceDocumentId: { $in: articles } });
  return rows.flatMap(({ sourceLocale, plan, number, covers }) =>
    [number, ...(covers ?? [])].map((each) => ({
      locale: sourceLocale,
      key: clauseKey(plan, each),
    })),
  );
}

async function clausesBelow(strapi: Core.Strapi, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows: { key: string }[] = await strapi.db.query(CLAUSE).findMany({
    where: { $or: keys.map((key) => ({ key: { $startsWith: `${key}.` } })) },
    select: ['key'],
  });
  return [...new Set(rows.map((row) => row.key))];
}

async function existing(strapi: Core.Strapi, touched: readonly Touched[]): Promise<string[]> {
  const found = new Set<string>();
  for (const uid of new Set(touched.map((each) => each.uid))) {
    const ids = touched.filter((each) => each.uid === uid).map(({ documentId }) => documentId);
    const rows: { documentId: string }[] = await strapi.db
      .query(uid)
      .findMany({ where: { documentId: { $in: ids } }, select: ['documentId'] });
    for (const { documentId } of rows) found.add(documentId);
  }
  return [...found];
}

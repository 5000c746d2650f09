import type { Core, UID } from '@strapi/strapi';
import { localeCodes } from '../content/locales';
import { attributesOf } from '../content/schema';
import { clauseKey } from '../plugins/clause-links/engine';
import type { Outbox, Told } from '../plugins/webhook-outbox/shared/contracts';
import {
  affected,
  FILE,
  shownBefore,
  TOLD,
  touchedBy,
  type Known,
  type SitePage,
  type Touched,
} from './affected';
import { PAGE_NAMES, PAGES, POPULATE } from './content';
import { MENTION } from './tags';

const CLAUSE = 'api::plan-clause.plan-clause';

type Rows = Record<string, unknown>[];

/** What shows something of other documents, with its type. */
const SHOWING = {
  ...PAGES,
  home: 'api::home.home',
  site: 'api::site.site',
} as const satisfies Record<SitePage['name'], UID.ContentType>;
type Showing = keyof typeof SHOWING;

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
      const rows: Rows = await strapi.db.query(uid).findMany({ where });
      state.before = rows;
      const shown = touchedBy(uid, rows, []).map(({ documentId }) => documentId);
      state.shown = shownBefore(
        uid,
        await pagesShowing(strapi, (target) => (target === uid ? shown : [])),
      );
      return;
    }
    const before = (state.before ?? []) as Rows;
    const touched = touchedBy(uid, before, rowsAfter(action, before, data, result));
    if (touched.length > 0) await outbox.note([...touched, ...((state.shown ?? []) as Touched[])]);
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
    ...new Set(
      touched
        .filter((each) => each.what !== 'shown' && each.uid === uid)
        .map(({ documentId }) => documentId),
    ),
  ];
  const keys = touched.flatMap((each) => (each.what === 'row' && each.key ? [each.key] : []));
  const pages: SitePage[] = [];
  for (const name of PAGE_NAMES) {
    pages.push(...(await pagesWhere(strapi, name, ['documentId'], idsOf(PAGES[name]))));
  }
  const citing = await citingDocuments(strapi, idsOf(CLAUSE));
  return affected(touched, {
    locales: await localeCodes(strapi),
    pages,
    shownOn: [
      ...(await pagesShowing(strapi, idsOf)),
      ...(await pagesWhere(strapi, 'articles', ['documentId'], citing)),
    ],
    cited: [
      ...(await citedBy(strapi, idsOf(PAGES.articles))),
      ...(await clausesOfPlans(strapi, idsOf(PAGES.plans))),
    ],
    below: await clausesBelow(strapi, keys),
    existing: await existing(strapi, touched),
  });
}

/** The pages that show something of documents; `idsOf` gives their ids by type. */
async function pagesShowing(
  strapi: Core.Strapi,
  idsOf: (uid: string) => string[],
): Promise<SitePage[]> {
  const pages: SitePage[] = [];
  for (const name of Object.keys(SHOWING) as Showing[]) {
    for (const { path, target } of shownIn(strapi, name)) {
      pages.push(...(await pagesWhere(strapi, name, [...path, 'documentId'], idsOf(target))));
    }
  }
  return pages;
}

interface ShownAt {
  /** From the page's attribute on. */
  path: string[];
  target: string;
}

/** Where a page shows other documents: in the relations that it shows, and in files, also those of its components. */
function shownIn(strapi: Core.Strapi, name: Showing): ShownAt[] {
  const related = name === 'home' || name === 'site' ? {} : POPULATE[name];
  const found: ShownAt[] = [];
  for (const [field, attribute] of Object.entries(attributesOf(strapi, SHOWING[name]))) {
    if (attribute?.type === 'media') found.push({ path: [field], target: FILE });
    if (attribute?.type === 'relation' && field in related && 'target' in attribute) {
      found.push({ path: [field], target: attribute.target });
    }
    if (attribute?.type !== 'component') continue;
    for (const [inner, own] of Object.entries(attributesOf(strapi, attribute.component))) {
      if (own?.type === 'media') found.push({ path: [field, inner], target: FILE });
    }
  }
  return found;
}

/** The public pages of a kind that have one of the values at the end of a path of attributes. */
async function pagesWhere(
  strapi: Core.Strapi,
  name: Showing,
  path: readonly string[],
  values: readonly string[],
): Promise<SitePage[]> {
  if (values.length === 0) return [];
  const uid: UID.ContentType = SHOWING[name];
  const attributes = attributesOf(strapi, uid);
  const drafts = strapi.contentType(uid).options?.draftAndPublish === true;
  const rows: Rows = await strapi.db.query(uid).findMany({
    where: {
      $and: [
        path.reduceRight<object>((inner, field) => ({ [field]: inner }), { $in: values }),
        attributes.slug ? { slug: { $notNull: true } } : {},
        drafts ? { publishedAt: { $notNull: true } } : {},
      ],
    },
    select: ['documentId', 'locale', ...['slug', 'ordinal'].filter((field) => attributes[field])],
  });
  return rows.map(({ documentId, locale, slug = null, ordinal = null }) => ({
    ...({ documentId, locale, slug, ordinal } as Omit<SitePage, 'name'>),
    name,
  }));
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

/** Clauses whose pages name a plan. */
async function clausesOfPlans(
  strapi: Core.Strapi,
  plans: string[],
): Promise<{ locale: string; key: string }[]> {
  if (plans.length === 0) return [];
  return strapi.db.query(CLAUSE).findMany({
    where: { plan: { documentId: { $in: plans } }, key: { $notNull: true } },
    select: ['locale', 'key'],
  });
}

async function clausesBelow(strapi: Core.Strapi, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows: { key: string }[] = await strapi.db.query(CLAUSE).findMany({
    where: { $or: keys.map((key) => ({ key: { $startsWith: `${key}.` } })) },
    select: ['key'],
  });
  return [...new Set(rows.map((row) => row.key))];
}

async function existing(
  strapi: Core.Strapi,
  touched: readonly Touched[],
): Promise<Known['existing']> {
  const found: Known['existing'][number][] = [];
  const own = touched.filter(({ what }) => what !== 'shown');
  for (const uid of new Set(own.map((each) => each.uid))) {
    const ids = own.filter((each) => each.uid === uid).map(({ documentId }) => documentId);
    const where = { documentId: { $in: ids } };
    found.push(
      ...(await strapi.db.query(uid).findMany({ where, select: ['documentId', 'locale'] })),
    );
  }
  return found;
}

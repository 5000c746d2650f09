import { parentNumber, parseClauseKey } from '../plugins/clause-links/engine';
import type { Told } from '../plugins/webhook-outbox/shared/contracts';
import type { PageName } from './content';
import { MENTION } from './tags';

/**
 * Which pages of a site a change concerns. Pure: what changed comes in as rows, what hangs on it as `Known`. The paths
 * are those of the site (addresses.ts), beginning with the locale.
 */

type Row = Readonly<Record<string, unknown>>;

/** One public row before or after a write, or the mentions of clauses that a public text got or lost. */
export type Touched =
  | {
      what: 'row';
      when: 'before' | 'after';
      uid: string;
      documentId: string;
      locale: string | null;
      slug: string | null;
      /** A plan's. */
      ordinal: number | null;
      /** A clause's. */
      key: string | null;
    }
  | { what: 'mention'; uid: string; documentId: string; locale: string; clauses: string[] }
  /** A page that showed something of a row before it was written: afterwards nothing may say so. */
  | ({ what: 'shown'; uid: string } & SitePage);

/** Where a site shows something: a page, the start page, or everywhere (the texts of the site itself). */
export interface SitePage {
  documentId: string;
  name: PageName | 'home' | 'site';
  locale: string;
  slug: string | null;
  ordinal: number | null;
}

/** What the database holds after the change. */
export interface Known {
  locales: readonly string[];
  /** Public pages of the touched documents, and those on which they are shown. */
  pages: readonly SitePage[];
  shownOn: readonly SitePage[];
  /** Clauses that the touched articles cite, and those of the touched plans. */
  cited: readonly { locale: string; key: string }[];
  /** Clauses below the touched ones. */
  below: readonly string[];
  /** Touched documents that still exist in a locale, public or not. */
  existing: readonly { documentId: string; locale: string | null }[];
}

const CLAUSE = 'api::plan-clause.plan-clause';
const ARTICLE = 'api::article.article';
const HOME = 'api::home.home';
const SITE = 'api::site.site';
export const FILE = 'plugin::upload.file';

/** What of a site hangs on a type as a whole. */
const LISTS: Readonly<Record<string, { name: PageName; feeds: string[]; onHome: boolean }>> = {
  [ARTICLE]: {
    name: 'articles',
    feeds: ['articles.rss', 'articles.atom', 'articles.json'],
    onHome: true,
  },
  'api::event.event': { name: 'events', feeds: ['events.ics'], onHome: true },
  'api::cluster.cluster': { name: 'clusters', feeds: [], onHome: false },
  'api::agency.agency': { name: 'agencies', feeds: [], onHome: false },
  'api::plan.plan': { name: 'plans', feeds: [], onHome: false },
};

/** Types whose rows a site shows. */
export const TOLD: ReadonlySet<string> = new Set([
  ...Object.keys(LISTS),
  CLAUSE,
  HOME,
  SITE,
  'api::province.province',
  FILE,
  MENTION,
]);

/** More than that is the whole site. */
const MOST_PATHS = 2_000;
const EVERYWHERE = '/';

/** What a write touched of what the public sees; nothing for a write of drafts. */
export function touchedBy(uid: string, before: readonly Row[], after: readonly Row[]): Touched[] {
  if (uid === MENTION) return [...before, ...after].flatMap(mention);
  return [
    ...before.flatMap((row) => publicRow(uid, row, 'before')),
    ...after.flatMap((row) => publicRow(uid, row, 'after')),
  ];
}

/** The pages that show something of the rows that are about to be written, to be told whatever becomes of these. */
export function shownBefore(uid: string, pages: readonly SitePage[]): Touched[] {
  if (pages.length <= MOST_PATHS) return pages.map((page) => ({ what: 'shown', uid, ...page }));
  const everywhere = {
    documentId: '',
    name: 'site',
    locale: '',
    slug: null,
    ordinal: null,
  } as const;
  return [{ what: 'shown', uid, ...everywhere }];
}

function mention(row: Row): Touched[] {
  if (row.sourceVersion !== 'published' || row.outcome !== 'linked') return [];
  const covered = Array.isArray(row.covers) ? (row.covers as unknown[]) : [];
  return [
    {
      what: 'mention',
      uid: String(row.sourceUid),
      documentId: String(row.sourceDocumentId),
      locale: String(row.sourceLocale),
      clauses: [row.number, ...covered].map((number) => `${String(row.plan)}:${String(number)}`),
    },
  ];
}

function publicRow(uid: string, row: Row, when: 'before' | 'after'): Touched[] {
  if (row.publishedAt === null || typeof row.documentId !== 'string') return [];
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : null);
  return [
    {
      what: 'row',
      when,
      uid,
      documentId: row.documentId,
      locale: text('locale'),
      slug: text('slug'),
      ordinal: typeof row.ordinal === 'number' ? row.ordinal : null,
      key: uid === CLAUSE ? text('key') : null,
    },
  ];
}

/** What sites are told of a change; null when no page shows anything of it. */
export function affected(touched: readonly Touched[], known: Known): Told | null {
  const told = new Collected();
  for (const each of touched) {
    if (each.what === 'shown') {
      told.page(each);
      continue;
    }
    told.tags.add(`${each.uid.split('.').pop() ?? each.uid}:${each.documentId}`);
    if (each.what === 'mention') {
      for (const key of each.clauses) told.clause(key, each.locale);
      continue;
    }
    if (each.locale) addListed(told, each, each.locale);
    if (each.key)
      for (const locale of known.locales) addClause(told, each.key, locale, known.below);
  }
  for (const page of [...known.pages, ...known.shownOn]) told.page(page);
  const written = new Set(touched.map(({ locale }) => locale));
  for (const { key, locale } of known.cited) if (written.has(locale)) told.clause(key, locale);
  if (touched.some(({ uid }) => uid === SITE)) told.paths.add(EVERYWHERE);
  if (told.paths.size === 0) return null;
  const everything = told.paths.has(EVERYWHERE) || told.paths.size > MOST_PATHS;
  return {
    ...subjectOf(touched, known),
    paths: everything ? [EVERYWHERE] : [...told.paths].sort(),
    tags: everything ? ['everything'] : [...told.tags].sort(),
  };
}

class Collected {
  readonly paths = new Set<string>();
  readonly tags = new Set<string>();

  page(page: Omit<SitePage, 'documentId'>): void {
    this.paths.add(pathOf(page));
  }

  /** A clause's page, and its plan's, which shows how often each is mentioned. */
  clause(key: string, locale: string): void {
    const clause = parseClauseKey(key);
    if (!clause) return;
    this.paths.add(`/${locale}/plans/${clause.plan}/clauses/${clause.number}`);
    this.paths.add(`/${locale}/plans/${clause.plan}`);
    this.tags.add(`clause:${key}`).add(`plan:${clause.plan}`);
  }
}

type TouchedRow = Extract<Touched, { what: 'row' }>;

/** The page of a row, and what hangs on its type. */
function addListed(told: Collected, row: TouchedRow, locale: string): void {
  if (row.uid === HOME) told.paths.add(`/${locale}`);
  const list = LISTS[row.uid];
  if (!list) return;
  const { name, feeds, onHome } = list;
  if (row.slug) told.page({ name, locale, slug: row.slug, ordinal: row.ordinal });
  for (const path of listPaths(list, locale)) told.paths.add(path);
  for (const tag of [name, 'sitemap', 'search']) told.tags.add(tag);
  if (onHome) told.tags.add('home');
  if (feeds.length) told.tags.add('feeds');
}

/** A clause with those that name it on their pages: the one above and those below. */
function addClause(told: Collected, key: string, locale: string, below: readonly string[]): void {
  const clause = parseClauseKey(key);
  const above = clause && parentNumber(clause.number);
  const others = above ? [`${clause.plan}:${above}`, ...below] : below;
  for (const each of [key, ...others]) told.clause(each, locale);
  told.paths.add(`/${locale}/search`);
  told.tags.add('search');
}

function pathOf({ name, locale, slug, ordinal }: Omit<SitePage, 'documentId'>): string {
  if (name === 'site') return EVERYWHERE;
  if (name === 'home') return `/${locale}`;
  return `/${locale}/${name}/${name === 'plans' && ordinal ? ordinal : encodeURIComponent(slug ?? '')}`;
}

function listPaths({ name, feeds, onHome }: (typeof LISTS)[string], locale: string): string[] {
  return [
    `/${locale}/${name}`,
    ...(onHome ? [`/${locale}`] : []),
    ...feeds.map((file) => `/feeds/${locale}/${file}`),
    `/${locale}/search`,
    '/sitemap.xml',
  ];
}

/** The document that the change is about, the first that it wrote, and what became of it. */
function subjectOf(
  touched: readonly Touched[],
  known: Known,
): Pick<Told, 'event' | 'uid' | 'documentId' | 'locales'> {
  const { uid, documentId } = touched.find(({ what }) => what === 'row') ?? touched[0];
  const own = touched.filter((each) => each.what !== 'shown' && each.documentId === documentId);
  const rows = own.filter((each) => each.what === 'row');
  const locales = [...new Set(own.flatMap(({ locale }) => locale ?? []))].sort();
  return { event: eventOf(), uid, documentId, locales };

  function eventOf(): string {
    if (rows.length === 0) return 'links';
    const had = (when: 'before' | 'after') => rows.some((row) => row.when === when);
    if (had('after')) return had('before') ? 'update' : 'publish';
    const isLeft = known.existing.some(
      (each) => each.documentId === documentId && locales.includes(each.locale ?? ''),
    );
    return isLeft ? 'unpublish' : 'delete';
  }
}

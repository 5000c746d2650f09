import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  outdatedIn,
  PAGES,
  published,
  withShown,
  shownTags,
  versionsBy,
  type Entry,
  type PageName,
  type Version,
} from './content';
import { clausesOf, type ClauseRef } from './clauses';
import { addressesOf } from './addresses';
import { annotated, toHtml } from './html';
import { jsonLd, type About } from './json-ld';
import type { Answer } from './http';
import { localesOf, notFound, onlyKnown } from './query';
import { siteName, SITE_TAGS } from './site';
import { ofDocument, ofSlug } from './tags';
import type { PublishedMention } from '../plugins/clause-links/shared/contracts';

const HISTORY = 'api::slug-history.slug-history';

interface Found {
  /** Locale under which the slug was found. */
  locale: string;
  slug: string;
  /** All published versions of the document, in the order of the locales. */
  versions: Version[];
}

/** One document by its address, with everything that a page needs. */
export async function bySlug(strapi: Core.Strapi, ctx: Context, name: PageName): Promise<Answer> {
  const query = ctx.query as Record<string, unknown>;
  onlyKnown(query, ['locale', 'fallback']);
  const { locale, fallback, all } = await localesOf(strapi, query);
  const slug = String((ctx.params as Record<string, string>).slug);
  const found =
    (await current(strapi, name, slug, [locale, fallback, ...all])) ??
    (await former(strapi, name, slug, locale));
  if (!found || found.versions.length === 0)
    throw notFound(`There is no published page "${slug}".`);

  const versions = found.versions.sort((a, b) => all.indexOf(a.locale) - all.indexOf(b.locale));
  const tags = [ofSlug(PAGES[name], slug), ofDocument(versions[0].documentId)];
  const versionIn = (code: string | null) => versions.find((each) => each.locale === code);
  const served = versionIn(locale) ?? versionIn(fallback);
  if (!served) {
    // The address is another locale's, and nothing is published in this one: the reader is pointed there.
    const [other] = versions;
    return { redirect: addressOf(name, other.slug, other.locale), status: 302, tags };
  }
  const isFallback = served.locale !== locale;
  if (
    served.slug !== slug &&
    !(isFallback && found.locale !== served.locale && found.slug === slug)
  ) {
    return { redirect: addressOf(name, served.slug, locale, fallback), status: 301, tags };
  }
  const entry = await withShown(strapi, ctx, name, served);
  const {
    data,
    jsonLd,
    tags: bodyTags,
  } = await pageBody(strapi, name, {
    entry,
    locale: served.locale,
    versions,
    original: all[0],
  });
  const alternates = alternatesOf(name, versions);
  const translation = isFallback
    ? 'missing'
    : await translationState(strapi, name, versions, locale, all[0]);
  return {
    body: {
      data,
      jsonLd,
      meta: {
        requestedLocale: locale,
        locale: served.locale,
        isFallback,
        translation: { state: translation },
        alternates,
      },
    },
    language: served.locale,
    links: alternates.map((each) => `<${each.path}>; rel="alternate"; hreflang="${each.hreflang}"`),
    tags: [...tags, ...shownTags(PAGES[name], entry), ...bodyTags],
  };
}

/** How the version in a locale stands to the published original; where there is none, nothing can have changed there. */
async function translationState(
  strapi: Core.Strapi,
  name: PageName,
  versions: readonly Version[],
  locale: string,
  original: string,
): Promise<'original' | 'published' | 'outdated'> {
  if (locale === original) return 'original';
  if (!versions.some((each) => each.locale === original)) return 'published';
  const outdated = await outdatedIn(strapi, PAGES[name], versions[0].documentId);
  return outdated.includes(locale) ? 'outdated' : 'published';
}

/** What a page is of. */
interface PageSource extends Pick<About, 'versions' | 'original'> {
  entry: Entry;
  locale: string;
}

/** What a page shows of its document, the same as linked data, and what both depend on besides the entry. */
export async function pageBody(
  strapi: Core.Strapi,
  name: PageName,
  { entry, locale, ...others }: PageSource,
  version: 'draft' | 'published' = 'published',
): Promise<{ data: object; jsonLd: object | null; tags: string[] }> {
  const cited = new Map<string, ClauseRef>();
  const data =
    name === 'articles' ? await withMentions(strapi, entry, locale, version, cited) : entry;
  const publisher = await siteName(strapi, locale);
  const about = { ...others, publisher, clauses: [...cited.values()] };
  const linked = jsonLd(name, entry, locale, addressesOf(strapi), about);
  return { data, jsonLd: linked, tags: [...SITE_TAGS, ...[...cited.keys()].map(ofDocument)] };
}

/** Where a document's page is in each locale. */
export function alternatesOf(
  name: PageName,
  versions: readonly { locale: string; slug: string }[],
): { hreflang: string; slug: string; path: string }[] {
  return versions.map(({ locale, slug }) => ({
    hreflang: locale,
    slug,
    path: addressOf(name, slug, locale),
  }));
}

export function addressOf(
  name: PageName,
  slug: string,
  locale: string,
  fallback: string | null = null,
): string {
  const query = new URLSearchParams({ locale, ...(fallback ? { fallback } : {}) });
  return `/api/${name}/by-slug/${encodeURIComponent(slug)}?${query.toString()}`;
}

/** The document that is published under a slug, in the first of the locales that has it. */
async function current(
  strapi: Core.Strapi,
  name: PageName,
  slug: string,
  locales: (string | null)[],
): Promise<Found | null> {
  const versions = await versionsBy(strapi, name, { slug });
  for (const locale of locales) {
    const row = versions.find((each) => each.locale === locale && each.slug === slug);
    if (!row) continue;
    const own = versions.filter((each) => each.documentId === row.documentId);
    return { locale: row.locale, slug, versions: own };
  }
  return null;
}

/** The document that was published under a slug before. */
async function former(
  strapi: Core.Strapi,
  name: PageName,
  slug: string,
  locale: string,
): Promise<Found | null> {
  const rows: { sourceDocumentId: string; sourceLocale: string }[] = await strapi.db
    .query(HISTORY)
    .findMany({ where: { sourceUid: PAGES[name], slug }, limit: 10 });
  const row = rows.find((each) => each.sourceLocale === locale) ?? rows[0];
  if (!row) return null;
  const versions = await versionsBy(strapi, name, { documentId: row.sourceDocumentId });
  return { locale: row.sourceLocale, slug: '', versions };
}

/** The article with its mentions, and its body as blocks, as blocks with links and as HTML; fills in the cited clauses. */
async function withMentions(
  strapi: Core.Strapi,
  entry: Entry,
  locale: string,
  version: 'draft' | 'published',
  clauses: Map<string, ClauseRef>,
): Promise<object> {
  const { documentId } = entry;
  const mentions = await published(strapi).mentionsIn(PAGES.articles, documentId, locale, version);
  const cited = mentions.map((mention) => mention.clauseDocumentId);
  for (const [id, clause] of await clausesOf(strapi, cited, locale)) clauses.set(id, clause);
  const inBody = mentions.filter((mention) => mention.field === 'body');
  return {
    ...entry,
    bodyHtml: toHtml(entry.body, inBody, hrefOf),
    bodyAnnotated: annotated(entry.body, inBody, hrefOf),
    mentions: mentions.map((mention) => present(mention, clauses)),
  };
}

/** A site's own address of a clause: by plan and number, in no language. */
export function hrefOf({ plan, number }: Pick<PublishedMention, 'plan' | 'number'>): string {
  return `/plans/${plan}/clauses/${number}`;
}

function present(mention: PublishedMention, clauses: ReadonlyMap<string, ClauseRef>): object {
  const {
    clauseDocumentId,
    key,
    number,
    plan,
    form,
    field,
    block,
    start,
    end,
    phrase,
    quote,
    state,
  } = mention;
  return {
    clause: key,
    number,
    plan,
    parents: clauses.get(clauseDocumentId)?.parents ?? [],
    text: clauses.get(clauseDocumentId)?.text ?? null,
    href: hrefOf(mention),
    form,
    state,
    quote,
    position: { field, block, start, end, phrase },
  };
}

import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { PAGES, pageOf, published, publishedIn, type Entry, type PageName } from './content';
import { clausesOf, type ClauseRef } from './clauses';
import { addressesOf } from './addresses';
import { annotated, toHtml } from './html';
import { jsonLd } from './json-ld';
import type { Answer } from './http';
import { localesOf, notFound, onlyKnown } from './query';
import type { PublishedMention } from '../plugins/clause-links/shared/contracts';

const HISTORY = 'api::slug-history.slug-history';

interface Found {
  documentId: string;
  /** Locale under which the slug was found. */
  locale: string;
  slug: string;
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
  if (!found) throw notFound(`There is no published page "${slug}".`);

  const versions = await publishedIn(strapi, name, found.documentId);
  const slugIn = (code: string | null) => versions.find((each) => each.locale === code)?.slug;
  const served = slugIn(locale) ? locale : slugIn(fallback) ? (fallback ?? locale) : null;
  if (served === null) {
    // The address is another locale's, and nothing is published in this one: the reader is pointed there.
    const [other] = alternatesOf(name, versions, all);
    if (!other) throw notFound(`There is no published page "${slug}".`);
    return { redirect: other.path, status: 302 };
  }
  const rightSlug = slugIn(served) ?? slug;
  if (
    rightSlug !== slug &&
    !(served !== found.locale && found.slug === slug && served === fallback)
  ) {
    return { redirect: addressOf(name, rightSlug, locale, fallback), status: 301 };
  }
  const entry = await pageOf(strapi, ctx, name, found.documentId, served);
  if (!entry) throw notFound(`There is no published page "${slug}".`);
  const alternates = alternatesOf(name, versions, all);
  return {
    body: {
      ...(await pageBody(strapi, name, entry, served, 'published')),
      meta: {
        requestedLocale: locale,
        locale: served,
        isFallback: served !== locale,
        alternates,
      },
    },
    language: served,
    modified: entry.updatedAt as string,
    links: alternates.map((each) => `<${each.path}>; rel="alternate"; hreflang="${each.hreflang}"`),
  };
}

/** What a page shows of its document, and the same as linked data. */
export async function pageBody(
  strapi: Core.Strapi,
  name: PageName,
  entry: Entry,
  locale: string,
  version: 'draft' | 'published',
): Promise<{ data: object; jsonLd: object | null }> {
  const clauses = new Map<string, ClauseRef>();
  const data =
    name === 'articles' ? await withMentions(strapi, entry, locale, version, clauses) : entry;
  const linked = jsonLd(name, entry, locale, addressesOf(strapi), [...clauses.values()]);
  return { data, jsonLd: linked };
}

/** Where a document's page is in each locale, in the order of the locales. */
export function alternatesOf(
  name: PageName,
  versions: readonly { locale: string; slug: string }[],
  locales: readonly string[],
): { hreflang: string; slug: string; path: string }[] {
  return [...versions]
    .sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale))
    .map(({ locale, slug }) => ({ hreflang: locale, slug, path: addressOf(name, slug, locale) }));
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
  const uid: UID.ContentType = PAGES[name];
  const where: Record<string, unknown> = { slug };
  if (strapi.contentType(uid).options?.draftAndPublish) where.publishedAt = { $notNull: true };
  const rows: Found[] = await strapi.db
    .query(uid)
    .findMany({ where, select: ['documentId', 'locale', 'slug'], limit: 10 });
  for (const locale of locales) {
    const row = rows.find((each) => each.locale === locale);
    if (row) return row;
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
  return row ? { documentId: row.sourceDocumentId, locale: row.sourceLocale, slug: '' } : null;
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

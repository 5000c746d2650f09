import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import type { PublishedMentions } from '../plugins/clause-links/shared/contracts';

export type Entry = Record<string, unknown> & { id: number; documentId: string; locale?: string };

/** Types with pages of their own, by the name in their address. */
export const PAGES = {
  articles: 'api::article.article',
  events: 'api::event.event',
  clusters: 'api::cluster.cluster',
  agencies: 'api::agency.agency',
  plans: 'api::plan.plan',
} as const satisfies Record<string, UID.ContentType>;
export type PageName = keyof typeof PAGES;
export const PAGE_NAMES = Object.keys(PAGES) as PageName[];

const FILE = { fields: ['url', 'alternativeText', 'caption', 'width', 'height', 'mime'] };
const PROVINCE = { fields: ['name', 'plateCode'] };
const CLUSTER = { fields: ['name', 'shortName', 'slug'] };
const AGENCY = { fields: ['name', 'acronym', 'slug'] };

/** All that a page needs, and no more: what is related is named, not included whole. */
const POPULATE: Record<PageName, Record<string, unknown>> = {
  articles: {
    cover: FILE,
    quotes: true,
    seo: true,
    event: { fields: ['title', 'slug', 'startsAt', 'endsAt', 'eventStatus'] },
    clusters: CLUSTER,
    agencies: AGENCY,
  },
  events: {
    cover: FILE,
    venue: true,
    registration: true,
    agenda: true,
    contact: true,
    seo: true,
    province: PROVINCE,
    clusters: CLUSTER,
    agencies: AGENCY,
    documents: { fields: ['name', 'url', 'size', 'mime'] },
  },
  clusters: {
    logo: FILE,
    sectors: true,
    memberCounts: true,
    label: true,
    urgeProjects: true,
    contact: true,
    socialLinks: true,
    seo: true,
    province: PROVINCE,
    operatingProvinces: PROVINCE,
    agency: AGENCY,
  },
  agencies: { logo: FILE, contact: true, seo: true, provinces: PROVINCE, seatProvince: PROVINCE },
  plans: {},
};

/** A document's published row in a locale, or its draft, with all that its page shows. */
export async function pageOf(
  strapi: Core.Strapi,
  ctx: Context,
  name: PageName,
  documentId: string,
  locale: string,
  status: 'published' | 'draft' = 'published',
): Promise<Entry | null> {
  const uid: UID.ContentType = PAGES[name];
  const params = { documentId, locale, status, populate: POPULATE[name] };
  const entry = await strapi.documents(uid).findOne(params as never);
  return entry ? sanitized(strapi, ctx, uid, entry as unknown as Entry) : null;
}

/** Without what the caller may not see: private fields, and relations to types that it may not read. */
export async function sanitized(
  strapi: Core.Strapi,
  ctx: Context,
  uid: UID.ContentType,
  entry: Entry,
): Promise<Entry> {
  const { auth } = ctx.state as { auth?: never };
  return (await strapi.contentAPI.sanitize.output(entry, strapi.contentType(uid), {
    auth,
  })) as Entry;
}

/** The locales in which a document is published, with its slug in each. */
export async function publishedIn(
  strapi: Core.Strapi,
  name: PageName,
  documentId: string,
): Promise<{ locale: string; slug: string }[]> {
  const uid: UID.ContentType = PAGES[name];
  const where: Record<string, unknown> = { documentId };
  if (strapi.contentType(uid).options?.draftAndPublish) where.publishedAt = { $notNull: true };
  const rows: { locale: string; slug: string | null }[] = await strapi.db
    .query(uid)
    .findMany({ where, select: ['locale', 'slug'], orderBy: { id: 'asc' } });
  return rows.filter((row): row is { locale: string; slug: string } => Boolean(row.slug));
}

/** The plugin that finds the mentions. */
export function published(strapi: Core.Strapi): PublishedMentions {
  return strapi.plugin('clause-links').service('published');
}

import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { attributesOf } from '../content/schema';
import { columnsOf, readRows, readRowsBy, readShown, type Shown } from '../storage';
import { mayRead } from './rights';
import { ofDocument, ofRow, ofType } from './tags';
import type { PublishedMentions } from '../plugins/clause-links/shared/contracts';
import type { PublicStates } from '../plugins/translation-desk/shared/contracts';

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
const SEO = { files: { shareImage: FILE } };
const PROVINCE = { fields: ['name', 'plateCode'] };
const CLUSTER = { fields: ['name', 'shortName', 'slug'] };
const AGENCY = { fields: ['name', 'acronym', 'slug'] };

/** All that a page needs, and no more: what is related is named, not included whole. */
export const POPULATE: Record<PageName, Shown> = {
  articles: {
    cover: FILE,
    quotes: true,
    seo: SEO,
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
    seo: SEO,
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
    seo: SEO,
    province: PROVINCE,
    operatingProvinces: PROVINCE,
    agency: AGENCY,
  },
  agencies: { logo: FILE, contact: true, seo: SEO, provinces: PROVINCE, seatProvince: PROVINCE },
  plans: {},
};

/** A version with all that its page shows, without what the caller may not see. One query more. */
export async function withShown(
  strapi: Core.Strapi,
  ctx: Context,
  name: PageName,
  version: Version,
): Promise<Entry> {
  const uid: UID.ContentType = PAGES[name];
  const shown: Record<string, Shown[string]> = {};
  for (const [field, what] of Object.entries(POPULATE[name])) {
    const target = targetOf(strapi, uid, field);
    if (target === null || (await mayRead(strapi, ctx, target))) shown[field] = what;
  }
  const related = await readShown(strapi, uid, [version.id], shown);
  return { ...version, ...related.get(version.id) };
}

/** A row, published or a draft, with all that its page shows. Two queries. */
export async function pageOf(
  strapi: Core.Strapi,
  ctx: Context,
  name: PageName,
  id: number,
): Promise<Entry | null> {
  const uid: UID.ContentType = PAGES[name];
  const rows = await readRows(strapi, uid, columnsOf(strapi, uid), (query) => query.where({ id }));
  const [row] = rows as Version[];
  return row ? withShown(strapi, ctx, name, row) : null;
}

/** The type that a relation leads to; null for files and components, which are no types of their own. */
function targetOf(strapi: Core.Strapi, uid: UID.ContentType, field: string): string | null {
  const attribute = attributesOf(strapi, uid)[field];
  return attribute?.type === 'relation' && 'target' in attribute ? attribute.target : null;
}

/** What an answer that shows an entry depends on: the entry, and all documents within it. */
export function shownTags(uid: string, entry: Readonly<Record<string, unknown>>): string[] {
  const tags = [ofRow(uid, Number(entry.id)), ofType(uid)];
  // The entry, what it shows, and the files in that.
  return [...tags, ...documentsIn(entry, 2).map(ofDocument)];
}

/** The ids of the documents in a value and so many levels below it. */
function documentsIn(value: unknown, levels: number): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => documentsIn(each, levels));
  if (typeof value !== 'object' || value === null) return [];
  const { documentId } = value as { documentId?: unknown };
  const own = typeof documentId === 'string' ? [documentId] : [];
  if (levels === 0) return own;
  return [...own, ...Object.values(value).flatMap((each) => documentsIn(each, levels - 1))];
}

/** A published row: its own values. */
export type Version = Entry & { locale: string; slug: string };

/** The published versions of the document with that id, or of those documents that have that slug in any locale. */
export async function versionsBy(
  strapi: Core.Strapi,
  name: PageName,
  by: { documentId: string } | { slug: string },
): Promise<Version[]> {
  const uid: UID.ContentType = PAGES[name];
  const hasDrafts = strapi.contentType(uid).options?.draftAndPublish === true;
  const question =
    'slug' in by
      ? { name: 'by slug', values: [by.slug] }
      : { name: 'by id', values: [by.documentId] };
  return (await readRowsBy(strapi, uid, columnsOf(strapi, uid), question, (query, [value]) => {
    if ('slug' in by) {
      const { tableName } = strapi.db.metadata.get(uid);
      const named = strapi.db.getConnection(tableName).select('document_id').where('slug', value);
      void query.whereIn('document_id', hasDrafts ? named.whereNotNull('published_at') : named);
    } else void query.where('document_id', value);
    if (hasDrafts) void query.whereNotNull('published_at');
    return query.whereNotNull('slug').orderBy('id');
  })) as Version[];
}

/** The plugin that finds the mentions. */
export function published(strapi: Core.Strapi): PublishedMentions {
  return strapi.plugin('clause-links').service('published');
}

/** Of the locales of a document those whose published translation may have fallen behind; none without the plugin that knows. */
export async function outdatedIn(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<string[]> {
  const desk = strapi.plugins['translation-desk'];
  if (!desk) return [];
  const states = desk.service('publicState') as unknown as PublicStates;
  return states.outdatedIn(uid, documentId);
}

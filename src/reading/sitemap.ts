import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { SitemapIndexStream, SitemapStream, streamToPromise, type SitemapItemLoose } from 'sitemap';
import { addressesOf } from './addresses';
import { PAGES, type PageName } from './content';
import type { Answer } from './http';
import { notFound, onlyKnown } from './query';
import { ofList, ofType } from './tags';
import { isLocalized } from '../content/locales';

const CLAUSE = 'api::plan-clause.plan-clause';
const TYPE = 'application/xml; charset=utf-8';
const TAGS = [...Object.values(PAGES), CLAUSE].flatMap((uid) => [ofList(uid), ofType(uid)]);

interface Version {
  documentId: string;
  locale: string;
  updatedAt: string;
}

interface PageRow extends Version {
  slug: string;
  ordinal?: number;
}

interface ClauseRow extends Version {
  /** `11:421.7` */
  key: string;
}

/**
 * `GET /sitemap.xml`: every published page and every clause with its alternates in the other locales; where these are more
 * than one file may name (50,000), an index of the files.
 */
export async function sitemap(strapi: Core.Strapi, ctx: Context): Promise<Answer> {
  onlyKnown(ctx.query as Record<string, unknown>, []);
  const files = filesOf(await itemsOf(strapi), limitOf(strapi));
  if (files.length <= 1)
    return { text: await urlset(strapi, files[0] ?? []), type: TYPE, tags: TAGS };
  const { api } = addressesOf(strapi);
  const urls = files.map((_, i) => ({ url: `${api}/api/sitemaps/${i + 1}.xml` }));
  const xml = await streamToPromise(Readable.from(urls).pipe(new SitemapIndexStream()));
  return { text: xml.toString(), type: TYPE, tags: TAGS };
}

/** `GET /sitemaps/2.xml`: one of the files that the index names. */
export async function sitemapFile(strapi: Core.Strapi, ctx: Context): Promise<Answer> {
  onlyKnown(ctx.query as Record<string, unknown>, []);
  const { file } = ctx.params as { file: string };
  const number = /^([1-9]\d{0,5})\.xml$/.exec(file)?.[1];
  const items = number && filesOf(await itemsOf(strapi), limitOf(strapi))[Number(number) - 1];
  if (!items) throw notFound(`There is no sitemap ${file}.`);
  return { text: await urlset(strapi, items), type: TYPE, tags: TAGS };
}

function limitOf(strapi: Core.Strapi): number {
  return strapi.config.get<number>('site.sitemapUrls');
}

function filesOf<Item>(items: readonly Item[], limit: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / limit) }, (_, i) =>
    items.slice(i * limit, (i + 1) * limit),
  );
}

async function urlset(strapi: Core.Strapi, items: readonly SitemapItemLoose[]): Promise<string> {
  const stream = new SitemapStream({ hostname: addressesOf(strapi).site });
  return (await streamToPromise(Readable.from([...items]).pipe(stream))).toString();
}

async function itemsOf(strapi: Core.Strapi): Promise<SitemapItemLoose[]> {
  const { page, clause } = addressesOf(strapi);
  const items: SitemapItemLoose[] = [];
  const add = <Row extends Version>(versions: readonly Row[], urlOf: (row: Row) => string) => {
    const links = versions.map((row) => ({ lang: row.locale, url: urlOf(row) }));
    for (const row of versions) {
      items.push({ url: urlOf(row), links, lastmod: new Date(row.updatedAt).toISOString() });
    }
  };
  for (const name of Object.keys(PAGES) as PageName[]) {
    for (const versions of await pagesOf(strapi, name)) {
      add(versions, (row) => page(name, row, row.locale));
    }
  }
  for (const versions of await clausesOf(strapi)) {
    add(versions, ({ key, locale }) => clause(...planAndNumber(key), locale));
  }
  return items;
}

/** The published versions of each document of a type that has an address. */
async function pagesOf(strapi: Core.Strapi, name: PageName): Promise<PageRow[][]> {
  const uid = PAGES[name];
  const drafts = strapi.contentType(uid).options?.draftAndPublish === true;
  const rows: PageRow[] = await strapi.db.query(uid).findMany({
    where: { slug: { $notNull: true }, ...(drafts ? { publishedAt: { $notNull: true } } : {}) },
    select: [
      'documentId',
      'slug',
      'updatedAt',
      ...(isLocalized(strapi, uid) ? ['locale'] : []),
      ...(name === 'plans' ? ['ordinal'] : []),
    ],
    orderBy: { id: 'asc' },
  });
  return byDocument(rows);
}

/** The versions of each clause that have a text. */
async function clausesOf(strapi: Core.Strapi): Promise<ClauseRow[][]> {
  const rows: ClauseRow[] = await strapi.db.query(CLAUSE).findMany({
    where: { text: { $notNull: true }, key: { $notNull: true } },
    select: ['documentId', 'key', 'locale', 'updatedAt'],
    orderBy: { id: 'asc' },
  });
  return byDocument(rows);
}

function byDocument<Row extends Version>(rows: readonly Row[]): Row[][] {
  const documents = new Map<string, Row[]>();
  for (const row of rows) {
    documents.set(row.documentId, [...(documents.get(row.documentId) ?? []), row]);
  }
  return [...documents.values()];
}

function planAndNumber(key: string): [string, string] {
  const [plan = '', number = ''] = key.split(':');
  return [plan, number];
}

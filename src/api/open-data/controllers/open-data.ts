import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { READERS, reader, STREAMS } from '../../../reading';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  articleFeed: reader(strapi, READERS.articleFeed),
  eventCalendar: reader(strapi, READERS.eventCalendar),
  sitemap: reader(strapi, READERS.sitemap),
  sitemapFile: reader(strapi, READERS.sitemapFile),
  clauseId: reader(strapi, READERS.clauseId),
  planId: reader(strapi, READERS.planId),
  articleId: reader(strapi, READERS.articleId),
  mentionsAsJsonLd: (ctx: Context) => STREAMS.mentionsAsJsonLd(strapi, ctx),
  mentionsAsCsv: (ctx: Context) => STREAMS.mentionsAsCsv(strapi, ctx),
  openApi: reader(strapi, (app) =>
    Promise.resolve({ body: app.get('akip.openapi' as never) as object, tags: [] }),
  ),
});

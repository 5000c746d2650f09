import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { bySlug } from './by-slug';
import { clauseMentions, clausePage, coverage } from './clauses';
import type { PageName } from './content';
import { events } from './events';
import { mentionsAsCsv, mentionsAsJsonLd } from './exports';
import { articleFeed, eventCalendar } from './feeds';
import { articleId, clauseId, planId } from './ids';
import { sitemap, sitemapFile } from './sitemap';
import { asksForHomePage, homePage } from './home';
import { answer, type Answer } from './http';
import { search } from './search';

export { tellSites } from './changes';
export { PAGE_NAMES, PAGES } from './content';
export { letRevalidate, sendKept } from './http';
export { noteSent, sendAgain } from './sent';
export { dropOnWrites, registerCache } from './kept';
export { lightenMiddlewares } from './lighter-middlewares';
export { openApi } from './openapi/document';
export { asksForHomePage };
export { preview } from './preview';
export { rememberPublicRights } from './rights';

type Read = (strapi: Core.Strapi, ctx: Context) => Promise<Answer>;

/** Controller actions for an API's own controller; the routes beside it name them. */
export const READERS = {
  upcoming: (strapi, ctx) => events(strapi, ctx, 'upcoming'),
  past: (strapi, ctx) => events(strapi, ctx, 'past'),
  clause: clausePage,
  clauseMentions,
  coverage,
  page: homePage,
  articleFeed,
  eventCalendar,
  sitemap,
  sitemapFile,
  clauseId,
  planId,
  articleId,
  search,
} satisfies Record<string, Read>;

/** Controller actions that write a stream of their own. */
export const STREAMS = { mentionsAsJsonLd, mentionsAsCsv };

export function reader(strapi: Core.Strapi, read: Read) {
  return (ctx: Context): Promise<void> => answer(strapi, ctx, () => read(strapi, ctx));
}

export function slugReader(strapi: Core.Strapi, name: PageName) {
  return reader(strapi, (app, ctx) => bySlug(app, ctx, name));
}

/** A route of the content API that whoever may use `action` of the type may use. */
export function readingRoute(path: string, handler: string, action: string) {
  return { method: 'GET', path, handler, config: { auth: { scope: [action] } } };
}

import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { PAGE_NAMES, PAGES, POPULATE, type PageName } from '../content';
import { pageData } from './model';
import * as schemas from './schemas';

/** One route of the API that is not Strapi's own. A new route needs an entry here; a test says which one lacks it. */
export interface Operation {
  method?: 'get' | 'post';
  /** As in the route, parameters in braces. */
  path: string;
  tag: string;
  summary: string;
  query?: Record<string, z.ZodType>;
  body?: z.ZodType;
  /** The good answer: JSON of a schema, or a text in another format. */
  answer?: z.ZodType;
  types?: string[];
  /** Where the answer leads elsewhere. */
  redirects?: (301 | 302 | 303)[];
  /** Statuses of the errors it can have, besides 403, 429 and 500. */
  errors?: number[];
}

const locale = { locale: schemas.localeCode };
const limit = { limit: z.int().min(1).max(100) };
const after = { after: z.string().describe('Cursor: meta.next of the page before.') };
const XML = 'application/xml';

const PAGE_OF: Record<PageName, string> = {
  articles: 'ArticlePage',
  events: 'EventPage',
  clusters: 'ClusterPage',
  agencies: 'AgencyPage',
  plans: 'PlanPage',
};

function bySlug(strapi: Core.Strapi, name: PageName): Operation {
  const data = pageData(strapi, PAGES[name], POPULATE[name]);
  const whole = name === 'articles' ? data.extend(articleExtras(data)) : data;
  return {
    path: `/${name}/by-slug/{slug}`,
    tag: name,
    summary: 'A page by its address, with everything that it shows',
    query: { ...locale, fallback: schemas.localeCode },
    answer: schemas.named(
      PAGE_OF[name],
      z.object({ data: whole, jsonLd: schemas.jsonLd.nullable(), meta: schemas.pageMeta }),
    ),
    redirects: [301, 302],
    errors: [400, 404],
  };
}

function articleExtras(data: z.ZodObject) {
  return {
    bodyHtml: z.string().describe('Escaped HTML with a link around each mention.'),
    bodyAnnotated: (data.shape.body as z.ZodType).describe(
      'The same blocks with a link node around each mention.',
    ),
    mentions: z.array(schemas.mention),
  };
}

function preview(name: PageName, page: Operation): Operation {
  return {
    path: `/preview/${name}/{documentId}`,
    tag: 'preview',
    summary: 'The draft of a page, with the token of a preview link',
    query: { ...locale, token: z.string() },
    answer: page.answer,
    errors: [400, 401, 404],
  };
}

/** The routes of this project, in the order in which they are documented. */
export function operations(strapi: Core.Strapi): Operation[] {
  const pages = PAGE_NAMES.map((name) => ({ name, page: bySlug(strapi, name) }));
  return [
    ...pages.map(({ page }) => page),
    ...pages.map(({ name, page }) => preview(name, page)),
    ...CLAUSES,
    ...EVENTS,
    SEARCH,
    ...OPEN_DATA,
    {
      path: '/i18n/locales',
      tag: 'locales',
      summary: 'The locales of the content',
      answer: schemas.locales,
    },
    {
      path: '/translation-desk/feed/{token}.atom',
      tag: 'translation-desk',
      summary: 'What waits for a translator, at an address of their own',
      types: ['application/atom+xml'],
      errors: [404],
    },
    {
      method: 'post',
      path: '/clause-links/detect',
      tag: 'clause-links',
      summary: 'The mentions of a text that is stored nowhere; needs an API token',
      body: schemas.detectionInput,
      answer: schemas.detection,
      errors: [400, 401, 413],
    },
  ];
}

const CLAUSES: Operation[] = [
  {
    path: '/plans/{ordinal}/clauses/{number}',
    tag: 'clauses',
    summary: 'A clause with its family and how often it is mentioned',
    query: { ...locale, fallback: schemas.localeCode },
    answer: schemas.clausePage,
    errors: [400, 404],
  },
  {
    path: '/plans/{ordinal}/clauses/{number}/mentions',
    tag: 'clauses',
    summary: 'The news that mention a clause, newest first',
    query: {
      ...locale,
      ...limit,
      ...after,
      descendants: z.enum(['0', '1']).describe('1 includes the clauses below it.'),
    },
    answer: schemas.clauseMentions,
    errors: [400, 404],
  },
  {
    path: '/plans/{ordinal}/coverage',
    tag: 'clauses',
    summary: 'How often each clause of a plan is mentioned',
    query: locale,
    answer: schemas.coverage,
    errors: [400, 404],
  },
];

const EVENT_QUERY = {
  ...locale,
  province: z.string().describe('Plate code.'),
  organiser: z.string().describe('Slug of a cluster or agency, or an agency’s acronym.'),
  from: z.string().describe('A day or an instant; now when absent.'),
  ...limit,
  ...after,
};

const EVENTS: Operation[] = [
  {
    path: '/events/upcoming',
    tag: 'events',
    summary: 'Events that have not ended, the nearest first',
    query: EVENT_QUERY,
    answer: schemas.eventList,
    errors: [400],
  },
  {
    path: '/events/past',
    tag: 'events',
    summary: 'Events that have ended, the latest first',
    query: EVENT_QUERY,
    answer: schemas.eventList,
    errors: [400],
  },
];

const SEARCH: Operation = {
  path: '/search',
  tag: 'search',
  summary: 'Published texts of one locale that have every word, the best first',
  query: {
    q: z.string().describe('At most 200 characters and 20 words.'),
    ...locale,
    type: z.string().describe('One or more of the types, separated by commas.'),
    limit: z.int().min(1).max(50),
    ...after,
  },
  answer: schemas.searchResults,
  errors: [400],
};

const OPEN_DATA: Operation[] = [
  {
    path: '/feeds/{locale}/{file}',
    tag: 'open-data',
    summary: 'News as RSS, Atom or JSON Feed: articles.rss, articles.atom, articles.json',
    query: { category: z.string(), clause: z.string().describe('Key of a clause: 11:421.7.') },
    types: ['application/rss+xml', 'application/atom+xml', 'application/feed+json'],
    errors: [400, 404],
  },
  {
    path: '/feeds/{locale}/events.ics',
    tag: 'open-data',
    summary: 'Events as a calendar',
    query: { province: z.string(), event: z.string().describe('Slug of one event.') },
    types: ['text/calendar'],
    errors: [400, 404],
  },
  {
    path: '/sitemap.xml',
    tag: 'open-data',
    summary: 'All pages with their alternates in other locales',
    types: [XML],
  },
  {
    path: '/sitemaps/{file}',
    tag: 'open-data',
    summary: 'One of the files of a sitemap that is an index',
    types: [XML],
    errors: [404],
  },
  {
    path: '/export/mentions.jsonld',
    tag: 'open-data',
    summary: 'All mentions as W3C Web Annotations',
    types: ['application/ld+json'],
    errors: [400],
  },
  {
    path: '/export/mentions.csv',
    tag: 'open-data',
    summary: 'All mentions as a table',
    types: ['text/csv'],
    errors: [400],
  },
  {
    path: '/id/plan/{ordinal}',
    tag: 'open-data',
    summary: 'Language-free name of a plan',
    redirects: [303],
    errors: [404],
  },
  {
    path: '/id/plan/{ordinal}/clause/{number}',
    tag: 'open-data',
    summary: 'Language-free name of a clause',
    redirects: [303],
  },
  {
    path: '/id/article/{documentId}/{locale}',
    tag: 'open-data',
    summary: 'Name of an article in a locale, whatever its address',
    redirects: [303],
    errors: [400, 404],
  },
  {
    path: '/openapi.json',
    tag: 'open-data',
    summary: 'This document',
    answer: z.looseObject({ openapi: z.string() }),
  },
];

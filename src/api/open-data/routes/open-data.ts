import { readingRoute } from '../../../reading';

const ARTICLES = 'api::article.article.find';

/** Feeds, calendar, sitemap and stable names: what other programs read. */
export default {
  routes: [
    readingRoute('/feeds/:locale/events.ics', 'open-data.eventCalendar', 'api::event.event.find'),
    readingRoute('/feeds/:locale/:file', 'open-data.articleFeed', ARTICLES),
    readingRoute('/sitemap.xml', 'open-data.sitemap', ARTICLES),
    readingRoute('/sitemaps/:file', 'open-data.sitemapFile', ARTICLES),
    readingRoute('/export/mentions.jsonld', 'open-data.mentionsAsJsonLd', ARTICLES),
    readingRoute('/export/mentions.csv', 'open-data.mentionsAsCsv', ARTICLES),
    readingRoute('/id/plan/:ordinal', 'open-data.planId', 'api::plan.plan.find'),
    readingRoute('/id/article/:documentId/:locale', 'open-data.articleId', ARTICLES),
    { method: 'GET', path: '/openapi.json', handler: 'open-data.openApi', config: { auth: false } },
    readingRoute(
      '/id/plan/:ordinal/clause/:number',
      'open-data.clauseId',
      'api::plan-clause.plan-clause.find',
    ),
  ],
};

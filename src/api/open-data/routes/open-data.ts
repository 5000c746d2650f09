import { readingRoute } from '../../../reading';

const ARTICLES = 'api::article.article.find';

/** Feeds, calendar, sitemap and stable names: what other programs read. */
export default {
  routes: [
    readingRoute('/feeds/:locale/events.ics', 'open-data.eventCalendar', 'api::event.event.find'),
    readingRoute('/feeds/:locale/:file', 'open-data.articleFeed', ARTICLES),
    readingRoute('/sitemap.xml', 'open-data.sitemap', ARTICLES),
    readingRoute(
      '/id/plan/:ordinal/clause/:number',
      'open-data.clauseId',
      'api::plan-clause.plan-clause.find',
    ),
  ],
};

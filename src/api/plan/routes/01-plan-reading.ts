import { readingRoute } from '../../../reading';

/** Read before the stock routes, which would take the words in these paths for document ids. */
export default {
  routes: [
    readingRoute('/plans/by-slug/:slug', 'plan.bySlug', 'api::plan.plan.findOne'),
    readingRoute(
      '/plans/:ordinal/clauses/:number',
      'plan.clause',
      'api::plan-clause.plan-clause.findOne',
    ),
    readingRoute(
      '/plans/:ordinal/clauses/:number/mentions',
      'plan.clauseMentions',
      'api::article.article.find',
    ),
    readingRoute('/plans/:ordinal/coverage', 'plan.coverage', 'api::plan-clause.plan-clause.find'),
  ],
};

import { readingRoute } from '../../../reading';

/** Read before the stock routes, which would take the words in these paths for document ids. */
export default {
  routes: [readingRoute('/agencies/by-slug/:slug', 'agency.bySlug', 'api::agency.agency.findOne')],
};

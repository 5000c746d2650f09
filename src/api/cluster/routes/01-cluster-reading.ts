import { readingRoute } from '../../../reading';

/** Read before the stock routes, which would take the words in these paths for document ids. */
export default {
  routes: [
    readingRoute('/clusters/by-slug/:slug', 'cluster.bySlug', 'api::cluster.cluster.findOne'),
  ],
};

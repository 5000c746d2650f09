import { readingRoute } from '../../../reading';

/** Read before the stock routes, which would take the words in these paths for document ids. */
export default {
  routes: [
    readingRoute('/articles/by-slug/:slug', 'article.bySlug', 'api::article.article.findOne'),
  ],
};

import { readingRoute } from '../../../reading';

export default {
  routes: [readingRoute('/search', 'search.find', 'api::article.article.find')],
};

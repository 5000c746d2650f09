import { readingRoute } from '../../../reading';

export default {
  routes: [readingRoute('/home/page', 'home.page', 'api::home.home.find')],
};

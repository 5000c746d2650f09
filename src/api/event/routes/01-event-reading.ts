import { readingRoute } from '../../../reading';

/** Read before the stock routes, which would take the words in these paths for document ids. */
export default {
  routes: [
    readingRoute('/events/by-slug/:slug', 'event.bySlug', 'api::event.event.findOne'),
    readingRoute('/events/upcoming', 'event.upcoming', 'api::event.event.find'),
    readingRoute('/events/past', 'event.past', 'api::event.event.find'),
  ],
};

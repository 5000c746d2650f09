import { PAGE_NAMES, PAGES, readingRoute } from '../../../reading';

/** For whoever may read the type and has a token for the document, which the reader checks. */
export default {
  routes: PAGE_NAMES.map((name) =>
    readingRoute(`/preview/${name}/:documentId`, `preview.${name}`, `${PAGES[name]}.findOne`),
  ),
};

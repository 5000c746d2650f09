export { forgetDeletedLocales, searchMiddleware } from './current';
export { count, find } from './store';
export { ensureIndex, prepareIndex, rebuildIndex } from './rebuild';
export { excerpt, highlight, parseQuery, type SearchQuery } from './text';
export { TYPE_NAMES, TYPES, type Hit, type SearchType } from './types';

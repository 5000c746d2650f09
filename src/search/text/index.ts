export { fold } from './fold';
export { excerpt, highlight } from './highlight';
export { parseQuery, type QueryWord, type SearchQuery } from './query';
export { tokenise, type Token } from './tokens';

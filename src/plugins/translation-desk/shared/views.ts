/** Filters of the desk's list that somebody gave a name. */
export interface SavedView {
  name: string;
  /** A query string as `viewOf` writes it. */
  search: string;
}

/** Bounds of what one user can keep. */
export const MOST_VIEWS = 30;
export const LONGEST_NAME = 60;
export const LONGEST_SEARCH = 1000;

/** What of the list's address is a view: where one is in the list is not. */
const PARTS = ['state', 'type', 'locale', 'who', 'public', 'shared', 'q', 'sort'];

/** The part of an address that makes a view, in one order. */
export function viewOf(search: URLSearchParams): string {
  const parts = PARTS.flatMap((name) => {
    const value = search.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });
  return new URLSearchParams(parts).toString();
}

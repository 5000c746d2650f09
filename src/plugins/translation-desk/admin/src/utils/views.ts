/** A filter of the list as it stands in the address, with a name. */
export interface SavedView {
  name: string;
  search: string;
}

const KEY = 'translation-desk.views';
const LAST = 'translation-desk.last-view';
/** What of an address is a view: where one is in the list is not. */
const PARTS = ['state', 'type', 'locale', 'who', 'public', 'shared', 'q', 'sort'];

/** The part of an address that makes a view, in one order. */
export function viewOf(search: URLSearchParams): string {
  const parts = PARTS.flatMap((name) => {
    const value = search.get(name);
    return value === null ? [] : [[name, value]];
  });
  return new URLSearchParams(parts).toString();
}

/** Views of the user with this id; nothing where the browser's store holds something else. */
export function readViews(store: Pick<Storage, 'getItem'>, user: string): SavedView[] {
  try {
    const views: unknown = JSON.parse(store.getItem(`${KEY}.${user}`) ?? '[]');
    return Array.isArray(views) ? views.filter(isView) : [];
  } catch {
    return [];
  }
}

/** Adds a view, in place of one of the same name. @returns all of them */
export function saveView(
  store: Pick<Storage, 'getItem' | 'setItem'>,
  user: string,
  view: SavedView,
): SavedView[] {
  const others = readViews(store, user).filter(({ name }) => name !== view.name);
  return write(store, user, [...others, view]);
}

export function removeView(
  store: Pick<Storage, 'getItem' | 'setItem'>,
  user: string,
  name: string,
): SavedView[] {
  return write(
    store,
    user,
    readViews(store, user).filter((view) => view.name !== name),
  );
}

/** The view that the page was left with. */
export function lastView(store: Pick<Storage, 'getItem'>, user: string): string {
  return store.getItem(`${LAST}.${user}`) ?? '';
}

export function keepLastView(store: Pick<Storage, 'setItem'>, user: string, search: string): void {
  store.setItem(`${LAST}.${user}`, search);
}

function write(store: Pick<Storage, 'setItem'>, user: string, views: SavedView[]): SavedView[] {
  store.setItem(`${KEY}.${user}`, JSON.stringify(views));
  return views;
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false;
  const { name, search } = value as Record<string, unknown>;
  return typeof name === 'string' && typeof search === 'string';
}

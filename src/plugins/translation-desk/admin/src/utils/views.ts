const LAST = 'translation-desk.last-view';

/** The view that the page was left with in this browser. */
export function lastView(store: Pick<Storage, 'getItem'>, user: string): string {
  return store.getItem(`${LAST}.${user}`) ?? '';
}

export function keepLastView(store: Pick<Storage, 'setItem'>, user: string, search: string): void {
  store.setItem(`${LAST}.${user}`, search);
}

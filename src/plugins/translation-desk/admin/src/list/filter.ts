/** What waits for a translator: the view that the page opens with. */
export const TO_DO = 'missing,in-progress,stale';
export const STATES = ['missing', 'in-progress', 'stale', 'ready', 'published'] as const;
export const SORTS = [
  'waitingSince:asc',
  'waitingSince:desc',
  'words:asc',
  'words:desc',
  'title:asc',
  'assigneeName:asc',
] as const;

/** The views that everybody has, as addresses. */
export const VIEWS = {
  toDo: `state=${TO_DO}`,
  urgent: 'state=missing&public=true',
  changed: 'state=stale',
  mine: 'who=me',
  shared: 'state=&shared=true',
  all: 'state=',
} as const;

/** The server's filter for what stands in the address. */
export function filterOf(search: URLSearchParams): Record<string, string> {
  const [sort, order] = (search.get('sort') ?? SORTS[0]).split(':');
  const filter = {
    state: (search.get('state') ?? TO_DO) || STATES.join(','),
    uid: search.get('type') ?? '',
    locale: search.get('locale') ?? '',
    assignee: search.get('who') ?? '',
    sourcePublished: search.get('public') ?? '',
    sharedChanged: search.get('shared') ?? '',
    q: search.get('q') ?? '',
    sort,
    order,
    page: search.get('page') ?? '1',
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
}

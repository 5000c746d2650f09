import { filterOf } from '../../../src/plugins/translation-desk/admin/src/list/filter';
import { layoutProgress } from '../../../src/plugins/translation-desk/admin/src/utils/progress';
import {
  keepLastView,
  lastView,
} from '../../../src/plugins/translation-desk/admin/src/utils/views';
import { viewOf } from '../../../src/plugins/translation-desk/shared/views';

function makeStore(start: Record<string, string> = {}) {
  const values = new Map(Object.entries(start));
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

describe('the progress of a type', () => {
  const facet = (state: 'missing' | 'stale' | 'published', count: number, words = 0) => ({
    ...{ uid: 'api::article.article', locale: 'en', state, count, words },
  });

  it('is one bar, filled from what is done to what is missing', () => {
    const [bar] = layoutProgress(
      [facet('missing', 1, 40), facet('published', 2), facet('stale', 1, 2)],
      400,
    );
    expect(bar).toMatchObject({ total: 4, done: 50, words: 42 });
    expect(bar.segments).toEqual([
      { state: 'published', count: 2, x: 0, width: 200 },
      { state: 'stale', count: 1, x: 200, width: 100 },
      { state: 'missing', count: 1, x: 300, width: 100 },
    ]);
  });

  it('is a bar of its own for every language', () => {
    const bars = layoutProgress(
      [facet('missing', 1), { ...facet('missing', 3), locale: 'de' }],
      100,
    );
    expect(bars.map(({ locale, total }) => [locale, total])).toEqual([
      ['en', 1],
      ['de', 3],
    ]);
  });

  it('is nothing without documents', () => {
    expect(layoutProgress([], 100)).toEqual([]);
  });
});

describe('a view', () => {
  it('is the filters of an address in one order, without the page', () => {
    expect(viewOf(new URLSearchParams('page=3&who=me&state='))).toBe('state=&who=me');
  });

  it('is remembered as the last one, for each user', () => {
    const store = makeStore();
    keepLastView(store, '1', 'who=me');
    expect(lastView(store, '1')).toBe('who=me');
    expect(lastView(store, '2')).toBe('');
  });
});

describe('the filter of an address', () => {
  it('asks for what is to do when the address says nothing', () => {
    expect(filterOf(new URLSearchParams())).toEqual({
      ...{ state: 'missing,in-progress,stale', sort: 'waitingSince', order: 'asc', page: '1' },
    });
  });

  it('asks for every state when the address says so', () => {
    const filter = filterOf(
      new URLSearchParams('state=&type=api::event.event&who=none&sort=words:desc'),
    );
    expect(filter).toEqual({
      ...{ state: 'missing,in-progress,stale,ready,published', uid: 'api::event.event' },
      ...{ assignee: 'none', sort: 'words', order: 'desc', page: '1' },
    });
  });
});

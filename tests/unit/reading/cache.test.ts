import { MemoryCache, type CachedAnswer } from '../../../src/reading/cache';
import {
  MENTION,
  ofClause,
  ofDocument,
  ofList,
  ofRow,
  RIGHTS,
  tagsOfChange,
} from '../../../src/reading/tags';

const answer = (body: string, ...tags: string[]): CachedAnswer => ({
  status: 200,
  headers: {},
  body: Buffer.from(body),
  tags,
});

describe('the cache of answers', () => {
  it('keeps an answer until one of its tags is dropped', () => {
    const cache = new MemoryCache();
    cache.set('a', cache.version, answer('A', 'x', 'y'));
    cache.set('b', cache.version, answer('B', 'z'));
    cache.drop(['w']);
    expect(cache.get('a')?.body.toString()).toBe('A');
    cache.drop(['y']);
    expect(cache.get('a')).toBeUndefined();
    expect(cache.get('b')?.body.toString()).toBe('B');
  });

  it('takes no answer that was being read while its tag was dropped', () => {
    const cache = new MemoryCache();
    const before = cache.version;
    cache.drop(['x']);
    expect(cache.set('a', before, answer('old', 'x'))).toBe(false);
    expect(cache.get('a')).toBeUndefined();
    expect(cache.set('b', before, answer('other', 'y'))).toBe(true);
  });

  it('forgets old drops without forgetting that they were', () => {
    const cache = new MemoryCache();
    cache.set('a', cache.version, answer('A', 'x'));
    const before = cache.version;
    cache.drop(['x']);
    cache.drop(Array.from({ length: 50_001 }, (_, i) => `tag ${i}`));
    expect(cache.get('a')).toBeUndefined();
    expect(cache.holds(before, ['x'])).toBe(false);
    expect(cache.holds(cache.version, ['x'])).toBe(true);
  });

  it('keeps within its limits, the longest unused going first', () => {
    const cache = new MemoryCache(2, 100);
    for (const key of ['a', 'b']) cache.set(key, 0, answer(key));
    cache.get('a');
    cache.set('c', 0, answer('c'));
    expect(['a', 'b', 'c'].filter((key) => cache.get(key))).toEqual(['a', 'c']);
    cache.set('d', 0, answer('d'.repeat(100)));
    expect(['a', 'c', 'd'].filter((key) => cache.get(key))).toEqual(['d']);
    expect(cache.set('e', 0, answer('e'.repeat(101)))).toBe(true);
    expect(cache.get('e')).toBeUndefined();
  });

  it('drops what depends on the hour when that is over', () => {
    const cache = new MemoryCache();
    cache.set('a', 0, { ...answer('A'), until: Date.now() - 1 });
    expect(cache.get('a')).toBeUndefined();
  });
});

describe('the tags of a change', () => {
  const ARTICLE = 'api::article.article';
  const change = { uid: ARTICLE, data: null, relations: {} };

  it('are none where only drafts changed', () => {
    expect(tagsOfChange({ ...change, rows: [{ documentId: 'a', publishedAt: null }] })).toEqual([]);
    expect(
      tagsOfChange({ ...change, uid: MENTION, rows: [{ sourceVersion: 'draft', number: '1' }] }),
    ).toEqual([]);
    expect(tagsOfChange({ ...change, rows: [] })).toEqual([]);
  });

  it('name the document, its lists and whatever it was related to', () => {
    const tags = tagsOfChange({
      uid: ARTICLE,
      rows: [{ documentId: 'a', publishedAt: '2020-01-01' }],
      data: { clusters: { set: [{ id: 3 }], disconnect: [4] }, title: 'x' },
      relations: { clusters: { target: 'api::cluster.cluster' } },
    });
    expect(tags).toEqual(
      expect.arrayContaining([
        ofDocument('a'),
        ofList(ARTICLE),
        ofRow('api::cluster.cluster', 3),
        ofRow('api::cluster.cluster', 4),
      ]),
    );
  });

  it('name every clause of a mention', () => {
    const row = {
      sourceVersion: 'published',
      sourceDocumentId: 'a',
      plan: 11,
      number: '5',
      covers: ['5', '6'],
    };
    const tags = tagsOfChange({ ...change, uid: MENTION, rows: [row] });
    expect(tags).toEqual(
      expect.arrayContaining([ofDocument('a'), ofClause('11:5'), ofClause('11:6')]),
    );
  });

  it('are the whole type where nothing is known of the rows, and all answers where rights changed', () => {
    expect(tagsOfChange({ ...change, rows: null })).toContain(`type ${ARTICLE}`);
    expect(
      tagsOfChange({ ...change, uid: 'plugin::users-permissions.permission', rows: [{}] }),
    ).toEqual([RIGHTS]);
  });
});

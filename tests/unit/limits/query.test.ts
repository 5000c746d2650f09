import qs from 'qs';
import { clientKey } from '../../../src/limits/client';
import { problemsOfQuery } from '../../../src/limits/query';

const LIMITS = { populateDepth: 3, populated: 5, filterDepth: 2, conditions: 4 };
/** As config/middlewares has Strapi parse it. */
const read = (query: string) =>
  problemsOfQuery(
    qs.parse(query, { strictNullHandling: true, arrayLimit: 100, depth: 20 }),
    LIMITS,
  );
const messages = (query: string) => read(query).map(({ message }) => message);

describe('a query of the content API', () => {
  it.each([
    '',
    'populate=*',
    'populate=a,b,c',
    'populate=a.b.c',
    'populate[0]=a&populate[1]=a.b.c',
    'populate[a][populate][b][populate]=c',
    'populate[a][fields][0]=title&populate[a][sort]=title&populate[a][filters][x][$eq]=1',
    'populate[a][on][x.y][populate]=b',
    'filters[a][b][$eq]=1',
    'filters[$or][0][a][$eq]=1&filters[$or][1][$and][0][b][$in][0]=1&filters[$or][1][$and][0][b][$in][1]=2',
    'sort=a.b:desc,c',
    'pagination[pageSize]=1000',
    'pagination[page]=2&pagination[pageSize]=25&pagination[withCount]=false',
    'pagination[start]=0&pagination[limit]=250',
  ])('may be %s', (query) => {
    expect(messages(query)).toEqual([]);
  });

  it.each([
    'populate=a.b.c.d',
    'populate[0]=a.b.c.d',
    'populate[101]=a.b.c.d',
    'populate[a][populate][b][populate][c][populate]=*',
    'populate[a.b][populate]=c.d',
    'populate[a][populate][0]=b.c.d',
    'populate[a][populate][b][on][x][populate]=c.d',
  ])('may not populate as deep as %s', (query) => {
    expect(messages(query)).toContain('populate goes too deep (at most 3).');
  });

  it.each([
    'populate=a,b,c,d,e,f',
    'populate[a][populate]=b,c,d,e,f',
    `populate[0]=a&populate=b,c,d,e,f`,
  ])('may not populate as much as %s', (query) => {
    expect(messages(query)).toEqual(['populate names too much (at most 5).']);
  });

  it.each([
    'filters[a][b][c][$eq]=1',
    'filters[$and][0][a][$not][b][c][$eq]=1',
    'populate[x][filters][a][b][c][$eq]=1',
    'sort=a.b.c:desc',
    'sort[0]=a&sort[1]=a.b.c',
  ])('may not go through as many relations as %s', (query) => {
    expect(messages(query)).toEqual([
      'A filter or sort goes through too many relations (at most 2).',
    ]);
  });

  it('may not have too many conditions, wherever they stand', () => {
    const list = [1, 2, 3, 4, 5];
    for (const query of [
      list.map((n) => `filters[$or][${n}][a][$eq]=1`).join('&'),
      list.map((n) => `filters[a][$in][${n}]=1`).join('&'),
      list.map((n) => `populate[x][filters][$or][${n}][a]=1`).join('&'),
    ]) {
      expect(read(query)).toEqual([
        { path: ['filters'], message: 'There are too many conditions in filters (at most 4).' },
      ]);
    }
  });
});

describe('pagination', () => {
  it.each([
    ['pagination[pageSize]=abc', 'pageSize must be a whole number, at least 1.'],
    ['pagination[pageSize]=', 'pageSize must be a whole number, at least 1.'],
    ['pagination[pageSize]=2x', 'pageSize must be a whole number, at least 1.'],
    ['pagination[pageSize][]=3', 'pageSize must be a whole number, at least 1.'],
    ['pagination[page]=0', 'page must be a whole number, at least 1.'],
    ['pagination[page]=99999999999999999999', 'page must be a whole number, at least 1.'],
    ['pagination[start]=-1', 'start must be a whole number, at least 0.'],
    ['pagination[limit]=-1', 'limit must be a whole number, at least 1.'],
    ['pagination[size]=5', 'pagination has no "size".'],
    ['pagination=5', 'pagination takes names, such as pagination[page]=2.'],
  ])('may not be %s', (query, message) => {
    expect(messages(query)).toEqual([message]);
  });
});

describe('the key that a caller is counted by', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['not an address', 'not an address'],
  ])('of %s is %s', (address, key) => {
    expect(clientKey(address)).toBe(key);
  });
});

import fc from 'fast-check';
import request from 'supertest';
import type { ResponseCache } from '../../src/reading/cache';
import { service } from '../support/clause-links';
import { ARTICLE, CLAUSE, documents, makePlan, paragraphs } from '../support/content';
import { nextSecond } from '../support/next-second';
import { apiToken } from '../support/people';
import { startApp, type TestApp } from '../support/strapi';

/** What the answers cost, and that what is kept of them is always right. */
const EVENT = 'api::event.event';
const CLUSTER = 'api::cluster.cluster';
const NUMBERS = ['376', '376.1', '421', '421.7'];
const CITING = '11. Kalkınma Planı’nın 421.7. maddesi uygulanıyor.';

let app: TestApp;
let plan: string;
let clauses: Record<string, string>;
let cache: ResponseCache;
const made: Record<string, string> = {};

beforeAll(async () => {
  app = await startApp();
  cache = app.strapi.get('akip.answers' as never);
  ({ plan, clauses } = await makePlan(app.strapi, 11, [2019, 2023], NUMBERS));
  const province = await documents(app.strapi, 'api::province.province').create({
    data: { name: 'Iğdır', plateCode: '76', nuts3: 'TRA23', nuts2: 'TRA2' },
  });
  const agency = await documents(app.strapi, 'api::agency.agency').create({
    locale: 'tr',
    data: {
      name: 'Serhat Kalkınma Ajansı',
      acronym: 'SERKA',
      kind: 'development-agency',
      provinces: [province.documentId],
      contact: { email: 'bilgi@ornek.test', latitude: 39.9, longitude: 44.04 },
    },
  });
  made.cluster = await publish(CLUSTER, {
    name: 'Iğdır Tarım Kümesi',
    province: province.documentId,
    operatingProvinces: [province.documentId],
    agency: agency.documentId,
    sectors: [
      { nace: '01', name: 'Bitkisel üretim' },
      { nace: '10', name: 'Gıda' },
    ],
    memberCounts: { sme: 12, asOf: '2020-01-31' },
    technologies: ['damla sulama'],
    foundedOn: '2015-05-01',
  });
  made.event = await publish(EVENT, {
    title: 'Küme günü',
    startsAt: '2031-05-02T06:00:00.000Z',
    allDay: false,
    venue: { name: 'Iğdır Üniversitesi', latitude: 39.9 },
    registration: { required: true, opensAt: '2031-04-01T06:00:00.000Z' },
    agenda: [
      { startsAt: '09:00:00.000', title: 'Açılış' },
      { startsAt: '10:30:00.000', title: 'Panel' },
    ],
    province: province.documentId,
    clusters: [made.cluster],
    agencies: [agency.documentId],
    organiserNames: ['Iğdır Valiliği'],
  });
  made.one = await publish(ARTICLE, articleOf('Tek değinen', 1));
  made.many = await publish(ARTICLE, {
    ...articleOf('Çok değinen', 50),
    clusters: [made.cluster],
    agencies: [agency.documentId],
    event: made.event,
    quotes: [
      { person: 'Ayşe Yılmaz', quote: 'İlk söz.' },
      { person: 'Ali Kaya', quote: 'İkinci söz.' },
    ],
    seo: { metaTitle: 'Çok değinen haber' },
  });
});
afterAll(() => app?.stop());

function articleOf(title: string, mentions: number): Record<string, unknown> {
  return {
    title,
    publishedOn: '2020-03-01',
    category: 'cluster-news',
    body: paragraphs(...Array.from({ length: mentions }, () => CITING)),
  };
}

async function publish(uid: string, data: Record<string, unknown>): Promise<string> {
  const { documentId } = await documents(app.strapi, uid).create({ locale: 'tr', data });
  await documents(app.strapi, uid).publish({ documentId, locale: 'tr' });
  return documentId;
}

const get = (path: string) => request(app.strapi.server.httpServer).get(`/api${path}`);

async function queriesOf(path: string): Promise<string[]> {
  const queries: string[] = [];
  const note = ({ sql }: { sql: string }) => queries.push(sql);
  app.strapi.db.connection.on('query', note);
  const { status } = await get(path).redirects(0);
  app.strapi.db.connection.removeListener('query', note);
  expect([path, status]).toEqual([path, 200]);
  return queries;
}

const keptAt = (path: string) => cache.get(`anyone /api${path.includes('?') ? path : `${path}?`}`);

/** The queries of a request for what is not kept, while the rights of the public and the locales are known. */
async function cold(path: string): Promise<string[]> {
  await get(path);
  cache.drop((keptAt(path)?.tags ?? []).filter((tag) => tag !== 'rights' && tag !== 'locales'));
  return queriesOf(path);
}

describe('an answer that is not kept costs', () => {
  it.each([
    '/articles/by-slug/tek-deginen',
    '/articles/by-slug/cok-deginen',
    '/events/by-slug/kume-gunu',
    '/clusters/by-slug/igdir-tarim-kumesi',
    '/agencies/by-slug/serhat-kalkinma-ajansi',
    '/plans/by-slug/11-kalkinma-plani',
    '/plans/11/clauses/421.7',
    '/plans/11/clauses/421.7/mentions',
    '/plans/11/clauses/421/mentions?descendants=1',
    '/plans/11/coverage',
    '/events/upcoming',
    '/home',
  ])('six queries at most: %s', async (path) => {
    const queries = await cold(path);
    expect(queries.length).toBeGreaterThan(0);
    expect(queries.slice(6)).toEqual([]);
  });

  it('as many with fifty mentions as with one', async () => {
    const one = await cold('/articles/by-slug/tek-deginen');
    const many = await cold('/articles/by-slug/cok-deginen');
    expect(many).toHaveLength(one.length);
  });

  it('one query for all counts of a plan', async () => {
    const queries = await cold('/plans/11/coverage');
    expect(queries.filter((sql) => sql.includes('clause_links_mentions'))).toHaveLength(1);
  });
});

describe('a page', () => {
  it.each([
    [
      'articles',
      ARTICLE,
      'cok-deginen',
      ['quotes', 'seo', 'event', 'clusters', 'agencies', 'cover'],
    ],
    [
      'events',
      EVENT,
      'kume-gunu',
      ['venue', 'registration', 'agenda', 'province', 'clusters', 'agencies', 'documents'],
    ],
    [
      'clusters',
      CLUSTER,
      'igdir-tarim-kumesi',
      ['sectors', 'memberCounts', 'province', 'operatingProvinces', 'agency', 'logo'],
    ],
    [
      'agencies',
      'api::agency.agency',
      'serhat-kalkinma-ajansi',
      ['contact', 'provinces', 'seatProvince'],
    ],
    ['plans', 'api::plan.plan', '11-kalkinma-plani', []],
  ])('of %s holds what Strapi’s own route gives', async (name, uid, slug, shown) => {
    const populate = shown
      .map((field) => `&populate[${field}]${field === 'seo' ? '[populate][shareImage]' : ''}=true`)
      .join('');
    const query = `/${name}?locale=tr&filters[slug][$eq]=${slug}${populate}`;
    const stock = (await get(query)).body.data[0];
    const { body } = await get(`/${name}/by-slug/${slug}`);
    for (const [field, value] of Object.entries(stock as Record<string, unknown>)) {
      expect([uid, field, body.data[field]]).toEqual([
        uid,
        field,
        shortened(value, body.data[field]),
      ]);
    }
  });

  /** Of what is related only some fields are shown; Strapi's route gave all. */
  function shortened(full: unknown, shown: unknown): unknown {
    if (Array.isArray(full) && Array.isArray(shown))
      return full.map((each, i) => shortened(each, shown[i]));
    if (typeof full !== 'object' || full === null || typeof shown !== 'object' || shown === null)
      return full;
    const keys = Object.keys(shown);
    return Object.fromEntries(Object.entries(full).filter(([key]) => keys.includes(key)));
  }

  it('shows nothing of a type that the public may not read', async () => {
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    const action = 'api::cluster.cluster.find';
    const role = await app.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    await permissions.delete({ where: { action } });
    const { body } = await get('/articles/by-slug/cok-deginen');
    expect(body.data.title).toBe('Çok değinen');
    expect(body.data.clusters).toBeUndefined();
    await permissions.create({ data: { action, role: role.id } });
    expect((await get('/articles/by-slug/cok-deginen')).body.data.clusters).toHaveLength(1);
  });
});

describe('what is kept', () => {
  const PATHS = [
    '/articles/by-slug/tek-deginen',
    '/articles/by-slug/cok-deginen',
    '/events/by-slug/kume-gunu',
    '/plans/11/clauses/376.1',
    '/plans/11/clauses/376.1/mentions',
    '/plans/11/clauses/421.7/mentions',
    '/plans/11/coverage',
    '/events/upcoming?from=2030-01-01',
    '/events/upcoming?from=2030-01-01&organiser=igdir-tarim-kumesi',
    '/feeds/tr/articles.json',
    '/feeds/tr/articles.json?clause=11:376.1',
    '/sitemap.xml',
    '/home',
  ];

  it('is not touched by drafts, nor by a write of something else', async () => {
    await Promise.all(PATHS.map((path) => get(path)));
    await documents(app.strapi, ARTICLE).update({
      documentId: made.one,
      locale: 'tr',
      data: { summary: 'Yalnız taslakta' },
    });
    expect(PATHS.filter((path) => !keptAt(path))).toEqual([]);
    await documents(app.strapi, ARTICLE).publish({ documentId: made.one, locale: 'tr' });
    expect(PATHS.filter((path) => !keptAt(path))).toEqual([
      '/articles/by-slug/tek-deginen',
      '/plans/11/clauses/421.7/mentions',
      // The summary moved the mentions, which are counted here.
      '/plans/11/coverage',
      '/feeds/tr/articles.json',
      '/feeds/tr/articles.json?clause=11:376.1',
      '/sitemap.xml',
      '/home',
    ]);
  });

  const TEXTS = [
    CITING,
    '11. Kalkınma Planı’nın 376.1. maddesi uygulanıyor.',
    '11. Kalkınma Planı’nın 376.1 ve 421.7. maddeleri uygulanıyor.',
    'Hiçbir madde anılmıyor.',
  ];

  /** Writes of every kind that an answer depends on, from either side of a relation. */
  const writes: Record<string, (n: number) => Promise<unknown>> = {
    article: async (n) => {
      const data = {
        title: `Haber ${n}`,
        slug: 'tek-deginen',
        body: paragraphs(TEXTS[n % TEXTS.length]),
      };
      await documents(app.strapi, ARTICLE).update({ documentId: made.one, locale: 'tr', data });
      await documents(app.strapi, ARTICLE).publish({ documentId: made.one, locale: 'tr' });
    },
    unpublish: () =>
      documents(app.strapi, ARTICLE).unpublish({ documentId: made.one, locale: 'tr' }),
    cluster: async (n) => {
      const data = { name: `Küme ${n}`, slug: 'igdir-tarim-kumesi' };
      await documents(app.strapi, CLUSTER).update({ documentId: made.cluster, locale: 'tr', data });
      await documents(app.strapi, CLUSTER).publish({ documentId: made.cluster, locale: 'tr' });
    },
    hideCluster: () =>
      documents(app.strapi, CLUSTER).unpublish({ documentId: made.cluster, locale: 'tr' }),
    clusterTakesNews: async (n) => {
      const articles = n % 2 ? [made.one, made.many] : [made.many];
      const data = { articles };
      await documents(app.strapi, CLUSTER).update({ documentId: made.cluster, locale: 'tr', data });
      await documents(app.strapi, CLUSTER).publish({ documentId: made.cluster, locale: 'tr' });
    },
    event: async (n) => {
      const data = { title: `Gün ${n}`, slug: 'kume-gunu', clusters: n % 2 ? [made.cluster] : [] };
      await documents(app.strapi, EVENT).update({ documentId: made.event, locale: 'tr', data });
      await documents(app.strapi, EVENT).publish({ documentId: made.event, locale: 'tr' });
    },
    clause: (n) =>
      documents(app.strapi, CLAUSE).update({
        documentId: clauses['376.1'],
        locale: 'tr',
        data: { text: `Metin ${n}` },
      }),
    renumber: async (n) => {
      await documents(app.strapi, CLAUSE).update({
        documentId: clauses['421.7'],
        locale: 'tr',
        data: { number: n % 2 ? '421.8' : '421.7' },
      });
      await service(app, 'relink').drain();
    },
    plan: (n) =>
      documents(app.strapi, 'api::plan.plan').update({
        documentId: plan,
        locale: 'tr',
        data: { title: `Plan ${n}` },
      }),
  };

  const read = async (path: string) => {
    const { status, text } = await get(path).redirects(0);
    return [path, status, status === 200 ? text.replace(/"from":"[^"]*"/, '') : ''];
  };

  it('equals what is read anew, after any writes with reads beside them', async () => {
    const kinds = Object.keys(writes);
    const steps = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(7), fc.subarray(PATHS)), {
      minLength: 14,
      maxLength: 14,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        for (const [kind, n, paths] of sequence) {
          await Promise.all([writes[kind](n), ...paths.map(read), ...paths.map(read)]);
          const kept = await Promise.all(PATHS.map(read));
          cache.drop(['locales']);
          const fresh = await Promise.all(PATHS.map(read));
          expect([kind, kept]).toEqual([kind, fresh]);
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
  }, 300_000);
});

describe('a reader', () => {
  const PATH = '/articles/by-slug/cok-deginen';

  /** The page, made anew in a second in which nothing else was written. */
  const dated = async () => {
    cache.drop(['locales']);
    await nextSecond();
    return get(PATH);
  };

  it('that sends a condition gets 304 without a body, one with HEAD the headers', async () => {
    const { headers } = await dated();
    for (const [name, value] of [
      ['If-None-Match', headers.etag],
      ['If-Modified-Since', headers['last-modified']],
    ]) {
      const { status, text } = await get(PATH).set(name, value);
      expect([name, status, text]).toEqual([name, 304, '']);
    }
    expect((await get(PATH).set('If-None-Match', '"other"')).status).toBe(200);
    const head = await request(app.strapi.server.httpServer).head(`/api${PATH}`);
    expect(head.status).toBe(200);
    expect(head.headers['content-length']).toBe(headers['content-length']);
    expect(head.headers.etag).toBe(headers.etag);
    expect(head.text ?? '').toBe('');
  });

  it('gets the same each time, however short the way through the server', async () => {
    const { headers, text } = await dated();
    const lasting = ({ date: _date, ...others }: Record<string, string>) => others;
    const ofBody = ['content-type', 'content-length'];
    const withoutBody = Object.entries(lasting(headers)).filter(([name]) => !ofBody.includes(name));
    for (let times = 0; times < 3; times += 1) {
      const unchanged = await get(PATH).set('If-None-Match', headers.etag);
      expect([unchanged.status, unchanged.text]).toEqual([304, '']);
      expect(lasting(unchanged.headers)).toEqual(Object.fromEntries(withoutBody));
      const again = await get(PATH);
      expect([again.status, again.text]).toEqual([200, text]);
      expect(lasting(again.headers)).toEqual(lasting(headers));
      const head = await request(app.strapi.server.httpServer).head(`/api${PATH}`);
      expect([head.status, lasting(head.headers)]).toEqual([200, lasting(headers)]);
      // Who reads from a page of another site is told that it may, and nobody else is told so for it.
      const page = await get(PATH).set('Origin', 'https://site.example.org');
      expect(page.headers['access-control-allow-origin']).toBe('https://site.example.org');
    }
  });

  it('is not told that nothing changed by a date that counts whole seconds', async () => {
    const { headers } = await dated();
    expect(Math.abs(Date.parse(headers['last-modified']) - Date.now())).toBeLessThan(60_000);
    // Within the second: what is made now cannot be told from that by its date.
    cache.drop(['locales']);
    const since = await get(PATH).set('If-Modified-Since', headers['last-modified']);
    expect(since.status).toBe(200);
  });

  it('is told what the answer varies by, and its language', async () => {
    for (const path of [PATH, '/plans/11/coverage', '/home', '/feeds/tr/articles.rss']) {
      const { headers } = await get(path);
      expect(headers.vary).toContain('Authorization');
      expect(headers['content-language']).toBe('tr');
      expect(headers['cache-control']).toContain('s-maxage');
    }
  });

  it('without the right gets nothing of what was kept for others', async () => {
    await get(PATH);
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    const action = 'api::article.article.findOne';
    const role = await app.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    await permissions.delete({ where: { action } });
    expect((await get(PATH)).status).toBe(403);
    await permissions.create({ data: { action, role: role.id } });
    expect((await get(PATH)).status).toBe(200);
    expect((await get(PATH).set('Authorization', 'Bearer no-token')).status).toBe(401);
  });
});

describe('an answer of Strapi’s own routes', () => {
  const conditional = (path: string, etag: string) => get(path).set('If-None-Match', etag);

  beforeAll(async () => {
    await documents(app.strapi, 'api::site.site').create({ locale: 'tr', data: { name: 'AKİP' } });
    // The writes above may have left no other one public.
    made.own = await publish(ARTICLE, articleOf('Koşullu okunan', 1));
  });

  it.each([
    ['a list', () => '/articles?populate=clusters&sort=title'],
    ['one entry', () => `/articles/${made.own}`],
    ['a single type', () => '/site'],
    ['the locales', () => '/i18n/locales'],
  ])('has a strong tag, and is not sent again to who has it: %s', async (_name, path) => {
    const first = await get(path());
    expect(first.status).toBe(200);
    expect(first.headers.etag).toMatch(/^"[\w-]{27}"$/);
    expect(first.headers['cache-control']).toBe('no-cache');
    expect(first.headers['content-type']).toContain('application/json');
    expect(first.headers.vary).toContain('Authorization');
    const again = await conditional(path(), first.headers.etag);
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', first.headers.etag]);
    expect(again.headers['cache-control']).toBe('no-cache');
    expect((await conditional(path(), '"other"')).body).toEqual(first.body);
    const head = await request(app.strapi.server.httpServer).head(`/api${path()}`);
    expect([
      head.status,
      head.text ?? '',
      head.headers.etag,
      head.headers['content-length'],
    ]).toEqual([200, '', first.headers.etag, first.headers['content-length']]);
  });

  it('is another after a publish, and the same after a save of a draft', async () => {
    const path = `/articles/${made.own}?locale=tr`;
    const { etag } = (await get(path)).headers;
    const articles = documents(app.strapi, ARTICLE);
    const key = { documentId: made.own, locale: 'tr' };
    await articles.update({ ...key, data: { summary: 'Yeni özet.' } });
    expect((await conditional(path, etag)).status).toBe(304);
    await articles.publish(key);
    const after = await conditional(path, etag);
    expect([after.status, after.body.data.summary]).toEqual([200, 'Yeni özet.']);
    expect(after.headers.etag).not.toBe(etag);
  });

  it('is its own caller’s alone when that is authorised, drafts above all', async () => {
    const path = `/articles/${made.own}?locale=tr`;
    await documents(app.strapi, ARTICLE).update({
      documentId: made.own,
      locale: 'tr',
      data: { summary: 'Yayımlanmamış özet.' },
    });
    const token = await apiToken(app, 'read-only');
    const anonymous = await get(path);
    for (const query of ['', '&status=draft']) {
      const { status, headers } = await get(path + query).set('Authorization', `Bearer ${token}`);
      expect([status, headers['cache-control']]).toEqual([200, 'private, no-cache']);
      expect(headers.vary).toContain('Authorization');
      expect(headers.etag === anonymous.headers.etag).toBe(query === '');
    }
    const refused = await conditional(`${path}&status=draft`, '*');
    expect([refused.status, refused.headers.etag]).toEqual([403, undefined]);
    const unknown = await conditional(path, '*').set('Authorization', 'Bearer no-token');
    expect([unknown.status, unknown.headers.etag]).toEqual([401, undefined]);
  });

  it('has none when it is an error, and neither has what is not of the content API', async () => {
    expect((await conditional('/articles/yok', '*')).status).toBe(404);
    const panel = await request(app.strapi.server.httpServer).get('/admin/init');
    expect([panel.status, panel.headers.etag]).toEqual([200, undefined]);
  });
});

describe('an export', () => {
  const PATHS = ['/export/mentions.jsonld', '/export/mentions.csv'];
  beforeAll(async () => {
    made.exported = await publish(ARTICLE, articleOf('Dışa aktarılan', 1));
  });

  async function publishOne(summary: string): Promise<void> {
    const key = { documentId: made.exported, locale: 'tr' };
    await documents(app.strapi, ARTICLE).update({ ...key, data: { summary } });
    await documents(app.strapi, ARTICLE).publish(key);
  }

  it.each(PATHS)('is not read again for who has it: %s', async (path) => {
    const { headers, status } = await get(path);
    expect([status, headers.etag]).toEqual([200, expect.stringMatching(/^"[\w-]{36}"$/)]);
    expect(headers.vary).toContain('Authorization');
    const tables = (sql: string) => /clause_links_mentions|from .articles/.test(sql);
    const queries: string[] = [];
    const note = ({ sql }: { sql: string }) => queries.push(sql);
    app.strapi.db.connection.on('query', note);
    const again = await get(path).set('If-None-Match', headers.etag);
    app.strapi.db.connection.removeListener('query', note);
    expect([again.status, again.text, queries.filter(tables)]).toEqual([304, '', []]);
    const head = await request(app.strapi.server.httpServer).head(`/api${path}`);
    expect([head.status, head.headers.etag]).toEqual([200, headers.etag]);
    expect(head.headers['content-type']).toBe(headers['content-type']);
  });

  it.each(PATHS)(
    'is another after a publish or a decision, and no other before: %s',
    async (path) => {
      const tag = async () => (await get(path)).headers.etag;
      const before = await tag();
      await documents(app.strapi, CLUSTER).update({
        documentId: made.cluster,
        locale: 'tr',
        data: { technologies: ['sera'] },
      });
      expect(await tag()).toBe(before);
      await publishOne(`Özet ${path}`);
      const published = await tag();
      expect(published).not.toBe(before);
      const mentions = app.strapi.db.query('plugin::clause-links.mention');
      const [mention] = await mentions.findMany({
        where: { sourceVersion: 'published' },
        limit: 1,
      });
      await mentions.update({ where: { id: mention.id }, data: { decision: 'confirmed' } });
      expect(await tag()).not.toBe(published);
      const stale = await get(path).set('If-None-Match', before);
      expect(stale.status).toBe(200);
    },
  );
});

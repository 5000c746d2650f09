import request from 'supertest';
import type { ResponseCache } from '../../src/reading/cache';
import { ARTICLE, documents, makePlan, paragraphs } from '../support/content';
import { service } from '../support/clause-links';
import { nextSecond } from '../support/next-second';
import { startApp, type TestApp } from '../support/strapi';

let app: TestApp;
let article: string;
let turkishOnly: string;

const TR =
  'Özellikle 11. Kalkınma Planı’nın 421.7. maddesi ile 376.1 numaralı tedbiri uygulanıyor.';
const EN = 'Measure 421.7 of the Eleventh Development Plan is under way.';
const SECRET = 'Yayımlanmamış cümle.';

beforeAll(async () => {
  app = await startApp();
  await makePlan(app.strapi, 11, [2019, 2023], ['376', '376.1', '421.7']);
  const articles = documents(app.strapi, ARTICLE);
  const made = await articles.create({
    locale: 'tr',
    data: {
      title: 'İstanbul’da kümelenme',
      publishedOn: '2019-10-14',
      body: paragraphs('Giriş.', TR),
    },
  });
  article = made.documentId;
  await articles.update({
    documentId: article,
    locale: 'en',
    data: { title: 'Clusters in Istanbul', publishedOn: '2019-10-14', body: paragraphs(EN) },
  });
  await articles.publish({ documentId: article, locale: '*' });
  await articles.update({ documentId: article, locale: 'tr', data: { summary: SECRET } });
  turkishOnly = await publish('Yalnız Türkçe', TR, '2020-01-05');
});
afterAll(() => app?.stop());

async function publish(title: string, text: string, date: string): Promise<string> {
  const articles = documents(app.strapi, ARTICLE);
  const { documentId } = await articles.create({
    locale: 'tr',
    data: { title, publishedOn: date, category: 'cluster-news', body: paragraphs(text) },
  });
  await articles.publish({ documentId, locale: 'tr' });
  return documentId;
}

const get = (path: string) => request(app.strapi.server.httpServer).get(`/api${path}`);

describe('a page by its address', () => {
  it('is one object with its alternates', async () => {
    const { status, body, headers } = await get('/articles/by-slug/istanbulda-kumelenme');
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      documentId: article,
      title: 'İstanbul’da kümelenme',
      summary: null,
    });
    expect(body.meta).toMatchObject({ requestedLocale: 'tr', locale: 'tr', isFallback: false });
    expect(
      body.meta.alternates.map((a: { hreflang: string; slug: string }) => [a.hreflang, a.slug]),
    ).toEqual([
      ['tr', 'istanbulda-kumelenme'],
      ['en', 'clusters-in-istanbul'],
    ]);
    expect(headers['content-language']).toBe('tr');
    expect(headers.link).toContain('hreflang="en"');
    expect(JSON.stringify(body)).not.toContain(SECRET);
  });

  it('carries its mentions, with exact places', async () => {
    const { body } = await get('/articles/by-slug/istanbulda-kumelenme');
    const places = body.data.mentions.map(
      (m: { clause: string; position: { start: number; end: number; block: number[] } }) => [
        m.clause,
        m.position.block[0],
        TR.slice(m.position.start, m.position.end),
      ],
    );
    expect(places).toEqual([
      ['11:421.7', 1, '421.7'],
      ['11:376.1', 1, '376.1'],
    ]);
    expect(body.data.mentions[1]).toMatchObject({
      parents: ['376'],
      state: 'automatic',
      href: '/plans/11/clauses/376.1',
      text: '376.1 numaralı örnek tedbirin özeti.',
    });
    expect(body.data.bodyHtml).toContain(
      '<a class="clause-ref" data-clause="11:421.7" href="/plans/11/clauses/421.7">421.7</a>',
    );
    const annotated = JSON.stringify(body.data.bodyAnnotated);
    expect(annotated).toContain(
      '"type":"link","url":"/plans/11/clauses/376.1","clause":"11:376.1"',
    );
  });

  it('says when an editor has confirmed, and never shows what was rejected', async () => {
    const decide = (exact: string, verdict: 'accepted' | 'rejected') =>
      service(app, 'decisions').decide(
        {
          uid: ARTICLE,
          documentId: article,
          locale: 'tr',
          version: 'published',
          field: 'body',
          start: `Giriş.\n${TR}`.indexOf(exact),
          end: `Giriş.\n${TR}`.indexOf(exact) + exact.length,
          exact,
          verdict,
          target: `11:${exact}` as const,
        },
        { id: '1', name: 'Elif Editör' },
      );
    await decide('421.7', 'accepted');
    const { id } = await decide('376.1', 'rejected');
    const { body } = await get('/articles/by-slug/istanbulda-kumelenme');
    expect(
      body.data.mentions.map((m: { clause: string; state: string }) => [m.clause, m.state]),
    ).toEqual([['11:421.7', 'verified']]);
    expect(body.data.bodyHtml).not.toContain('11:376.1');
    expect(JSON.stringify(body)).not.toContain('Elif');
    await service(app, 'decisions').withdraw(id, { id: '1', name: 'Elif Editör' });
    const again = await get('/articles/by-slug/istanbulda-kumelenme');
    expect(again.body.data.mentions).toHaveLength(2);
  });

  it('falls back to another locale when that is asked for, and says so', async () => {
    const fallback = await get('/articles/by-slug/yalniz-turkce?locale=en&fallback=tr');
    expect(fallback.status).toBe(200);
    expect(fallback.body.meta).toMatchObject({
      requestedLocale: 'en',
      locale: 'tr',
      isFallback: true,
    });
    expect(fallback.headers['content-language']).toBe('tr');
  });

  it('points to the other locale when its address is from there', async () => {
    const translated = await get('/articles/by-slug/istanbulda-kumelenme?locale=en').redirects(0);
    expect([translated.status, translated.headers.location]).toEqual([
      301,
      '/api/articles/by-slug/clusters-in-istanbul?locale=en',
    ]);
    const untranslated = await get('/articles/by-slug/yalniz-turkce?locale=en').redirects(0);
    expect([untranslated.status, untranslated.headers.location]).toEqual([
      302,
      '/api/articles/by-slug/yalniz-turkce?locale=tr',
    ]);
  });

  it('leads from an old address to the new one', async () => {
    const articles = documents(app.strapi, ARTICLE);
    const documentId = await publish('Eski başlık', TR, '2020-02-01');
    await articles.update({ documentId, locale: 'tr', data: { slug: 'yeni-baslik' } });
    await articles.publish({ documentId, locale: 'tr' });
    for (let times = 0; times < 3; times += 1) {
      const { status, headers } = await get('/articles/by-slug/eski-baslik').redirects(0);
      expect([status, headers.location]).toEqual([
        301,
        '/api/articles/by-slug/yeni-baslik?locale=tr',
      ]);
    }
    await articles.unpublish({ documentId, locale: 'tr' });
    expect((await get('/articles/by-slug/eski-baslik').redirects(0)).status).toBe(404);
  });

  it.each([
    ['/articles/by-slug/yok', 404],
    ['/articles/by-slug/istanbulda-kumelenme?locale=de', 400],
    ['/articles/by-slug/istanbulda-kumelenme?locale[$ne]=tr', 400],
    ['/articles/by-slug/istanbulda-kumelenme?status=draft', 400],
    ['/articles/by-slug/istanbulda-kumelenme?populate=*', 400],
    ['/plans/11/clauses/999', 404],
    ['/plans/11/clauses/4x', 400],
    ['/plans/elf/clauses/376', 400],
    ['/plans/11/clauses/421.7/mentions?limit=1000', 400],
    ['/plans/11/clauses/421.7/mentions?after=xx', 400],
    ['/plans/77/coverage', 404],
    ['/events/upcoming?from=yarın', 400],
  ])('%s is answered with %d', async (path, status) => {
    const { status: got, body } = await get(encodeURI(path)).redirects(0);
    expect(got).toBe(status);
    expect(body).toMatchObject({ data: null, error: { status } });
  });

  it('exists for plans, agencies, clusters and events', async () => {
    await documents(app.strapi, 'api::agency.agency').create({
      locale: 'tr',
      data: { name: 'İstanbul Kalkınma Ajansı', acronym: 'İSTKA', kind: 'development-agency' },
    });
    const cluster = await documents(app.strapi, 'api::cluster.cluster').create({
      locale: 'tr',
      data: { name: 'Makine Kümesi' },
    });
    await documents(app.strapi, 'api::cluster.cluster').publish({ documentId: cluster.documentId });
    for (const path of [
      '/plans/by-slug/11-kalkinma-plani',
      '/agencies/by-slug/istanbul-kalkinma-ajansi',
      '/clusters/by-slug/makine-kumesi',
    ]) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(body.data.documentId).toBeTruthy();
    }
  });
});

describe('a clause', () => {
  it('is found by plan and number, with its family and its mentions', async () => {
    const { body } = await get('/plans/11/clauses/376.1');
    expect(body.data).toMatchObject({
      key: '11:376.1',
      plan: { ordinal: 11 },
      parents: [{ number: '376' }],
      children: [],
      mentions: { documents: 2 },
    });
    const top = await get('/plans/11/clauses/376?locale=en');
    expect(top.body.data.children.map((c: { number: string }) => c.number)).toEqual(['376.1']);
    expect(top.body.meta).toMatchObject({ requestedLocale: 'en', locale: 'tr', isFallback: true });
  });

  it('knows which news mention it, newest first, in pages that stay put under inserts', async () => {
    const first = await get('/plans/11/clauses/421.7/mentions?limit=1');
    expect(first.body.data).toMatchObject([
      {
        documentId: turkishOnly,
        slug: 'yalniz-turkce',
        mentions: [{ clause: '11:421.7', sentence: TR }],
      },
    ]);
    await publish('Araya giren', TR, '2021-06-01');
    const second = await get(
      `/plans/11/clauses/421.7/mentions?limit=1&after=${first.body.meta.next}`,
    );
    expect(second.body.data.map((a: { documentId: string }) => a.documentId)).toEqual([article]);
    expect(second.body.meta.next).toBeNull();
    const newest = await get('/plans/11/clauses/421.7/mentions?limit=1');
    expect(newest.body.data[0].slug).toBe('araya-giren');
    const english = await get('/plans/11/clauses/421.7/mentions?locale=en');
    expect(english.body.data.map((a: { slug: string }) => a.slug)).toEqual([
      'clusters-in-istanbul',
    ]);
  });

  it('counts with those below it', async () => {
    const own = await get('/plans/11/clauses/376/mentions');
    expect(own.body.data).toEqual([]);
    const all = await get('/plans/11/clauses/376/mentions?descendants=1');
    expect(all.body.data).toHaveLength(3);
    const { body } = await get('/plans/11/coverage');
    const counts = Object.fromEntries(
      body.data.map((c: { number: string; mentions: number; withDescendants: number }) => [
        c.number,
        [c.mentions, c.withDescendants],
      ]),
    );
    expect(counts).toEqual({ '376': [0, 3], '376.1': [3, 3], '421.7': [3, 3] });
  });
});

describe('events', () => {
  beforeAll(async () => {
    const events = documents(app.strapi, 'api::event.event');
    const make = async (title: string, startsAt: string, endsAt: string | null) => {
      const { documentId } = await events.create({
        locale: 'tr',
        data: { title, startsAt, endsAt },
      });
      await events.publish({ documentId, locale: 'tr' });
    };
    await make('Geçmiş', '2020-01-01T09:00:00Z', '2020-01-01T17:00:00Z');
    await make('Süren', '2030-01-01T09:00:00Z', '2030-01-05T17:00:00Z');
    await make('Yakın', '2030-01-04T09:00:00Z', null);
    await make('Uzak', '2031-01-01T09:00:00Z', null);
    await events.create({
      locale: 'tr',
      data: { title: 'Taslak', startsAt: '2031-01-01T09:00:00Z' },
    });
  });
  const titles = (body: { data: { title: string }[] }) => body.data.map((event) => event.title);
  const FROM = 'from=2030-01-03T00:00:00Z';

  it('upcoming: those that have not ended, the nearest first', async () => {
    const { body } = await get(`/events/upcoming?${FROM}`);
    expect(titles(body)).toEqual(['Süren', 'Yakın', 'Uzak']);
  });

  it('past: the latest first', async () => {
    const { body } = await get(`/events/past?${FROM}`);
    expect(titles(body)).toEqual(['Geçmiş']);
  });

  it('in pages', async () => {
    const first = await get(`/events/upcoming?${FROM}&limit=2`);
    expect(titles(first.body)).toEqual(['Süren', 'Yakın']);
    const second = await get(`/events/upcoming?${FROM}&limit=2&after=${first.body.meta.next}`);
    expect(titles(second.body)).toEqual(['Uzak']);
  });

  it('of no organiser or province are none', async () => {
    expect((await get(`/events/upcoming?${FROM}&province=34`)).body.data).toEqual([]);
    expect((await get(`/events/upcoming?${FROM}&organiser=yok`)).body.data).toEqual([]);
  });

  it('stand beside the news from clusters on the start page', async () => {
    const { body } = await get('/home');
    expect(body.data.events.items.map((e: { title: string }) => e.title)).toContain('Uzak');
    expect(body.data.clusterNews.items[0].slug).toBe('araya-giren');
  });
});

describe('caching', () => {
  const PATH = '/articles/by-slug/clusters-in-istanbul?locale=en';

  it('gives strong tags and answers 304 to who has the page', async () => {
    // What is made in the second of a change has no date.
    const cache: ResponseCache = app.strapi.get('akip.answers' as never);
    cache.drop(['locales']);
    await nextSecond();
    const first = await get(PATH);
    expect(first.headers.etag).toMatch(/^"[\w-]{27}"$/);
    expect(first.headers['cache-control']).toContain('s-maxage=300');
    expect(first.headers['last-modified']).toMatch(/ GMT$/);
    const again = await get(PATH).set('If-None-Match', first.headers.etag);
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('asks the database nothing the second time', async () => {
    await get(PATH);
    let queries = 0;
    const count = () => (queries += 1);
    app.strapi.db.connection.on('query', count);
    const { status } = await get(PATH);
    app.strapi.db.connection.removeListener('query', count);
    expect(status).toBe(200);
    // What remains is Strapi's own look at the rights of the anonymous reader.
    expect(queries).toBeLessThanOrEqual(2);
  });

  it('is over with the next write of anything that it shows', async () => {
    const before = await get(PATH);
    await documents(app.strapi, ARTICLE).update({
      documentId: article,
      locale: 'en',
      data: { title: 'Clusters in İstanbul' },
    });
    await documents(app.strapi, ARTICLE).publish({ documentId: article, locale: 'en' });
    const after = await get(PATH);
    expect(after.body.data.title).toBe('Clusters in İstanbul');
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });

  it('keeps nothing that a write under way has made old', async () => {
    const articles = documents(app.strapi, ARTICLE);
    for (let i = 0; i < 10; i += 1) {
      const title = `Title ${i}`;
      const write = articles
        .update({ documentId: article, locale: 'en', data: { title } })
        .then(() => articles.publish({ documentId: article, locale: 'en' }));
      await Promise.all([write, get(PATH), get(PATH), get(PATH)]);
      expect((await get(PATH)).body.data.title).toBe(title);
    }
  });
});

import request from 'supertest';
import { ARTICLE, documents, makePlan, paragraphs } from '../support/content';
import { Receiver } from '../support/receiver';
import { startApp, type TestApp } from '../support/strapi';

/** One language of an entry goes; what the public sees of the other stays, and points to it no more. */
const EVENT = 'api::event.event';
const receiver = new Receiver();
let app: TestApp;

beforeAll(async () => {
  await receiver.listen();
  app = await startApp({
    WEBHOOK_ALLOW_HTTP: 'true',
    WEBHOOK_ALLOW_PRIVATE: 'true',
    SITE_URL: 'https://site.test',
  });
  await makePlan(app.strapi, 11, [2019, 2023], ['421', '421.7']);
  const endpoint = { name: 'Site', url: receiver.url, enabled: true };
  const endpoints = app.strapi.plugin('webhook-outbox').service('endpoints');
  ({ secret: receiver.secret } = await endpoints.create(endpoint));
});
afterAll(async () => {
  await app?.stop();
  await receiver.close();
});

const get = (path: string) =>
  request(app.strapi.server.httpServer).get(`/api${path}`).redirects(0).buffer(true);
const text = async (path: string) => (await get(path)).text;

async function bilingual(uid: string, tr: object, en: object): Promise<string> {
  const entries = documents(app.strapi, uid);
  const { documentId } = await entries.create({ locale: 'tr', data: tr });
  await entries.update({ documentId, locale: 'en', data: en });
  for (const locale of ['tr', 'en']) await entries.publish({ documentId, locale });
  return documentId;
}

const article = () =>
  bilingual(
    ARTICLE,
    {
      title: 'Kümeler buluştu',
      publishedOn: '2024-05-01',
      category: 'cluster-news',
      body: paragraphs('11. Kalkınma Planı’nın 421.7. maddesi uygulanıyor.'),
    },
    {
      title: 'Clusters met',
      body: paragraphs('Clause 421.7 of the Eleventh Development Plan is being carried out.'),
    },
  );
const SLUG = { tr: 'kumeler-bulustu', en: 'clusters-met' };
const TITLE = { tr: 'Kümeler buluştu', en: 'Clusters met' };
type Locale = 'tr' | 'en';

/** Where an article is seen, by what is read: the languages in which it is there. */
async function seen(documentId: string): Promise<Record<string, Locale[]>> {
  const places: Record<string, (locale: Locale) => Promise<boolean>> = {
    page: async (locale) =>
      (await get(`/articles/by-slug/${SLUG[locale]}?locale=${locale}`)).status === 200,
    rss: async (locale) => (await text(`/feeds/${locale}/articles.rss`)).includes(TITLE[locale]),
    feedOfClause: async (locale) =>
      (await text(`/feeds/${locale}/articles.json?clause=11:421.7`)).includes(TITLE[locale]),
    home: async (locale) => (await text(`/home?locale=${locale}`)).includes(TITLE[locale]),
    sitemap: async (locale) =>
      (await text('/sitemap.xml')).includes(`https://site.test/${locale}/articles/${SLUG[locale]}`),
    search: async (locale) =>
      (await get(`/search?q=421.7&type=articles&locale=${locale}`)).body.meta.total === 1,
    searchFacet: async (locale) =>
      (await get('/search?q=421.7&type=articles')).body.meta.facets.locale[locale] === 1,
    mentions: async (locale) =>
      (await get(`/plans/11/clauses/421.7/mentions?locale=${locale}`)).body.data.length === 1,
    counts: async (locale) =>
      (await get(`/plans/11/clauses/421.7?locale=${locale}`)).body.data.mentions.documents === 1,
    coverage: async (locale) =>
      (await get(`/plans/11/coverage?locale=${locale}`)).body.data.some(
        (clause: { number: string; withDescendants: number }) =>
          clause.number === '421' && clause.withDescendants === 1,
      ),
    export: async (locale) => (await text('/export/mentions.csv')).includes(`,${locale},`),
    annotations: async (locale) =>
      (await text('/export/mentions.jsonld')).includes(`/id/article/${documentId}/${locale}`),
    stock: async (locale) =>
      (await get(`/articles?locale=${locale}&filters[documentId]=${documentId}`)).body.data
        .length === 1,
  };
  const found: Record<string, Locale[]> = {};
  for (const [place, isThere] of Object.entries(places)) {
    found[place] = [];
    for (const locale of ['tr', 'en'] as const) {
      if (await isThere(locale)) found[place].push(locale);
    }
  }
  return found;
}

const everywhere = (found: object, locales: Locale[]) =>
  Object.fromEntries(Object.keys(found).map((place) => [place, locales]));

describe.each(['unpublish', 'delete'] as const)('%s of one language', (action) => {
  describe.each([
    ['en', 'tr'],
    ['tr', 'en'],
  ] as const)('%s', (gone, stays) => {
    let documentId: string;

    beforeAll(async () => {
      documentId = await article();
      await receiver.arrived(app);
      receiver.clear();
      const before = await seen(documentId);
      expect(before).toEqual(everywhere(before, ['tr', 'en']));
      await documents(app.strapi, ARTICLE)[action]({ documentId, locale: gone });
    });
    afterAll(() => documents(app.strapi, ARTICLE).delete({ documentId, locale: '*' }));

    it('takes it from everything that is read, and leaves the other everywhere', async () => {
      const after = await seen(documentId);
      expect(after).toEqual(everywhere(after, [stays]));
    });

    it('leaves one alternate, in the body, the header and the sitemap', async () => {
      const { body, headers } = await get(`/articles/by-slug/${SLUG[stays]}?locale=${stays}`);
      expect(body.meta.alternates.map(({ hreflang }: { hreflang: string }) => hreflang)).toEqual([
        stays,
      ]);
      expect(headers.link).not.toContain(SLUG[gone]);
      expect(JSON.stringify(body.jsonLd)).not.toContain(SLUG[gone]);
      const xml = await text('/sitemap.xml');
      const [, entry] = xml.split('<url>').filter((url) => url.includes(SLUG[stays]));
      expect(entry).toBeUndefined();
      expect(xml).not.toContain(SLUG[gone]);
    });

    it('sends the old address to the other language, or shows that as a fallback', async () => {
      const old = `/articles/by-slug/${SLUG[gone]}?locale=${gone}`;
      const pointed = await get(old);
      expect(pointed.status).toBe(302);
      expect(pointed.headers.location).toContain(`${SLUG[stays]}?locale=${stays}`);
      const moved = await get(`${old}&fallback=${stays}`);
      expect(moved.status).toBe(301);
      const shown = await request(app.strapi.server.httpServer).get(moved.headers.location);
      expect([shown.status, shown.body.meta.locale, shown.body.meta.isFallback]).toEqual([
        200,
        stays,
        true,
      ]);
    });

    it('tells the pages of both languages, and the lists of the one that is gone', async () => {
      const told = (await receiver.arrived(app)).map(({ body }) => body);
      expect(told).toEqual([expect.objectContaining({ event: action, documentId })]);
      const paths = new Set(told.flatMap((each) => each.paths));
      for (const path of [
        `/${gone}/articles/${SLUG[gone]}`,
        `/${stays}/articles/${SLUG[stays]}`,
        `/${gone}`,
        `/${gone}/articles`,
        `/${gone}/plans/11`,
        `/${gone}/plans/11/clauses/421.7`,
        `/${gone}/search`,
        `/feeds/${gone}/articles.rss`,
        '/sitemap.xml',
      ])
        expect([path, paths.has(path)]).toEqual([path, true]);
      const ofOther = [...paths].filter((path) => path.includes(`/${stays}`));
      expect(ofOther).toEqual([`/${stays}/articles/${SLUG[stays]}`]);
    });

    it('gives all of it back when it is published again', async () => {
      const entries = documents(app.strapi, ARTICLE);
      if (action === 'delete') {
        const data = {
          title: TITLE[gone],
          slug: SLUG[gone],
          category: 'cluster-news',
          publishedOn: '2024-05-01',
          body: paragraphs(
            gone === 'tr'
              ? '11. Kalkınma Planı’nın 421.7. maddesi uygulanıyor.'
              : 'Clause 421.7 of the Eleventh Development Plan is being carried out.',
          ),
        };
        await entries.update({ documentId, locale: gone, data });
      }
      await entries.publish({ documentId, locale: gone });
      const again = await seen(documentId);
      expect(again).toEqual(everywhere(again, ['tr', 'en']));
    });
  });
});

describe('one language of an event', () => {
  it('leaves its calendar and its lists when it is deleted; the other stays', async () => {
    const startsAt = '2031-05-02T06:00:00.000Z';
    const documentId = await bilingual(
      EVENT,
      { title: 'Küme günü', startsAt },
      { title: 'Cluster day', startsAt },
    );
    const of = async (locale: string) => [
      (await text(`/feeds/${locale}/events.ics`)).includes('BEGIN:VEVENT'),
      (await get(`/events/upcoming?locale=${locale}`)).body.data.length,
      (await get(`/home?locale=${locale}`)).body.data.events.items.length,
    ];
    expect([await of('tr'), await of('en')]).toEqual([
      [true, 1, 1],
      [true, 1, 1],
    ]);
    await documents(app.strapi, EVENT).delete({ documentId, locale: 'en' });
    expect([await of('tr'), await of('en')]).toEqual([
      [true, 1, 1],
      [false, 0, 0],
    ]);
  });
});

import ical from 'node-ical';
import Parser from 'rss-parser';
import request from 'supertest';
import { ARTICLE, documents, makePlan, paragraphs } from '../support/content';
import { startApp, type TestApp } from '../support/strapi';

let app: TestApp;
/** What a reader has to be given, since it takes titles for HTML. */
const ESCAPED = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; ]]&gt; İstanbul’da';
const HOSTILE = '<script>alert("x")</script> & ]]> İstanbul’da';

beforeAll(async () => {
  app = await startApp({ SITE_URL: 'https://www.ornek.test/' });
  await makePlan(app.strapi, 11, [2019, 2023], ['376.1', '421.7']);
  const articles = documents(app.strapi, ARTICLE);
  const news: [string, string, string, string][] = [
    ['Kümeler buluştu', 'cluster-news', '2020-03-01', '11. Kalkınma Planı’nın 421.7. maddesi.'],
    [HOSTILE, 'announcement', '2020-04-01', 'Metin.'],
  ];
  for (const [title, category, publishedOn, text] of news) {
    const data = { title, category, publishedOn, summary: title, body: paragraphs(text) };
    const { documentId } = await articles.create({ locale: 'tr', data });
    await articles.publish({ documentId, locale: 'tr' });
  }
  await articles.create({ locale: 'tr', data: { title: 'Gizli taslak' } });
  const events = documents(app.strapi, 'api::event.event');
  const made: Record<string, unknown>[] = [
    {
      title: 'Iğdır küme günü; çağrı, duyuru',
      startsAt: '2030-05-02T06:00:00Z',
      endsAt: '2030-05-02T14:00:00Z',
    },
    {
      title: 'İptal edilen',
      startsAt: '2030-06-01T09:00:00Z',
      eventStatus: 'cancelled',
      summary: 'Uzun '.repeat(60),
    },
  ];
  made.push({
    title: 'İki gün süren',
    startsAt: '2030-07-01T21:00:00Z',
    endsAt: '2030-07-03T20:00:00Z',
    allDay: true,
  });
  for (const data of made) {
    const { documentId } = await events.create({ locale: 'tr', data });
    await events.publish({ documentId, locale: 'tr' });
  }
});
afterAll(() => app?.stop());

const get = (path: string) => request(app.strapi.server.httpServer).get(`/api${path}`);

describe('feeds', () => {
  it.each(['rss', 'atom'])('%s is read by a feed reader, newest first', async (format) => {
    const { status, text, headers } = await get(`/feeds/tr/articles.${format}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('xml');
    expect(headers.etag).toBeTruthy();
    const feed = await new Parser().parseString(text);
    expect(feed.items.map((item) => item.title)).toEqual([ESCAPED, 'Kümeler buluştu']);
    expect(feed.items[1].link).toBe('https://www.ornek.test/tr/articles/kumeler-bulustu');
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('Gizli taslak');
  });

  it('JSON Feed is one', async () => {
    const { text, headers } = await get('/feeds/tr/articles.json');
    expect(headers['content-type']).toContain('application/feed+json');
    const feed = JSON.parse(text);
    expect(feed.version).toContain('jsonfeed.org/version/1');
    expect(feed.items).toHaveLength(2);
  });

  it('come by category and by clause', async () => {
    const titles = async (query: string) =>
      (
        await new Parser().parseString((await get(`/feeds/tr/articles.rss?${query}`)).text)
      ).items.map((item) => item.title);
    expect(await titles('category=cluster-news')).toEqual(['Kümeler buluştu']);
    expect(await titles('clause=11:421.7')).toEqual(['Kümeler buluştu']);
    expect(await titles('clause=11:376.1')).toEqual([]);
  });

  it.each([
    ['/feeds/tr/articles.xml', 404],
    ['/feeds/de/articles.rss', 400],
    ['/feeds/tr/articles.rss?category=yok', 400],
    ['/feeds/tr/articles.rss?clause=421.7', 400],
    ['/feeds/tr/events.ics?event=yok', 404],
  ])('%s is answered with %d', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });
});

describe('the calendar', () => {
  it('holds every event as it is, the cancelled ones too', async () => {
    const { text, headers } = await get('/feeds/tr/events.ics');
    expect(headers['content-type']).toContain('text/calendar');
    const events = Object.values(ical.sync.parseICS(text)).flatMap((part) =>
      part?.type === 'VEVENT' ? [part] : [],
    );
    expect(events.map((event) => [event.summary, event.start.toISOString(), event.status])).toEqual(
      [
        ['Iğdır küme günü; çağrı, duyuru', '2030-05-02T06:00:00.000Z', 'CONFIRMED'],
        ['İptal edilen', '2030-06-01T09:00:00.000Z', 'CANCELLED'],
        ['İki gün süren', '2030-07-02T00:00:00.000Z', 'CONFIRMED'],
      ],
    );
    expect(events.every((event) => /@akip-cms$/.test(event.uid))).toBe(true);
    expect(events[1].description).toBe('Uzun '.repeat(60).trimEnd() + ' ');
  });

  it('gives an all-day event the days of its own time zone, the end being the day after', async () => {
    const { text } = await get('/feeds/tr/events.ics?event=iki-gun-suren');
    expect(text).toContain('DTSTART;VALUE=DATE:20300702\r\n');
    expect(text).toContain('DTEND;VALUE=DATE:20300704\r\n');
  });

  it('folds lines at 75 bytes without breaking a letter', async () => {
    const { text } = await get('/feeds/tr/events.ics');
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
  });

  it('has one event alone', async () => {
    const { text } = await get('/feeds/tr/events.ics?event=iptal-edilen');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });
});

describe('the sitemap', () => {
  it('names published pages only, with absolute addresses', async () => {
    const { text } = await get('/sitemap.xml');
    expect(text).toContain('<loc>https://www.ornek.test/tr/articles/kumeler-bulustu</loc>');
    expect(text).not.toContain('gizli-taslak');
    expect(text).toContain('hreflang="en" href="https://www.ornek.test/en/plans/11"');
    expect(text).toContain('<loc>https://www.ornek.test/tr/plans/11/clauses/421.7</loc>');
  });
});

describe('structured data', () => {
  it('of an article cites its clauses', async () => {
    const { body } = await get('/articles/by-slug/kumeler-bulustu');
    expect(body.jsonLd).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      url: 'https://www.ornek.test/tr/articles/kumeler-bulustu',
      headline: 'Kümeler buluştu',
      datePublished: '2020-03-01',
      citation: [{ '@type': 'Legislation', legislationIdentifier: '11:421.7' }],
    });
    const id = new URL(body.jsonLd.citation[0]['@id']).pathname;
    const named = await request(app.strapi.server.httpServer).get(id).redirects(0);
    expect([named.status, named.headers.location]).toEqual([
      303,
      'https://www.ornek.test/plans/11/clauses/421.7',
    ]);
  });

  it('of an article names who publishes it and its other language, until these change', async () => {
    const path = '/articles/by-slug/yayimlayan';
    const articles = documents(app.strapi, ARTICLE);
    const { documentId } = await articles.create({ locale: 'tr', data: { title: 'Yayımlayan' } });
    await articles.publish({ documentId, locale: 'tr' });
    const { jsonLd } = (await get(path)).body;
    const url = 'https://www.ornek.test';
    expect(jsonLd.publisher).toEqual({ '@type': 'Organization', name: 'AKİP', url });
    expect(jsonLd.author).toEqual(jsonLd.publisher);
    expect(Object.keys(jsonLd)).not.toContain('workTranslation');

    const site = documents(app.strapi, 'api::site.site');
    const { documentId: id } = await site.create({
      locale: 'tr',
      data: { name: 'Küme Platformu' },
    });
    await site.update({ documentId: id, locale: 'en', data: { name: 'Cluster Platform' } });
    const translated = { documentId, locale: 'en' };
    await articles.update({ ...translated, data: { title: 'The publisher' } });
    expect((await get(path)).body.jsonLd).toMatchObject({ publisher: { name: 'Küme Platformu' } });
    expect(Object.keys((await get(path)).body.jsonLd)).not.toContain('workTranslation');

    await articles.publish(translated);
    const own = (await get(path)).body.jsonLd;
    const other = (await get('/articles/by-slug/the-publisher?locale=en')).body.jsonLd;
    expect(other.publisher.name).toBe('Cluster Platform');
    const named = (node: Record<string, unknown>) => ({
      '@type': 'NewsArticle',
      '@id': node['@id'],
      inLanguage: node.inLanguage,
    });
    expect(own.workTranslation).toEqual([named(other)]);
    expect(other.translationOfWork).toEqual(named(own));
    expect([own.translationOfWork, other.workTranslation]).toEqual([undefined, undefined]);
  });

  it('of an event gives local time with its offset', async () => {
    const { body } = await get('/events/by-slug/igdir-kume-gunu-cagri-duyuru');
    expect(body.jsonLd).toMatchObject({
      '@type': 'Event',
      startDate: '2030-05-02T09:00:00+03:00',
      eventStatus: 'https://schema.org/EventScheduled',
    });
  });
});

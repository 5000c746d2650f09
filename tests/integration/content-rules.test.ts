import request from 'supertest';
import { ARTICLE, CLAUSE, PLAN, documents, makePlan, paragraphs } from '../support/content';
import { apiToken, signIn } from '../support/people';
import { startApp, type TestApp } from '../support/strapi';

let app: TestApp;
let plan: Awaited<ReturnType<typeof makePlan>>;
let later: Awaited<ReturnType<typeof makePlan>>;
let token: string;
let admin: string;

beforeAll(async () => {
  app = await startApp();
  plan = await makePlan(app.strapi, 11, [2019, 2023], ['376', '376.10', '376.2', '9']);
  later = await makePlan(app.strapi, 12, [2024, 2028], ['400']);
  token = await apiToken(app, 'full-access');
  admin = await signIn(app, 'admin@example.org', 'strapi-super-admin');
});
afterAll(() => app?.stop());

const server = () => request(app.strapi.server.httpServer);
const post = (path: string, data: object) =>
  server().post(`/api${path}`).set('Authorization', `Bearer ${token}`).send({ data });
const put = (path: string, data: object) =>
  server().put(`/api${path}`).set('Authorization', `Bearer ${token}`).send({ data });
const countOf = (uid: string) => app.strapi.db.query(uid).count({});

describe('bad input is refused with its field, and changes nothing', () => {
  const event = { title: 'Küme buluşması', startsAt: '2026-05-02T09:00:00Z' };
  const refused: [string, string, () => object, string, string][] = [
    [
      'an event that ends before it starts',
      'event',
      () => ({ ...event, endsAt: '2026-05-01T09:00:00Z' }),
      'endsAt',
      'end before it starts',
    ],
    [
      'an unknown time zone',
      'event',
      () => ({ ...event, timeZone: 'Europe/Isparta' }),
      'timeZone',
      'not a time zone',
    ],
    [
      'an address that is none',
      'event',
      () => ({ ...event, onlineUrl: 'javascript:alert(1)' }),
      'onlineUrl',
      'web address',
    ],
    [
      'a clause number in words',
      'plan-clause',
      () => ({ plan: plan.plan, number: 'dört yüz' }),
      'number',
      'not a clause number',
    ],
    [
      'a clause number with an empty level',
      'plan-clause',
      () => ({ plan: plan.plan, number: '421..7' }),
      'number',
      'not a clause number',
    ],
    [
      'a clause number with a leading zero',
      'plan-clause',
      () => ({ plan: plan.plan, number: '421.07' }),
      'number',
      'not a clause number',
    ],
    [
      'a clause without a plan',
      'plan-clause',
      () => ({ number: '421.7' }),
      'plan',
      'belongs to a plan',
    ],
    [
      'a clause of a plan that is not there',
      'plan-clause',
      () => ({ plan: 'yok', number: '421.7' }),
      'plan',
      'no such plan',
    ],
    [
      'a parent in another plan',
      'plan-clause',
      () => ({ plan: plan.plan, number: '400.1', parent: later.clauses['400'] }),
      'parent',
      'same plan',
    ],
    [
      'a clause that is there already',
      'plan-clause',
      () => ({ plan: plan.plan, number: '376' }),
      'number',
      'exists',
    ],
    [
      'a plan whose period runs backwards',
      'plan',
      () => ({ ordinal: 13, title: 'On Üçüncü', startYear: 2033, endYear: 2029 }),
      'endYear',
      'end before it starts',
    ],
    [
      'a slug with capitals and spaces',
      'article',
      () => ({ title: 'Haber', slug: 'Bir Haber' }),
      'slug',
      'not a slug',
    ],
  ];
  const plural: Record<string, string> = {
    event: 'events',
    'plan-clause': 'plan-clauses',
    plan: 'plans',
    article: 'articles',
  };

  it.each(refused)('%s (API)', async (_what, type, data, field, words) => {
    const uid = `api::${type}.${type}`;
    const before = await countOf(uid);
    const answer = await post(`/${plural[type]}`, data());
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      data: null,
      error: { status: 400, name: 'ValidationError' },
    });
    expect(answer.body.error.message).toContain(words);
    expect(answer.body.error.details.errors[0].path).toEqual([field]);
    expect(await countOf(uid)).toBe(before);
  });

  it.each(refused)('%s (admin)', async (_what, type, data, field, words) => {
    const uid = `api::${type}.${type}`;
    const before = await countOf(uid);
    const answer = await server()
      .post(`/content-manager/collection-types/${uid}?locale=tr`)
      .set('Authorization', `Bearer ${admin}`)
      .send(data());
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(words);
    expect(answer.body.error.details.errors[0].path).toEqual([field]);
    expect(await countOf(uid)).toBe(before);
  });

  it('an update is held against what is stored', async () => {
    const { body } = await post('/events', { ...event, endsAt: '2026-05-03T09:00:00Z' });
    const answer = await put(`/events/${body.data.documentId}`, {
      startsAt: '2026-05-04T09:00:00Z',
    });
    expect(answer.status).toBe(400);
    const { documentId } = body.data;
    const stored = await documents(app.strapi, 'api::event.event').findOne({ documentId });
    expect(stored?.startsAt).toBe('2026-05-02T09:00:00.000Z');
  });

  it('an unknown locale', async () => {
    const answer = await post('/articles?locale=de', { title: 'Nachricht' });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('tr, en');
    const rows = await app.strapi.db.query(ARTICLE).count({ where: { locale: 'de' } });
    expect(rows).toBe(0);
  });

  it('links, which the plugin keeps', async () => {
    const before = await countOf(ARTICLE);
    const data = { title: 'Elle bağlanmış', clauses: [plan.clauses['376']] };
    const answer = await post('/articles', data);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('clauses');
    expect(await countOf(ARTICLE)).toBe(before);
  });
});

describe('clauses', () => {
  it('are unique per plan in the database itself, however many come at once', async () => {
    const make = () =>
      documents(app.strapi, CLAUSE).create({
        locale: 'tr',
        data: { plan: plan.plan, number: '500' },
      });
    const results = await Promise.allSettled([make(), make(), make()]);
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    const rows = await app.strapi.db.query(CLAUSE).findMany({ where: { key: '11:500' } });
    expect(rows.map((row: { locale: string }) => row.locale).sort()).toEqual(['en', 'tr']);
    const { tableName } = app.strapi.db.metadata.get(CLAUSE);
    const insert = app.strapi.db.connection(tableName).insert({
      document_id: 'a-second-one',
      locale: 'tr',
      number: '500',
      key: '11:500',
    });
    // The driver's errors come from another realm, where `rejects.toThrow` does not know them as errors.
    const outcome = await insert.then(
      () => 'stored',
      () => 'refused',
    );
    expect(outcome).toBe('refused');
  });

  it('sort as the plan does, and keep 421.10 apart from 421.1', async () => {
    for (const number of ['421.1', '421.10', '421.9']) {
      const answer = await post('/plan-clauses', { plan: plan.plan, number });
      expect(answer.status).toBe(201);
    }
    const { body } = await server().get(
      '/api/plan-clauses?sort=sortKey&filters[plan][ordinal]=11&filters[number][$ne]=500',
    );
    const numbers = body.data.map((clause: { number: string }) => clause.number);
    expect(numbers).toEqual(['9', '376', '376.2', '376.10', '421.1', '421.9', '421.10']);
  });

  it('find their parent by number, before or after it', async () => {
    const parentOf = async (documentId: string) => {
      const row = await documents(app.strapi, CLAUSE).findOne({ documentId, populate: ['parent'] });
      return (row?.parent as { number: string } | null)?.number ?? null;
    };
    expect(await parentOf(plan.clauses['376.2'])).toBe('376');
    const child = await post('/plan-clauses', { plan: plan.plan, number: '600.1' });
    expect(await parentOf(child.body.data.documentId)).toBeNull();
    await post('/plan-clauses', { plan: plan.plan, number: '600' });
    expect(await parentOf(child.body.data.documentId)).toBe('600');
  });

  it('have a row in both locales, and move to another plan in both', async () => {
    const made = await post('/plan-clauses', { plan: plan.plan, number: '700', text: 'Özet.' });
    const { documentId } = made.body.data;
    const rows = () =>
      app.strapi.db.query(CLAUSE).findMany({ where: { documentId }, populate: ['plan'] });
    expect(
      (await rows()).map((r: { locale: string; text: string | null }) => [r.locale, r.text]).sort(),
    ).toEqual([
      ['en', null],
      ['tr', 'Özet.'],
    ]);
    await put(`/plan-clauses/${documentId}`, { plan: later.plan });
    const plans = (await rows()).map((r: { plan: { ordinal: number }; key: string }) => [
      r.plan.ordinal,
      r.key,
    ]);
    expect(plans).toEqual([
      [12, '12:700'],
      [12, '12:700'],
    ]);
  });

  it('of a plan that names no year are still its own', async () => {
    const { documentId } = await documents(app.strapi, PLAN).create({
      locale: 'tr',
      data: { ordinal: 5, title: 'Beşinci Kalkınma Planı' },
    });
    const answer = await post('/plan-clauses', { plan: documentId, number: '1' });
    expect(answer.status).toBe(201);
  });
});

describe('slugs', () => {
  const slugOf = async (title: string, locale = 'tr') => {
    const answer = await post(`/articles?locale=${locale}`, { title });
    return answer.body.data.slug as string;
  };

  it.each([
    ['İstanbul’da KÜMELENME', 'istanbulda-kumelenme'],
    ['ISPARTA ve ığdır', 'isparta-ve-igdir'],
    ['Çağrı: Şırnak, Göç & Ürün', 'cagri-sirnak-goc-ve-urun'],
  ])('%s', async (title, slug) => {
    expect(await slugOf(title)).toBe(slug);
  });

  it('are unique per locale, and free in the other', async () => {
    expect(await slugOf('Aynı başlık')).toBe('ayni-baslik');
    expect(await slugOf('Aynı başlık')).toBe('ayni-baslik-2');
    expect(await slugOf('Ayni baslik', 'en')).toBe('ayni-baslik');
    const taken = await post('/articles', { title: 'Başka', slug: 'ayni-baslik' });
    expect(taken.status).toBe(400);
    expect(taken.body.error.message).toContain('taken');
  });

  it('of published pages are remembered, and handed to who takes them next', async () => {
    const history = (slug: string) =>
      app.strapi.db.query('api::slug-history.slug-history').findOne({ where: { slug } });
    const made = await post('/articles', { title: 'Eski adres', publishedAt: null });
    const { documentId } = made.body.data;
    const articles = documents(app.strapi, ARTICLE);
    await articles.publish({ documentId, locale: 'tr' });
    await articles.update({ documentId, locale: 'tr', data: { slug: 'yeni-adres' } });
    await articles.publish({ documentId, locale: 'tr' });
    expect((await history('eski-adres')).sourceDocumentId).toBe(documentId);
    expect((await history('yeni-adres')).sourceDocumentId).toBe(documentId);
    const next = await post('/articles', { title: 'Eski adres' });
    await articles.publish({ documentId: next.body.data.documentId, locale: 'tr' });
    expect((await history('eski-adres')).sourceDocumentId).toBe(next.body.data.documentId);
  });

  it('of clones are their own', async () => {
    const made = await post('/articles', { title: 'Kopyalanan', body: paragraphs('Metin.') });
    const { documentId } = made.body.data;
    const clone = await documents(app.strapi, ARTICLE).clone({ documentId });
    const rows = await app.strapi.db
      .query(ARTICLE)
      .findMany({ where: { documentId: clone.documentId, publishedAt: { $null: true } } });
    expect(rows.map((row: { slug: string }) => row.slug)).toEqual(['kopyalanan-2']);
  });
});

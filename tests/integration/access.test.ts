import request from 'supertest';
import { ARTICLE, documents, makePlan, paragraphs } from '../support/content';
import { apiToken, signIn } from '../support/people';
import { startApp, type TestApp } from '../support/strapi';

let app: TestApp;
let published: string;
let draft: string;
let token: string;
let editor: string;
let translator: string;

const SECRET = 'Yayımlanmamış cümle';

beforeAll(async () => {
  app = await startApp();
  const { plan } = await makePlan(app.strapi, 11, [2019, 2023], ['376', '421.7']);
  expect(plan).toBeTruthy();
  const articles = documents(app.strapi, ARTICLE);
  const make = async (title: string, text: string) => {
    const data = { title, publishedOn: '2019-10-14', body: paragraphs(text) };
    return (await articles.create({ locale: 'tr', data })).documentId;
  };
  published = await make('Yayımda', '11. Kalkınma Planı’nın 421.7. maddesi uygulanıyor.');
  await articles.publish({ documentId: published, locale: 'tr' });
  await articles.update({ documentId: published, locale: 'tr', data: { summary: SECRET } });
  draft = await make('Taslak', `${SECRET}: 11. Kalkınma Planı’nın 421.7. maddesi.`);
  token = await apiToken(app, 'read-only');
  editor = await signIn(app, 'editor@example.org', 'akip-editor');
  translator = await signIn(app, 'translator@example.org', 'akip-translator-en');
});
afterAll(() => app?.stop());

const server = () => request(app.strapi.server.httpServer);
const COLLECTIONS = [
  'articles',
  'events',
  'clusters',
  'agencies',
  'plans',
  'plan-clauses',
  'provinces',
];
const SINGLES = ['site', 'home'];

describe('an anonymous reader', () => {
  it('finds the article by the clause that it mentions, and no draft', async () => {
    const { status, body } = await server().get(
      '/api/articles?filters[clauses][number]=421.7&populate=clauses',
    );
    expect(status).toBe(200);
    expect(body.data.map((a: { documentId: string }) => a.documentId)).toEqual([published]);
    expect(body.data[0].clauses.map((c: { number: string }) => c.number)).toEqual(['421.7']);
    expect(JSON.stringify(body)).not.toContain(SECRET);
  });

  it.each([...COLLECTIONS, ...SINGLES])('is refused the drafts of %s', async (path) => {
    const { status, body } = await server().get(`/api/${path}?status=draft`);
    expect(status).toBe(403);
    expect(body.error.name).toBe('ForbiddenError');
    expect(JSON.stringify(body)).not.toContain(SECRET);
  });

  it('is refused one draft, with every spelling of the question', async () => {
    for (const query of [
      'status=draft',
      'status[]=draft',
      'status=draft&locale=tr',
      'publicationState=preview&status=draft',
    ]) {
      const { status, body } = await server().get(`/api/articles/${draft}?${query}`);
      expect([400, 403, 404]).toContain(status);
      expect(JSON.stringify(body)).not.toContain(SECRET);
    }
    expect((await server().get(`/api/articles/${draft}`)).status).toBe(404);
  });

  it('sees nothing of who wrote it', async () => {
    const { body } = await server().get('/api/articles?populate=*');
    expect(JSON.stringify(body)).not.toMatch(/createdBy|updatedBy|@example\.org/);
    const asked = await server().get('/api/articles?populate=createdBy');
    expect(JSON.stringify(asked.body)).not.toMatch(/@example\.org/);
  });

  it.each(COLLECTIONS)('writes nothing to %s', async (path) => {
    const write = await server()
      .post(`/api/${path}`)
      .send({ data: { title: 'x' } });
    const change = await server()
      .put(`/api/${path}/${published}`)
      .send({ data: { title: 'x' } });
    const remove = await server().delete(`/api/${path}/${published}`);
    expect([write.status, change.status, remove.status]).toEqual([403, 403, 403]);
  });

  it.each(SINGLES)('writes nothing to %s', async (path) => {
    const change = await server()
      .put(`/api/${path}`)
      .send({ data: { title: 'x' } });
    const remove = await server().delete(`/api/${path}`);
    expect([change.status, remove.status]).toEqual([403, 403]);
  });

  it('reads nothing of the plugin’s tables, and detects nothing', async () => {
    for (const path of ['/clause-links/mentions', '/clause-links/queue', '/clause-links/log']) {
      expect((await server().get(path)).status).toBe(401);
      expect((await server().get(`/api${path}`)).status).toBe(404);
    }
    const detect = await server().post('/api/clause-links/detect').send({ text: 'madde' });
    expect(detect.status).toBe(403);
  });
});

describe('a frontend’s read-only token', () => {
  it('reads drafts, and writes nothing', async () => {
    const read = await server()
      .get(`/api/articles/${draft}?status=draft`)
      .set('Authorization', `Bearer ${token}`);
    expect(read.status).toBe(200);
    expect(read.body.data.title).toBe('Taslak');
    const write = await server()
      .post('/api/articles')
      .set('Authorization', `Bearer ${token}`)
      .send({ data: { title: 'x' } });
    expect(write.status).toBe(403);
  });
});

describe('the roles that the bootstrap makes', () => {
  const save = (who: string, locale: string, title: string) =>
    server()
      .put(`/content-manager/collection-types/${ARTICLE}/${draft}?locale=${locale}`)
      .set('Authorization', `Bearer ${who}`)
      .send({ title, body: paragraphs('Measure 421.7 of the Eleventh Development Plan.') });
  const titleOf = async (locale: string) =>
    (await documents(app.strapi, ARTICLE).findOne({ documentId: draft, locale }))?.title ?? null;

  it('a translator writes English and nothing else', async () => {
    expect((await save(translator, 'tr', 'Çevirmen bozdu')).status).toBe(403);
    expect(await titleOf('tr')).toBe('Taslak');
    expect((await save(translator, 'en', 'A draft')).status).toBe(200);
    expect(await titleOf('en')).toBe('A draft');
    expect(await titleOf('tr')).toBe('Taslak');
  });

  it('a translator neither publishes nor deletes', async () => {
    const url = `/content-manager/collection-types/${ARTICLE}/${draft}`;
    const publish = await server()
      .post(`${url}/actions/publish?locale=en`)
      .set('Authorization', `Bearer ${translator}`)
      .send({});
    const remove = await server()
      .delete(`${url}?locale=en`)
      .set('Authorization', `Bearer ${translator}`);
    expect([publish.status, remove.status]).toEqual([403, 403]);
  });

  it('an editor writes and publishes, and reaches no settings', async () => {
    expect((await save(editor, 'tr', 'Düzeltilmiş taslak')).status).toBe(200);
    expect(await titleOf('tr')).toBe('Düzeltilmiş taslak');
    const settings = await server().get('/admin/roles').set('Authorization', `Bearer ${editor}`);
    expect(settings.status).toBe(403);
  });
});

describe('a first boot', () => {
  it('makes the locales, Turkish first, without any sample', async () => {
    const { body } = await server().get('/api/i18n/locales');
    const locales = body.map((l: { code: string; isDefault: boolean }) => [l.code, l.isDefault]);
    expect(new Map(locales)).toEqual(
      new Map([
        ['tr', true],
        ['en', false],
      ]),
    );
  });
});

import request from 'supertest';
import { ARTICLE, documents, makePlan, paragraphs } from '../support/content';
import { previewKey, signPreview } from '../../src/reading/preview-token';
import { signIn } from '../support/people';
import { startApp, type TestApp } from '../support/strapi';

const SECRET = 'Yayımlanmamış cümle';
const EVENT = 'api::event.event';

let app: TestApp;
let article: string;
/** A published document by the name of its type in addresses. */
const known: Record<string, string> = {};
let editor: string;

beforeAll(async () => {
  app = await startApp({ SITE_URL: 'https://site.example.org' });
  // Attempts at passwords are limited by Strapi; the matrix asks every route more often.
  app.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  const { plan, clauses } = await makePlan(app.strapi, 11, [2019, 2023], ['376', '421.7']);
  const events = documents(app.strapi, EVENT);
  const event = await events.create({
    locale: 'tr',
    data: { title: 'Zirve', startsAt: '2030-05-01T09:00:00.000Z' },
  });
  await events.publish({ documentId: event.documentId, locale: 'tr' });
  const articles = documents(app.strapi, ARTICLE);
  const { documentId } = await articles.create({
    locale: 'tr',
    data: {
      title: 'Yayımda',
      slug: 'yayimda',
      publishedOn: '2019-10-14',
      body: paragraphs('11. Kalkınma Planı’nın 421.7. maddesi uygulanıyor.'),
      event: event.documentId,
    },
  });
  article = documentId;
  await articles.publish({ documentId, locale: 'tr' });
  await events.update({ documentId: event.documentId, locale: 'tr', data: { title: SECRET } });
  await articles.update({
    documentId,
    locale: 'tr',
    data: {
      summary: SECRET,
      body: paragraphs(`${SECRET}: 11. Kalkınma Planı’nın 376. maddesi.`),
    },
  });
  Object.assign(known, {
    articles: documentId,
    events: event.documentId,
    plans: plan,
    'plan-clauses': clauses['421.7'],
  });
  editor = await signIn(app, 'editor@example.org', 'akip-editor');
});
afterAll(() => app?.stop());

const server = () => request(app.strapi.server.httpServer);

describe('a preview', () => {
  const address = (query: object, who = editor) =>
    server()
      .get(`/content-manager/preview/url/${ARTICLE}`)
      .query({ documentId: article, locale: 'tr', ...query })
      .set('Authorization', `Bearer ${who}`);
  const tokenFor = (what: object, until: number) => {
    const key = previewKey(app.strapi.config.get('admin.auth.secret'));
    return signPreview(key, { uid: ARTICLE, documentId: article, locale: 'tr', ...what }, until);
  };
  const open = (token: string | undefined, query: object = {}) =>
    server()
      .get(`/api/preview/articles/${article}`)
      .query({ locale: 'tr', token, ...query });

  it('is opened by an editor’s click on the site, and shows the draft in the shape of the page', async () => {
    const { body } = await address({ status: 'draft' });
    const url = new URL(body.data.url);
    expect(`${url.origin}${url.pathname}`).toBe('https://site.example.org/tr/preview');
    expect(url.searchParams.get('type')).toBe('articles');
    const page = await open(url.searchParams.get('token') ?? '');
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(page.headers.etag).toBeUndefined();
    expect(page.body.data.summary).toBe(SECRET);
    expect(page.body.data.mentions.map((m: { clause: string }) => m.clause)).toEqual(['11:376']);
    expect(page.body.data.bodyHtml).toContain('data-clause="11:376"');
    expect(page.body.meta).toMatchObject({ locale: 'tr', preview: true, isFallback: false });

    const shown = await server().get('/api/articles/by-slug/yayimda?locale=tr');
    expect(Object.keys(page.body.data).sort()).toEqual(Object.keys(shown.body.data).sort());
    expect(page.body.data.event).toEqual(shown.body.data.event);
    expect(JSON.stringify(shown.body)).not.toContain(SECRET);
  });

  it('is made anew on every click, and the published version is opened where it is public', async () => {
    const { body } = await address({ status: 'published' });
    expect(body.data.url).toBe('https://site.example.org/tr/articles/yayimda');
  });

  it('is given to nobody who may not read the document', async () => {
    const stranger = await signIn(app, 'stranger@example.org', null);
    const { status, body } = await address({ status: 'draft' }, stranger);
    expect(status).toBe(204);
    expect(JSON.stringify(body)).not.toContain('token');
    expect((await server().get(`/content-manager/preview/url/${ARTICLE}`)).status).toBe(401);
  });

  it.each([
    ['without a token', () => undefined, 401, 'UnauthorizedError'],
    ['after its time', () => tokenFor({}, Date.now() - 1), 401, 'UnauthorizedError'],
    ['with a changed token', () => `${tokenFor({}, Date.now() + 60_000)}x`, 403, 'ForbiddenError'],
    [
      'with another locale’s token',
      () => tokenFor({ locale: 'en' }, Date.now() + 60_000),
      403,
      'ForbiddenError',
    ],
    [
      'with another document’s token',
      () => tokenFor({ documentId: 'other' }, Date.now() + 60_000),
      403,
      'ForbiddenError',
    ],
  ])('is refused %s', async (_name, token, status, name) => {
    const answer = await open(token());
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ status, name });
    expect(JSON.stringify(answer.body)).not.toContain(SECRET);
    expect(answer.headers['cache-control']).toBe('private, no-store');
  });

  it('opens no other route to its holder', async () => {
    const token = tokenFor({}, Date.now() + 60_000);
    for (const path of [
      `/api/articles/${article}`,
      '/api/articles',
      '/api/articles/by-slug/yayimda',
    ]) {
      const answer = await server().get(path).query({ status: 'draft', token });
      expect([400, 403]).toContain(answer.status);
      expect(JSON.stringify(answer.body)).not.toContain(SECRET);
    }
  });
});

/** Values for the parameters in the routes' paths, so that reading routes find something. */
function filled(path: string): string {
  const [type] = path.replace(/^\/api\/(?:preview\/)?/, '').split('/');
  return path
    .replace(/:(?:documentId|id)/, known[type] ?? 'x')
    .replace(':slug', type === 'articles' ? 'yayimda' : 'x')
    .replace(':ordinal', '11')
    .replace(':number', '421.7')
    .replace(':locale', 'tr')
    .replace(':file', 'articles.rss')
    .replace(/:\w+|\(\.\*\)/g, 'x');
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const LOCALES = [{}, { locale: 'tr' }, { locale: 'en' }];

/** `npm run test:matrix` writes the snapshot anew; read the difference before you commit it. */
describe('an anonymous caller', () => {
  const status = async (method: string, path: string, query: object) => {
    const call = server()[method.toLowerCase() as 'get' | 'post'](filled(path)).query(query);
    const answer = await (method === 'GET' ? call : call.send({ data: { title: 'x' } }));
    expect(answer.text ?? '').not.toContain(SECRET);
    return answer.status;
  };
  const statuses = async (method: string, path: string, query: object) => {
    const cells: number[] = [];
    for (const locale of LOCALES) cells.push(await status(method, path, { ...query, ...locale }));
    return cells.join(' ');
  };
  const routes = () => {
    const methods = new Map<string, Set<string>>();
    for (const route of app.strapi.server.listRoutes()) {
      const path = String(route.path);
      if (!path.startsWith('/api/')) continue;
      methods.set(path, new Set([...(methods.get(path) ?? []), ...route.methods]));
    }
    return [...methods].sort(([a], [b]) => (a < b ? -1 : 1));
  };

  it('gets from every route of the content API what the snapshot says', async () => {
    const lines = ['method, route: without status in no locale, tr, en | with status=draft'];
    for (const [path, have] of routes()) {
      for (const method of METHODS.filter((each) => have.has(each))) {
        const plain = await statuses(method, path, {});
        const draft = await statuses(method, path, { status: 'draft' });
        lines.push(`${method.padEnd(6)} ${path.padEnd(44)} ${plain} | ${draft}`);
      }
    }
    expect(lines.filter((line) => / 5\d\d/.test(line))).toEqual([]);
    expect(lines.join('\n')).toMatchSnapshot();
  });

  it('gets nothing from a route by a method that it does not have', async () => {
    for (const [path, have] of routes()) {
      for (const method of METHODS.filter((each) => !have.has(each))) {
        expect([403, 404, 405]).toContain(await status(method, path, {}));
      }
    }
  });

  it('reads no draft through what is related to it', async () => {
    for (const query of [
      'populate[articles][status]=draft',
      'populate[articles][filters][publishedAt][$null]=true&populate[articles][fields][0]=summary',
      'filters[articles][publishedAt][$null]=true&populate=articles',
      'publicationFilter=never-published&populate=articles',
      'hasPublishedVersion=false&populate=articles',
      'status=draft&populate=articles',
    ]) {
      const { text } = await server().get(`/api/plan-clauses?${query}`);
      expect(text).not.toContain(SECRET);
    }
  });

  it('registers no account', async () => {
    const account = { username: 'biri', email: 'biri@example.org', password: 'Kumelenme2026' };
    const { status } = await server().post('/api/auth/local/register').send(account);
    expect(status).toBe(400);
    expect(await app.strapi.db.query('plugin::users-permissions.user').count()).toBe(0);
  });
});

describe('a query that asks for too much', () => {
  it.each([
    ['levels', 'populate=clauses.parent.parent.parent.plan'],
    ['relations', 'filters[clauses][parent][parent][parent][parent][number]=1'],
    [
      'conditions',
      Array.from({ length: 130 }, (_, i) => `filters[$or][${i % 90}][$or][${i}][title]=${i}`).join(
        '&',
      ),
    ],
  ])('is refused with a reason: %s', async (_name, query) => {
    const { status, body } = await server().get(`/api/articles?${query}`);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ name: 'ValidationError', status: 400 });
    expect(body.error.message).toMatch(/\(at most \d+\)/);
  });

  it('gets at most a hundred entries, and is told so', async () => {
    const { body } = await server().get('/api/articles?pagination[pageSize]=1000');
    expect(body.meta.pagination.pageSize).toBe(100);
  });

  it('is refused a body that is too large', async () => {
    const { status, body } = await server()
      .post('/api/articles')
      .send({ data: { title: 'x'.repeat(3 * 1024 * 1024) } });
    expect(status).toBe(413);
    expect(body.error.status).toBe(413);
  });
});

describe('the headers of an answer', () => {
  it('keep browsers from guessing types, framing and sending addresses on', async () => {
    const { headers } = await server().get('/api/articles');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('are those that Strapi makes, also where they are made once and for an answer that is kept', async () => {
    const security = ({ headers }: { headers: Record<string, string> }) =>
      Object.entries(headers)
        .filter(([name]) => /^(?:content-security|strict-|x-(?!powered)|referrer-)/.test(name))
        .sort();
    // The panel's own routes are answered with what Strapi's middleware makes for each request.
    const made = security(await server().post('/admin/login'));
    expect(made.length).toBeGreaterThan(6);
    for (let times = 0; times < 2; times += 1) {
      expect(security(await server().get('/api/home'))).toEqual(made);
      expect(security(await server().get('/api/articles'))).toEqual(made);
    }
    const { headers } = await server().get('/api/home');
    const unchanged = await server().get('/api/home').set('If-None-Match', headers.etag);
    expect(unchanged.status).toBe(304);
    expect(security(unchanged)).toEqual(made);
  });

  it('let any site read, without cookies, as long as none is named', async () => {
    const { headers } = await server().get('/api/home').set('Origin', 'https://site.example.org');
    expect(headers['access-control-allow-origin']).toBe('https://site.example.org');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(headers.vary).toContain('Origin');
    expect(headers.vary).toContain('Authorization');
  });
});

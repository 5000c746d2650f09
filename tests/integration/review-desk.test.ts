import request from 'supertest';
import { DECISIONS, mentionsOf } from '../support/clause-links';
import { ARTICLE, documents, makePlan, paragraphs } from '../support/content';
import { startApp, type TestApp } from '../support/strapi';

const PASSWORD = 'Kumelenme2026';
/** Sure of the plan, unsure of the clause: a bare citation links nothing by itself. */
const UNSURE = 'Toplantıda 376.1 numaralı tedbir ele alındı.';
const SURE = '11. Kalkınma Planı’nın 421.7. maddesi İstanbul’da uygulanıyor.';

let app: TestApp;
let plan: Awaited<ReturnType<typeof makePlan>>;
let admin: string;
let editor: string;
let stranger: string;

beforeAll(async () => {
  app = await startApp();
  plan = await makePlan(app.strapi, 11, [2019, 2023], ['376', '376.1', '376.2', '421.7']);
  await makePlan(app.strapi, 12, [2024, 2028], ['376.1']);
  admin = await signIn('admin@example.org', 'strapi-super-admin');
  editor = await signIn('editor@example.org', 'akip-editor');
  stranger = await signIn('stranger@example.org', null);
});
afterAll(() => app?.stop());

/** Makes an admin user with one role (a new empty one for null) and signs in. @returns the token */
async function signIn(email: string, code: string | null): Promise<string> {
  const roles = app.strapi.db.query('admin::role');
  const role = code
    ? await roles.findOne({ where: { code } })
    : await app.strapi.service('admin::role').create({ name: 'Misafir', description: '' });
  await app.strapi.service('admin::user').create({
    email,
    firstname: 'Elif',
    lastname: email.split('@')[0],
    password: PASSWORD,
    isActive: true,
    roles: [role.id],
  });
  const { body } = await request(app.strapi.server.httpServer)
    .post('/admin/login')
    .send({ email, password: PASSWORD });
  return body.data.token;
}

const get = (path: string, token = admin) =>
  request(app.strapi.server.httpServer)
    .get(`/clause-links${path}`)
    .set('Authorization', `Bearer ${token}`);
const post = (path: string, body: object, token = admin) =>
  request(app.strapi.server.httpServer)
    .post(`/clause-links${path}`)
    .set('Authorization', `Bearer ${token}`)
    .send(body);

async function write(text: string, date = '2019-10-14'): Promise<string> {
  const { documentId } = await documents(app.strapi, ARTICLE).create({
    locale: 'tr',
    data: { title: `Haber: ${text.slice(0, 8)}`, publishedOn: date, body: paragraphs(text) },
  });
  return documentId;
}

describe('GET /clause-links/index', () => {
  it('hands out clauses, plans and sources once a version', async () => {
    const first = await get('/index');
    expect(first.body.data.clauses).toContainEqual({
      plan: 11,
      number: '421.7',
      documentId: plan.clauses['421.7'],
      text: { tr: '421.7 numaralı örnek tedbirin özeti.' },
      category: 'measure',
    });
    expect(first.body.data.sources[0]).toMatchObject({
      uid: ARTICLE,
      fields: ['title', 'summary', 'body'],
    });
    const again = await get('/index').set('If-None-Match', first.headers.etag);
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
  });
});

describe('the review queue', () => {
  it('lists what is undecided with its entry’s title, the least certain first', async () => {
    const documentId = await write(UNSURE);
    const { body } = await get('/queue');
    const found = body.data.results.filter(
      (m: { sourceDocumentId: string }) => m.sourceDocumentId === documentId,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ exact: '376.1', title: `Haber: ${UNSURE.slice(0, 8)}` });
    const confidences = body.data.results.map((m: { confidence: number }) => m.confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
  });

  it('decides on what it can, and says of the rest why not', async () => {
    const texts = ['376.1', '421.7'].map((n) => `Çalıştayda ${n} numaralı tedbir konuşuldu.`);
    const [first, second] = [await write(texts.join(' ')), await write(texts[0])];
    const [unsure, named] = await mentionsOf(app, first);
    const [elsewhere] = await mentionsOf(app, second);
    const { body } = await post('/queue/decisions', {
      decisions: [
        { key: unsure.key, verdict: 'repointed', target: '11:999.9' },
        { key: elsewhere.key, verdict: 'rejected' },
        { key: named.key, verdict: 'accepted', target: '11:376.1' },
      ],
    });
    expect(body.data).toEqual([
      { key: unsure.key, status: 'refused', message: 'There is no clause 11:999.9.' },
      { key: elsewhere.key, status: 'decided', id: expect.any(String) },
      { key: named.key, status: 'decided', id: expect.any(String) },
    ]);
    const decided = async (id: string) => (await mentionsOf(app, id)).map((m) => m.decision);
    expect(await decided(first)).toEqual(['none', 'accepted']);
    expect(await decided(second)).toEqual(['rejected']);
  });

  it('takes one decision on words that are public as well: the other is a conflict', async () => {
    const documentId = await write('Çalıştayda 376.1 numaralı tedbir konuşuldu.');
    await documents(app.strapi, ARTICLE).publish({ documentId, locale: 'tr' });
    const both = await mentionsOf(app, documentId);
    expect(both.map((m) => m.sourceVersion).sort()).toEqual(['draft', 'published']);
    const decisions = both.map(({ key }) => ({ key, verdict: 'rejected' }));
    const { body } = await post('/queue/decisions', { decisions });
    expect(body.data.map((r: { status: string }) => r.status)).toEqual(['decided', 'conflict']);
  });

  it('refuses two decisions on one mention, and takes neither', async () => {
    const documentId = await write('Çalıştayda 376.1 numaralı tedbir konuşuldu.');
    const [{ key }] = await mentionsOf(app, documentId);
    const decisions = ['accepted', 'rejected'].map((verdict) => ({ key, verdict }));
    expect((await post('/queue/decisions', { decisions })).status).toBe(400);
    expect((await mentionsOf(app, documentId)).map((m) => m.decision)).toEqual(['none']);
  });

  it('decides in bulk, remembers who, and asks no more', async () => {
    const documentId = await write('Çalıştayda 376.1 numaralı tedbir konuşuldu.');
    const [mention] = await mentionsOf(app, documentId);
    const { status, body } = await post(
      '/queue/decisions',
      {
        decisions: [
          { key: mention.key, verdict: 'accepted', target: '11:376.1' },
          { key: 'no-such-mention', verdict: 'rejected' },
        ],
      },
      editor,
    );
    expect(status).toBe(200);
    expect(body.data.map((r: { status: string }) => r.status)).toEqual(['decided', 'gone']);
    const [after] = await mentionsOf(app, documentId);
    expect(after).toMatchObject({
      outcome: 'linked',
      plan: 11,
      decision: 'accepted',
      decidedBy: 'Elif editor',
    });
    const queue = await get('/queue?pageSize=100');
    const left = queue.body.data.results.map(
      (m: { sourceDocumentId: string }) => m.sourceDocumentId,
    );
    expect(left).not.toContain(documentId);
    const log = await get('/log');
    expect(log.body.data.results[0]).toMatchObject({ id: body.data[0].id, madeBy: 'Elif editor' });
  });

  it('filters by plan, locale, author and date', async () => {
    await write('Panelde 376.1 numaralı tedbir anıldı.', '2001-01-01');
    const old = await get('/queue?to=2002-01-01');
    expect(old.body.data.pagination.total).toBe(1);
    expect((await get('/queue?locale=en')).body.data.pagination.total).toBe(0);
    expect((await get('/queue?author=999')).body.data.pagination.total).toBe(0);
    expect((await get('/queue?plan=7')).body.data.pagination.total).toBe(0);
  });

  it('groups citations of clauses that are in no plan', async () => {
    await write('11. Kalkınma Planı’nın 512.3. maddesi ISPARTA’da.');
    await write('11. Kalkınma Planı’nın 512.3. maddesi ığdır’da.');
    const { body } = await get('/unresolved');
    expect(body.data).toContainEqual(
      expect.objectContaining({ plan: 11, number: '512.3', documents: 2 }),
    );
  });
});

describe('two editors on the same words', () => {
  it('the second hears who decided what, and the first decision stands', async () => {
    const documentId = await write(SURE);
    const [mention] = await mentionsOf(app, documentId);
    const decision = {
      uid: ARTICLE,
      documentId,
      locale: 'tr',
      version: 'draft',
      field: 'body',
      start: mention.start,
      end: mention.end,
      exact: '421.7',
      verdict: 'rejected',
      target: null,
      seen: null,
    };
    expect((await post('/decisions', decision)).status).toBe(201);
    const late = await post(
      '/decisions',
      { ...decision, verdict: 'accepted', target: '11:421.7' },
      editor,
    );
    expect(late.status).toBe(409);
    expect(late.body.error.details).toEqual({
      code: 'decided-meanwhile',
      verdict: 'rejected',
      by: 'Elif admin',
    });
    expect(
      await app.strapi.db.query(DECISIONS).count({ where: { sourceDocumentId: documentId } }),
    ).toBe(1);
  });
});

describe('reports', () => {
  it('say where a clause is mentioned and what of a plan is covered', async () => {
    const documentId = await write(SURE, '2020-03-05');
    await documents(app.strapi, ARTICLE).publish({ documentId, locale: 'tr' });
    const clause = plan.clauses['421.7'];
    const mentioned = await get(`/mentioned-by?clause=${clause}`);
    expect(mentioned.body.data.results).toHaveLength(1);
    expect(mentioned.body.data.results[0]).toMatchObject({
      sourceVersion: 'published',
      exact: '421.7',
    });
    const { body } = await get('/coverage?plan=11&from=2020-01-01&to=2020-12-31');
    const numbers = body.data.cells.map((c: { number: string }) => c.number);
    expect(numbers).toEqual(['376', '376.1', '376.2', '421.7']);
    expect(body.data.cells.at(-1)).toMatchObject({ mentions: 1, documents: 1 });
    expect(body.data.months).toEqual([{ month: '2020-03', mentions: 1 }]);
    await documents(app.strapi, ARTICLE).update({
      documentId,
      locale: 'tr',
      data: { category: 'announcement' },
      status: 'published',
    });
    const mentions = async (category: string) => {
      const answer = await get(`/coverage?plan=11&from=2020-01-01&category=${category}`);
      return answer.body.data.cells.at(-1).mentions;
    };
    expect(await mentions('announcement')).toBe(1);
    expect(await mentions('cluster-news')).toBe(0);
    const counts = await get(`/counts?uid=${ARTICLE}&ids=${documentId}&locale=tr`);
    expect(counts.body.data[documentId]).toEqual({ linked: 1, suggested: 0 });
  });

  it('count a range for every clause that it covers', async () => {
    const documentId = await write(
      '11. Kalkınma Planı’nın 376.1 ila 376.2 numaralı tedbirleri.',
      '2021-05-01',
    );
    await documents(app.strapi, ARTICLE).publish({ documentId, locale: 'tr' });
    const { body } = await get(`/mentioned-by?clause=${plan.clauses['376.2']}`);
    const ids = body.data.results.map((m: { sourceDocumentId: string }) => m.sourceDocumentId);
    expect(ids).toContain(documentId);
  });

  it('list entries without a clause on the home page', async () => {
    const documentId = await write('Kümelenme üzerine bir yazı.');
    const { body } = await get('/summary');
    const ids = body.data.withoutClause.map((e: { documentId: string }) => e.documentId);
    expect(ids).toContain(documentId);
    expect(body.data.toDecide).toBeGreaterThan(0);
  });

  it.each([
    '/queue?page=0',
    '/queue?outcome=linked',
    '/queue?nonsense=1',
    '/coverage',
    '/coverage?plan=11&from=2020-13-01',
    '/mentioned-by',
    '/counts?uid=x',
    '/log?pageSize=1000',
  ])('refuse %s with 400', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.error.name).toBe('ValidationError');
  });
});

describe('thresholds', () => {
  const put = (thresholds: object | null, token = admin) =>
    request(app.strapi.server.httpServer)
      .put('/clause-links/settings')
      .set('Authorization', `Bearer ${token}`)
      .send({ thresholds });
  const statesOf = async (documentId: string) => {
    const { body } = await get(`/mentions?uid=${ARTICLE}&documentId=${documentId}`);
    return body.data.mentions.map((m: { outcome: string }) => m.outcome);
  };

  it('decide anew what links by itself, and leave decisions alone', async () => {
    const documentId = await write(SURE);
    const decided = await write(SURE);
    const [mention] = await mentionsOf(app, decided);
    await post('/queue/decisions', { decisions: [{ key: mention.key, verdict: 'accepted' }] });
    expect(await statesOf(documentId)).toEqual(['linked']);

    const { body, status } = await put({ link: 1, suggest: 0.3 });
    expect([status, body.data.thresholds]).toEqual([200, { link: 1, suggest: 0.3 }]);
    await app.strapi.plugin('clause-links').service('relink').drain();
    expect(await statesOf(documentId)).toEqual(['suggested']);
    expect(await statesOf(decided)).toEqual(['linked']);
    expect((await get('/index')).body.data.thresholds).toEqual({ link: 1, suggest: 0.3 });

    await put(null);
    await app.strapi.plugin('clause-links').service('relink').drain();
    expect(await statesOf(documentId)).toEqual(['linked']);
  });

  it.each([{ link: 0.2, suggest: 0.3 }, { link: 1.2, suggest: 0.3 }, { link: 0.9 }])(
    'are refused with 400: %j',
    async (thresholds) => {
      expect((await put(thresholds)).status).toBe(400);
      expect((await get('/settings')).body.data.thresholds).toEqual({ link: 0.85, suggest: 0.3 });
    },
  );

  it('are closed to an editor', async () => {
    expect((await put(null, editor)).status).toBe(403);
  });
});

describe('permissions', () => {
  const reads = ['/index', '/queue', '/unresolved', '/summary', '/log', '/coverage?plan=11'];

  it.each([...reads, '/health', '/settings'])('%s is closed without a permission', async (path) => {
    expect((await get(path, stranger)).status).toBe(403);
    expect((await request(app.strapi.server.httpServer).get(`/clause-links${path}`)).status).toBe(
      401,
    );
  });

  it('an editor reads and decides, but does not see health and settings', async () => {
    for (const path of reads) expect((await get(path, editor)).status).toBe(200);
    expect((await get('/health', editor)).status).toBe(403);
    expect((await get('/settings', editor)).status).toBe(403);
    expect((await get('/health')).body.data).toMatchObject({ clauses: 5, plans: 2, failures: [] });
    expect((await get('/settings')).body.data.thresholds).toEqual({ link: 0.85, suggest: 0.3 });
  });

  it('who may read mentions but no articles sees none of their words', async () => {
    const role = await app.strapi
      .service('admin::role')
      .create({ name: 'Yalnız bağlar', description: '' });
    await app.strapi.service('admin::role').assignPermissions(role.id, [
      {
        action: 'plugin::clause-links.mentions.read',
        subject: null,
        properties: {},
        conditions: [],
      },
    ]);
    const reader = await signIn('reader@example.org', role.code);
    expect((await get('/queue', reader)).body.data.results).toEqual([]);
    expect((await get('/unresolved', reader)).body.data).toEqual([]);
    expect((await get('/summary', reader)).body.data.withoutClause).toEqual([]);
  });
});

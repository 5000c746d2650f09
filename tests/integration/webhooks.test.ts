import request from 'supertest';
import { createDeliverer } from '../../src/plugins/webhook-outbox/server/src/services/deliverer';
import type { DeliveryRow } from '../../src/plugins/webhook-outbox/shared/contracts';
import { ARTICLE, CLAUSE, documents, makePlan, paragraphs, PLAN } from '../support/content';
import { signIn } from '../support/people';
import { Receiver } from '../support/receiver';
import { startApp, type TestApp } from '../support/strapi';

const EVENTS = 'plugin::webhook-outbox.event';
const DELIVERIES = 'plugin::webhook-outbox.delivery';
const ENDPOINTS = 'plugin::webhook-outbox.endpoint';
const TRIES = 4;

const receiver = new Receiver();
const { received } = receiver;
let endpoint = 0;
let app: TestApp;
let admin: string;
let clauses: Record<string, string>;

beforeAll(async () => {
  await receiver.listen();
  app = await startApp({
    WEBHOOK_ALLOW_HTTP: 'true',
    WEBHOOK_ALLOW_PRIVATE: 'true',
    WEBHOOK_TIMEOUT_MS: '500',
    WEBHOOK_BACK_OFF_MS: '20',
    WEBHOOK_TRIES: String(TRIES),
  });
  ({ clauses } = await makePlan(app.strapi, 11, [2019, 2023], ['376', '376.1', '421.7']));
  admin = await signIn(app, 'admin@example.org', 'strapi-super-admin');
});
afterAll(async () => {
  await app?.stop();
  await receiver.close();
});
beforeEach(() => receiver.clear());

const call = (method: 'get' | 'post' | 'put' | 'delete', path: string, who = admin) => {
  const server = request(app.strapi.server.httpServer);
  return server[method](`/webhook-outbox${path}`).set('Authorization', `Bearer ${who}`);
};
const log = async (query: object = {}): Promise<DeliveryRow[]> => {
  const { body } = await call('get', '/deliveries').query(query);
  return body.data.results;
};
const until = async <T>(look: () => T | undefined | false | Promise<T | undefined | false>) => {
  for (;;) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
const arrived = () => receiver.arrived(app);

const article = (title: string, ...numbers: string[]) => ({
  title,
  category: 'cluster-news',
  publishedOn: '2019-10-14',
  body: paragraphs(...numbers.map((n) => `11. Kalkınma Planı’nın ${n}. maddesi uygulanıyor.`)),
});
const articles = () => documents(app.strapi, ARTICLE);
const publish = async (title: string, ...numbers: string[]) => {
  const { documentId } = await articles().create({
    locale: 'tr',
    data: article(title, ...numbers),
  });
  await articles().publish({ documentId, locale: 'tr' });
  return documentId;
};

describe('endpoints', () => {
  it('without any, nothing is written down', async () => {
    await publish('Kimseye söylenmeyen');
    expect(await app.strapi.db.query(EVENTS).count()).toBe(0);
  });

  it('show their secret once, and keep it encrypted', async () => {
    const input = { name: 'Site', url: receiver.url, enabled: true };
    const made = await call('post', '/endpoints').send(input);
    expect(made.status).toBe(201);
    const { secret } = made.body.data;
    endpoint = made.body.data.id;
    receiver.secret = secret;
    expect(secret).toMatch(/^whsec_/);
    const listed = await call('get', '/endpoints');
    expect(listed.body.data).toEqual([{ id: endpoint, ...input, origin: 'admin' }]);
    const stored = await app.strapi.db.query(ENDPOINTS).findOne({ where: { id: endpoint } });
    expect(stored.secret).toMatch(/^v1:/);
    expect(stored.secret).not.toContain(secret);
    const changed = await call('put', `/endpoints/${endpoint}`).send({ ...input, name: 'Sitemiz' });
    expect(changed.body.data).toEqual({ id: endpoint, ...input, name: 'Sitemiz', origin: 'admin' });
  });

  it('are for whoever may manage them', async () => {
    const editor = await signIn(app, 'editor@example.org', 'akip-editor');
    expect((await call('get', '/endpoints', editor)).status).toBe(403);
    expect((await call('post', `/endpoints/${endpoint}/ping`, editor)).status).toBe(403);
    expect(
      (await request(app.strapi.server.httpServer).get('/webhook-outbox/deliveries')).status,
    ).toBe(401);
  });

  it('must be public and encrypted unless the environment allows more', async () => {
    const config = 'plugin::webhook-outbox';
    const loose = app.strapi.config.get<object>(config);
    app.strapi.config.set(config, { ...loose, allowPrivate: false, allowHttp: false });
    for (const url of [receiver.url, 'https://169.254.169.254/latest', 'https://[::1]/']) {
      const { status, body } = await call('post', '/endpoints').send({
        name: 'x',
        url,
        enabled: true,
      });
      expect([status, body.error.name]).toEqual([400, 'ValidationError']);
    }
    // A name is resolved when it is called.
    app.strapi.config.set(config, { ...loose, allowPrivate: false, allowHttp: true });
    const url = receiver.url.replace('127.0.0.1', 'localhost');
    const { body } = await call('post', '/endpoints').send({ name: 'x', url, enabled: true });
    await call('post', `/endpoints/${body.data.id}/ping`);
    const [refused] = await until(async () => {
      const rows = await log({ endpoint: body.data.id });
      return rows[0]?.tries ? rows : undefined;
    });
    expect(refused.lastError).toMatch(/is not a public address/);
    expect(received).toEqual([]);
    expect((await call('delete', `/endpoints/${body.data.id}`)).status).toBe(204);
    app.strapi.config.set(config, loose);
  });
});

describe('a change', () => {
  let documentId: string;

  it('of what is public is told, signed, with the pages that it concerns', async () => {
    documentId = await publish('Kümeler buluştu', '421.7');
    const [{ body, isSigned }, ...others] = await arrived();
    expect(others).toEqual([]);
    expect(isSigned).toBe(true);
    expect(body).toMatchObject({ event: 'publish', uid: ARTICLE, documentId, locales: ['tr'] });
    expect(new Date(body.createdAt).getTime()).toBeLessThanOrEqual(Date.now());
    expect(body.paths).toEqual(
      expect.arrayContaining([
        '/tr',
        '/tr/articles',
        '/tr/articles/kumeler-bulustu',
        '/tr/plans/11/clauses/421.7',
        '/feeds/tr/articles.rss',
        '/sitemap.xml',
      ]),
    );
    expect(body.tags).toContain('clause:11:421.7');
  });

  it('of a draft is told to nobody', async () => {
    await articles().update({ documentId, locale: 'tr', data: article('Taslak', '376') });
    expect(await arrived()).toEqual([]);
  });

  it('of citations names the clauses before and after, and the address before', async () => {
    await articles().update({ documentId, locale: 'tr', data: { slug: 'kumeler' } });
    await articles().publish({ documentId, locale: 'tr' });
    const [{ body }] = await arrived();
    expect(body.event).toBe('update');
    for (const path of [
      '/tr/articles/kumeler-bulustu',
      '/tr/articles/kumeler',
      '/tr/plans/11/clauses/421.7',
      '/tr/plans/11/clauses/376',
    ])
      expect(body.paths).toContain(path);
  });

  it('of a clause names it in every language, and the texts that cite it', async () => {
    const data = { text: 'Kümeler desteklenecektir.' };
    await documents(app.strapi, CLAUSE).update({ documentId: clauses['376'], locale: 'tr', data });
    const [{ body }] = await arrived();
    expect(body).toMatchObject({ event: 'update', documentId: clauses['376'] });
    for (const path of [
      '/tr/plans/11/clauses/376',
      '/en/plans/11/clauses/376',
      '/tr/plans/11/clauses/376.1',
      '/tr/articles/kumeler',
    ])
      expect(body.paths).toContain(path);
  });

  it('of a clause’s number is told with the links that are found again', async () => {
    await documents(app.strapi, CLAUSE).update({
      documentId: clauses['376'],
      locale: 'tr',
      data: { number: '378' },
    });
    const paths = (await arrived()).flatMap(({ body }) => body.paths);
    for (const path of [
      '/tr/plans/11/clauses/376',
      '/tr/plans/11/clauses/378',
      '/tr/articles/kumeler',
    ])
      expect(paths).toContain(path);
    expect(received.map(({ body }) => body.event)).toContain('links');
  });

  it('of what a page shows of another is told to that page, also when it is gone or the page is given up', async () => {
    const cluster = documents(app.strapi, 'api::cluster.cluster');
    const { documentId: id } = await cluster.create({
      locale: 'tr',
      data: { name: 'Gıda Kümesi' },
    });
    await cluster.publish({ documentId: id, locale: 'tr' });
    const [shows, other] = [await publish('Kümeyi anan'), await publish('Kümeyi anan öteki')];
    const news = { articles: [shows, other] };
    await cluster.update({ documentId: id, locale: 'tr', data: news });
    await cluster.publish({ documentId: id, locale: 'tr' });
    await arrived();
    const [page, left] = ['/tr/articles/kumeyi-anan', '/tr/articles/kumeyi-anan-oteki'];
    received.length = 0;
    await cluster.update({ documentId: id, locale: 'tr', data: { articles: [shows] } });
    await cluster.publish({ documentId: id, locale: 'tr' });
    expect((await arrived())[0].body.paths).toEqual(expect.arrayContaining([page, left]));
    received.length = 0;
    await cluster.unpublish({ documentId: id, locale: 'tr' });
    const [{ body }] = await arrived();
    expect(body).toMatchObject({ event: 'unpublish', documentId: id });
    expect(body.paths).toContain(page);
    expect(body.paths).not.toContain(left);
  });

  it('of a plan’s title is told to the pages of its clauses', async () => {
    const where = { ordinal: 11, locale: 'tr' };
    const { documentId: plan } = await app.strapi.db.query(PLAN).findOne({ where });
    const data = { title: 'On Birinci Kalkınma Planı' };
    await documents(app.strapi, PLAN).update({ documentId: plan, locale: 'tr', data });
    const paths = (await arrived()).flatMap(({ body }) => body.paths);
    expect(paths).toEqual(expect.arrayContaining(['/tr/plans/11', '/tr/plans/11/clauses/421.7']));
  });

  it('of several documents in one transaction is one event', async () => {
    await app.strapi.db.transaction(async () => {
      await publish('Birinci haber');
      await publish('İkinci haber');
    });
    const all = await arrived();
    expect(all).toHaveLength(1);
    expect(all[0].body.paths).toEqual(
      expect.arrayContaining(['/tr/articles/birinci-haber', '/tr/articles/ikinci-haber']),
    );
  });

  it('that is rolled back is told to nobody', async () => {
    const before = await app.strapi.db.query(EVENTS).count();
    const failing = app.strapi.db.transaction(async () => {
      await publish('Vazgeçilen');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await app.strapi.db.query(EVENTS).count()).toBe(before);
    expect(await arrived()).toEqual([]);
  });

  it.each(['unpublish', 'delete'] as const)(
    'that takes a page away is told: %s',
    async (action) => {
      const id = await publish(`Kalkacak ${action}`);
      await arrived();
      received.length = 0;
      await articles()[action]({ documentId: id, locale: 'tr' });
      const [{ body }] = await arrived();
      expect(body).toMatchObject({ event: action, documentId: id });
      expect(body.paths).toContain(`/tr/articles/kalkacak-${action}`);
    },
  );
});

describe('a delivery', () => {
  it('waits for a receiver that is down', async () => {
    const config = 'plugin::webhook-outbox';
    const usual = app.strapi.config.get<object>(config);
    app.strapi.config.set(config, { ...usual, tries: 100_000 });
    await receiver.close();
    const ids = [await publish('Kapalıyken bir'), await publish('Kapalıyken iki')];
    await until(async () => (await log({ state: 'pending' })).some(({ tries }) => tries > 0));
    await receiver.listen();
    const all = await arrived();
    app.strapi.config.set(config, usual);
    expect(new Set(all.map(({ body }) => body.documentId))).toEqual(new Set(ids));
    const rows = await log();
    expect(rows.slice(0, 2).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
  });

  it('is not overtaken by those behind it while it is tried again', async () => {
    receiver.answers = [500, 500];
    const [first, second] = [await publish('Önce'), await publish('Sonra')];
    const order = (await arrived()).map(({ body }) => body.documentId);
    expect(order).toEqual([first, first, first, second]);
  });

  it('is tried again after an error, a redirect and silence, as the same delivery', async () => {
    receiver.answers = [500, 302, null];
    await publish('Dördüncüde');
    const all = await arrived();
    expect(all).toHaveLength(4);
    expect(new Set(all.map(({ delivery }) => delivery)).size).toBe(1);
    expect(new Set(all.map(({ body }) => body.id)).size).toBe(1);
    expect(all.every(({ isSigned }) => isSigned)).toBe(true);
    const [row] = await log();
    expect(row).toMatchObject({ state: 'delivered', tries: 4, responseCode: 200, lastError: null });
  });

  it('fails after so many attempts, and is sent again as a new one when somebody asks', async () => {
    receiver.answers = Array<number>(TRIES).fill(503);
    await publish('Alınmayan');
    await arrived();
    const [row] = await log({ state: 'failed' });
    expect(row).toMatchObject({ tries: TRIES, responseCode: 503 });
    expect(row.lastError).toBe('The endpoint answered 503.');
    const [first] = received;
    received.length = 0;
    expect((await call('post', `/deliveries/${row.id}/replay`)).status).toBe(202);
    const [again] = await arrived();
    expect(again.body).toEqual(first.body);
    expect(again.delivery).not.toBe(first.delivery);
    expect((await call('post', '/deliveries/999999/replay')).status).toBe(404);
  });

  it('of a ping goes to the one endpoint, with its new secret', async () => {
    const renewed = await call('post', `/endpoints/${endpoint}/secret`);
    receiver.secret = renewed.body.data.secret;
    await call('post', `/endpoints/${endpoint}/ping`);
    const [{ body, isSigned }] = await arrived();
    expect([body.event, isSigned]).toEqual(['ping', true]);
  });

  it('survives the process that was to make it, also one that died at it', async () => {
    await app.strapi.plugin('webhook-outbox').service('deliverer').stop();
    const id = await publish('Çökme anında');
    expect(received).toEqual([]);
    const lease = app.strapi.db.query('plugin::webhook-outbox.lease');
    await lease.updateMany({ where: {}, data: { owner: 'dead', until: Date.now() - 1 } });
    const next = createDeliverer({ strapi: app.strapi });
    next.start();
    const [{ body }] = await arrived();
    expect(body.documentId).toBe(id);
    await next.stop();
  });

  it('is not made by a second process while the first holds the lease', async () => {
    const lease = app.strapi.db.query('plugin::webhook-outbox.lease');
    await lease.updateMany({ where: {}, data: { owner: 'alive', until: Date.now() + 60_000 } });
    await publish('Başkası gönderecek');
    const next = createDeliverer({ strapi: app.strapi });
    next.start();
    await next.stop();
    expect(received).toEqual([]);
    expect(await app.strapi.db.query(EVENTS).count({ where: { payload: { $null: true } } })).toBe(
      1,
    );
  });

  it('stays in the log for its days and no longer, unless it still waits', async () => {
    const deliveries = app.strapi.plugin('webhook-outbox').service('deliveries');
    const waiting = await app.strapi.db
      .query(EVENTS)
      .count({ where: { payload: { $null: true } } });
    await deliveries.prune(Date.now() + 29 * 86_400_000);
    expect(await app.strapi.db.query(DELIVERIES).count()).toBeGreaterThan(0);
    await deliveries.prune(Date.now() + 31 * 86_400_000);
    expect(await app.strapi.db.query(DELIVERIES).count()).toBe(0);
    expect(await app.strapi.db.query(EVENTS).count()).toBe(waiting);
  });
});

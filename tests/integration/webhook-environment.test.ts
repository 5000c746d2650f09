import request from 'supertest';
import { ARTICLE, documents, paragraphs } from '../support/content';
import { signIn } from '../support/people';
import { Receiver } from '../support/receiver';
import { startApp, type TestApp } from '../support/strapi';

const SECRET = 'whsec_ığdır-ISPARTA';
const CONFIG = 'plugin::webhook-outbox.endpoint';

let app: TestApp;
let admin: string;
const receiver = new Receiver();
receiver.secret = SECRET;

beforeAll(async () => {
  await receiver.listen();
  app = await startApp({
    WEBHOOK_URL: receiver.url,
    WEBHOOK_SECRET: SECRET,
    WEBHOOK_ALLOW_HTTP: 'true',
    WEBHOOK_ALLOW_PRIVATE: 'true',
  });
  admin = await signIn(app, 'admin@example.org', 'strapi-super-admin');
});
afterAll(async () => {
  await app?.stop();
  await receiver.close();
});

const call = (method: 'get' | 'put' | 'delete', path: string) => {
  const server = request(app.strapi.server.httpServer);
  return server[method](`/webhook-outbox${path}`).set('Authorization', `Bearer ${admin}`);
};
const endpoints = async () => (await call('get', '/endpoints')).body.data;
/** Starts anew, as far as the endpoint goes, with another environment. */
const restart = async (endpoint: { url: string; secret: string }) => {
  app.strapi.config.set(CONFIG, endpoint);
  await app.strapi.plugin('webhook-outbox').service('endpoints').followEnvironment();
};

describe('the endpoint of WEBHOOK_URL', () => {
  it('is there from the start, and is told of what is published, signed with WEBHOOK_SECRET', async () => {
    expect(await endpoints()).toEqual([
      expect.objectContaining({
        name: 'WEBHOOK_URL',
        url: receiver.url,
        enabled: true,
        origin: 'environment',
      }),
    ]);
    const data = { title: 'Kümelenme', publishedOn: '2025-03-01', body: paragraphs('Metin.') };
    const articles = documents(app.strapi, ARTICLE);
    const { documentId } = await articles.create({ locale: 'tr', data });
    await articles.publish({ documentId, locale: 'tr' });
    const { received } = receiver;
    while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const [{ isSigned, body }] = received;
    expect([isSigned, body.event]).toEqual([true, 'publish']);
  });

  it('never shows its secret and cannot be changed in the admin', async () => {
    const [endpoint] = await endpoints();
    expect(JSON.stringify(endpoint)).not.toContain(SECRET);
    const changed = await call('put', `/endpoints/${endpoint.id}`).send({
      name: 'Başka',
      url: 'https://example.org/',
      enabled: false,
    });
    expect(changed.status).toBe(403);
    expect((await call('delete', `/endpoints/${endpoint.id}`)).status).toBe(403);
    expect(await endpoints()).toEqual([endpoint]);
  });

  it('follows the environment: another address, none, and again one', async () => {
    const [{ id }] = await endpoints();
    const moved = { url: `${receiver.url}/2`, secret: SECRET };
    await restart(moved);
    expect(await endpoints()).toEqual([expect.objectContaining({ id, url: moved.url })]);
    await restart({ url: '', secret: '' });
    expect(await endpoints()).toEqual([expect.objectContaining({ id, enabled: false })]);
    await restart(moved);
    expect(await endpoints()).toEqual([expect.objectContaining({ id, enabled: true })]);
  });

  it('is refused at the start when it is no address to call, and stays as it was', async () => {
    const before = await endpoints();
    await expect(restart({ url: 'ftp://example.org/', secret: SECRET })).rejects.toThrow(
      /^WEBHOOK_URL: /,
    );
    expect(await endpoints()).toEqual(before);
  });
});

import { createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { ARTICLE, documents, paragraphs } from '../support/content';
import { signIn } from '../support/people';
import { startApp, type TestApp } from '../support/strapi';

const SECRET = 'whsec_ığdır-ISPARTA';
const CONFIG = 'plugin::webhook-outbox.endpoint';

let app: TestApp;
let receiver: http.Server;
let url: string;
let admin: string;
/** Events that came with a right signature of the environment's secret, and any others as `unsigned`. */
const received: string[] = [];

beforeAll(async () => {
  receiver = http.createServer((message, answer) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8');
      const signed = `${String(message.headers['x-akip-timestamp'])}.${raw}`;
      const right = `sha256=${createHmac('sha256', SECRET).update(signed).digest('hex')}`;
      const isSigned = message.headers['x-akip-signature'] === right;
      received.push(isSigned ? String((JSON.parse(raw) as { event: string }).event) : 'unsigned');
      answer.end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  app = await startApp({
    WEBHOOK_URL: url,
    WEBHOOK_SECRET: SECRET,
    WEBHOOK_ALLOW_HTTP: 'true',
    WEBHOOK_ALLOW_PRIVATE: 'true',
  });
  admin = await signIn(app, 'admin@example.org', 'strapi-super-admin');
});
afterAll(async () => {
  await app?.stop();
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
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
      expect.objectContaining({ name: 'WEBHOOK_URL', url, enabled: true, origin: 'environment' }),
    ]);
    const data = { title: 'Kümelenme', publishedOn: '2025-03-01', body: paragraphs('Metin.') };
    const articles = documents(app.strapi, ARTICLE);
    const { documentId } = await articles.create({ locale: 'tr', data });
    await articles.publish({ documentId, locale: 'tr' });
    while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(new Set(received)).toEqual(new Set(['publish']));
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
    const moved = { url: `${url}/2`, secret: SECRET };
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

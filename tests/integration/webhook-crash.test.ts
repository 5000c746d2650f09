import { runChild } from '../support/child';
import { Receiver } from '../support/receiver';
import { startApp, type TestApp } from '../support/strapi';

/** Processes die, hard, at every point between a write and the note that its webhook has arrived. */
const PLUGIN = 'plugin::webhook-outbox';
const DIE = `process.kill(process.pid, 'SIGKILL')`;

const receiver = new Receiver();
const { received } = receiver;
let app: TestApp;

beforeAll(async () => {
  await receiver.listen();
  app = await startApp({ WEBHOOK_ALLOW_HTTP: 'true', WEBHOOK_ALLOW_PRIVATE: 'true' });
  const plugin = app.strapi.plugin('webhook-outbox');
  // Only the processes that die, and those that come after them, deliver here.
  await plugin.service('deliverer').stop();
  const endpoint = { name: 'Site', url: receiver.url, enabled: true };
  ({ secret: receiver.secret } = await plugin.service('endpoints').create(endpoint));
});
afterAll(async () => {
  await app?.stop();
  await receiver.close();
});

/** Saves and publishes an article of that title; the process dies where `at` says, if it says so. */
const publishing = (title: string, at = '') => `
  ${at}
  const articles = strapi.documents('api::article.article');
  const data = { title: '${title}', publishedOn: '2024-05-01' };
  const { documentId } = await articles.create({ locale: 'tr', data });
  await articles.publish({ documentId, locale: 'tr' });`;

/** Waits in the child until nothing is on its way. */
const DELIVERED = `
  const left = (uid, where) => strapi.db.query('${PLUGIN}.' + uid).count({ where });
  while ((await left('event', { payload: { $null: true } })) + (await left('delivery', { state: 'pending' })))
    await new Promise((resolve) => setTimeout(resolve, 20));`;

/** Dies in the middle of an attempt: `before` the endpoint hears of it, or `after` it has answered. */
const dyingAtSending = (when: 'before' | 'after') => `
  const sending = compiled('src/plugins/webhook-outbox/server/src/delivery/send');
  const send = sending.send;
  sending.send = async (...message) => {
    ${when === 'after' ? 'await send(...message);' : ''}
    ${DIE};
  };`;

/** Time passes: the lease of the dead process runs out. */
const leaseRunsOut = () =>
  app.strapi.db.query(`${PLUGIN}.lease`).updateMany({ where: {}, data: { until: 0 } });
const rows = (uid: string) => app.strapi.db.query(`${PLUGIN}.${uid}`).findMany();
const titled = (title: string) =>
  app.strapi.db
    .query('api::article.article')
    .count({ where: { title, publishedAt: { $notNull: true } } });

it('a webhook is told, however many processes die at it, and always as the same delivery', async () => {
  // Committed, and not even worked out whom it concerns.
  const outbox = `strapi.plugin('webhook-outbox').service('outbox').dispatch = () => ${DIE};`;
  expect(await runChild({ after: publishing('Önce', outbox) })).toBe('SIGKILL');
  expect(await titled('Önce')).toBe(1);
  expect(await rows('event')).toEqual([expect.objectContaining({ payload: null })]);
  expect(await rows('delivery')).toEqual([]);

  await leaseRunsOut();
  expect(await runChild({ before: dyingAtSending('before'), after: DELIVERED })).toBe('SIGKILL');
  const [{ key }, ...others] = await rows('delivery');
  expect([others, received]).toEqual([[], []]);

  for (const times of [1, 2]) {
    await leaseRunsOut();
    expect(await runChild({ before: dyingAtSending('after'), after: DELIVERED })).toBe('SIGKILL');
    expect(received).toHaveLength(times);
    expect(await rows('delivery')).toEqual([expect.objectContaining({ key, state: 'pending' })]);
  }

  await leaseRunsOut();
  expect(await runChild({ after: DELIVERED })).toBe(0);
  expect(received).toHaveLength(3);
  expect(received.map(({ delivery, isSigned }) => [delivery, isSigned])).toEqual(
    Array(3).fill([key, true]),
  );
  expect(new Set(received.map(({ raw }) => raw)).size).toBe(1);
  expect(received[0].body.paths).toContain('/tr/articles/once');
  expect(await rows('delivery')).toEqual([expect.objectContaining({ key, state: 'delivered' })]);
}, 300_000);

it('a write that died before its commit is told to nobody; the one after it is', async () => {
  received.length = 0;
  const uncommitted = `strapi.db.lifecycles.subscribe(({ action, model }) => {
    if (action === 'afterCreate' && model.uid === '${PLUGIN}.event') ${DIE};
  });`;
  await leaseRunsOut();
  expect(await runChild({ after: publishing('Yarım', uncommitted) })).toBe('SIGKILL');
  expect(await titled('Yarım')).toBe(0);
  await leaseRunsOut();
  expect(await runChild({ after: publishing('Sonra') + DELIVERED })).toBe(0);
  expect(received.map(({ isSigned, body }) => [isSigned, body.event])).toEqual([[true, 'publish']]);
  expect(received[0].body.paths).toContain('/tr/articles/sonra');
}, 300_000);

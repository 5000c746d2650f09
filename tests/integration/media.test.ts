import request from 'supertest';
import type { CachedAnswer, ResponseCache } from '../../src/reading/cache';
import { ARTICLE, documents } from '../support/content';
import { nextSecond } from '../support/next-second';
import { signIn } from '../support/people';
import { Receiver } from '../support/receiver';
import { startApp, type TestApp } from '../support/strapi';

/** Pictures are edited in the media library, beside the entries that show them. */
const EVENT = 'api::event.event';
const PAGE = '/articles/by-slug/kapakli';
/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const receiver = new Receiver();
let app: TestApp;
let cache: ResponseCache;
let admin: string;
const files: Record<string, number> = {};

beforeAll(async () => {
  await receiver.listen();
  app = await startApp({ WEBHOOK_ALLOW_HTTP: 'true', WEBHOOK_ALLOW_PRIVATE: 'true' });
  cache = app.strapi.get('akip.answers' as never);
  admin = await signIn(app, 'admin@example.org', 'strapi-super-admin');
  keepNoFiles();
  for (const name of ['cover', 'share', 'logo', 'unused']) files[name] = await upload(name);
  await writeContent();
  const endpoint = { name: 'Site', url: receiver.url, enabled: true };
  const endpoints = app.strapi.plugin('webhook-outbox').service('endpoints');
  ({ secret: receiver.secret } = await endpoints.create(endpoint));
});
afterAll(async () => {
  await app?.stop();
  await receiver.close();
});
beforeEach(() => receiver.clear());

/** Files have addresses, and nothing is written to this folder's `public`. */
function keepNoFiles(): void {
  const put = (file: { url?: string; hash: string; ext: string }) => {
    file.url = `/uploads/${file.hash}${file.ext}`;
    return Promise.resolve();
  };
  const nothing = () => Promise.resolve();
  Object.assign(app.strapi.plugin('upload').provider, {
    upload: put,
    uploadStream: put,
    replace: nothing,
    replaceStream: nothing,
    delete: nothing,
  });
}

const library = (method: 'post' | 'delete', path: string) =>
  request(app.strapi.server.httpServer)[method](path).set('Authorization', `Bearer ${admin}`);

async function upload(name: string): Promise<number> {
  const { body } = await library('post', '/upload').attach('files', PNG, `${name}.png`);
  return (body as { id: number }[])[0].id;
}

async function writeContent(): Promise<void> {
  const write = async (uid: string, locale: string, data: object, documentId?: string) => {
    const params = { documentId, locale, data };
    const entry = documentId
      ? await documents(app.strapi, uid).update(params)
      : await documents(app.strapi, uid).create(params);
    await documents(app.strapi, uid).publish({ documentId: entry.documentId, locale });
    return entry.documentId;
  };
  const news = { publishedOn: '2024-05-01', cover: files.cover };
  const id = await write(ARTICLE, 'tr', { ...news, title: 'Kapaklı' });
  await write(ARTICLE, 'en', { ...news, title: 'With a cover' }, id);
  await write(ARTICLE, 'tr', { title: 'Kapaksız', publishedOn: '2024-05-02' });
  const seo = { metaTitle: 'Paylaşılan', shareImage: files.share };
  await write(EVENT, 'tr', { title: 'Kapaklı gün', startsAt: '2031-05-02T06:00:00.000Z', seo });
  await documents(app.strapi, 'api::site.site').create({
    locale: 'tr',
    data: { name: 'AKİP', logo: files.logo },
  });
}

const get = (path: string) => request(app.strapi.server.httpServer).get(`/api${path}`);
const kept = (path: string): CachedAnswer | undefined => cache.get(`anyone /api${path}?`);
const paths = async () => (await receiver.arrived(app)).map(({ body }) => body.paths);
const edit = (name: string, info: object) =>
  library('post', '/upload').query({ id: files[name] }).field('fileInfo', JSON.stringify(info));

const COVERED = ['/en/articles/with-a-cover', '/tr/articles/kapakli'];

it('another alternative text is on the page at once, under another ETag, and only there', async () => {
  const others = ['/articles/by-slug/kapaksiz', '/events/by-slug/kapakli-gun', '/home'];
  // What is made in the second of a change has no date.
  cache.drop(['locales']);
  await nextSecond();
  const before = await get(PAGE);
  await Promise.all(others.map((path) => get(path)));
  await nextSecond();
  expect((await edit('cover', { alternativeText: 'Iğdır’da toplantı' })).status).toBe(200);
  expect(kept(PAGE)).toBeUndefined();
  expect(others.filter((path) => !kept(path))).toEqual([]);
  for (const [name, value] of [
    ['If-None-Match', before.headers.etag],
    ['If-Modified-Since', before.headers['last-modified']],
  ]) {
    const { status, body, headers } = await get(PAGE).set(name, value);
    expect([name, status, body.data?.cover.alternativeText]).toEqual([
      name,
      200,
      'Iğdır’da toplantı',
    ]);
    expect(headers.etag).not.toBe(before.headers.etag);
  }
  expect(await paths()).toEqual([COVERED]);
});

it('a file put in another’s place is told to the pages that show it', async () => {
  await get(PAGE);
  const replaced = await edit('cover', { caption: 'Yeni' }).attach('files', PNG, 'yeni.png');
  expect(replaced.status).toBe(200);
  expect((await get(PAGE)).body.data.cover.caption).toBe('Yeni');
  expect(await paths()).toEqual([COVERED]);
  const [{ body }] = receiver.received;
  expect(body).toMatchObject({ event: 'update', uid: 'plugin::upload.file', locales: [] });
});

it('the picture that is shared is on the page of its entry alone, and the page is new with it', async () => {
  const shared = async (path: string) => (await get(path)).body.data.seo as object | null;
  const PATH = '/events/by-slug/kapakli-gun';
  expect(await shared(PAGE)).toBeNull();
  const { body } = await get(
    '/events?locale=tr&filters[slug][$eq]=kapakli-gun&populate[seo][populate]=shareImage',
  );
  const [{ seo }] = body.data;
  const shown = Object.keys((await get(PATH)).body.data.seo.shareImage);
  expect(shown).toEqual(expect.arrayContaining(['url', 'alternativeText', 'width', 'height']));
  const image = Object.fromEntries(shown.map((name) => [name, seo.shareImage[name]]));
  expect(await shared(PATH)).toEqual({ ...seo, shareImage: image });

  expect((await edit('share', { alternativeText: 'Küme günü' })).status).toBe(200);
  expect(kept(PATH)).toBeUndefined();
  expect(kept(PAGE)).toBeDefined();
  expect(await shared(PATH)).toMatchObject({ shareImage: { alternativeText: 'Küme günü' } });

  const events = documents(app.strapi, EVENT);
  const of = { documentId: (await get(PATH)).body.data.documentId as string, locale: 'tr' };
  await events.update({ ...of, data: { seo: { metaTitle: 'Resimsiz' } } });
  expect(await shared(PATH)).toMatchObject({ shareImage: { alternativeText: 'Küme günü' } });
  await events.publish(of);
  expect(await shared(PATH)).toMatchObject({ metaTitle: 'Resimsiz', shareImage: null });
  const again = { metaTitle: 'Paylaşılan', shareImage: files.share };
  await events.update({ ...of, data: { seo: again } });
  await events.publish(of);
  expect(await shared(PATH)).toMatchObject({ shareImage: { alternativeText: 'Küme günü' } });
  await receiver.arrived(app);
  receiver.clear();
});

it('the picture of a component belongs to its page, and the site’s own to every page', async () => {
  await edit('share', { alternativeText: 'Paylaşılan' });
  await edit('logo', { alternativeText: 'AKİP' });
  expect(await paths()).toEqual([['/tr/events/kapakli-gun'], ['/']]);
});

it('a file that nothing shows is told to nobody, whatever becomes of it', async () => {
  await upload('another');
  await edit('unused', { alternativeText: 'Kimse görmez' });
  await library('delete', `/upload/files/${files.unused}`);
  expect(await paths()).toEqual([]);
});

it('a file that is deleted leaves the pages that showed it, and these are told', async () => {
  expect((await get(PAGE)).body.data.cover).not.toBeNull();
  expect((await library('delete', `/upload/files/${files.cover}`)).status).toBe(200);
  expect((await get(PAGE)).body.data.cover).toBeNull();
  expect(await paths()).toEqual([COVERED]);
  expect(receiver.received[0].body.event).toBe('delete');
});

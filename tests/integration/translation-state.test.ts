import request from 'supertest';
import { ARTICLE, documents, paragraphs } from '../support/content';
import { startApp, type TestApp } from '../support/strapi';
import {
  deskOf,
  ENTRIES,
  entry,
  lineOf,
  seen,
  sideOf,
  signIn,
  type Desk,
} from '../support/translation-desk';

const FIRST = 'Ispartalı kümeler gülün değerini birlikte artırıyor.';
const SECOND = 'Iğdır’daki toplantıya 41 küme temsilcisi katıldı.';
const FIRST_EN = 'The clusters of Isparta raise the value of the rose together.';
const SECOND_EN = 'The meeting in Iğdır was attended by 41 cluster representatives.';
const CHANGED = SECOND.replace('41', '45');
const CHANGED_EN = SECOND_EN.replace('41', '45');

let app: TestApp;
let translator: Desk;
let count = 0;

beforeAll(async () => {
  app = await startApp();
  translator = deskOf(app, await signIn(app, 'translator@example.org', 'akip-translator-en'));
});
afterAll(() => app?.stop());

const articles = () => documents(app.strapi, ARTICLE);
const body = (...texts: string[]) => ({ body: paragraphs(...texts) });

/** An article that is published in both languages, under slugs that never change. */
async function published(): Promise<string> {
  const slug = `durum-${(count += 1)}`;
  const { documentId } = await articles().create({
    locale: 'tr',
    data: { title: 'Kümelenme', slug, ...body(FIRST, SECOND) },
  });
  await edit(documentId, 'en', FIRST_EN, SECOND_EN, { title: 'Clustering', slug: `${slug}-en` });
  for (const locale of ['tr', 'en']) await articles().publish({ documentId, locale });
  return documentId;
}

const edit = (documentId: string, locale: string, one: string, two: string, more = {}) =>
  articles().update({ documentId, locale, data: { ...body(one, two), ...more } });

/** What a reader is told of the newest article, in both languages. */
async function states(): Promise<(string | undefined)[]> {
  const paths = [`durum-${count}?locale=tr`, `durum-${count}-en?locale=en`];
  const answers = await Promise.all(
    paths.map((path) =>
      request(app.strapi.server.httpServer).get(`/api/articles/by-slug/${path}&fallback=tr`),
    ),
  );
  return answers.map((answer) => answer.body.meta?.translation?.state);
}

describe('a reader of a translation is told', () => {
  it('that the original is one, and that its translation is up to date', async () => {
    await published();
    expect(await states()).toEqual(['original', 'published']);
  });

  it('that it may be out of date once the changed original is published, not before', async () => {
    const documentId = await published();
    await edit(documentId, 'tr', FIRST, CHANGED);
    expect(await states()).toEqual(['original', 'published']);
    await articles().publish({ documentId, locale: 'tr' });
    expect(await states()).toEqual(['original', 'outdated']);
  });

  it('nothing of a translation that is not published yet', async () => {
    const documentId = await published();
    await edit(documentId, 'tr', FIRST, CHANGED);
    const segment = seen(lineOf(await sideOf(translator, documentId), 'Iğdır’daki'));
    const work = { ...entry(documentId), segment, text: CHANGED_EN, autosave: false };
    expect((await translator.put('/segment', work)).status).toBe(200);
    expect(await states()).toEqual(['original', 'published']);
    await articles().publish({ documentId, locale: 'tr' });
    expect(await states()).toEqual(['original', 'outdated']);
    await articles().publish({ documentId, locale: 'en' });
    expect(await states()).toEqual(['original', 'published']);
  });

  it('that it is up to date again when a translator says it is still correct', async () => {
    const documentId = await published();
    await edit(documentId, 'tr', FIRST, CHANGED);
    await articles().publish({ documentId, locale: 'tr' });
    expect(await states()).toEqual(['original', 'outdated']);
    const segment = seen(lineOf(await sideOf(translator, documentId), 'Iğdır’daki'));
    const said = await translator.put('/segment/state', { ...entry(documentId), segment });
    expect(said.status).toBe(200);
    expect(await states()).toEqual(['original', 'published']);
  });

  it('the same when the translator says so before the original is published', async () => {
    const documentId = await published();
    await edit(documentId, 'tr', FIRST, CHANGED);
    const segment = seen(lineOf(await sideOf(translator, documentId), 'Iğdır’daki'));
    await translator.put('/segment/state', { ...entry(documentId), segment });
    expect(await states()).toEqual(['original', 'published']);
    await articles().publish({ documentId, locale: 'tr' });
    expect(await states()).toEqual(['original', 'published']);
  });

  it('that there is none, and nothing more once the original is gone from view', async () => {
    const documentId = await published();
    await edit(documentId, 'tr', FIRST, CHANGED);
    await articles().publish({ documentId, locale: 'tr' });
    await articles().unpublish({ documentId, locale: 'tr' });
    expect((await states())[1]).toBe('published');
    await articles().publish({ documentId, locale: 'tr' });
    expect(await states()).toEqual(['original', 'outdated']);
    await articles().unpublish({ documentId, locale: 'en' });
    const missing = await request(app.strapi.server.httpServer).get(
      `/api/articles/by-slug/durum-${count}?locale=en&fallback=tr`,
    );
    expect(missing.body.meta).toMatchObject({
      isFallback: true,
      translation: { state: 'missing' },
    });
  });

  it('what is published, when the original goes back to what was translated', async () => {
    const documentId = await published();
    await edit(documentId, 'tr', FIRST, CHANGED);
    await articles().publish({ documentId, locale: 'tr' });
    await edit(documentId, 'tr', FIRST, SECOND);
    await articles().publish({ documentId, locale: 'tr' });
    expect(await states()).toEqual(['original', 'published']);
  });

  it('of documents, too, that were there before anybody kept account', async () => {
    const documentId = await published();
    await app.strapi.db
      .query(ENTRIES)
      .updateMany({ where: { entryId: documentId }, data: { basis: null, outdated: null } });
    await app.strapi.plugin('translation-desk').service('sync').adoptExisting();
    const known = await app.strapi.db.query(ENTRIES).findOne({ where: { entryId: documentId } });
    expect(known).toMatchObject({ outdated: false, outdatedNext: false });
    expect(known.basis.length).toBeGreaterThan(1);
  });
});

import request from 'supertest';
import { mentionsOf, service } from '../support/clause-links';
import { ARTICLE, CLAUSE, documents, makePlan, paragraphs } from '../support/content';
import { startApp, type TestApp } from '../support/strapi';
import {
  deskOf,
  entry,
  rowOf,
  seen,
  sideOf,
  signIn,
  stampsOf,
  type Desk,
} from '../support/translation-desk';

const NUMBERS = ['376', '376.1', '421.7', '475.2'];
const ARTICLES = 5;
const SAVES = 100;

let app: TestApp;
let admin: Desk;
let translator: Desk;
let clauses: Record<string, string>;
let ids: string[];

const articles = () => documents(app.strapi, ARTICLE);
const turkish = (at: number) =>
  NUMBERS.map(
    (number, n) => `${at}.${n} Özellikle 11. Kalkınma Planı’nın ${number}. maddesi konuşuldu.`,
  );
const english = (at: number, n: number) =>
  `${at}.${n} Clause ${NUMBERS[n]} of the 11th Development Plan was discussed.`;

beforeAll(async () => {
  app = await startApp();
  ({ clauses } = await makePlan(app.strapi, 11, [2019, 2023], NUMBERS));
  admin = deskOf(app, await signIn(app, 'admin@example.org', 'strapi-super-admin'));
  translator = deskOf(app, await signIn(app, 'translator@example.org', 'akip-translator-en'));
  ids = [];
  for (let at = 0; at < ARTICLES; at += 1) {
    const { documentId } = await articles().create({
      locale: 'tr',
      data: {
        title: `Eşzamanlı haber ${at}`,
        publishedOn: '2019-10-14',
        body: paragraphs(...turkish(at)),
      },
    });
    ids.push(documentId);
  }
});
afterAll(() => app?.stop());

/** One of the requests that editors, translators and scripts make, and what it answered. */
type Save = () => Promise<{ status: number; text: string }>;

function inPanel(method: 'put' | 'post', path: string, data: object): ReturnType<Save> {
  const panel = request(app.strapi.server.httpServer);
  const sent = panel[method](`/content-manager/collection-types/${path}`);
  return sent.set({ Authorization: `Bearer ${admin.token}` }).send(data);
}

/** Through the document service, as an import does. */
async function byScript(write: () => Promise<unknown>): ReturnType<Save> {
  try {
    await write();
    return { status: 200, text: '' };
  } catch (error) {
    return { status: 500, text: String(error) };
  }
}

const actor = { id: null, name: 'Elif Editör' };

/** Each kind of save, `n` times; all of them want something else. */
async function savesOf(kinds: { each: number; translations: number }): Promise<Save[]> {
  const times = (n: number, make: (i: number, documentId: string) => Save) =>
    Array.from({ length: n }, (_, i) => make(i, ids[i % ARTICLES]));
  const lines = await Promise.all(
    ids.map(async (id) =>
      (await sideOf(translator, id)).lines.filter(({ group }) => group === 'body'),
    ),
  );
  const mentions = await Promise.all(ids.map((id) => mentionsOf(app, id)));
  return [
    ...times(kinds.translations, (i, documentId) => {
      const [at, n] = [i % ARTICLES, Math.floor(i / ARTICLES)];
      return () =>
        [admin, translator][i % 2].put('/segment', {
          ...entry(documentId),
          segment: seen(lines[at][n]),
          text: english(at, n),
        });
    }),
    ...times(kinds.each, (i, documentId) => () => {
      const data = { summary: `Özet ${i}` };
      return inPanel('put', `${ARTICLE}/${documentId}?locale=tr`, data);
    }),
    ...times(kinds.each, (i, documentId) => () => {
      const data = { summary: `Yayımlanan özet ${i}` };
      return inPanel('post', `${ARTICLE}/${documentId}/actions/publish?locale=tr`, data);
    }),
    ...times(kinds.each, (i) => () => {
      const data = { title: `Yeni haber ${i}`, publishedOn: '2019-10-14' };
      return inPanel('post', `${ARTICLE}?locale=tr`, {
        ...data,
        body: paragraphs(...turkish(100 + i)),
      });
    }),
    ...times(kinds.each, (i) => () => {
      const number = NUMBERS[i % NUMBERS.length];
      const data = { text: `${number} numaralı maddenin ${i}. özeti.` };
      return byScript(() =>
        documents(app.strapi, CLAUSE).update({
          documentId: clauses[number],
          locale: 'tr',
          data,
        }),
      );
    }),
    ...times(ARTICLES * 2, (i, documentId) => () => {
      const [first] = mentions[i % ARTICLES];
      const { exact, field, position } = mentions[i % ARTICLES][Math.floor(i / ARTICLES)];
      // Where the field begins, the first paragraph begins.
      const start = position - first.position + first.start;
      const words = { start, end: start + exact.length, exact };
      return byScript(() =>
        service(app, 'decisions').decide(
          {
            ...{ uid: ARTICLE, documentId, locale: 'tr', version: 'draft', field, ...words },
            ...{ verdict: 'rejected', target: null },
          },
          actor,
        ),
      );
    }),
  ];
}

/** The same for every run: a linear congruential order. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  let state = 20261125;
  const next = () => (state = (state * 1103515245 + 12345) % 2 ** 31);
  return items
    .map((item) => ({ item, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

describe('a hundred saves of all kinds at once', () => {
  it('are all done, lose nothing and leave everything as if they had come one by one', async () => {
    const saves = await savesOf({ each: 18, translations: 18 });
    expect(saves).toHaveLength(SAVES);
    const answers = await Promise.all(shuffled(saves).map((save) => save()));
    expect(answers.filter(({ status }) => status >= 300).map(({ text }) => text)).toEqual([]);
    await service(app, 'relink').drain();

    const rows = await articles().findMany({ locale: 'tr', limit: 100 });
    expect(rows.map(({ title }) => title).sort()).toEqual(
      [
        ...ids.map((_, at) => `Eşzamanlı haber ${at}`),
        ...Array.from({ length: 18 }, (_, i) => `Yeni haber ${i}`),
      ].sort(),
    );
    for (const [at, documentId] of ids.entries()) {
      const version = { documentId, locale: 'tr' };
      const draft = await articles().findOne(version);
      expect(draft?.body).toEqual(paragraphs(...turkish(at)));
      expect(draft?.summary).toMatch(/^(Özet|Yayımlanan özet) \d+$/);
      const published = await articles().findOne({ ...version, status: 'published' });
      expect(published?.body).toEqual(draft?.body);

      const { lines } = await sideOf(translator, documentId);
      const translated = Array.from({ length: NUMBERS.length }, (_, n) =>
        at + n * ARTICLES < 18 ? english(at, n) : null,
      );
      expect(lines.filter(({ group }) => group === 'body').map((line) => line.targetText)).toEqual(
        translated,
      );

      const decided = (await mentionsOf(app, documentId)).filter(
        ({ sourceLocale, sourceVersion }) => sourceLocale === 'tr' && sourceVersion === 'draft',
      );
      expect(decided.map(({ decision }) => decision === 'rejected')).toEqual([
        true,
        true,
        false,
        false,
      ]);
    }
  });

  it('leave nothing for a second look', async () => {
    const after = async () =>
      Promise.all(
        ids.map(async (id) => ({
          mentions: await mentionsOf(app, id),
          stamps: await stampsOf(app, id),
          row: await rowOf(app, id),
        })),
      );
    const before = await after();
    await service(app, 'mentions').syncAll(ARTICLE, ids);
    for (const id of ids)
      await app.strapi.plugin('translation-desk').service('sync').sync(ARTICLE, id);
    expect(await after()).toEqual(before);
  });
});

describe('a write that the database gives up for another one', () => {
  /** Fails after the write, in its transaction, as often as said. @returns how often it was called, and its end */
  function givingUp(times: number) {
    const made = { calls: 0, remove: () => {} };
    made.remove = app.strapi.documents.use(async (context, next) => {
      const written = await next();
      if (context.uid !== ARTICLE || context.action !== 'create') return written;
      made.calls += 1;
      if (made.calls > times) return written;
      throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
    }) as unknown as () => void;
    return made;
  }
  const data = () => ({ title: 'Yinelenen yazma', publishedOn: '2019-10-14' });
  const all = () => articles().findMany({ locale: 'tr', filters: { title: data().title } });

  it('begins again with what the caller gave, and is there once', async () => {
    const made = givingUp(2);
    const given = { locale: 'tr', data: data() };
    const written = await articles().create(given);
    made.remove();
    expect(made.calls).toBe(3);
    expect(written.slug).toBe('yinelenen-yazma');
    expect((await all()).map(({ documentId }) => documentId)).toEqual([written.documentId]);
    expect(await rowOf(app, written.documentId)).toMatchObject({ state: 'missing' });
  });

  it('is not repeated alone within a larger transaction, which is void as a whole', async () => {
    const before = await all();
    const made = givingUp(1);
    const larger = app.strapi.db.transaction(async () => {
      await articles().create({ locale: 'tr', data: data() });
    });
    await expect(larger).rejects.toMatchObject({ code: '40P01' });
    made.remove();
    expect(made.calls).toBe(1);
    expect(await all()).toEqual(before);
  });
});

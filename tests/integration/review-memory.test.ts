import request from 'supertest';
import { DECISIONS, service } from '../support/clause-links';
import { ARTICLE, documents, makePlan, paragraphs } from '../support/content';
import { signIn } from '../support/people';
import { startApp, type TestApp } from '../support/strapi';

const ARTICLES = 20;
const PER_ARTICLE = 50;
const ALL = ARTICLES * PER_ARTICLE;

interface Asked {
  key: string;
  sentence: string;
}
interface Page {
  results: Asked[];
  pagination: { total: number };
}

let app: TestApp;
let editor: string;

beforeAll(async () => {
  app = await startApp();
  await makePlan(app.strapi, 11, [2019, 2023], ['376', '376.1']);
  await makePlan(app.strapi, 12, [2024, 2028], ['376.1']);
  editor = await signIn(app, 'editor@example.org', 'akip-editor');
});
afterAll(() => app?.stop());

const queue = async (): Promise<Page> => {
  const { body } = await request(app.strapi.server.httpServer)
    .get('/clause-links/queue?pageSize=100')
    .set('Authorization', `Bearer ${editor}`);
  return body.data;
};

/** Decides on what the queue asks, page by page, every second one by a rejection. @returns how many were decided */
async function decideAll(): Promise<number> {
  let decided = 0;
  for (let page = await queue(); page.results.length > 0; page = await queue()) {
    const decisions = page.results.map(({ key }, i) =>
      i % 2 ? { key, verdict: 'rejected' } : { key, verdict: 'accepted', target: '11:376.1' },
    );
    const { status, body } = await request(app.strapi.server.httpServer)
      .post('/clause-links/queue/decisions')
      .set('Authorization', `Bearer ${editor}`)
      .send({ decisions });
    expect(status).toBe(200);
    expect(body.data.filter((r: { status: string }) => r.status !== 'decided')).toEqual([]);
    decided += decisions.length;
  }
  return decided;
}

const standing = async (): Promise<string[]> => {
  const rows: { key: string; verdict: string }[] = await app.strapi.db
    .query(DECISIONS)
    .findMany({ where: { endedAt: { $null: true } }, orderBy: { id: 'asc' } });
  return rows.map(({ key, verdict }) => `${key} ${verdict}`);
};

/** For as many decisions as an editor takes in days, one by one; no measure of speed. */
const PATIENCE_MS = 600_000;

/** A bare number says which clause but not of which plan: each sentence is asked about. */
const sentence = (article: number, i: number) =>
  `${article + 1}. çalıştayın ${i + 1}. oturumunda 376.1 numaralı tedbir KÜMELENME için ele alındı.`;

test(
  'a thousand decisions are never asked for again',
  async () => {
    const articles = documents(app.strapi, ARTICLE);
    const texts = Array.from({ length: ARTICLES }, (_, article) =>
      Array.from({ length: PER_ARTICLE }, (_, i) => sentence(article, i)),
    );
    const ids: string[] = [];
    for (const [i, text] of texts.entries()) {
      const data = { title: `İstanbul ${i}`, publishedOn: '2025-03-01', body: paragraphs(...text) };
      ids.push((await articles.create({ locale: 'tr', data })).documentId);
    }
    expect((await queue()).pagination.total).toBe(ALL);

    expect(await decideAll()).toBe(ALL);
    const decisions = await standing();
    expect(decisions).toHaveLength(ALL);

    // Everything is read anew, then every text is edited above and below what was decided, then half of them go out.
    const relink = service(app, 'relink');
    await relink.start({ full: true }, null);
    await relink.drain();
    expect((await queue()).pagination.total).toBe(0);
    for (const [i, documentId] of ids.entries()) {
      const body = paragraphs('ISPARTA’dan yeni bir giriş.', ...texts[i], 'ığdır’dan bir sonuç.');
      await articles.update({ documentId, locale: 'tr', data: { body } });
      if (i % 2) await articles.publish({ documentId, locale: 'tr' });
    }
    expect((await queue()).pagination.total).toBe(0);
    expect(await standing()).toEqual(decisions);

    // Only what is new is asked about.
    const body = paragraphs(...texts[0], 'Kapanışta 376.1 numaralı tedbir yeniden konuşuldu.');
    await articles.update({ documentId: ids[0], locale: 'tr', data: { body } });
    const { results } = await queue();
    expect(results.map((asked) => asked.sentence)).toEqual([
      'Kapanışta 376.1 numaralı tedbir yeniden konuşuldu.',
    ]);
  },
  PATIENCE_MS,
);

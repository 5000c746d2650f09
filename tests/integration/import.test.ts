import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import {
  type ArticleImport,
  loadArticle,
  loadPlan,
  readArticle,
  readPlan,
} from '../../src/content/import';
import { linkedNumbers, mentionsOf } from '../support/clause-links';
import { ARTICLE, CLAUSE, PLAN, documents } from '../support/content';
import { type TestApp, startApp } from '../support/strapi';

const root = path.join(__dirname, '../..');
const SAMPLE_PLAN = `12. KALKINMA PLANI’NDA KÜMELENME
 • 901.9. Küçük işletmelerin kümeleri güçlendirilecektir.
 • 901.10. Isparta ve İstanbul arasında ortak program kurulacaktır
 • 910.Tekstil sektöründe kümelenme desteklenecektir.
 • 910.1. Bu amaçla 5 adet büyük program uygulanacaktır.
`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const clauseRows = () =>
  app.strapi.db
    .query(CLAUSE)
    .findMany({ where: { locale: 'tr' }, populate: ['parent'], orderBy: 'sortKey' });
const articleCount = () => app.strapi.db.query(ARTICLE).count({});

describe('importing a plan', () => {
  const plan = readPlan(SAMPLE_PLAN, 'text');

  it('writes nothing in a dry run, and says what it would do', async () => {
    const report = await loadPlan(app.strapi, plan, { locale: 'tr', dryRun: true });
    expect(report).toMatchObject({ ordinal: 12, plan: 'created' });
    expect(await app.strapi.db.query(PLAN).count({})).toBe(0);
  });

  it('creates the plan and its clauses, children under their parents', async () => {
    await loadPlan(app.strapi, plan, { locale: 'tr' });
    const rows = await clauseRows();
    expect(rows.map(({ number, kind, parent }) => [number, kind, parent?.number ?? null])).toEqual([
      ['901.9', 'measure', null],
      ['901.10', 'measure', null],
      ['910', 'policy', null],
      ['910.1', 'measure', '910'],
    ]);
  });

  it('changes nothing the second time', async () => {
    const before = await clauseRows();
    const report = await loadPlan(app.strapi, plan, { locale: 'tr' });
    expect(new Set([report.plan, ...report.clauses.map(({ outcome }) => outcome)])).toEqual(
      new Set(['unchanged']),
    );
    expect(await clauseRows()).toEqual(before);
  });

  it('keeps a text that an editor changed, until told to overwrite', async () => {
    const [first] = await clauseRows();
    await documents(app.strapi, CLAUSE).update({
      documentId: first.documentId,
      locale: 'tr',
      data: { text: 'Iğdır’ın düzelttiği metin.' },
    });
    const kept = await loadPlan(app.strapi, plan, { locale: 'tr' });
    expect(kept.clauses[0]).toEqual({ number: '901.9', outcome: 'differs' });
    expect((await clauseRows())[0].text).toBe('Iğdır’ın düzelttiği metin.');
    await loadPlan(app.strapi, plan, { locale: 'tr', overwrite: true });
    expect((await clauseRows())[0].text).toBe('Küçük işletmelerin kümeleri güçlendirilecektir.');
  });

  it('writes all or nothing', async () => {
    const before = await clauseRows();
    const bad = readPlan('950. Yeni bir madde.\n951. Bir başka madde.', 'text');
    bad.clauses[1].number = 'bozuk';
    await expect(loadPlan(app.strapi, bad, { locale: 'tr', ordinal: 12 })).rejects.toThrow();
    expect(await clauseRows()).toEqual(before);
  });
});

describe('importing an article', () => {
  const read = (): ArticleImport =>
    readArticle(
      'Iğdır’da buluşma\n\n14 Ekim 2025\n\n12. Kalkınma Planı’nın 910.1 numaralı tedbiri bugün Iğdır’da konuşuldu.',
      'text',
    );

  it('makes a draft that nobody reads anonymously', async () => {
    const { documentId, outcome, published } = await loadArticle(app.strapi, read(), {
      locale: 'tr',
    });
    expect([outcome, published]).toEqual(['created', false]);
    expect(await linkedNumbers(app, documentId as string, 'tr', 'draft')).toEqual(['910.1']);
    const response = await request(app.strapi.server.httpServer).get('/api/articles');
    expect(response.body.data).toEqual([]);
  });

  it('is the same article the second time, and publishes it when told to', async () => {
    const again = await loadArticle(app.strapi, read(), { locale: 'tr', publish: true });
    expect(again).toMatchObject({ outcome: 'unchanged', published: true });
    const rows = await articleCount();
    await loadArticle(app.strapi, read(), { locale: 'tr', publish: true });
    expect(await articleCount()).toBe(rows);
    expect(await linkedNumbers(app, again.documentId as string, 'tr', 'published')).toEqual([
      '910.1',
    ]);
  });

  it('keeps what an editor changed', async () => {
    const changed = { ...read(), body: [] };
    const report = await loadArticle(app.strapi, changed, { locale: 'tr', publish: true });
    expect(report).toMatchObject({ outcome: 'differs', published: false });
    expect(await linkedNumbers(app, report.documentId as string, 'tr', 'draft')).toEqual(['910.1']);
  });
});

const real = path.join(root, '../shared/data/akip-5-koordinasyon-toplantisi.txt');
const there = existsSync(real);
if (!there) console.log('The shared page is not here: the test on it does not run.');

(there ? it : it.skip)(
  'links the real page: 13 clauses, 14 mentions with their offsets, plan 11',
  async () => {
    const text = readFileSync(real, 'utf8');
    const plan = await loadPlan(app.strapi, readPlan(text, 'text'), { locale: 'tr' });
    const numbers = plan.clauses.map(({ number }) => number);
    expect([plan.ordinal, numbers.length]).toEqual([11, 13]);
    const { documentId } = await loadArticle(app.strapi, readArticle(text, 'text'), {
      locale: 'tr',
      publish: true,
    });
    for (const version of ['draft', 'published'] as const) {
      const mentions = (await mentionsOf(app, documentId as string)).filter(
        (row) => row.sourceVersion === version,
      );
      expect(mentions).toHaveLength(14);
      expect(mentions.every((row) => row.plan === 11 && row.exact === row.number)).toBe(true);
      expect((await linkedNumbers(app, documentId as string, 'tr', version)).sort()).toEqual(
        [...numbers].sort(),
      );
    }
  },
);

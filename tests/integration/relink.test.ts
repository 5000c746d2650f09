import { ARTICLE, documents, makeClause, makePlan, paragraphs } from '../support/content';
import { MENTIONS, service } from '../support/clause-links';
import { startApp, type TestApp } from '../support/strapi';

let app: TestApp;
let plan: string;
const articles = new Map<string, string>();

/** What each article cites; plan 12 and most clauses come later. */
const TEXTS: Record<string, string> = {
  none: 'İstanbul’daki kümeler bir araya geldi.',
  known: '11. Kalkınma Planı’nın 376.1 numaralı tedbiri uygulanıyor.',
  awaited: '12. Kalkınma Planı’nın 415.3 numaralı tedbiri uygulanıyor.',
  ambiguous: 'Toplantıda 376.1 numaralı tedbir konuşuldu.',
  range: '11. Kalkınma Planı’nın 376-379 nolu maddeleri okundu.',
  both: '12. Kalkınma Planı’nın 400.1 ve 415.3 numaralı tedbirleri okundu.',
};

beforeAll(async () => {
  app = await startApp();
  ({ plan } = await makePlan(app.strapi, 11, [2019, 2023], ['376', '376.1', '379']));
  for (const [name, text] of Object.entries(TEXTS)) {
    const { documentId } = await documents(app.strapi, ARTICLE).create({
      locale: 'tr',
      data: { title: `Haber ${name}`, publishedOn: '2024-05-01', body: paragraphs(text) },
    });
    articles.set(name, documentId);
  }
});
afterAll(() => app?.stop());

interface Stored {
  key: string;
  contentHash: string;
  sourceDocumentId: string;
}

/** The derived rows by article, as they stand. */
async function state(): Promise<Record<string, string>> {
  const rows: Stored[] = await app.strapi.db.query(MENTIONS).findMany({ orderBy: { key: 'asc' } });
  return Object.fromEntries(
    [...articles].map(([name, id]) => {
      const own = rows.filter((row) => row.sourceDocumentId === id);
      return [name, own.map((row) => `${row.key} ${row.contentHash}`).join('|')];
    }),
  );
}

function different(a: Record<string, string>, b: Record<string, string>): string[] {
  return Object.keys(a).filter((name) => a[name] !== b[name]);
}

/** A full re-scan: how many articles it finds different. */
async function fullRelink(): Promise<number> {
  const relink = service(app, 'relink');
  await relink.start({}, null);
  await relink.drain();
  const run = await relink.latest();
  expect(run).toMatchObject({
    state: 'done',
    total: articles.size,
    done: articles.size,
    failed: 0,
  });
  return run?.changed ?? NaN;
}

describe('a plan that comes later', () => {
  it('touches the articles that waited for it, and a full re-scan finds nothing more', async () => {
    const before = await state();
    await makePlan(app.strapi, 12, [2024, 2028], ['400.1', '415.3', '900']);
    await service(app, 'relink').drain();
    const after = await state();
    expect(different(before, after).sort()).toEqual(['awaited', 'both']);
    expect(await fullRelink()).toBe(0);
    expect(await state()).toEqual(after);
  });

  it('makes citations ambiguous whose number it has as well, and only those', async () => {
    const before = await state();
    const [later] = await documents(app.strapi, 'api::plan.plan').findMany({
      filters: { ordinal: 12 },
    });
    await makeClause(app.strapi, later.documentId, '376.1');
    await service(app, 'relink').drain();
    const after = await state();
    expect(different(before, after)).toEqual(['ambiguous']);
    expect(await fullRelink()).toBe(0);
  });

  it('fills ranges that reach over a new clause', async () => {
    const before = await state();
    await makeClause(app.strapi, plan, '377');
    await service(app, 'relink').drain();
    expect(different(before, await state())).toEqual(['range']);
    expect(await fullRelink()).toBe(0);
  });
});

describe('a run', () => {
  it('goes on where a killed one stopped', async () => {
    const relink = service(app, 'relink');
    await app.strapi.db.query(MENTIONS).deleteMany({ where: {} });
    const run = await relink.start({}, 'Elif Editör');
    // What a process that was killed leaves behind: the notes of a run that still says it is running.
    expect(
      await app.strapi.db.query('plugin::clause-links.pending').count({ where: { run: run.key } }),
    ).toBeGreaterThan(0);
    await relink.drain();
    const finished = await relink.latest();
    expect(finished).toMatchObject({ key: run.key, state: 'done', startedBy: 'Elif Editör' });
    expect(finished?.changed).toBe(articles.size - 1);
  });

  it('is the only one at its time', async () => {
    const relink = service(app, 'relink');
    const first = relink.start({}, null);
    await first;
    await expect(relink.start({}, null)).rejects.toMatchObject({ name: 'ApplicationError' });
    await relink.drain();
  });

  it('can be limited to some documents', async () => {
    const relink = service(app, 'relink');
    await relink.start({ documentIds: [articles.get('known') ?? ''] }, null);
    await relink.drain();
    expect(await relink.latest()).toMatchObject({ total: 1, done: 1, changed: 0 });
  });
});

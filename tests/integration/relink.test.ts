import type { RunFilter } from '../../src/plugins/clause-links/server/src/services/relink';
import { runChild } from '../support/child';
import { ARTICLE, documents, makeClause, makePlan, paragraphs } from '../support/content';
import { MENTIONS, service } from '../support/clause-links';
import { startApp, type TestApp } from '../support/strapi';

/** Articles that are written past Strapi, enough for a run to be under way for a while. */
const RAW = 600;

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
  await relink.start({ full: true }, null);
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

/** Writes articles past Strapi, as a restored dump would. */
async function insertArticles(count: number): Promise<void> {
  const now = app.client === 'sqlite' ? Date.now() : new Date();
  const rows = Array.from({ length: count }, (_, i) => ({
    document_id: `raw${String(i).padStart(21, '0')}`,
    title: `Haber ${i}`,
    locale: 'tr',
    body: JSON.stringify(paragraphs(TEXTS.known)),
    created_at: now,
    updated_at: now,
  }));
  for (let i = 0; i < count; i += 200) {
    await app.strapi.db.connection('articles').insert(rows.slice(i, i + 200));
  }
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
  it('goes on where a killed process stopped', async () => {
    await insertArticles(RAW);
    // A process of its own that starts a run and dies, hard, with one page written down and another linked but not.
    const end = await runChild({
      after: `
      const mentions = strapi.plugin('clause-links').service('mentions');
      const relink = strapi.plugin('clause-links').service('relink');
      const link = mentions.relink;
      mentions.relink = async (...page) => {
        const results = await link(...page);
        if ((await relink.latest()).done > 0) process.kill(process.pid, 'SIGKILL');
        // Longer than a run works before it writes down how far it is.
        await new Promise((resolve) => setTimeout(resolve, 300));
        return results;
      };
      await relink.start({}, 'Elif Editör');
      await relink.drain();`,
    });
    expect(end).toBe('SIGKILL');
    const relink = service(app, 'relink');
    const killed = await relink.latest();
    expect(killed).toMatchObject({ state: 'running', total: articles.size + RAW });
    expect(killed?.done).toBeGreaterThan(0);
    expect(killed?.done).toBeLessThan(killed?.total ?? 0);
    // Time passes: the lease of the dead process runs out.
    await app.strapi.db
      .query('plugin::clause-links.lock')
      .update({ where: { name: 'relink' }, data: { until: 0 } });
    await relink.drain();
    const finished = await relink.latest();
    expect(finished).toMatchObject({ key: killed?.key, state: 'done', startedBy: 'Elif Editör' });
    expect(finished?.done).toBe(articles.size + RAW);
    const linked = await app.strapi.db
      .query(MENTIONS)
      .count({ where: { sourceDocumentId: { $startsWith: 'raw' }, outcome: 'linked' } });
    expect(linked).toBe(RAW);
    await app.strapi.db
      .query(ARTICLE)
      .deleteMany({ where: { documentId: { $startsWith: 'raw' } } });
  }, 300_000);

  it('takes away what is left of documents that were deleted past Strapi', async () => {
    // The articles of the test before.
    const ofDeleted = { where: { sourceDocumentId: { $startsWith: 'raw' } } };
    expect(await app.strapi.db.query(MENTIONS).count(ofDeleted)).toBe(RAW);
    await fullRelink();
    expect(await app.strapi.db.query(MENTIONS).count(ofDeleted)).toBe(0);
  });

  it('passes over what is right, and still notices what went wrong behind its back', async () => {
    const relink = service(app, 'relink');
    const run = async (filter: object = {}) => {
      await relink.start(filter, null);
      await relink.drain();
      return (await relink.latest())?.changed;
    };
    await run();
    const before = await state();
    const looksAt = jest.spyOn(service(app, 'clauses'), 'registry');
    expect(await run()).toBe(0);
    expect(looksAt).not.toHaveBeenCalled();
    expect(await run({ full: true })).toBe(0);
    expect(looksAt).toHaveBeenCalled();
    looksAt.mockRestore();
    const { tableName } = app.strapi.db.metadata.get(MENTIONS);
    const raw = app.strapi.db.connection;
    await raw(tableName)
      .where({ source_document_id: articles.get('both') })
      .delete();
    expect(await run()).toBe(1);
    await raw('articles_clauses_lnk').delete();
    expect(await run()).toBeGreaterThan(1);
    await raw('articles')
      .where({ document_id: articles.get('none') })
      .update({
        body: JSON.stringify(paragraphs(TEXTS.known)),
      });
    expect(await run()).toBe(1);
    await raw('articles')
      .where({ document_id: articles.get('none') })
      .update({
        body: JSON.stringify(paragraphs(TEXTS.none)),
      });
    expect(await run()).toBe(1);
    expect(await state()).toEqual(before);
    expect(await run({ full: true })).toBe(0);
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

  it.each<[RunFilter, string[]]>([
    [{ locale: 'en' }, []],
    [{ plan: 12, from: '2024-05-01' }, ['ambiguous', 'awaited', 'both']],
    [{ to: '2024-04-30' }, []],
    [{ uid: ARTICLE, to: '2024-05-01' }, Object.keys(TEXTS)],
  ])('goes over the documents of a filter: %j', async (filter, names) => {
    const relink = service(app, 'relink');
    const run = await relink.start(filter, null);
    await relink.drain();
    expect(run.total).toBe(names.length);
  });

  it('refuses a type that is no source', async () => {
    const start = service(app, 'relink').start({ uid: 'api::event.event' }, null);
    await expect(start).rejects.toMatchObject({ name: 'ValidationError' });
  });
});

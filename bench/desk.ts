/**
 * The translation desk at 20,000 documents × 2 languages: its list beside a bare paginated list of the same
 * documents, and what the desk adds to saving and publishing an article. In turn, in one process.
 *
 *   npm run bench:desk [-- documents]            (TEST_DATABASE_CLIENT=postgres for PostgreSQL)
 */
import { ARTICLE, documents } from '../tests/support/content';
import type { TestApp } from '../tests/support/strapi';
import { ENTRIES } from '../tests/support/translation-desk';
import { body, bootApp, insertArticles, NUMBERS, random, seedPlan } from './app';
import { interleaved, median } from './measure';

const DOCUMENTS = Number(process.argv[2] ?? 20_000);
const LOCALES = ['en', 'de'];
const STATES = ['missing', 'in-progress', 'stale', 'ready', 'published'];
const TYPES = 'plugin::translation-desk.types';
const PAGE = 20;
/** What each database does by itself soon after so many rows came; the benchmark does not wait for it. */
const TIDY: Record<string, (table: string) => string> = {
  sqlite: () => 'ANALYZE',
  postgres: () => 'VACUUM ANALYZE',
  mysql: (table) => `ANALYZE TABLE ${table}`,
};

void main();

async function main(): Promise<void> {
  const app = await bootApp();
  try {
    await seedPlan(app);
    await measureSaving(app);
    await insertArticles(app, DOCUMENTS, () => []);
    await insertEntries(app);
    await measureList(app);
  } finally {
    await app.stop();
  }
}

/** Desk entries as the desk itself would have written them, straight into its table. */
async function insertEntries({ strapi }: TestApp): Promise<void> {
  const { tableName } = strapi.db.metadata.get(ENTRIES);
  const next = random(9);
  const now = new Date();
  const asStored = (date: Date) => (strapi.db.dialect.client === 'sqlite' ? date.getTime() : date);
  const rows = Array.from({ length: DOCUMENTS * LOCALES.length }, (_, at) => {
    const state = STATES[Math.floor(next() * STATES.length)];
    const document = Math.floor(at / LOCALES.length);
    const words = state === 'ready' || state === 'published' ? 0 : Math.floor(next() * 400);
    return {
      key: `bench-${at}`,
      entry_uid: ARTICLE,
      entry_id: `bench${String(document).padStart(19, '0')}`,
      target_locale: LOCALES[at % LOCALES.length],
      title: `Haber ${document}`,
      search_text: `haber ${document}`,
      state,
      words,
      new_words: words,
      changed_words: 0,
      citations: JSON.stringify(['421.7']),
      source_published: next() < 0.8,
      waiting_since: words ? asStored(new Date(now.getTime() - Math.floor(next() * 1e10))) : null,
      created_at: asStored(now),
      updated_at: asStored(now),
    };
  });
  for (let at = 0; at < rows.length; at += 500) {
    await strapi.db.connection(tableName).insert(rows.slice(at, at + 500));
  }
  await strapi.db.connection.raw(TIDY[strapi.db.dialect.client](tableName));
}

async function measureList(app: TestApp): Promise<void> {
  const { strapi } = app;
  const list = strapi.plugin('translation-desk').service('list');
  const filter = { state: STATES.slice(0, 3), order: 'asc', page: 1, pageSize: PAGE };
  const find = (more: object) => () =>
    list.find({ ...filter, sort: 'waitingSince', ...more }, [ARTICLE], { id: '1', name: '' });
  const page = (offset: number) => async () => {
    const where = { locale: 'tr' };
    await strapi.db.query(ARTICLE).count({ where });
    await strapi.db
      .query(ARTICLE)
      .findMany({ where, orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }], limit: PAGE, offset });
  };
  const middle = Math.floor(DOCUMENTS / PAGE / 2);
  const tasks = {
    bare: page(0),
    desk: find({}),
    'bare, in the middle': page(middle * PAGE),
    'desk, in the middle': find({ page: middle }),
    'desk, most words first': find({ sort: 'words', order: 'desc' }),
    'progress of all types': () => list.progress([ARTICLE]),
    'desk, one language, title': find({ locale: 'en', q: 'haber 12' }),
  };
  const times = await interleaved(tasks, 30, 5);
  console.log(`\nlists on ${app.client}: ${DOCUMENTS} documents × ${LOCALES.length} languages`);
  const of = (name: keyof typeof tasks) => median(times[name]);
  for (const name of Object.keys(tasks) as (keyof typeof tasks)[]) {
    const queries = await countQueries(app, tasks[name]);
    console.log(`${name.padEnd(26)} ${of(name).toFixed(1)} ms, ${queries} queries`);
  }
  const ratio = (desk: keyof typeof tasks, bare: keyof typeof tasks) =>
    (of(desk) / of(bare)).toFixed(2);
  console.log(`the desk's list takes ${ratio('desk', 'bare')} of a bare one  (must: 2)`);
  console.log(`in the middle ${ratio('desk, in the middle', 'bare, in the middle')}`);
}

async function countQueries({ strapi }: TestApp, work: () => Promise<unknown>): Promise<number> {
  let queries = 0;
  const note = ({ sql }: { sql: string }) => (queries += /^select/i.test(sql) ? 1 : 0);
  strapi.db.connection.on('query', note);
  await work();
  strapi.db.connection.off('query', note);
  return queries;
}

async function measureSaving(app: TestApp): Promise<void> {
  const next = random(5);
  const articles = documents(app.strapi, ARTICLE);
  const write = () => ({
    title: 'Küme haberi',
    publishedOn: '2020-05-01',
    body: body(next, NUMBERS, 5),
  });
  const types: unknown = app.strapi.config.get(TYPES);
  const saving = async (some: unknown) => {
    const { documentId } = await articles.create({ locale: 'tr', data: write() });
    return async () => {
      app.strapi.config.set(TYPES, some);
      await articles.update({ documentId, locale: 'tr', data: write() });
      await articles.publish({ documentId, locale: 'tr' });
      app.strapi.config.set(TYPES, types);
    };
  };
  const tasks = { with: await saving(types), without: await saving([]) };
  const times = await interleaved(tasks, 60, 8);
  const [on, off] = [median(times.with), median(times.without)];
  console.log(`save and publish on ${app.client}, medians of 60 rounds in turn`);
  console.log(`without the desk ${off.toFixed(1)} ms, with it ${on.toFixed(1)} ms`);
  console.log(`overhead ${(100 * (on / off - 1)).toFixed(1)} %  (must: 10 %)`);
}

/**
 * Speed of re-linking, and what readers of the API notice of it.
 *
 *   npm run bench:relink [-- ARTICLES [CLAUSES]]   (default 20,000 and 1,200; TEST_DATABASE_CLIENT=postgres for PostgreSQL)
 *
 * Articles of about 3 KB with three mentions each. The floor reads and parses the same rows through the same
 * query layer and does nothing with them. At the end a plan with its clauses is added, for which one article in fifty waits.
 */
import { spawn } from 'node:child_process';
import { makeClause, makePlan } from '../tests/support/content';
import { service } from '../tests/support/clause-links';
import type { TestApp } from '../tests/support/strapi';
import { body, bootApp, insertArticles, NUMBERS, random, seedPlan } from './app';
import { interleaved, median, percentile } from './measure';

const ARTICLE = 'api::article.article';
const articles = Number(process.argv[2] ?? 20_000);
/** One article in so many cites clauses of a plan that is not there yet. */
const WAITING = 50;
const LATER = Array.from({ length: Number(process.argv[3] ?? 1_200) }, (_, i) =>
  i % 4 ? `${400 + (i >> 2)}.${i % 4}` : `${400 + (i >> 2)}`,
);

void main();

async function main(): Promise<void> {
  const app = await bootApp();
  try {
    await seedPlan(app);
    const next = random(3);
    await insertArticles(app, articles, (i) =>
      i % WAITING ? body(next, NUMBERS, 3) : body(next, LATER, 3, 'On İkinci'),
    );
    await measure(app);
  } finally {
    await app.stop();
  }
}

async function measure(app: TestApp): Promise<void> {
  const port = await listen(app);
  const idle = await readWhile(port, () => new Promise((resolve) => setTimeout(resolve, 5_000)));
  let first = 0;
  const busy = await readWhile(port, async () => {
    first = await timed(() => relinkAll(app));
  });
  // Re-linking takes small pieces of work for a while after the last request.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const calm = await interleaved({ floor: () => readAll(app), again: () => relinkAll(app) }, 5, 1);
  const [floor, again] = [median(calm.floor), median(calm.again)];
  const report = await service(app, 'relink').latest();
  console.log(`${articles} articles on ${app.client}`);
  console.log(`floor (read and parse)   ${rate(floor)} articles/s`);
  console.log(
    `re-link, all new         ${rate(first)} articles/s  ${ratio(floor, first)} of the floor`,
  );
  console.log(
    `re-link, nothing new     ${rate(again)} articles/s  ${ratio(floor, again)} of the floor (must: 0.4)`,
  );
  console.log(`changed by the last of these: ${report?.changed}`);
  const p99 = (times: number[]) => percentile(times, 0.99).toFixed(1);
  console.log(
    `p99 of reads: idle ${p99(idle)} ms, while re-linking ${p99(busy)} ms, ratio ${(percentile(busy, 0.99) / percentile(idle, 0.99)).toFixed(2)} (must: 2)`,
  );
  await addPlan(app);
}

/**
 * A plan and its clauses, one after another as an editor or an import enters them. The plan's names and years can be in any
 * text, so it has all of them looked at; a clause only those that cite its number.
 */
async function addPlan(app: TestApp): Promise<void> {
  const relink = service(app, 'relink');
  let plan = '';
  const named = await timed(async () => {
    ({ plan } = await makePlan(app.strapi, 12, [2024, 2028], []));
    await relink.drain();
  });
  console.log(`a plan without clauses: all articles looked at in ${seconds(named)}`);
  const before = await linkedTo(app, 12);
  const { noteCiting } = relink;
  let looks = 0;
  relink.noteCiting = async (clause) => {
    const noted = await noteCiting(clause);
    looks += noted;
    return noted;
  };
  const took = await timed(async () => {
    for (const number of LATER) await makeClause(app.strapi, plan, number);
    await relink.drain();
  });
  console.log(
    `its ${LATER.length} clauses: ${seconds(took)}, ${looks} looks at articles that cite one, ${(await linkedTo(app, 12)) - before} of ${Math.ceil(articles / WAITING)} waiting articles linked`,
  );
  await relinkAll(app);
  const report = await relink.latest();
  console.log(`a full re-link after that changes ${report?.changed} (must: 0)`);
}

/** How many articles link a clause of a plan. */
async function linkedTo({ strapi }: TestApp, plan: number): Promise<number> {
  const { tableName } = strapi.db.metadata.get('plugin::clause-links.mention');
  const row: { n?: number | string } | undefined = await strapi.db
    .connection(tableName)
    .where({ plan, state: 'linked' })
    .countDistinct({ n: 'source_document_id' })
    .first();
  return Number(row?.n ?? 0);
}

async function relinkAll(app: TestApp): Promise<void> {
  const relink = service(app, 'relink');
  await relink.start({ uid: ARTICLE }, null);
  await relink.drain();
}

async function readAll({ strapi }: TestApp): Promise<void> {
  const rows: { documentId: string }[] = await strapi.db
    .query(ARTICLE)
    .findMany({ select: ['documentId'] });
  for (let i = 0; i < rows.length; i += 20) {
    const ids = rows.slice(i, i + 20).map((row) => row.documentId);
    await strapi.db.query(ARTICLE).findMany({
      where: { documentId: { $in: ids } },
      select: ['id', 'documentId', 'title', 'summary', 'body', 'locale', 'publishedAt'],
    });
  }
}

function listen({ strapi }: TestApp): Promise<number> {
  return new Promise((resolve) => {
    const server = strapi.server.httpServer.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

const READER = `
const [port] = process.argv.slice(1);
let stop = false;
process.on('SIGTERM', () => { stop = true; });
(async () => {
  const times = [];
  while (!stop) {
    const started = performance.now();
    await (await fetch('http://127.0.0.1:' + port + '/api/plan-clauses?pagination[pageSize]=5')).text();
    times.push(performance.now() - started);
    await new Promise((done) => setTimeout(done, 5));
  }
  console.log(JSON.stringify(times.slice(20)));
})();`;

/** Latencies in milliseconds of one reader in a process of its own, as long as the work takes. */
async function readWhile(port: number, work: () => Promise<unknown>): Promise<number[]> {
  const reader = spawn(process.execPath, ['-e', READER, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  reader.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise((resolve) => reader.on('close', resolve));
  await work();
  reader.kill('SIGTERM');
  await ended;
  return JSON.parse(output) as number[];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const seconds = (ms: number) => `${(ms / 1e3).toFixed(1)} s`;
const rate = (ms: number) => (articles / (ms / 1e3)).toFixed(0).padStart(7);
const ratio = (floor: number, ms: number) => (floor / ms).toFixed(2);

/**
 * Speed of re-linking, and what readers of the API notice of it.
 *
 *   npm run bench:relink [-- ARTICLES]        (default 20,000; TEST_DATABASE_CLIENT=postgres for PostgreSQL)
 *
 * Articles of about 3 KB with three mentions each. The floor reads and parses the same rows through the same
 * query layer and does nothing with them.
 */
import { spawn } from 'node:child_process';
import { documents, makeClause, PLAN } from '../tests/support/content';
import { service } from '../tests/support/clause-links';
import type { TestApp } from '../tests/support/strapi';
import { body, bootApp, insertArticles, NUMBERS, random, seedPlan } from './app';
import { percentile } from './measure';

const ARTICLE = 'api::article.article';
const LATER = ['900', '900.1', '900.2'];
const articles = Number(process.argv[2] ?? 20_000);

void main();

async function main(): Promise<void> {
  const app = await bootApp();
  try {
    await seedPlan(app);
    const next = random(3);
    // One article in fifty cites clauses of a plan that is not there yet.
    await insertArticles(app, articles, (i) => body(next, i % 50 ? NUMBERS : LATER, 3));
    await measure(app);
  } finally {
    await app.stop();
  }
}

async function measure(app: TestApp): Promise<void> {
  const port = await listen(app);
  const idle = await readWhile(port, () => new Promise((resolve) => setTimeout(resolve, 5_000)));
  const floor = await timed(() => readAll(app));
  let first = 0;
  const busy = await readWhile(port, async () => {
    first = await timed(() => relinkAll(app));
  });
  const again = await timed(() => relinkAll(app));
  const report = await service(app, 'relink').latest();
  console.log(`${articles} articles on ${app.client}`);
  console.log(`floor (read and parse)   ${rate(floor)} articles/s`);
  console.log(
    `re-link, all new         ${rate(first)} articles/s  ${ratio(floor, first)} of the floor`,
  );
  console.log(
    `re-link, nothing new     ${rate(again)} articles/s  ${ratio(floor, again)} of the floor (must: 0.4)`,
  );
  console.log(`changed by the second run: ${report?.changed}`);
  const p99 = (times: number[]) => percentile(times, 0.99).toFixed(1);
  console.log(
    `p99 of reads: idle ${p99(idle)} ms, while re-linking ${p99(busy)} ms, ratio ${(percentile(busy, 0.99) / percentile(idle, 0.99)).toFixed(2)} (must: 2)`,
  );
  await addPlan(app);
}

/** Clauses that some articles have been waiting for: only those articles are touched. */
async function addPlan(app: TestApp): Promise<void> {
  const [plan] = await documents(app.strapi, PLAN).findMany({ filters: { ordinal: 11 } });
  const took = await timed(async () => {
    for (const number of LATER) await makeClause(app.strapi, plan.documentId, number);
    await service(app, 'relink').drain();
  });
  console.log(
    `clauses for ${Math.ceil(articles / 50)} waiting articles: ${(took / 1e3).toFixed(1)} s`,
  );
  await relinkAll(app);
  const report = await service(app, 'relink').latest();
  console.log(`a full re-link after that changes ${report?.changed} (must: 0)`);
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

const rate = (ms: number) => (articles / (ms / 1e3)).toFixed(0).padStart(7);
const ratio = (floor: number, ms: number) => (floor / ms).toFixed(2);

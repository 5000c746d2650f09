/**
 * Pages from the reading routes beside Strapi's own routes, asked with populate for the same data: one process, rounds
 * in turn. How many times as many a second is the median of the rounds' own ratios: what slows the machine down for a
 * while slows both. Cold: no page is asked for twice after everything kept was dropped; warm: the same pages again.
 *
 *   npm run bench:api [-- ROUNDS [PAGE]]          (TEST_DATABASE_CLIENT=postgres for PostgreSQL)
 *
 * 2,000 articles with five mentions each, 600 clauses, 400 events; production mode; ten connections.
 */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { TestApp } from '../tests/support/strapi';
import { rebuildIndex } from '../src/search';
import { ARTICLES, CLAUSES, seedSite, SLUGS } from './api-content';
import { cursorOf } from '../src/reading/query';
import { bootApp } from './app';
import { median } from './measure';

const ROUNDS = Number(process.argv[2] ?? 5);
/** Only this page: `article`, `clause`, `upcoming`, `search`. */
const PAGE = process.argv[3] ?? '';
const CONNECTIONS = 10;

interface Task {
  name: string;
  /** Addresses of a round; a cold task gets others in each. */
  paths(round: number): string[];
  amount: number;
  headers?: Record<string, string>;
  cold?: boolean;
}

interface Comparison {
  what: string;
  stock: Task;
  /** Ours, and how many times as fast it must be, where we have said so. */
  ours: [task: Task, least?: number][];
}

void main();

async function main(): Promise<void> {
  const app = await bootApp({ NODE_ENV: 'production' });
  const loader = fork(path.join(process.cwd(), 'bench', 'load.mjs'));
  try {
    await seedSite(app);
    await rebuildIndex(app.strapi);
    const url = `http://127.0.0.1:${await listen(app)}`;
    const load = (task: Task, round: number) => rate(loader, url, task, round);
    for (const comparison of await comparisons(url)) {
      if (comparison.what.startsWith(PAGE)) await compare(app, comparison, load);
    }
  } finally {
    loader.kill();
    await app.stop();
  }
}

/** Prints requests a second and how often as many that is as stock Strapi's. */
async function compare(
  app: TestApp,
  { what, stock, ours }: Comparison,
  load: (task: Task, round: number) => Promise<number>,
): Promise<void> {
  const tasks = [stock, ...ours.map(([task]) => task)];
  const rates = new Map(tasks.map((task) => [task, [] as number[]]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const task of tasks) {
      if (task.cold) await dropAnswers(app);
      const measured = await load(task, round);
      if (round > 0) rates.get(task)?.push(measured);
    }
  }
  const ratesOf = (task: Task) => rates.get(task) ?? [];
  const of = (task: Task) => median(ratesOf(task));
  const timesOf = (task: Task) => median(ratesOf(task).map((rate, i) => rate / ratesOf(stock)[i]));
  console.log(`${what} on ${app.client}, ${CONNECTIONS} connections, medians of ${ROUNDS} rounds`);
  console.log(`  ${stock.name.padEnd(24)}${of(stock).toFixed(0).padStart(7)} /s`);
  for (const [task, least] of ours) {
    const times = timesOf(task).toFixed(1).padStart(6);
    const must = least === undefined ? '' : ` (must: ${least})`;
    console.log(
      `  ${task.name.padEnd(24)}${of(task).toFixed(0).padStart(7)} /s  ${times} times as many${must}`,
    );
  }
}

/** A change of rights drops every kept answer. */
async function dropAnswers({ strapi }: TestApp): Promise<void> {
  const query = strapi.db.query('plugin::users-permissions.permission');
  const { id } = await query.create({ data: { action: 'api::bench.bench.find' } });
  await query.delete({ where: { id } });
}

async function comparisons(url: string): Promise<Comparison[]> {
  const article = (slug: string) => `/api/articles/by-slug/${slug}?locale=tr`;
  const mentions = (number: string) => `/api/plans/11/clauses/${number}/mentions?locale=tr`;
  const events = (i: number) =>
    `/api/events/upcoming?locale=tr&from=2030-01-01T00:${String(i % 60).padStart(2, '0')}:${String(Math.floor(i / 60) % 60).padStart(2, '0')}Z`;
  const [known] = SLUGS;
  const etag = (await fetch(url + article(known))).headers.get('etag') ?? '';
  const slugs = (round: number, count: number) => window(SLUGS, round * count, count);
  return [
    {
      what: 'article by slug',
      stock: { name: 'stock', paths: (r) => slugs(r, 200).map(stockArticle), amount: 200 },
      ours: [
        [{ name: 'cold', paths: (r) => slugs(r, 300).map(article), amount: 300, cold: true }, 4],
        [{ name: 'warm', paths: () => slugs(0, 50).map(article), amount: 6_000 }, 40],
        [
          {
            name: '304',
            paths: () => [known].map(article),
            amount: 6_000,
            headers: { 'if-none-match': etag },
          },
          60,
        ],
      ],
    },
    {
      what: 'clause → mentions',
      stock: { name: 'stock', paths: (r) => clauses(r, 150).map(stockMentions), amount: 150 },
      ours: [
        [{ name: 'cold', paths: (r) => clauses(r, 300).map(mentions), amount: 300, cold: true }, 6],
        [{ name: 'warm', paths: () => clauses(0, 50).map(mentions), amount: 6_000 }, 30],
      ],
    },
    {
      what: 'upcoming events',
      stock: { name: 'stock', paths: () => [stockEvents()], amount: 200 },
      ours: [
        [
          {
            name: 'cold',
            paths: (r) => Array.from({ length: 300 }, (_, i) => events(r * 300 + i)),
            amount: 300,
            cold: true,
          },
          2,
        ],
        [{ name: 'warm', paths: () => ['/api/events/upcoming?locale=tr'], amount: 6_000 }, 15],
      ],
    },
    {
      what: 'search',
      stock: { name: 'stock _q', paths: (r) => typed(r, 150).map(stockSearch), amount: 150 },
      ours: [
        [{ name: 'cold', paths: (r) => typed(r, 300).map(search), amount: 300, cold: true }],
        [{ name: 'warm', paths: () => typed(0, 50).map(search), amount: 6_000 }],
      ],
    },
    {
      what: 'search for a word of every article',
      stock: { name: 'stock _q', paths: () => [stockSearch('kümeler')], amount: 100 },
      ours: [
        [
          {
            name: 'cold',
            // Each is another address.
            paths: (r) =>
              typed(r, 100).map((_, i) => `${search('kümeler')}&after=${place(r * 100 + i + 1)}`),
            amount: 100,
            cold: true,
          },
        ],
        [{ name: 'warm', paths: () => [search('kümeler')], amount: 6_000 }],
      ],
    },
  ];
}

/** What somebody types: a title as far as its number, each another. */
function typed(round: number, count: number): string[] {
  const numbers = Array.from({ length: ARTICLES }, (_, i) => i);
  return window(numbers, round * count, count).map((i) => `Haber ${i}`);
}

const search = (q: string) => `/api/search?q=${encodeURIComponent(q)}&locale=tr&limit=20`;

/** A cursor of the search: how many results it passes over. */
const place = (offset: number) => encodeURIComponent(cursorOf([String(offset)]));

function stockSearch(q: string): string {
  return `/api/articles?${new URLSearchParams({
    _q: q,
    locale: 'tr',
    fields: 'title,slug,summary,publishedOn,body',
    'pagination[pageSize]': '20',
  }).toString()}`;
}

/** What the article's page shows, asked of Strapi's own route. */
function stockArticle(slug: string): string {
  return `/api/articles?${new URLSearchParams({
    'filters[slug][$eq]': slug,
    locale: 'tr',
    'populate[cover][fields]': 'url,alternativeText,width,height',
    'populate[quotes]': 'true',
    'populate[seo]': 'true',
    'populate[event][fields]': 'title,slug,startsAt,endsAt,eventStatus',
    'populate[clusters][fields]': 'name,shortName,slug',
    'populate[agencies][fields]': 'name,acronym,slug',
    'populate[clauses][fields]': 'number,key,kind,text',
    'populate[localizations][fields]': 'slug,locale',
  }).toString()}`;
}

function stockMentions(number: string): string {
  return `/api/articles?${new URLSearchParams({
    'filters[clauses][key][$eq]': `11:${number}`,
    locale: 'tr',
    sort: 'publishedOn:desc',
    fields: 'title,slug,summary,category,publishedOn,body',
    'pagination[pageSize]': '20',
    'populate[clauses][fields]': 'number,key',
  }).toString()}`;
}

function stockEvents(): string {
  return `/api/events?${new URLSearchParams({
    'filters[$or][0][endsAt][$gte]': '2030-01-01T00:00:00Z',
    'filters[$or][1][startsAt][$gte]': '2030-01-01T00:00:00Z',
    locale: 'tr',
    sort: 'startsAt:asc',
    'pagination[pageSize]': '20',
    'populate[province][fields]': 'name,plateCode',
    'populate[clusters][fields]': 'name,slug',
    'populate[agencies][fields]': 'name,acronym,slug',
  }).toString()}`;
}

const clauses = (round: number, count: number) => window(CLAUSES, round * count, count);

/** `count` values from a place on, around the end to the beginning. */
function window<T>(values: readonly T[], from: number, count: number): T[] {
  return Array.from({ length: count }, (_, i) => values[(from + i) % values.length]);
}

/** Requests a second of one job in the other process. @throws Error when any was not answered with 200 or 304 */
async function rate(
  loader: ChildProcess,
  url: string,
  { name, paths, amount, headers }: Task,
  round: number,
): Promise<number> {
  const answer = new Promise<{
    seconds: number;
    errors: number;
    statuses: Record<string, { count: number }>;
    error?: string;
  }>((resolve) => loader.once('message', resolve as (message: unknown) => void));
  loader.send({ url, paths: paths(round), amount, connections: CONNECTIONS, headers });
  const { seconds, errors, statuses, error } = await answer;
  const wanted = statuses?.[headers ? '304' : '200']?.count ?? 0;
  if (error || errors || wanted < amount) {
    throw new Error(`${name}: ${error ?? JSON.stringify({ errors, statuses })}`);
  }
  return amount / seconds;
}

function listen({ strapi }: TestApp): Promise<number> {
  return new Promise((resolve) => {
    const server = strapi.server.httpServer.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

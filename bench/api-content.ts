/** The content of bench/api.ts: written straight into the tables, its mentions found by a real re-link. */
import { service } from '../tests/support/clause-links';
import { documents, makePlan } from '../tests/support/content';
import type { TestApp } from '../tests/support/strapi';
import { body, random } from './app';

const ARTICLE = 'api::article.article';
const EVENT = 'api::event.event';
const CLUSTER = 'api::cluster.cluster';
const AGENCY = 'api::agency.agency';
export const ARTICLES = 2_000;
const EVENTS = 400;

export const CLAUSES = Array.from({ length: 600 }, (_, i) => String(200 + i));
export const SLUGS = Array.from({ length: ARTICLES }, (_, i) => `haber-${i}`);

export async function seedSite(app: TestApp): Promise<void> {
  const { strapi } = app;
  await makePlan(strapi, 11, [2019, 2023], CLAUSES);
  const clusters = await organisations(app, CLUSTER, 'Küme', 12);
  const agencies = await organisations(app, AGENCY, 'Ajans', 5);
  const next = random(13);
  const cited = rotation(CLAUSES);
  const events = await insert(app, EVENT, EVENTS, (i) => ({
    title: `Etkinlik ${i}`,
    slug: `etkinlik-${i}`,
    starts_at: time(app, new Date(Date.UTC(2031, 0, 1 + i))),
    ends_at: time(app, new Date(Date.UTC(2031, 0, 2 + i))),
    event_status: 'scheduled',
  }));
  const articles = await insert(app, ARTICLE, ARTICLES, (i) => ({
    title: `Haber ${i}`,
    slug: SLUGS[i],
    summary: `Haberin özeti ${i}`,
    published_on: `20${19 + (i % 5)}-0${1 + (i % 9)}-1${i % 10}`,
    category: 'cluster-news',
    body: JSON.stringify(body(next, [cited(), cited(), cited(), cited(), cited()], 5)),
  }));
  await relate(app, ARTICLE, 'clusters', articles, clusters, 2);
  await relate(app, ARTICLE, 'agencies', articles, agencies, 1);
  await relate(app, ARTICLE, 'event', articles, events, 1);
  await relate(app, EVENT, 'clusters', events, clusters, 2);
  await relate(app, EVENT, 'agencies', events, agencies, 1);
  const relink = service(app, 'relink');
  await relink.start({ uid: ARTICLE }, null);
  await relink.drain();
}

/** Each value once, again and again: every clause is mentioned equally often. */
function rotation(values: readonly string[]): () => string {
  let i = 0;
  return () => values[i++ % values.length];
}

async function organisations(app: TestApp, uid: string, name: string, count: number) {
  const rows: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const made = await documents(app.strapi, uid).create({
      locale: 'tr',
      data: {
        name: `${name} ${i}`,
        ...(uid === AGENCY ? { acronym: `A${i}`, kind: 'development-agency' } : {}),
      },
      status: 'published',
    });
    rows.push(made.id);
  }
  return rows;
}

const time = ({ strapi }: TestApp, date: Date) =>
  strapi.db.dialect.client === 'sqlite' ? date.getTime() : date;

/** Published rows and their drafts. @returns row ids of the published ones */
async function insert(
  app: TestApp,
  uid: string,
  count: number,
  row: (i: number) => Record<string, unknown>,
): Promise<number[]> {
  const { tableName } = app.strapi.db.metadata.get(uid);
  const { connection } = app.strapi.db;
  const now = time(app, new Date());
  const rows = Array.from({ length: count }, (_, i) => ({
    document_id: `${uid.slice(5, 8)}${String(i).padStart(21, '0')}`,
    locale: 'tr',
    created_at: now,
    updated_at: now,
    ...row(i),
  }));
  for (const published_at of [null, now]) {
    for (let i = 0; i < rows.length; i += 100) {
      await connection(tableName).insert(
        rows.slice(i, i + 100).map((each) => ({ ...each, published_at })),
      );
    }
  }
  const ids: { id: number }[] = await connection(tableName)
    .select('id')
    .whereNotNull('published_at')
    .orderBy('id');
  return ids.map(({ id }) => id);
}

/** Gives each row `each` of the others, in turn, through the relation's table. */
async function relate(
  { strapi }: TestApp,
  uid: string,
  relation: string,
  rows: readonly number[],
  others: readonly number[],
  each: number,
): Promise<void> {
  const { joinTable } = strapi.db.metadata.get(uid).attributes[relation] as unknown as {
    joinTable: {
      name: string;
      joinColumn: { name: string };
      inverseJoinColumn: { name: string };
    };
  };
  const links = rows.flatMap((row, i) =>
    Array.from({ length: each }, (_, k) => ({
      [joinTable.joinColumn.name]: row,
      [joinTable.inverseJoinColumn.name]: others[(i * each + k) % others.length],
    })),
  );
  for (let i = 0; i < links.length; i += 300) {
    await strapi.db.connection(joinTable.name).insert(links.slice(i, i + 300));
  }
}

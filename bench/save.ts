/**
 * What linking adds to saving and publishing an article: the same writes with the plugin and with its sources
 * empty, in turn, in one process.
 *
 *   npm run bench:save            (TEST_DATABASE_CLIENT=postgres for PostgreSQL)
 */
import { ARTICLE, documents } from '../tests/support/content';
import type { TestApp } from '../tests/support/strapi';
import { body, bootApp, NUMBERS, random, seedPlan } from './app';
import { interleaved, median } from './measure';

const ROUNDS = 60;

void main();

async function main(): Promise<void> {
  const app = await bootApp();
  try {
    await seedPlan(app);
    await measure(app);
  } finally {
    await app.stop();
  }
}

async function measure(app: TestApp): Promise<void> {
  const next = random(5);
  const articles = documents(app.strapi, ARTICLE);
  const write = () => ({
    title: 'Küme haberi',
    publishedOn: '2020-05-01',
    body: body(next, NUMBERS, 5),
  });
  const { documentId: linked } = await articles.create({ locale: 'tr', data: write() });
  const { documentId: plain } = await articles.create({ locale: 'tr', data: write() });
  const save = async (documentId: string) => {
    await articles.update({ documentId, locale: 'tr', data: write() });
    await articles.publish({ documentId, locale: 'tr' });
  };
  const sources: unknown[] = app.strapi.config.get('plugin::clause-links.sources');
  const withSources = async (some: unknown[], work: () => Promise<void>) => {
    app.strapi.config.set('plugin::clause-links.sources', some);
    await work();
  };
  const times = await interleaved(
    {
      with: () => withSources(sources, () => save(linked)),
      without: () => withSources([], () => save(plain)),
    },
    ROUNDS,
    8,
  );
  const [on, off] = [median(times.with), median(times.without)];
  console.log(`save and publish on ${app.client}, medians of ${ROUNDS} rounds in turn`);
  console.log(`without linking ${off.toFixed(1)} ms, with ${on.toFixed(1)} ms`);
  console.log(`overhead ${(100 * (on / off - 1)).toFixed(1)} %  (must: 15 %)`);
}

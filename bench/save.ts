/**
 * What linking and the translation desk add to saving and publishing an article: the same writes with both, with
 * the linker's sources empty and with the desk's types empty, in turn, in one process. Measured twice: every save
 * replaces the whole text with all its citations (the worst that can happen), and every save changes one paragraph.
 *
 *   npm run bench:save            (TEST_DATABASE_CLIENT=postgres for PostgreSQL)
 */
import { ARTICLE, documents } from '../tests/support/content';
import type { TestApp } from '../tests/support/strapi';
import { body, bootApp, NUMBERS, random, seedPlan } from './app';
import { interleaved, median } from './measure';

const ROUNDS = 160;
/** Citations in a text of eight paragraphs. */
const CITATIONS = 5;
const LINKER = 'plugin::clause-links.sources';
const DESK = 'plugin::translation-desk.types';

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
  const anew = () => body(next, NUMBERS, CITATIONS);
  await compare(app, 'the whole text replaced', anew, anew);
  let edits = 0;
  await compare(app, 'one paragraph changed', anew, (before) =>
    before.with((edits += 1) % before.length, anew()[edits % before.length]),
  );
}

/** Times saves that make a text from the one before, and prints what each of the two plugins adds. */
async function compare(
  app: TestApp,
  what: string,
  first: () => unknown[],
  edit: (before: unknown[]) => unknown[],
): Promise<void> {
  const articles = documents(app.strapi, ARTICLE);
  const write = (body: unknown[]) => ({ title: 'Küme haberi', publishedOn: '2020-05-01', body });
  const queries = countQueries(app);
  const without = async <T>(off: string | undefined, work: () => Promise<T>): Promise<T> => {
    if (!off) return work();
    const setting: unknown = app.strapi.config.get(off);
    app.strapi.config.set(off, []);
    try {
      return await work();
    } finally {
      app.strapi.config.set(off, setting);
    }
  };
  /** Saves an article of its own with one of the settings emptied, as it was when the article was made. */
  const saving = async (off?: string) => {
    let text = first();
    const { documentId } = await without(off, () =>
      articles.create({ locale: 'tr', data: write(text) }),
    );
    return () =>
      without(off, async () => {
        text = edit(text);
        await articles.update({ documentId, locale: 'tr', data: write(text) });
        await articles.publish({ documentId, locale: 'tr' });
      });
  };
  const tasks = {
    both: await saving(),
    'no linking': await saving(LINKER),
    'no desk': await saving(DESK),
  };
  const times = await interleaved(tasks, ROUNDS, 8);
  console.log(`save and publish on ${app.client}, ${what}, medians of ${ROUNDS} rounds in turn`);
  for (const [name, task] of Object.entries(tasks)) {
    const n = await queries(task);
    const ms = median(times[name as keyof typeof tasks]);
    console.log(`${name.padEnd(10)} ${ms.toFixed(1)} ms, ${n} queries`);
  }
  const overhead = (without: 'no linking' | 'no desk') =>
    (100 * (median(times.both) / median(times[without]) - 1)).toFixed(1);
  console.log(`linking adds ${overhead('no linking')} %  (must: 15 %)`);
  console.log(`the desk adds ${overhead('no desk')} %  (must: 10 %)`);
}

/** @returns a function that tells how many queries some work makes */
function countQueries({ strapi }: TestApp): (work: () => Promise<void>) => Promise<number> {
  let queries = 0;
  strapi.db.connection.on('query', () => (queries += 1));
  return async (work) => {
    // What Strapi reads for its events after the write before is still under way.
    await new Promise((resolve) => setTimeout(resolve, 200));
    queries = 0;
    await work();
    return queries;
  };
}

import compile from '../tests/support/compile.js';
import { startApp, type TestApp } from '../tests/support/strapi';
import { makePlan, paragraphs } from '../tests/support/content';
import { random } from './corpus';

/** Compiles and boots the app on a throw-away database, PostgreSQL with `TEST_DATABASE_CLIENT=postgres`. */
export async function bootApp(env: Record<string, string> = {}): Promise<TestApp> {
  await compile();
  return startApp(env);
}

/** Clauses of the Eleventh plan that the benchmark's articles cite. */
export const NUMBERS = Array.from({ length: 60 }, (_, i) => [`${300 + i}`, `${300 + i}.1`]).flat();

export async function seedPlan(app: TestApp): Promise<string> {
  const { plan } = await makePlan(app.strapi, 11, [2019, 2023], NUMBERS);
  return plan;
}

const FILLER =
  'Bölgedeki kümeler, ajanslar ve üniversiteler ortak projeler için bir araya gelerek yıllık çalışmalarını değerlendirdi. ';

/** Body of an article of about 3 KB with `mentions` citations of the given clauses of a plan. */
export function body(
  next: () => number,
  numbers: readonly string[],
  mentions: number,
  plan = 'On Birinci',
): unknown[] {
  const cite = () => numbers[Math.floor(next() * numbers.length)];
  const texts = Array.from({ length: 8 }, (_, i) => {
    const sentence = `${plan} Kalkınma Planı’nın ${cite()} numaralı tedbiri uygulanıyor. `;
    return FILLER.repeat(2) + (i < mentions ? sentence : '');
  });
  return paragraphs(...texts);
}

/** Writes drafts straight into the table, as an import or a restore would; none of them is linked yet. */
export async function insertArticles(
  { strapi }: TestApp,
  count: number,
  makeBody: (i: number) => unknown[],
): Promise<void> {
  const { tableName } = strapi.db.metadata.get('api::article.article');
  const now = new Date();
  const rows = Array.from({ length: count }, (_, i) => ({
    document_id: `bench${String(i).padStart(19, '0')}`,
    title: `Haber ${i}`,
    slug: `haber-${i}`,
    locale: 'tr',
    published_on: '2020-05-01',
    body: JSON.stringify(makeBody(i)),
    created_at: strapi.db.dialect.client === 'sqlite' ? now.getTime() : now,
    updated_at: strapi.db.dialect.client === 'sqlite' ? now.getTime() : now,
  }));
  for (let i = 0; i < rows.length; i += 200) {
    await strapi.db.connection(tableName).insert(rows.slice(i, i + 200));
  }
}

export { random };

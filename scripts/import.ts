/**
 * Imports what editors already have.
 *
 *   npm run import -- plan FILE [--plan 11] [--title TEXT] [--format text|csv|json]
 *   npm run import -- article FILE [--title TEXT] [--date 2019-10-14] [--publish] [--format text|html]
 *   both: [--locale tr|en] [--encoding utf-8] [--overwrite] [--dry-run] [--lang tr|en]
 *
 * Prints what it created, kept, skipped and what looks damaged. All or nothing; run twice = once. Bad input:
 * exit 2 and one line, nothing changed.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Core } from '@strapi/strapi';
import {
  type ArticleFormat,
  ImportError,
  type PlanFormat,
  firstDate,
  loadArticle,
  loadPlan,
  readArticle,
  readPlan,
} from '../src/content/import';
import { loadApp } from './app';
import { type Language, articleReport, planReport } from './import-report';

const LARGEST_FILE = 50 * 1024 * 1024;
/** Shorter imports are over before a person could read a progress line. */
const PROGRESS_FROM = 50;
const FORMATS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  plan: {
    '.txt': 'text',
    '.text': 'text',
    '.md': 'text',
    '.csv': 'csv',
    '.tsv': 'csv',
    '.json': 'json',
  },
  article: { '.txt': 'text', '.text': 'text', '.md': 'text', '.html': 'html', '.htm': 'html' },
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const expected = error instanceof ImportError || isInvalid(error);
    console.error(`import: ${expected ? oneLine((error as Error).message) : detail(error)}`);
    process.exit(2);
  },
);

async function main(): Promise<void> {
  const { kind, file, options } = readArguments();
  const text = readText(file, options.encoding);
  if (kind === 'plan') await importPlan(file, text, options);
  else await importArticle(file, text, options);
}

type Options = ReturnType<typeof readArguments>['options'];

async function importPlan(file: string, text: string, options: Options): Promise<void> {
  const plan = readPlan(text, formatOf('plan', file, options.format) as PlanFormat, options.locale);
  if (options.plan === undefined && plan.ordinal === null) {
    throw new ImportError('which plan is it? Give its ordinal, such as --plan 11');
  }
  await withApp(async (strapi) => {
    const report = await loadPlan(strapi, plan, {
      ...(options.plan === undefined ? {} : { ordinal: options.plan }),
      ...(options.title === undefined ? {} : { title: options.title }),
      locale: options.locale,
      overwrite: options.overwrite,
      dryRun: options.dryRun,
      onProgress: progress,
    });
    console.log(planReport(plan, report, options.lang, options.dryRun));
  });
}

async function importArticle(file: string, text: string, options: Options): Promise<void> {
  const format = formatOf('article', file, options.format) as ArticleFormat;
  const read = readArticle(text, format, options.title);
  const article = { ...read, publishedOn: options.date ?? read.publishedOn };
  await withApp(async (strapi) => {
    const { locale, publish, overwrite, dryRun } = options;
    const report = await loadArticle(strapi, article, { locale, publish, overwrite, dryRun });
    console.log(articleReport(article, report, options.lang, dryRun));
  });
}

async function withApp(work: (strapi: Core.Strapi) => Promise<void>): Promise<void> {
  const strapi = await loadApp();
  try {
    await work(strapi);
  } finally {
    await strapi.destroy();
  }
}

function progress(done: number, total: number): void {
  if (total < PROGRESS_FROM || (done % PROGRESS_FROM !== 0 && done !== total)) return;
  console.error(`${done}/${total}`);
}

function readArguments() {
  const { values, positionals } = parsed();
  const [kind, file, ...rest] = positionals;
  if ((kind !== 'plan' && kind !== 'article') || !file || rest.length > 0) {
    throw new ImportError('usage: npm run import -- plan|article FILE [--dry-run] [options]');
  }
  const options = {
    title: values.title,
    plan: values.plan === undefined ? undefined : ordinal(values.plan),
    date: values.date === undefined ? undefined : dateOf(values.date),
    locale: language('--locale', values.locale),
    lang: language(
      '--lang',
      values.lang ?? (/^tr/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'tr' : 'en'),
    ),
    format: values.format,
    encoding: values.encoding,
    publish: values.publish,
    overwrite: values.overwrite,
    dryRun: values['dry-run'],
  };
  return { kind, file, options } as const;
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        plan: { type: 'string' },
        title: { type: 'string' },
        date: { type: 'string' },
        locale: { type: 'string', default: 'tr' },
        lang: { type: 'string' },
        format: { type: 'string' },
        encoding: { type: 'string', default: 'utf-8' },
        publish: { type: 'boolean', default: false },
        overwrite: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new ImportError(oneLine(detail(error)));
  }
}

function ordinal(text: string): number {
  const value = Number(text);
  if (!/^\d{1,2}$/.test(text) || value < 1)
    throw new ImportError(`--plan ${text}: not a plan's ordinal, such as 11`);
  return value;
}

function dateOf(text: string): string {
  if (firstDate(text) !== text)
    throw new ImportError(`--date ${text}: not a date such as 2019-10-14`);
  return text;
}

function language(option: string, value: string): Language {
  if (value !== 'tr' && value !== 'en')
    throw new ImportError(`${option} ${value}: must be tr or en`);
  return value;
}

function formatOf(kind: 'plan' | 'article', file: string, given: string | undefined): string {
  const formats = FORMATS[kind] as Readonly<Record<string, string>>;
  const known = [...new Set(Object.values(formats))];
  const format = given ?? formats[path.extname(file).toLowerCase()];
  if (!format || !known.includes(format)) {
    throw new ImportError(`${given ?? file}: unknown format; give --format ${known.join('|')}`);
  }
  return format;
}

function readText(file: string, encoding: string): string {
  let bytes: Buffer;
  try {
    if (statSync(file).size > LARGEST_FILE) throw new ImportError(`${file}: larger than 50 MB`);
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`${file}: cannot be read`);
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(
      `${file}: not ${encoding}; for older Turkish files try --encoding windows-1254`,
    );
  }
}

/** Strapi's own refusals (a taken slug, a bad value) are the input's fault as well. */
function isInvalid(error: unknown): boolean {
  return (
    error instanceof Error &&
    ['ValidationError', 'YupValidationError', 'ApplicationError'].includes(error.name)
  );
}

function detail(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

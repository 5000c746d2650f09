/**
 * Translation files on the command line, with the rights of whoever may run it.
 *
 *   npm run translate -- export FOLDER [--format xliff2|xliff1|po] [--type api::article.article] [--locale en]
 *                                      [--state missing,stale] [--open]
 *   npm run translate -- import FILE [--apply]
 *
 * An import says what it would do; with --apply it does it, each document wholly or not at all. Nothing is
 * published. Bad input: exit 2 and one line, nothing changed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Core } from '@strapi/strapi';
import { readTranslations } from '../src/plugins/translation-desk/server/src/formats/read';
import type { createFileImport } from '../src/plugins/translation-desk/server/src/services/file-import';
import type { createFiles } from '../src/plugins/translation-desk/server/src/services/files';
import { FILE_FORMATS, UNIT_STATUSES } from '../src/plugins/translation-desk/shared/files';
import { loadApp } from './app';

const ACTOR = { id: null, name: 'npm run translate' };
const STATES = ['missing', 'in-progress', 'stale', 'ready', 'published'] as const;

class UsageError extends Error {}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`translate: ${message.replace(/\s+/g, ' ').trim()}`);
    process.exit(2);
  },
);

async function main(): Promise<void> {
  const { command, target, options } = readArguments();
  if (command === 'export') await withDesk((strapi) => exportFiles(strapi, target, options));
  else {
    const units = readTranslations({ name: target, bytes: bytesOf(target) });
    await withDesk((strapi) => importFile(strapi, units, options.apply));
  }
}

type Options = ReturnType<typeof readArguments>['options'];

async function exportFiles(strapi: Core.Strapi, folder: string, options: Options): Promise<void> {
  const service = strapi.plugin('translation-desk').service('files') as ReturnType<
    typeof createFiles
  >;
  const { type: uid, locale, state, format, open } = options;
  const filter = { uid, locale, state, sort: 'title' as const, order: 'asc' as const };
  const { types } = strapi.config.get<{ types: { uid: string }[] }>('plugin::translation-desk');
  const uids = types.map((each) => each.uid);
  const files = await service.exportAll(filter, { format, openOnly: open }, uids, ACTOR);
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) writeFileSync(path.join(folder, name), text);
  console.log(`${files.length} files in ${folder}`);
}

async function importFile(
  strapi: Core.Strapi,
  units: ReturnType<typeof readTranslations>,
  apply: boolean,
): Promise<void> {
  const service = strapi.plugin('translation-desk').service('fileImport') as ReturnType<
    typeof createFileImport
  >;
  const mayWrite = () => undefined;
  const plan = await service.plan(units, mayWrite);
  const report = apply ? await service.apply(units, plan.digest, mayWrite, ACTOR) : plan;
  if (!report) throw new Error('the texts changed meanwhile; run it again');
  for (const { title, documentId, locale, counts, refused, applied } of report.documents) {
    const parts = UNIT_STATUSES.filter((status) => counts[status]).map(
      (status) => `${counts[status]} ${status}`,
    );
    const end = refused ? `refused: ${refused}` : applied ? 'imported' : '';
    console.log([title || documentId, locale, parts.join(', '), end].filter(Boolean).join(' · '));
  }
}

async function withDesk(work: (strapi: Core.Strapi) => Promise<void>): Promise<void> {
  const strapi = await loadApp();
  try {
    await work(strapi);
  } finally {
    await strapi.destroy();
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`${file}: cannot be read`);
  }
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'xliff2' },
      type: { type: 'string' },
      locale: { type: 'string' },
      state: { type: 'string' },
      open: { type: 'boolean', default: false },
      apply: { type: 'boolean', default: false },
    },
  });
  const [command, target, ...rest] = positionals;
  if ((command !== 'export' && command !== 'import') || !target || rest.length) {
    throw new UsageError('usage: npm run translate -- export FOLDER | import FILE [--apply]');
  }
  const options = {
    ...values,
    format: oneOf('--format', values.format, FILE_FORMATS),
    state: values.state?.split(',').map((state) => oneOf('--state', state, STATES)),
  };
  return { command, target, options } as const;
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (!found) throw new UsageError(`${option} ${value}: must be one of ${known.join(', ')}`);
  return found;
}

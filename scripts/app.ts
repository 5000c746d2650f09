import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Core, createStrapi } from '@strapi/strapi';

const root = path.join(__dirname, '..');
const dist = path.join(root, 'dist');
const COMPILED = ['src', 'config', 'database'];

/**
 * Loads the app without listening on a port, for command-line entries. Compiles first when a source is
 * newer than what was compiled. Log lines below errors are left out: the output belongs to the command.
 */
export async function loadApp(): Promise<Core.Strapi> {
  if (newest(COMPILED.map((folder) => path.join(root, folder))) > compiledAt()) compile();
  const strapi = createStrapi({
    appDir: root,
    distDir: dist,
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.level = process.env.STRAPI_LOG_LEVEL ?? 'error';
  await strapi.load();
  return strapi;
}

function compile(): void {
  const tsc = require.resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', root, '--noCheck', '--incremental', 'false'], {
    stdio: 'inherit',
  });
}

/** Milliseconds; 0 when nothing is compiled. */
function compiledAt(): number {
  const entry = path.join(dist, 'src', 'index.js');
  return existsSync(entry) ? statSync(entry).mtimeMs : 0;
}

function newest(folders: string[]): number {
  let latest = 0;
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !/\.(ts|json)$/.test(entry.name)) continue;
      latest = Math.max(latest, statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
    }
  }
  return latest;
}

// @ts-check
/** Builds server and admin panel with `strapi build` when a source is newer than the last build. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { lastChange, root } from './files.mjs';

const SOURCES = ['src', 'config', 'database', 'types', 'package-lock.json', 'tsconfig.json'];

/** Ends the process with the build's status when it fails. */
export function ensureBuilt() {
  const built = lastChange(path.join(root, 'dist', 'build', 'index.html'));
  const changed = Math.max(...SOURCES.map((source) => lastChange(path.join(root, source))));
  if (built > changed) return;
  console.log('Building (about a minute) …');
  const { status } = spawnSync(process.execPath, [strapiBin, 'build'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Strapi's command, to be run with this Node: no shell, so a path with spaces is fine. */
export const strapiBin = path.join(root, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureBuilt();

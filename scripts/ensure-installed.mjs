// @ts-check
/**
 * Installs the packages of package-lock.json when they are missing or older than it; otherwise returns at
 * once. Runs before anything is installed, so it uses Node alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './files.mjs';

const OLDEST = [20, 19];
const FIRST_UNSUPPORTED = 23;

/** Ends the process with one line when this Node cannot run the product, or when npm fails. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (
    major < OLDEST[0] ||
    (major === OLDEST[0] && minor < OLDEST[1]) ||
    major >= FIRST_UNSUPPORTED
  ) {
    fail(
      `Node 20.19 … 22 is needed, this is ${process.versions.node} (the SQLite driver fails on newer ones).`,
    );
  }
  if (isInstalled(root)) return;
  console.log('Installing packages (a few minutes the first time) …');
  // A shell finds npm.cmd on Windows; the arguments are constants.
  const { status } = spawnSync('npm ci --no-audit --no-fund', {
    cwd: root,
    stdio: 'inherit',
    shell: true,
  });
  if (status !== 0)
    fail('npm ci failed; see above. A C++ toolchain and python3 are needed to compile SQLite.');
}

/**
 * npm keeps a copy of what it installed in node_modules/.package-lock.json. Comparing contents and not
 * times: a fresh checkout or a branch switch touches the lock file without changing it.
 * @param {string} folder that of a package.json
 * @param {{ dev?: boolean }} [needed] `dev: false` when packages for development may be missing
 */
export function isInstalled(folder, { dev = true } = {}) {
  const installed = path.join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = packages(path.join(folder, 'package-lock.json'));
  const present = packages(installed);
  return Object.entries(wanted).every(([name, entry]) => {
    const found = present[name];
    const mayMiss = entry.optional || ((entry.dev || entry.devOptional) && !dev);
    return name === '' || (found ? found.version === entry.version : mayMiss);
  });
}

/**
 * @param {string} file a lock file
 * @returns {Record<string, {version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean}>} by folder
 */
function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureInstalled();

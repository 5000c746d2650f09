// @ts-check
/** The sample site in examples/site: installed by its own lock file, built, started beside the CMS. */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { isInstalled } from './ensure-installed.mjs';
import { lastChange, root } from './files.mjs';

const folder = path.join(root, 'examples', 'site');
const entry = path.join(folder, 'dist', 'server', 'entry.mjs');
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];
const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };

/** Installs and builds the site where that is needed. Ends the process with npm's or Astro's status when it fails. */
export function ensureSite() {
  if (!isInstalled(folder, { dev: false })) {
    console.log('Installing the sample site (half a minute the first time) …');
    // A shell finds npm.cmd on Windows; the arguments are constants.
    run('npm ci --omit=dev --no-audit --no-fund', [], { shell: true });
  }
  const changed = Math.max(...SOURCES.map((source) => lastChange(path.join(folder, source))));
  if (lastChange(entry) > changed) return;
  console.log('Building the sample site (a few seconds) …');
  const astro = path.join(folder, 'node_modules', 'astro', 'astro.js');
  run(process.execPath, [astro, 'build', '--silent'], {});
}

/**
 * Starts the built site.
 * @param {{ host: string, port: number, cms: string, cmsPublic: string, site: string }} addresses
 *   `cms` as the site's server reaches it, `cmsPublic` and `site` as browsers reach the two
 */
export function startSite({ host, port, cms, cmsPublic, site }) {
  return spawn(process.execPath, [entry], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...environment,
      NODE_ENV: 'production',
      HOST: host,
      PORT: String(port),
      CMS_URL: cms,
      CMS_PUBLIC_URL: cmsPublic,
      SITE_URL: site,
    },
  });
}

/** @param {string} command @param {string[]} args @param {{ shell?: boolean }} options */
function run(command, args, options) {
  const { status } = spawnSync(command, args, {
    cwd: folder,
    stdio: 'inherit',
    env: environment,
    ...options,
  });
  if (status !== 0) process.exit(status ?? 1);
}

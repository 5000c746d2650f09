// @ts-check
/**
 * The whole product with one command, on a machine that has Node and npm and nothing else: installs, builds,
 * loads the sample content, starts the CMS and the sample site, prints where to look. Again: starts what is there.
 *
 *   npm run demo [-- --no-start]      PORT=1400 SITE_PORT=1401 npm run demo
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, strapiBin } from './build.mjs';
import { ensureEnv } from './env.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './files.mjs';
import { ensureSite, startSite } from './site.mjs';

const CREDENTIALS = path.join(root, '.data', 'demo-credentials.txt');
const HOST = '127.0.0.1';

const { 'no-start': prepareOnly } = readArguments();
process.chdir(root);
ensureInstalled();
ensureEnv();
const port = Number(setting('PORT') ?? 1337);
const sitePort = Number(setting('SITE_PORT') ?? 4321);
const site = setting('SITE_URL') ?? `http://localhost:${sitePort}`;
if (!prepareOnly) {
  await refuseTakenPort('PORT', port);
  await refuseTakenPort('SITE_PORT', sitePort);
}
ensureBuilt();
ensureSite();
loadSamples();
if (prepareOnly) printCredentials();
else start();

function readArguments() {
  try {
    return parseArgs({ options: { 'no-start': { type: 'boolean', default: false } } }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** From the environment, else from `.env`. @param {string} name */
function setting(name) {
  if (process.env[name]) return process.env[name];
  return new RegExp(`^${name}=(.+)$`, 'm').exec(readFileSync(path.join(root, '.env'), 'utf8'))?.[1];
}

/** @param {string} name @param {number} port */
async function refuseTakenPort(name, port) {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    fail(`${name} is "${setting(name)}", not a port.`);
  const free = await new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
  if (!free) {
    fail(
      `Port ${port} is taken. Is the demo running already? Another port: ${name}=${port + 1} npm run demo`,
    );
  }
}

function loadSamples() {
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const seed = path.join(root, 'scripts', 'seed.ts');
  const { status } = spawnSync(process.execPath, [tsx, seed], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** The CMS and the site end together: with the first of them, or with a signal to this process. */
function start() {
  const cms = spawn(process.execPath, [strapiBin, 'start'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), HOST, NODE_ENV: 'production', SITE_URL: site },
  });
  const pages = startSite({
    host: HOST,
    port: sitePort,
    cms: `http://${HOST}:${port}`,
    cmsPublic: `http://localhost:${port}`,
    site,
  });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM'];
  const both = [cms, pages];
  for (const signal of signals) process.on(signal, () => both.forEach((each) => each.kill(signal)));
  for (const child of both) {
    child.once('exit', (status) => {
      process.exitCode ??= status ?? 0;
      both.forEach((each) => each.kill());
    });
  }
  void waitUntilUp(`http://${HOST}:${port}/_health`)
    .then(() => waitUntilUp(`http://${HOST}:${sitePort}/robots.txt`))
    .then(printAddresses);
}

/** Asks until a server answers; its exit ends this process. @param {string} address */
async function waitUntilUp(address) {
  while (process.exitCode === undefined) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function printAddresses() {
  if (process.exitCode !== undefined) return;
  const address = `http://localhost:${port}`;
  printCredentials();
  console.log(`
  Örnek site / sample site       http://localhost:${sitePort}
  Yönetim paneli / admin panel   ${address}/admin
  421.7’den söz eden haberler    ${address}/api/articles?filters[clauses][number]=421.7&populate=clauses
  The same in English            ${address}/api/articles?filters[clauses][number]=421.7&populate=clauses&locale=en

  Durdurmak için / to stop: Ctrl+C
`);
}

function printCredentials() {
  if (!existsSync(CREDENTIALS)) return;
  console.log('\n  Demo users (local only; kept in .data/demo-credentials.txt):');
  for (const line of readFileSync(CREDENTIALS, 'utf8').trim().split('\n')) console.log(`  ${line}`);
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`demo: ${message}`);
  process.exit(2);
}

// @ts-check
/**
 * The whole product with one command, on a machine that has Node and npm and nothing else:
 * installs, builds, loads the sample content, starts, prints where to look. Again: starts what is there.
 *
 *   npm run demo [-- --no-start]      PORT=1400 npm run demo
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

const CREDENTIALS = path.join(root, '.data', 'demo-credentials.txt');
const HOST = '127.0.0.1';

const { 'no-start': prepareOnly } = readArguments();
process.chdir(root);
ensureInstalled();
ensureEnv();
const port = Number(process.env.PORT ?? fromEnvFile('PORT') ?? 1337);
if (!prepareOnly) await refuseTakenPort();
ensureBuilt();
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

/** @param {string} name */
function fromEnvFile(name) {
  return new RegExp(`^${name}=(.+)$`, 'm').exec(readFileSync(path.join(root, '.env'), 'utf8'))?.[1];
}

async function refuseTakenPort() {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    fail(`PORT is "${process.env.PORT}", not a port.`);
  const free = await new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
  if (!free) {
    fail(
      `Port ${port} is taken. Is the demo running already? Another port: PORT=${port + 1} npm run demo`,
    );
  }
}

function loadSamples() {
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const seed = path.join(root, 'scripts', 'seed.ts');
  const { status } = spawnSync(process.execPath, [tsx, seed], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function start() {
  const server = spawn(process.execPath, [strapiBin, 'start'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), HOST, NODE_ENV: 'production' },
  });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM'];
  for (const signal of signals) process.on(signal, () => server.kill(signal));
  server.once('exit', (status) => process.exit(status ?? 0));
  void waitUntilUp().then(printAddresses);
}

/** Asks until the server answers; its own exit ends this process. */
async function waitUntilUp() {
  for (;;) {
    const answer = await fetch(`http://${HOST}:${port}/_health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function printAddresses() {
  const address = `http://localhost:${port}`;
  printCredentials();
  console.log(`
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

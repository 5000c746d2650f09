// @ts-check
/**
 * Builds the app when needed and starts it in production mode on a SQLite database of its own:
 * `node tests/browser/server.mjs <port> [samples]`. With samples it begins with the demo's content and
 * users, whose passwords stand in the database's folder; without it is empty.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt, strapiBin } from '../../scripts/build.mjs';
import { ensureEnv } from '../../scripts/env.mjs';
import { root } from '../../scripts/files.mjs';

const [port, samples] = process.argv.slice(2);
const folder = path.join(root, '.data', samples ? 'screens' : 'browser');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
ensureEnv();
ensureBuilt();
const secret = () => randomBytes(32).toString('base64url');
const env = {
  ...process.env,
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: port,
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: path.join(folder, 'browser.db'),
  ADMIN_RATE_LIMIT: 'false',
  RATE_LIMIT_ANONYMOUS: '0',
  WEBHOOK_ALLOW_HTTP: 'true',
  WEBHOOK_ALLOW_PRIVATE: 'true',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'tr',
  // The specs see a publish refused; the pictures show what the demo does.
  TRANSLATION_GATE: samples ? 'warn' : 'block',
  ADMIN_JWT_SECRET: secret(),
};
if (samples) {
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const seed = path.join(root, 'scripts', 'seed.ts');
  const { status } = spawnSync(process.execPath, [tsx, seed, folder], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  if (status !== 0) process.exit(status ?? 1);
}
const server = spawn(process.execPath, [strapiBin, 'start'], { cwd: root, stdio: 'inherit', env });
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill('SIGTERM'));
server.on('exit', (code) => process.exit(code ?? 0));

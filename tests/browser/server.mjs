// @ts-check
/** Builds the app when needed and starts it in production mode on an empty SQLite database of its own. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt, strapiBin } from '../../scripts/build.mjs';
import { ensureEnv } from '../../scripts/env.mjs';
import { root } from '../../scripts/files.mjs';

const [port] = process.argv.slice(2);
const folder = path.join(root, '.data', 'browser');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
ensureEnv();
ensureBuilt();
const secret = () => randomBytes(32).toString('base64url');
const server = spawn(process.execPath, [strapiBin, 'start'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: port,
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'browser.db'),
    ADMIN_RATE_LIMIT: 'false',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'tr',
    ADMIN_JWT_SECRET: secret(),
  },
});
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill('SIGTERM'));
server.on('exit', (code) => process.exit(code ?? 0));

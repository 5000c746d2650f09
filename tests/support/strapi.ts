import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import knex from 'knex';

const root = path.join(__dirname, '..', '..');

/** A booted app on a database of its own, with the way to end both. */
export interface TestApp {
  strapi: Core.Strapi;
  /** Database client in use: `sqlite`, `postgres` or `mysql`. */
  client: string;
  stop(): Promise<void>;
}

const SERVER_DEFAULTS: Record<string, Record<string, string>> = {
  postgres: { DATABASE_PORT: '5432', DATABASE_USERNAME: 'postgres', DATABASE_PASSWORD: '' },
  mysql: { DATABASE_PORT: '3306', DATABASE_USERNAME: 'root', DATABASE_PASSWORD: '' },
};

/**
 * Boots the app that compile.js made. `TEST_DATABASE_CLIENT` picks the database (default `sqlite`);
 * on a server a database is created for this app and dropped by `stop()`.
 * `env` overrides environment variables for this boot only.
 */
export async function startApp(env: Record<string, string> = {}): Promise<TestApp> {
  const client = process.env.TEST_DATABASE_CLIENT ?? 'sqlite';
  const name = `akip_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'akip-test-'));
  const secret = () => randomBytes(24).toString('base64url');
  Object.assign(process.env, {
    NODE_ENV: 'test',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'tr',
    APP_KEYS: `${secret()},${secret()}`,
    API_TOKEN_SALT: secret(),
    ADMIN_JWT_SECRET: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    JWT_SECRET: secret(),
    ENCRYPTION_KEY: secret(),
    ADMIN_RATE_LIMIT: 'false',
    // Tests and benchmarks ask more than any visitor.
    RATE_LIMIT_ANONYMOUS: '0',
    RATE_LIMIT_AUTHORIZED: '0',
    DATABASE_CLIENT: client,
    DATABASE_FILENAME: path.join(folder, 'test.db'),
    DATABASE_NAME: name,
    DATABASE_HOST: '127.0.0.1',
    ...SERVER_DEFAULTS[client],
    ...env,
  });
  if (client !== 'sqlite') await onServer(client, `CREATE DATABASE ${name}`);

  const { createStrapi } = await import('@strapi/strapi');
  const distDir = process.env.AKIP_TEST_DIST;
  if (!distDir)
    throw new Error('AKIP_TEST_DIST is not set: run this through the integration project.');
  const strapi = createStrapi({ appDir: root, distDir, autoReload: false, serveAdminPanel: false });
  strapi.log.level = process.env.TEST_LOG_LEVEL ?? 'error';
  await strapi.load();
  strapi.server.mount();

  return {
    strapi,
    client,
    async stop() {
      await settled(strapi);
      await strapi.destroy();
      if (client !== 'sqlite') await onServer(client, `DROP DATABASE ${name}`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Waits for the queries that Strapi makes after a write without waiting for them (it reads the entry again for its
 * events): on a pool that is being closed they would fail a minute later, outside of any test.
 */
async function settled(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as {
    pool: { numUsed(): number; numPendingAcquires(): number };
  };
  for (let calm = 0; calm < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    calm = pool.numUsed() + pool.numPendingAcquires() === 0 ? calm + 1 : 0;
  }
}

async function onServer(client: string, sql: string): Promise<void> {
  const connection = {
    host: '127.0.0.1',
    port: Number(process.env.DATABASE_PORT),
    user: process.env.DATABASE_USERNAME,
    password: process.env.DATABASE_PASSWORD,
    ...(client === 'postgres' ? { database: 'postgres' } : {}),
  };
  const db = knex({ client: client === 'postgres' ? 'pg' : 'mysql2', connection });
  try {
    await db.raw(sql);
  } finally {
    await db.destroy();
  }
}

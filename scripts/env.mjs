// @ts-check
/**
 * Writes the secrets that Strapi needs into `.env`, random and only those that are missing. What stands
 * in `.env` or in the environment is never changed. `.env.example` explains each variable.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './files.mjs';

const secret = () => randomBytes(32).toString('base64');

/** @type {Record<string, () => string>} */
const GENERATED = {
  APP_KEYS: () => [secret(), secret(), secret(), secret()].join(','),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
  ENCRYPTION_KEY: secret,
};

/** Settings that only count on the first start of an empty database, and must be right then. */
const FIRST_START = {
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'tr',
  STRAPI_TELEMETRY_DISABLED: 'true',
};

/**
 * Adds the missing variables to `.env`.
 * @param {string} [file] absolute path; default: `.env` of the project
 * @param {NodeJS.ProcessEnv} [environment] variables that are set already
 * @returns {string[]} the names that were added
 */
export function ensureEnv(file = path.join(root, '.env'), environment = process.env) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const present = new Set(
    [...text.matchAll(/^\s*(?:export\s+)?(\w+)\s*=\s*\S/gm)].map(([, name]) => name),
  );
  /** @param {string} name */
  const missing = (name) => !present.has(name) && !environment[name];
  const lines = [
    ...Object.entries(GENERATED)
      .filter(([name]) => missing(name))
      .map(([name, make]) => [name, make()]),
    ...Object.entries(FIRST_START).filter(([name]) => missing(name)),
  ];
  if (lines.length === 0) return [];
  const start = text && !text.endsWith('\n') ? '\n' : '';
  appendFileSync(file, `${start}${lines.map(([name, value]) => `${name}=${value}\n`).join('')}`, {
    mode: 0o600,
  });
  return lines.map(([name]) => name);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const added = ensureEnv();
  if (added.length > 0) console.error(`.env: generated ${added.join(', ')}`);
}

/**
 * Writes the OpenAPI document of the public API (docs/openapi.json) and the client's types from it.
 *
 *   npm run openapi
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { format } from 'prettier';
import { loadApp } from './app';

const root = path.join(__dirname, '..');
const DOCUMENT = path.join(root, 'docs', 'openapi.json');
const TYPES = path.join(root, 'clients', 'js', 'src', 'schema.d.ts');
const GENERATED = '// Made by `npm run openapi` from docs/openapi.json; not to be edited.\n\n';

async function main(): Promise<void> {
  const strapi = await loadApp();
  try {
    const document: object = strapi.get('akip.openapi' as never);
    const text = JSON.stringify(document);
    writeFileSync(DOCUMENT, await format(text, { parser: 'json' }));
    const types = astToString(await openapiTS(text, { exportType: true }));
    writeFileSync(TYPES, await format(GENERATED + types, { parser: 'typescript', ...STYLE }));
  } finally {
    await strapi.destroy();
  }
}

const STYLE = { singleQuote: true, printWidth: 100 } as const;

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(`openapi: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  },
);

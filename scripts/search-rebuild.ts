/**
 * Writes the search index anew from the content, while the server goes on: after an import past the document service
 * (`strapi import`, `strapi transfer`), or when in doubt.
 *
 *   npm run search:rebuild
 */
import { rebuildIndex } from '../src/search';
import { loadApp } from './app';

if (process.argv.length > 2) {
  console.error(`search:rebuild: takes no arguments, got ${process.argv.slice(2).join(' ')}`);
  process.exit(2);
}

async function main(): Promise<number> {
  const strapi = await loadApp();
  try {
    let shown = 0;
    const documents = await rebuildIndex(strapi, (done, total) => {
      if (Date.now() - shown < 1000) return;
      shown = Date.now();
      console.error(`${done}/${total}`);
    });
    console.log(`search:rebuild: ${documents} documents, once for each of their locales`);
    return 0;
  } catch (error) {
    console.error(`search:rebuild: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  } finally {
    await strapi.destroy();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    throw error;
  },
);

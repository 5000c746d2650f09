/**
 * Loads the sample content (once, into an empty database) and creates the demo's users.
 * Part of `npm run demo`; by itself: `npx tsx scripts/seed.ts [folder for the users' passwords]`.
 */
import path from 'node:path';
import { loadSamples, readSamples } from '../src/content/import/samples';
import { loadApp } from './app';
import { ensureDemoUsers } from './demo-users';

const root = path.join(__dirname, '..');
const [folder = path.join(root, '.data')] = process.argv.slice(2);

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(`seed: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);

async function main(): Promise<void> {
  const samples = readSamples(path.join(root, 'database', 'seeds'));
  const strapi = await loadApp();
  try {
    const loaded = await loadSamples(strapi, samples);
    console.log(loaded ? 'Sample content loaded.' : 'There is content already; none was loaded.');
    await ensureDemoUsers(strapi, path.join(folder, 'demo-credentials.txt'));
  } finally {
    await strapi.destroy();
  }
}

// @ts-check
/**
 * Runs a TypeScript file as one bundled script, so that what is timed is plain JavaScript without a loader.
 *
 *   node scripts/bundle-run.mjs bench/engine.ts [arguments]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './files.mjs';

const [entry, ...args] = process.argv.slice(2);
const outfile = path.join(root, '.data', 'bench', `${path.basename(entry, '.ts')}.cjs`);
mkdirSync(path.dirname(outfile), { recursive: true });
await build({
  entryPoints: [path.join(root, entry)],
  bundle: true,
  platform: 'node',
  packages: 'external',
  // Strapi's ES modules import folders, which Node refuses; its CommonJS ones work.
  supported: { 'dynamic-import': false },
  logLevel: 'error',
  outfile,
});
const run = spawnSync(process.execPath, [outfile, ...args], { cwd: root, stdio: 'inherit' });
process.exitCode = run.status ?? 1;

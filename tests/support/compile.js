/**
 * Compiles the app once for all integration tests, into a folder of this run's own, so that runs side
 * by side (and `npm run develop`) never see each other's output. Types are checked by `npm run typecheck`.
 */
const { execFileSync } = require('node:child_process');
const { mkdtempSync, mkdirSync } = require('node:fs');
const path = require('node:path');

module.exports = async () => {
  const root = path.join(__dirname, '..', '..');
  const parent = path.join(root, '.data', 'tests');
  mkdirSync(parent, { recursive: true });
  const dist = mkdtempSync(path.join(parent, 'dist-'));
  process.env.AKIP_TEST_DIST = dist;
  execFileSync(
    process.execPath,
    [
      require.resolve('typescript/bin/tsc'),
      '-p',
      root,
      '--noCheck',
      '--incremental',
      'false',
      '--outDir',
      dist,
    ],
    { stdio: 'inherit' },
  );
};

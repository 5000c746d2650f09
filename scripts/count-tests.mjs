// @ts-check
/**
 * Adds up the result files of a CI run and prints `tests: N passed, M failed`.
 * A failed step that has no test of its own (lint, type check) counts as one failure.
 * Exit status 1 when anything failed, when no test ran or when a result file is missing.
 *
 *   node scripts/count-tests.mjs FOLDER FAILED_STEPS
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [folder, failedSteps] = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;

for (const name of ['sqlite', 'postgres', 'tools', 'browser']) {
  const file = path.join(folder, `${name}.json`);
  if (!existsSync(file)) {
    console.log(`${name}: no results`);
    failed += 1;
    continue;
  }
  const result = JSON.parse(readFileSync(file, 'utf8'));
  if (result.stats) {
    passed += result.stats.expected;
    failed += result.stats.unexpected + result.stats.flaky;
    skipped += result.stats.skipped;
  } else {
    passed += result.numPassedTests;
    failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    skipped += result.numPendingTests;
  }
}
if (failed === 0 && Number(failedSteps) > 0) failed = Number(failedSteps);
if (skipped > 0) console.log(`skipped: ${skipped}`);
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

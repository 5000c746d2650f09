/**
 * Round trips through translators' own programs: Debian's translate-toolkit and gettext. Not part of
 * `npm test`, which needs nothing installed; .ci/run installs them and runs `npm run test:tools`.
 */
const { projects } = require('./jest.config');

const [{ testEnvironment, transform, modulePathIgnorePatterns }] = projects;

module.exports = {
  testEnvironment,
  transform,
  modulePathIgnorePatterns,
  displayName: 'tools',
  testTimeout: 120_000,
  testMatch: ['<rootDir>/tests/tools/**/*.test.ts'],
};

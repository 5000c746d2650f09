/** Removes what compile.js made. */
const { rmSync } = require('node:fs');

module.exports = async () => {
  if (process.env.AKIP_TEST_DIST)
    rmSync(process.env.AKIP_TEST_DIST, { recursive: true, force: true });
};

import { spawn } from 'node:child_process';
import path from 'node:path';

/** JavaScript that a child runs, in an async function. */
interface Code {
  /** Before the app starts; `compiled(path)` is a module of the compiled app, such as `src/search/rebuild`. */
  before?: string;
  /** With the running app as `strapi`. */
  after?: string;
}

/**
 * Runs code with the app of this test file, on the same database, in a process of its own: one that can be killed.
 * The process ends when the code does.
 */
export function runChild({ before = '', after = '' }: Code): Promise<NodeJS.Signals | number> {
  const code = `
    const { createStrapi } = require('@strapi/strapi');
    const compiled = (name) => require(process.env.AKIP_TEST_DIST + '/' + name + '.js');
    (async () => {
      ${before}
      const strapi = createStrapi({
        appDir: process.cwd(),
        distDir: process.env.AKIP_TEST_DIST,
        autoReload: false,
        serveAdminPanel: false,
      });
      strapi.log.level = 'error';
      await strapi.load();
      ${after}
      await strapi.destroy();
      process.exit(0);
    })().catch((error) => { console.error(error); process.exit(1); });`;
  const child = spawn(process.execPath, ['-e', code], {
    cwd: path.join(__dirname, '..', '..'),
    // Jest's copy of the environment, with this app's database.
    env: { ...process.env },
    stdio: 'inherit',
  });
  return new Promise((resolve) =>
    child.on('close', (exit, signal) => resolve(signal ?? exit ?? 1)),
  );
}

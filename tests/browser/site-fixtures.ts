import { spawn } from 'node:child_process';
import path from 'node:path';
import { test as base } from '@playwright/test';

const port = Number(process.env.BROWSER_TEST_PORT ?? 2350);
const cmsPort = port + 1;
const sitePort = port + 2;

/** Where the CMS of the site's tests is. */
export const CMS = `http://127.0.0.1:${cmsPort}`;

/**
 * Tests of the sample site: it and its CMS run while these tests do and no longer, so that other tests need not wait
 * for them. Every test fails on an error in the browser's console and on a request that was not answered.
 */
export const test = base.extend<{ clean: void }, { site: string }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const script = path.join(__dirname, 'site-server.mjs');
      const server = spawn(process.execPath, [script, String(cmsPort), String(sitePort)], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
      await answers(`${CMS}/_health`, server);
      await answers(`http://127.0.0.1:${sitePort}/robots.txt`, server);
      await use(`http://127.0.0.1:${sitePort}`);
      server.kill('SIGTERM');
      await ended;
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ site }, use) => use(site),
  clean: [
    async ({ page }, use) => {
      const problems: string[] = [];
      page.on('console', (message) => {
        // A page that is meant to be missing is reported as a failed load; nothing else may be.
        const missing = /status of 40[34]/.test(message.text());
        if (message.type() === 'error' && !missing) problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('requestfailed', (request) => {
        const failure = request.failure()?.errorText ?? '';
        if (failure !== 'net::ERR_ABORTED') problems.push(`${request.url()} ${failure}`);
      });
      page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (response.status() >= 400 && response.request().resourceType() !== 'document')
          problems.push(`${pathname} ${response.status()}`);
      });
      await use();
      base.expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

async function answers(address: string, server: { exitCode: number | null }): Promise<void> {
  for (;;) {
    const ok = await fetch(address).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    if (server.exitCode !== null) throw new Error(`The servers of the site ended: ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

// @ts-check
/**
 * Takes the pictures of the sample site in docs/screens, on servers of its own with the sample content.
 *
 *   npm run screens:site [-- part-of-a-name]      SCREENS_PORT=2360 npm run screens:site
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { root } from './files.mjs';

const cmsPort = Number(process.env.SCREENS_PORT ?? 2360);
const sitePort = cmsPort + 1;
const site = `http://127.0.0.1:${sitePort}`;
const [wanted = ''] = process.argv.slice(2);
const target = path.join(root, 'docs', 'screens');
const article = '/tr/articles/on-birinci-kalkinma-plani-kumelere-ne-soyluyor';

/** @type {Record<string, { path: string, width?: number, dark?: boolean, opened?: boolean }>} `opened`: a clause at its mention */
const SCREENS = {
  'site-home': { path: '/tr' },
  'site-home-dark': { path: '/tr', dark: true },
  'site-home-mobile': { path: '/tr', width: 390 },
  'site-home-en': { path: '/en' },
  'site-article': { path: article, opened: true },
  'site-clause': { path: '/tr/plans/11/clauses/376' },
  'site-plan': { path: '/tr/plans/11' },
  'site-search': { path: '/tr/search?q=kümelenme' },
  'site-event': { path: '/tr/events/savunma-ve-havacilik-kumeleri-bulusmasi' },
};

const server = spawn(
  process.execPath,
  [path.join(root, 'tests', 'browser', 'site-server.mjs'), String(cmsPort), String(sitePort)],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
server.once('exit', (code) => process.exit(code || 1));
try {
  await waitUntilUp(`http://127.0.0.1:${cmsPort}/_health`);
  await waitUntilUp(`${site}/robots.txt`);
  await takeAll();
} finally {
  server.removeAllListeners('exit');
  server.kill('SIGTERM');
}

/** @param {string} address */
async function waitUntilUp(address) {
  for (;;) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

async function takeAll() {
  mkdirSync(target, { recursive: true });
  const browser = await chromium.launch(launchOptions);
  for (const [name, { path: address, width = 1440, dark, opened }] of Object.entries(SCREENS)) {
    if (!name.includes(wanted)) continue;
    const page = await browser.newPage({
      viewport: { width, height: width < 600 ? 844 : 900 },
      deviceScaleFactor: width < 600 ? 2 : 1,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      locale: 'tr-TR',
    });
    await page.goto(site + address, { waitUntil: 'networkidle' });
    await page.evaluate('document.fonts.ready');
    if (opened) await page.locator('a.clause-ref').first().click();
    const file = path.join(target, `${name}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    await page.close();
    console.log(path.relative(root, file));
  }
  await browser.close();
}

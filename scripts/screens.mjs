// @ts-check
/* global localStorage */
/**
 * Takes the pictures in docs/screens: each screen of the project in Turkish, light and dark, at 1440 and
 * 1024 pixels, on a server of its own with the sample content.
 *
 *   npm run screens [-- part-of-a-name]      SCREENS_PORT=2360 npm run screens
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { root } from './files.mjs';

const port = process.env.SCREENS_PORT ?? '2360';
const address = `http://127.0.0.1:${port}`;
const [wanted = ''] = process.argv.slice(2);
const target = path.join(root, 'docs', 'screens');
const types = '/content-manager/collection-types';
const locale = 'plugins[i18n][locale]=tr';

/** An article with everything that the panel can show. */
const ARTICLE = {
  title: 'Kümeler On Birinci Kalkınma Planı’nda',
  publishedOn: '2026-11-20',
  summary: 'Planın kümelenmeye değinen maddeleri ve bir toplantının notları.',
  body: [
    'Planın 5 maddesi kümelenmeye değiniyor: 11. Kalkınma Planı’nın 309.5, 376.1 ve 421.7. maddeleri bunların başında.',
    'Toplantıda 475.2 üzerinde de duruldu; 498.7 numaralı tedbir ise bulunamadı.',
  ].map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
};

const TRIED =
  '11. Kalkınma Planı’nın 376.1 numaralı tedbiri ile 6102 sayılı Kanun’un 18. maddesi konuşuldu.';

/** A site that takes every webhook. */
const site = createServer((_message, answer) => answer.writeHead(204).end());
site.listen(0, '127.0.0.1');

const server = spawn(
  process.execPath,
  [path.join(root, 'tests', 'browser', 'server.mjs'), port, 'samples'],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);
server.once('exit', (code) => process.exit(code || 1));
try {
  await waitUntilUp();
  await takeAll();
} finally {
  server.removeAllListeners('exit');
  server.kill('SIGTERM');
  site.close();
}

async function waitUntilUp() {
  for (;;) {
    const answer = await fetch(`${address}/_health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

async function takeAll() {
  mkdirSync(target, { recursive: true });
  const api = await signIn();
  const screens = await prepare(api);
  const browser = await chromium.launch(launchOptions);
  for (const theme of ['light', 'dark']) {
    for (const width of [1440, 1024]) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        locale: 'tr-TR',
        timezoneId: 'Europe/Istanbul',
        reducedMotion: 'reduce',
      });
      await signInTo(context, theme);
      const page = await context.newPage();
      for (const [name, screen] of Object.entries(screens)) {
        const file = `${name}-${theme}-${width}.png`;
        if (file.includes(wanted)) await take(page, screen, path.join(target, file));
      }
      await context.close();
    }
  }
  await browser.close();
}

/** The demo's administrator. */
function user() {
  const file = path.join(root, '.data', 'screens', 'demo-credentials.txt');
  const found = /(admin@\S+)\s+(\S+)/.exec(readFileSync(file, 'utf8'));
  if (!found) throw new Error(`No administrator in ${file}.`);
  return { email: found[1], password: found[2] };
}

async function signIn() {
  const answer = await fetch(`${address}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(user()),
  });
  const { data } = await answer.json();
  /** @param {string} path @param {object} [body] @param {string} [method] */
  return async (path, body, method = body ? 'POST' : 'GET') => {
    const reply = await fetch(address + path, {
      method,
      headers: { Authorization: `Bearer ${data.token}`, 'Content-Type': 'application/json' },
      body: body ? JSON.stringify(body) : undefined,
    });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  };
}

/**
 * @typedef {{ url: string, ready: string, open?: boolean, tried?: string }} Screen
 *   `ready` is a text that shows when the screen is complete; `open` is for those whose panel narrow windows fold away; `tried` goes into the settings' box
 */

/**
 * Content that the samples lack, and the screens with their addresses.
 * @param {Awaited<ReturnType<typeof signIn>>} api
 * @returns {Promise<Record<string, Screen>>}
 */
async function prepare(api) {
  const { data } = await api(`${types}/api::article.article?locale=tr`, ARTICLE);
  const { data: index } = await api('/clause-links/index');
  const clause = index.clauses.find((/** @type {{number: string}} */ c) => c.number === '421.7');
  await api('/clause-links/relink', {});
  const { data: queue } = await api('/clause-links/queue?pageSize=100');
  const [{ key, plan, number }] = queue.results.filter(
    (/** @type {{sourceDocumentId: string}} */ each) => each.sourceDocumentId !== data.documentId,
  );
  await api('/clause-links/queue/decisions', {
    decisions: [{ key, verdict: 'accepted', target: `${plan ?? 11}:${number}` }],
  });
  const translated = await prepareTranslation(api);
  await prepareWebhook(api);
  return {
    home: { url: '/', ready: 'Yaklaşan etkinlikler' },
    'article-edit': {
      url: `${types}/api::article.article/${data.documentId}?${locale}`,
      ready: 'Denetlenecekler',
      open: true,
    },
    'clause-mentioned-by': {
      url: `${types}/api::plan-clause.plan-clause/${clause.documentId}?${locale}`,
      ready: 'Bu maddeye değinenler',
      open: true,
    },
    queue: { url: '/plugins/clause-links', ready: 'karar bekliyor' },
    unresolved: { url: '/plugins/clause-links?tab=unresolved', ready: '498.7' },
    coverage: { url: '/plugins/clause-links?tab=coverage', ready: 'Aylara göre değinmeler' },
    relink: { url: '/plugins/clause-links?tab=relink', ready: 'Son çalışma' },
    log: { url: '/plugins/clause-links?tab=log', ready: 'Kabul edildi' },
    settings: { url: '/settings/clause-links', ready: 'Güven:', tried: TRIED },
    webhooks: { url: '/settings/webhook-outbox', ready: 'Ulaştı' },
    'translation-desk-files': {
      url: `/plugins/translation-desk?view=files&uid=api::article.article&id=${translated}&locale=en`,
      ready: 'XLIFF, PO ya da bunların arşivi',
    },
    'translation-desk-list': {
      url: '/plugins/translation-desk?sort=words:desc',
      ready: 'Kimse',
    },
    'translation-desk-side': {
      url: `/plugins/translation-desk?uid=api::article.article&id=${translated}&locale=en`,
      ready: 'numara farklı',
    },
    'translation-desk-column': { url: `${types}/api::article.article?${locale}`, ready: 'Yayında' },
    'translation-desk-badge': {
      url: `${types}/api::article.article/${translated}?plugins[i18n][locale]=en`,
      ready: 'Çeviri masasında aç',
      open: true,
    },
  };
}

/**
 * The sample that cites six clauses, with what a translator meets: a changed paragraph, a lost and a wrong citation.
 * @param {Awaited<ReturnType<typeof signIn>>} api
 * @returns {Promise<string>} its document id
 */
async function prepareTranslation(api) {
  const name = 'api::article.article';
  const { results } = await api(`${types}/${name}?locale=tr&_q=kümelere ne söylüyor`);
  const [{ documentId }] = results;
  const write = async (/** @type {string} */ code, /** @type {[string, string][]} */ changes) => {
    const { data: row } = await api(`${types}/${name}/${documentId}?locale=${code}`);
    const text = changes.reduce(
      (all, [from, to]) => all.replace(from, to),
      JSON.stringify(row.body),
    );
    const body = JSON.parse(text);
    await api(`${types}/${name}/${documentId}?locale=${code}`, { body }, 'PUT');
  };
  await write('en', [
    ['clause 421.7 of the Eleventh Development Plan stands', 'the Plan stands'],
    ['Measure 376.1', 'Measure 376.2'],
  ]);
  await write('tr', [
    [
      'her yıl düzenlenecek buluşmalar öne çıkıyor',
      'yılda iki kez düzenlenecek buluşmalar öne çıkıyor',
    ],
  ]);
  return documentId;
}

/**
 * An endpoint, and a delivery that reached it.
 * @param {Awaited<ReturnType<typeof signIn>>} api
 */
async function prepareWebhook(api) {
  const bound = site.address();
  if (!bound || typeof bound === 'string') throw new Error('The site does not listen.');
  const url = `http://127.0.0.1:${bound.port}/yayin`;
  const { data } = await api('/webhook-outbox/endpoints', {
    name: 'Haber sitesi',
    url,
    enabled: true,
  });
  await api(`/webhook-outbox/endpoints/${data.id}/ping`, {});
}

/** @param {import('@playwright/test').BrowserContext} context @param {string} theme */
async function signInTo(context, theme) {
  const answer = await context.request.post(`${address}/admin/login`, { data: user() });
  const { data } = await answer.json();
  await context.addInitScript(
    (stored) => {
      for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
    },
    {
      'strapi-admin-language': 'tr',
      STRAPI_THEME: theme,
      jwtToken: JSON.stringify(data.token),
    },
  );
}

/** @param {import('@playwright/test').Page} page @param {Screen} screen @param {string} file */
async function take(page, { url, ready, open, tried }, file) {
  await page.goto(`${address}/admin${url}`);
  await page.waitForLoadState('networkidle');
  if (open) {
    await page.getByRole('button', { name: 'Kaydet' }).filter({ visible: true }).first().waitFor();
    // The drawer closes again when the form behind it settles.
    await page.waitForTimeout(1_000);
    const drawer = page.getByRole('button', { name: 'Başka işlemleri aç' });
    if (await drawer.isVisible()) await drawer.click();
  }
  if (tried) {
    await page.getByRole('textbox', { name: 'Bir metin yapıştırın' }).fill(tried);
    await page.getByRole('button', { name: 'Değinmeleri bul' }).click();
  }
  await page.getByText(ready).filter({ visible: true }).first().waitFor();
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log(path.relative(root, file));
}

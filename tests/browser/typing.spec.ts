/// <reference lib="dom" />
import { expect, test } from '@playwright/test';
import {
  ensureClauses,
  entryUrl,
  makeUser,
  signIn,
  signInPage,
  writeDraft,
} from './clause-links-fixtures';

const MENTIONS = 40;
const BYTES = 30 * 1024;
const SENTENCE = 'Makine ve otomotiv kümeleri ortak tasarım altyapısı için bir araya geldi. ';

/** A text of about 30 KB with 40 mentions, a paragraph each. */
function longText(): string[] {
  const filler = SENTENCE.repeat(Math.ceil(BYTES / MENTIONS / Buffer.byteLength(SENTENCE)));
  return Array.from(
    { length: MENTIONS },
    (_, i) => `11. Kalkınma Planı’nın 376.${1 + (i % 2)} numaralı tedbiri, ${i}. ${filler}`,
  );
}

declare global {
  interface Window {
    longTasks: number[];
  }
}

test('typing in a 30 KB article with 40 mentions, with and without the panel', async ({
  page,
  browser,
  request,
}) => {
  const api = await signIn(request);
  await ensureClauses(api, ['376.1', '376.2']);
  const documentId = await writeDraft(api, 'Uzun yazı', longText());
  const edit = ['read', 'update'].map((action) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: 'api::article.article',
    properties: { fields: ['title', 'body', 'category', 'publishedOn'], locales: ['tr', 'en'] },
  }));
  const withoutPanel = await makeUser(api, 'panelsiz', edit);

  const type = async (screen: typeof page, user?: typeof withoutPanel) => {
    await signInPage(screen, 'tr', user);
    await screen.goto(entryUrl(documentId));
    const body = screen.locator('[data-slate-editor="true"]').first();
    await body.waitFor();
    const panel = screen.getByTestId('clause-links-panel');
    if (!user) await expect(panel.locator('[data-clause]')).toHaveCount(MENTIONS);
    await body.locator('[data-slate-string]').first().click();
    await screen.waitForLoadState('networkidle');
    await screen.evaluate(() => {
      window.longTasks = [];
      new PerformanceObserver((list) =>
        window.longTasks.push(...list.getEntries().map((entry) => Math.round(entry.duration))),
      ).observe({ entryTypes: ['longtask'] });
    });
    await screen.keyboard.type('Yeni sözcükler ', { delay: 60 });
    const typing = await screen.evaluate(() => window.longTasks.splice(0));
    await screen.waitForTimeout(1_500);
    const resting = await screen.evaluate(() => window.longTasks);
    return { typing, resting };
  };

  const tasks = await type(page);
  const other = await browser.newPage();
  const bare = await type(other, withoutPanel);
  await other.close();
  const line = (name: string, found: number[]) => `${name}: ${found.join(', ') || 'none'}`;
  console.log(
    [
      'long tasks (> 50 ms) in a 30 KB article with 40 mentions, in ms',
      line('  while typing, with the panel', tasks.typing),
      line('  while typing, without it', bare.typing),
      line('  after it, with the panel', tasks.resting),
      line('  after it, without it', bare.resting),
    ].join('\n'),
  );
  await expect(page.getByTestId('clause-links-panel').locator('[data-clause]')).toHaveCount(
    MENTIONS,
  );
});

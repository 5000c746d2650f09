import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import {
  ensureClauses,
  entryUrl,
  signIn,
  signInPage,
  writeDraft,
  type Api,
} from './clause-links-fixtures';

let api: Api;
let documentId: string;

test.beforeEach(async ({ request }) => {
  api = await signIn(request);
  await ensureClauses(api, ['376.1', '421.7']);
  await ensureClauses(api, ['376.1'], 12);
  documentId = await writeDraft(api, 'Erişilebilirlik denemesi', [
    'Toplantıda 376.1 numaralı tedbir ele alındı.',
    '11. Kalkınma Planı’nın 421.7 numaralı tedbiri uygulanıyor.',
    '11. Kalkınma Planı’nın 498.7 numaralı tedbiri yok.',
  ]);
});

/** What axe calls serious or critical within the project's own part of the page. */
async function violations(page: Page, part: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).include(part).analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((n) => n.target).join(' | ')}`);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on the project’s screens (${theme})`, async ({ page }) => {
    await signInPage(page, theme === 'light' ? 'tr' : 'en', undefined, theme);
    await page.goto('/admin/plugins/clause-links');
    await expect(page.getByRole('tab')).toHaveCount(5);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await page.waitForLoadState('networkidle');
      await expect(page.getByRole('tabpanel')).toBeVisible();
      expect(await violations(page, 'main')).toEqual([]);
    }
    for (const screen of [
      '/admin/settings/clause-links',
      '/admin/settings/webhook-outbox',
      '/admin/plugins/translation-desk?view=files',
    ]) {
      await page.goto(screen);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(await violations(page, 'main')).toEqual([]);
    }

    await page.goto(entryUrl(documentId));
    const panel = page.getByTestId('clause-links-panel');
    await expect(panel.locator('[data-clause="421.7"]')).toBeVisible();
    expect(await violations(page, '[data-testid="clause-links-panel"]')).toEqual([]);
  });
}

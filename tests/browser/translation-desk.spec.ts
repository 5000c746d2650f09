/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { expect, test, type Page } from '@playwright/test';
import {
  ARTICLE,
  ensureClauses,
  paragraphs,
  signIn,
  signInPage,
  watch,
  type Api,
} from './clause-links-fixtures';

const CITING = '11. Kalkınma Planı’nın 421.7. maddesi kümelenmeyi destekler.';
const PLAIN = 'Toplantıya 41 küme temsilcisi katıldı ve görüş bildirdi.';
const CITING_EN = 'Clause 421.7 of the 11th Development Plan supports clustering.';
const PLAIN_EN = 'The meeting was attended by 41 cluster representatives.';

let api: Api;

test.beforeEach(async ({ request }) => {
  api = await signIn(request);
  await ensureClauses(api, ['376', '421.7']);
});

const types = `/content-manager/collection-types/${ARTICLE}`;
const card = (page: Page, source: string) =>
  page.getByTestId('desk-line').filter({ hasText: source.slice(0, 30) });
const confirm = async (page: Page, source: string, text: string) => {
  await card(page, source).getByRole('textbox').fill(text);
  await card(page, source).getByRole('button', { name: 'Onayla' }).click();
  await expect(card(page, source).getByText('Onaylı', { exact: true })).toBeVisible();
};

test('a translator works through an article, and sees what an editor changes later', async ({
  page,
}) => {
  const { data } = await api.post<{ data: { documentId: string } }>(`${types}?locale=tr`, {
    title: 'Kümeler 2019 toplantısı',
    publishedOn: '2019-10-14',
    category: 'announcement',
    body: paragraphs(CITING, PLAIN),
  });
  await signInPage(page);
  const problems = watch(page);

  // Other specs leave articles of their own behind.
  await page.goto('/admin/plugins/translation-desk?q=toplantısı');
  const row = page.getByRole('row').filter({ hasText: 'Kümeler 2019 toplantısı' });
  await expect(row).toContainText('Eksik');
  await expect(row).toContainText('421.7');

  await row.getByRole('link').click();
  await confirm(page, CITING, 'The plan supports clustering.');
  await expect(page.getByText('421.7 numaralı madde yalnızca kaynakta anılıyor')).toBeVisible();
  await page.getByRole('button', { name: /Bitenleri düzenle/ }).click();
  await confirm(page, CITING, CITING_EN);
  await expect(page.getByText('İki dil de aynı maddeleri anıyor')).toBeVisible();
  await confirm(page, PLAIN, PLAIN_EN);

  await api.put(`${types}/${data.documentId}?locale=tr`, {
    body: paragraphs(CITING, PLAIN.replace('41', '45')),
  });
  await page.reload();
  const stale = page.getByTestId('desk-line').filter({ hasText: 'Eskimiş' });
  await expect(stale).toHaveCount(1);
  await expect(stale.locator('del')).toHaveText('41');
  await expect(stale.locator('ins')).toHaveText('45');
  await stale.getByRole('button', { name: 'Hâlâ doğru' }).click();
  await expect(stale).toHaveCount(0);

  await page.goto(`/admin${types}/${data.documentId}?plugins[i18n][locale]=en`);
  await expect(page.getByRole('link', { name: 'Çeviri masasında aç' })).toBeVisible();
  expect(problems).toEqual([]);
});

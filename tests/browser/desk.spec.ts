/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import {
  ARTICLE,
  ensureClauses,
  entryUrl,
  signIn,
  signInPage,
  watch,
  writeDraft,
  type Api,
} from './clause-links-fixtures';

const DESK = '/admin/plugins/clause-links';
/** Two plans have this clause, and the text names none. */
const unsure = (subject: string) => `${subject} toplantısında 376.1 numaralı tedbir ele alındı.`;
const sure = (number: string) => `11. Kalkınma Planı’nın ${number} numaralı tedbiri uygulanıyor.`;

let api: Api;

test.beforeEach(async ({ request }) => {
  api = await signIn(request);
  await ensureClauses(api, ['376', '376.1', '376.2', '421.7', '475.2']);
  await ensureClauses(api, ['376.1'], 12);
});

const undecided = async () =>
  (await api.get<{ data: { pagination: { total: number } } }>('/clause-links/queue')).data
    .pagination.total;
const publish = (documentId: string) =>
  api.post(
    `/content-manager/collection-types/${ARTICLE}/${documentId}/actions/publish?locale=tr`,
    {},
  );
const rows = (page: Page) => page.getByRole('list', { name: 'Karar kuyruğu' }).locator('li');

test('sixty undecided mentions are decided by keyboard alone and never asked again', async ({
  page,
}) => {
  test.slow();
  for (let i = 1; i <= 6; i += 1) {
    const texts = Array.from({ length: 10 }, (_, k) => unsure(`${i}. kümenin ${k + 1}. yıl`));
    await writeDraft(api, `Klavyeyle kuyruk ${i}`, texts);
  }
  const total = await undecided();
  expect(total).toBeGreaterThanOrEqual(60);
  await signInPage(page);
  const problems = watch(page);
  await page.goto(DESK);
  await expect(rows(page)).toHaveCount(25);

  const list = page.getByRole('list', { name: 'Karar kuyruğu' });
  for (let i = 0; i < 60; i += 1) {
    if (await list.evaluate((box) => box === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(list).toBeFocused();

  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('r');
  await expect(page.getByText(`${total - 2} değinme karar bekliyor`)).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText(`${total - 1} değinme karar bekliyor`)).toBeVisible();

  await page.keyboard.press('c');
  await page.keyboard.type('421.7');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${total - 2} değinme karar bekliyor`)).toBeVisible();
  await expect(list).toBeFocused();

  for (let left = total - 2; left > 0; left -= 1) {
    await expect(rows(page).first()).toBeVisible();
    await page.keyboard.press(left % 2 ? 'a' : 'r');
  }
  await expect(page.getByText('Karar bekleyen yok')).toBeVisible();
  await expect.poll(undecided).toBe(0);

  await page.reload();
  await expect(page.getByText('karar bekleyen değinme yok')).toBeVisible();
  expect(problems).toEqual([]);
});

/** What the first button of a name hands to the browser as a file. */
async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('the coverage map leads from a clause to the texts that mention it', async ({ page }) => {
  const title = 'Kapsam haritası için haber';
  await publish(await writeDraft(api, title, [sure('475.2')]));
  await signInPage(page);
  const problems = watch(page);
  await page.goto(`${DESK}?tab=coverage`);
  const cell = page.getByRole('link', { name: /^475\.2: \d+ değinme$/ });
  await expect(cell).toBeVisible();
  await expect(page.getByRole('link', { name: /^376: / })).toBeVisible();

  const csv = await downloaded(page, 'CSV indir');
  expect(csv.name).toBe('plan-11.csv');
  expect(csv.bytes.toString()).toMatch(/\r\n475\.2,.*,\d+,\d+\r\n/);
  const svg = await downloaded(page, 'SVG indir');
  expect(svg.name).toBe('plan-11.svg');
  expect(svg.bytes.toString()).toMatch(/^<svg [^>]*width="1056".*>475\.2</s);
  const png = await downloaded(page, 'PNG indir');
  expect(png.name).toBe('plan-11.png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  // The width stands behind the signature and the header's length and name; a drawing's unit is two pixels.
  expect(png.bytes.readUInt32BE(16)).toBe(2 * 1056);

  await cell.click();
  await page.waitForURL(/plan-clause\.plan-clause\/[a-z0-9]{20,}/);
  await expect(page.getByText('Bu maddeye değinenler')).toBeVisible();
  await page.getByRole('link', { name: title }).click();
  await page.waitForURL(/article\.article\/[a-z0-9]{20,}/);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  expect(problems).toEqual([]);
});

test('citations of clauses that no plan has are listed with the texts that cite them', async ({
  page,
}) => {
  const title = 'Olmayan maddeye değinen haber';
  await writeDraft(api, title, [sure('512.3')]);
  await signInPage(page);
  const problems = watch(page);
  await page.goto(`${DESK}?tab=unresolved`);
  const group = page.getByRole('listitem').filter({ hasText: '512.3' });
  await expect(group.getByText('böyle bir madde yok')).toBeVisible();
  await expect(group.getByRole('link', { name: title })).toBeVisible();
  expect(problems).toEqual([]);
});

test('re-linking shows its progress, can be stopped, and reports', async ({ page }) => {
  const long = Array.from({ length: 120 }, (_, i) => `${i}. ${sure('376.2').repeat(4)}`);
  for (let i = 0; i < 12; i += 1) await writeDraft(api, `Uzun haber ${i}`, long);
  await signInPage(page);
  const problems = watch(page);
  await page.goto(`${DESK}?tab=relink`);
  const start = page.getByRole('button', { name: 'Bütün metinleri yeniden bağla' });
  await start.click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Durdur' }).click();
  await expect(page.getByText('Son çalışma (durduruldu)')).toBeVisible();

  await start.click();
  await expect(page.getByText(/Son çalışma \(bitti\): (\d+)\/\1 içerik/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText('Hata yok.')).toBeVisible();
  expect(problems).toEqual([]);
});

test('the home page, the list and the settings show the links in English', async ({ page }) => {
  const documentId = await writeDraft(api, 'Ana sayfadaki haber', [unsure('Bursa'), sure('421.7')]);
  await writeDraft(api, 'Maddesiz haber', ['Kümeler buluştu.']);
  await signInPage(page, 'en');
  const problems = watch(page);
  await page.goto('/admin');
  await expect(page.getByText('Mentions to decide')).toBeVisible();
  const waiting = await undecided();
  await expect(page.getByText(new RegExp(`^${waiting} mentions? waits? for your`))).toBeVisible();
  await expect(page.getByRole('link', { name: 'Maddesiz haber' }).first()).toBeVisible();
  await expect(page.getByText('Upcoming events')).toBeVisible();

  await page.goto(
    `/admin/content-manager/collection-types/${ARTICLE}?plugins[i18n][locale]=tr&_q=Ana sayfadaki`,
  );
  await expect(page.getByRole('group', { name: '1 linked, 1 to decide' })).toBeVisible();
  await expect(page.getByText('Knowledge centre')).toBeVisible();

  await page.goto('/admin/settings/clause-links');
  await page.getByLabel('Paste a text').fill(sure('421.7'));
  await page.getByRole('button', { name: 'Find mentions' }).click();
  await expect(page.getByText('1 mention found.')).toBeVisible();
  const dates = page.getByRole('listitem').filter({ hasText: '2019–2023' });
  await expect(dates).toContainText('can be cited from 1/1/2018');
  await dates.getByRole('link').click();
  await page.waitForURL(/plan\.plan\/[a-z0-9]{20,}/);

  await page.goto(entryUrl(documentId));
  await expect(page.getByText('Just write the clause numbers')).toBeVisible();
  expect(problems).toEqual([]);
});

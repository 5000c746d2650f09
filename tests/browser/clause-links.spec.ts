/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { expect, test, type Page } from '@playwright/test';
import {
  ARTICLE,
  ensureClauses,
  entryUrl,
  selectLine,
  signIn,
  signInPage,
  toStart,
  typeBody,
  watch,
  writeDraft,
  type Api,
} from './clause-links-fixtures';

let api: Api;

test.beforeEach(async ({ request }) => {
  api = await signIn(request);
  await ensureClauses(api, ['376', '376.1', '376.2', '421.7', '475.2']);
});

const panel = (page: Page) => page.getByTestId('clause-links-panel');
const card = (page: Page, number: string) => panel(page).locator(`[data-clause="${number}"]`);
const save = async (page: Page) => {
  const saved = page.waitForResponse(
    (r) => r.url().includes(`/collection-types/${ARTICLE}`) && r.request().method() !== 'GET',
  );
  await page.getByRole('button', { name: 'Kaydet', exact: false }).first().click();
  await saved;
};

const publishPage = async (page: Page) => {
  const published = page.waitForResponse((r) => r.url().includes('/actions/publish'));
  await page.getByRole('button', { name: 'Yayınla', exact: true }).first().click();
  expect((await published).status()).toBe(200);
};

interface Stored {
  number: string;
  outcome: string;
  decision: string;
  sourceVersion: string;
  decidedBy: string | null;
}
const stored = async (documentId: string) =>
  (
    await api.get<{ data: { mentions: Stored[] } }>(
      `/clause-links/mentions?uid=${ARTICLE}&documentId=${documentId}`,
    )
  ).data.mentions;

test('decisions on text that is not saved yet are kept, published, and hold after edits', async ({
  page,
}) => {
  await signInPage(page);
  const problems = watch(page);
  await page.goto(
    `/admin/content-manager/collection-types/${ARTICLE}/create?plugins[i18n][locale]=tr`,
  );
  await page.locator('input[name="title"]').fill('İstanbul’da kümelenme');
  await typeBody(
    page,
    'Giriş paragrafı.',
    '11. Kalkınma Planı’nın 376.1 numaralı tedbiri ile 421.7. maddesi uygulanıyor.',
    'Kümeler ISPARTA’da buluştu.',
  );
  await expect(card(page, '376.1')).toHaveAttribute('data-outcome', 'linked');
  await expect(card(page, '421.7')).toHaveAttribute('data-outcome', 'linked');

  await card(page, '376.1').getByRole('button', { name: 'Reddet' }).click();
  await expect(card(page, '376.1')).toHaveAttribute('data-outcome', 'rejected');
  await card(page, '421.7').getByRole('button', { name: 'Maddeyi değiştir' }).click();
  await panel(page).getByLabel('Madde ara').fill('475');
  await panel(page)
    .getByRole('button', { name: /475\.2/ })
    .click();
  await expect(card(page, '475.2')).toHaveAttribute('data-outcome', 'linked');
  await selectLine(page, 'Kümeler ISPARTA’da buluştu.');
  await panel(page).getByRole('button', { name: 'Seçili metni maddeye bağla' }).click();
  await panel(page).getByLabel('Madde ara').fill('376.2');
  await page.keyboard.press('Enter');
  await expect(card(page, '376.2')).toHaveAttribute('data-outcome', 'linked');
  await expect(panel(page).getByText('içerik kaydedilince kaydedilecek')).toBeVisible();

  await save(page);
  await page.waitForURL(/article\/[a-z0-9]{20,}/);
  await expect(panel(page).getByText('içerik kaydedilince kaydedilecek')).toBeHidden();
  const documentId = /article\/([a-z0-9]{20,})/.exec(page.url())?.[1] ?? '';
  // The panel sends them once the entry's own page has opened.
  await expect
    .poll(async () => (await stored(documentId)).map((m) => [m.number, m.outcome, m.decision]))
    .toEqual([
      ['376.1', 'rejected', 'rejected'],
      ['475.2', 'linked', 'repointed'],
      ['376.2', 'linked', 'manual'],
    ]);

  await publishPage(page);
  await page.reload();
  await expect(card(page, '376.1')).toHaveAttribute('data-outcome', 'rejected');
  await toStart(page);
  await page.keyboard.type('Yeni bir cümle. ');
  await save(page);
  await expect(card(page, '475.2')).toHaveAttribute('data-outcome', 'linked');
  const after = (await stored(documentId)).map((m) => [m.sourceVersion, m.number, m.outcome]);
  for (const version of ['draft', 'published'])
    expect(after.filter(([of]) => of === version)).toEqual([
      [version, '376.1', 'rejected'],
      [version, '475.2', 'linked'],
      [version, '376.2', 'linked'],
    ]);

  await card(page, '376.1').getByRole('button', { name: 'Kararı geri al' }).click();
  await expect(card(page, '376.1')).toHaveAttribute('data-outcome', 'linked');
  expect(problems).toEqual([]);
});

test('selected words are linked by hand, and a mention is shown in the text', async ({ page }) => {
  const documentId = await writeDraft(api, 'Elle bağlama', [
    'Toplantıda makine kümelenmesi tedbiri konuşuldu.',
    '11. Kalkınma Planı’nın 376.2 numaralı tedbiri de anıldı.',
  ]);
  await signInPage(page);
  const problems = watch(page);
  await page.goto(entryUrl(documentId));
  await expect(card(page, '376.2')).toBeVisible();
  await selectLine(page, 'Toplantıda makine kümelenmesi tedbiri konuşuldu.');
  await panel(page).getByRole('button', { name: 'Seçili metni maddeye bağla' }).click();
  await panel(page).getByLabel('Madde ara').fill('421.7');
  await page.keyboard.press('Enter');
  await expect(card(page, '421.7')).toHaveAttribute('data-outcome', 'linked');
  await expect
    .poll(async () => (await stored(documentId)).map((m) => [m.number, m.decision]))
    .toEqual([
      ['421.7', 'manual'],
      ['376.2', 'none'],
    ]);
  await card(page, '376.2').getByRole('button', { name: 'metinde göster' }).click();
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get('clause-links') ?? [])].map(String),
  );
  expect(marked.length).toBe(1);
  expect(problems).toEqual([]);
});

test('two editors deciding at once lose nothing: the second hears who was first', async ({
  page,
}) => {
  const documentId = await writeDraft(api, 'İki editör', [
    '11. Kalkınma Planı’nın 421.7. maddesi uygulanıyor.',
  ]);
  await signInPage(page);
  await page.goto(entryUrl(documentId));
  await expect(card(page, '421.7')).toHaveAttribute('data-outcome', 'linked');
  const text = '11. Kalkınma Planı’nın 421.7. maddesi uygulanıyor.';
  await api.post('/clause-links/decisions', {
    uid: ARTICLE,
    documentId,
    locale: 'tr',
    version: 'draft',
    field: 'body',
    start: text.indexOf('421.7'),
    end: text.indexOf('421.7') + 5,
    exact: '421.7',
    verdict: 'repointed',
    target: '11:475.2',
  });
  await card(page, '421.7').getByRole('button', { name: 'Reddet' }).click();
  await expect(
    panel(page).getByText('Elif Editör bu sözcükler için az önce karar verdi'),
  ).toBeVisible();
  await expect(card(page, '475.2')).toHaveAttribute('data-outcome', 'linked');
  expect((await stored(documentId)).map((m) => m.decision)).toEqual(['repointed']);
});

test('everything in the panel can be done by keyboard', async ({ page }) => {
  const documentId = await writeDraft(api, 'Klavye', [
    '11. Kalkınma Planı’nın 376.1 numaralı tedbiri uygulanıyor.',
  ]);
  await signInPage(page, 'en');
  await page.goto(entryUrl(documentId));
  await card(page, '376.1').focus();
  await page.keyboard.press('r');
  await expect(card(page, '376.1')).toHaveAttribute('data-outcome', 'rejected');
  // The card has moved to another group, and the keys still go to it.
  await expect(card(page, '376.1')).toBeFocused();
  await page.keyboard.press('a');
  await expect(card(page, '376.1')).toHaveAttribute('data-outcome', 'linked');
  await page.keyboard.press('e');
  await expect(panel(page).getByText('The text names the plan at this place.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(card(page, '376.1').getByText('Accepted')).toBeHidden();
  await expect
    .poll(async () => (await stored(documentId)).map((m) => m.decision))
    .toEqual(['none']);
});

test('a decision that follows another at once is neither lost nor refused', async ({ page }) => {
  const documentId = await writeDraft(api, 'Hızlı', [
    '11. Kalkınma Planı’nın 376.1 numaralı tedbiri uygulanıyor.',
  ]);
  await signInPage(page, 'en');
  const sent: string[] = [];
  // The first decision is held back until the editor has made up their mind anew.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/clause-links/decisions', async (route) => {
    sent.push((route.request().postDataJSON() as { verdict: string }).verdict);
    await held;
    await route.continue();
  });
  await page.goto(entryUrl(documentId));
  await card(page, '376.1').focus();
  await page.keyboard.press('r');
  await expect(card(page, '376.1')).toHaveAttribute('data-outcome', 'rejected');
  await expect.poll(() => sent).toEqual(['rejected']);
  await page.keyboard.press('a');
  await expect(card(page, '376.1')).toHaveAttribute('data-outcome', 'linked');
  release();
  await expect
    .poll(async () => (await stored(documentId)).map((m) => m.decision))
    .toEqual(['accepted']);
  expect(sent).toEqual(['rejected', 'accepted']);
  await expect(card(page, '376.1').getByText('Accepted')).toBeVisible();
  await expect(panel(page).getByRole('alert')).toHaveCount(0);
});

test('a decision taken while the stored ones are still being read stands all the same', async ({
  page,
}) => {
  const documentId = await writeDraft(api, 'Erken', [
    '11. Kalkınma Planı’nın 376.1 numaralı tedbiri uygulanıyor.',
  ]);
  await signInPage(page, 'en');
  // The first read is answered before the decision is written, and the answer arrives after it.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let reads = 0;
  await page.route(`**/clause-links/mentions?*${documentId}*`, async (route) => {
    reads += 1;
    if (reads > 1) return route.continue();
    const response = await route.fetch();
    await held;
    await route.fulfill({ response });
  });
  const written = page.waitForResponse((r) => r.url().endsWith('/clause-links/decisions'));
  await page.goto(entryUrl(documentId));
  await card(page, '376.1').focus();
  await page.keyboard.press('r');
  await written;
  release();
  await expect.poll(() => reads).toBeGreaterThan(1);
  await expect(card(page, '376.1').getByText('Rejected')).toBeVisible();
  await expect(card(page, '376.1')).toHaveAttribute('data-outcome', 'rejected');
  expect((await stored(documentId)).map((m) => m.decision)).toEqual(['rejected']);
});

test('a decision that is undone on its way to the server does not come back', async ({ page }) => {
  const documentId = await writeDraft(api, 'Vazgeçme', [
    '11. Kalkınma Planı’nın 376.1 numaralı tedbiri uygulanıyor.',
  ]);
  await signInPage(page, 'en');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/clause-links/decisions', async (route) => {
    await held;
    await route.continue();
  });
  const withdrawn = page.waitForResponse(
    (r) => r.url().includes('/clause-links/decisions/') && r.request().method() === 'DELETE',
  );
  await page.goto(entryUrl(documentId));
  await card(page, '376.1').focus();
  await page.keyboard.press('r');
  await expect(card(page, '376.1')).toHaveAttribute('data-outcome', 'rejected');
  await page.keyboard.press('u');
  await expect(card(page, '376.1')).toHaveAttribute('data-outcome', 'linked');
  release();
  await withdrawn;
  await expect(card(page, '376.1')).toHaveAttribute('data-outcome', 'linked');
  expect((await stored(documentId)).map((m) => m.decision)).toEqual(['none']);
});

test('what may be wrong in a text is said, shown in it, and put right at once', async ({
  page,
}) => {
  const documentId = await writeDraft(api, 'Denetim', [
    'Planın 5 maddesi var: 11. Kalkınma Planı’nın 376.1, 421.7 ve 475.2. maddeleri.',
  ]);
  await signInPage(page);
  const problems = watch(page);
  await page.goto(entryUrl(documentId));
  const finding = panel(page).locator('[data-finding="count-differs"]');
  await expect(finding.getByText('Metin 5 madde diyor, 3 maddeye değiniyor.')).toBeVisible();
  await finding.getByRole('button', { name: 'Metinde göster' }).click();
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get('clause-links') ?? [])].map(String),
  );
  expect(marked.join()).toContain('5 madde');
  await finding.getByRole('button', { name: 'Metinde 3 yap' }).click();
  await expect(finding).toBeHidden();
  await expect(page.locator('[data-slate-editor]')).toContainText('Planın 3 maddesi var: 11.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(finding).toBeVisible();
  expect(problems).toEqual([]);
});

test('words that are not the clause’s are shown beside them, and the clause’s taken at once', async ({
  page,
}) => {
  const quoted = 'Savunma kümelerine yeni fuar alanları yapılacak ve İstanbul’da tanıtılacaktır.';
  const wording = 'Kümelerin ortak fuar katılımları ile KÜMELENME eğitimleri her yıl desteklenir.';
  await ensureClauses(api, ['490.1'], 11, () => wording);
  const documentId = await writeDraft(api, 'Alıntı denetimi', [
    '11. Kalkınma Planı’nın maddeleri şunlar:',
    `490.1. ${quoted}`,
  ]);
  await signInPage(page);
  const problems = watch(page);
  await page.goto(entryUrl(documentId));
  const finding = panel(page).locator('[data-finding="quote-differs"]');
  await expect(finding.locator('del').first()).toBeVisible();
  await expect(finding.locator('ins').first()).toBeVisible();
  const body = page.locator('[data-slate-editor]');
  await finding.getByRole('button', { name: 'Maddenin kendi sözlerini yaz' }).click();
  await expect(finding).toBeHidden();
  await expect(body).not.toContainText(quoted);
  await expect(body).toContainText(`490.1. ${wording}`);
  await expect(card(page, '490.1')).toHaveAttribute('data-outcome', 'linked');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(body).toContainText(`490.1. ${quoted}`);
  await expect(finding).toBeVisible();
  expect(problems).toEqual([]);
});

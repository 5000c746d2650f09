/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { blocksFromLines } from '../../src/content/import/samples/blocks';
import {
  ARTICLE,
  ensureClauses,
  makeUser,
  signIn,
  signInPage,
  watch,
  type Api,
} from './clause-links-fixtures';

interface Sample {
  key: string;
  cites: string[];
  tr: { title: string; summary: string; body: string[] };
  en?: { title: string; summary: string; body: string[] };
}
const samples = JSON.parse(
  readFileSync(path.join(__dirname, '..', '..', 'database', 'seeds', 'articles.json'), 'utf8'),
) as Sample[];
/** The sample article that cites six clauses, with its English version. */
const SAMPLE = samples.find(({ key }) => key === 'plan-ve-kumelenme') as Required<Sample>;
const types = `/content-manager/collection-types/${ARTICLE}`;
const DESK = '/admin/plugins/translation-desk';
const LOST = ', clause 421.7 of the Eleventh Development Plan';

let api: Api;

test.beforeEach(async ({ request }) => {
  api = await signIn(request);
  await ensureClauses(api, SAMPLE.cites);
});

/** Blocks with marks written as they stand in the desk's fields: `**words**` → `<1>words</1>`. */
const marked = (line: string) =>
  line.replace(/^(## |- |> )/, '').replace(/\*\*([^*]+)\*\*/g, '<1>$1</1>');

async function writeSample(title: string): Promise<string> {
  const { data } = await api.post<{ data: { documentId: string } }>(`${types}?locale=tr`, {
    title,
    summary: SAMPLE.tr.summary,
    publishedOn: '2019-10-14',
    body: blocksFromLines(SAMPLE.tr.body),
  });
  await api.post(`${types}/${data.documentId}/actions/publish?locale=tr`, {});
  return data.documentId;
}

const deskUrl = (documentId: string) => `${DESK}?uid=${ARTICLE}&id=${documentId}&locale=en`;
const lines = (page: Page) => page.getByTestId('desk-line');
const lineOf = (page: Page, source: string): Locator =>
  lines(page).filter({
    hasText: marked(source)
      .replace(/<\/?1>/g, '')
      .slice(0, 30),
  });
const parity = (page: Page) => page.getByTestId('desk-parity');
const saved = (page: Page) => expect(page.getByTestId('desk-saved')).toHaveText('Her şey kayıtlı');

/** Publishes the English version. @returns the status of the answer */
const publish = (documentId: string) =>
  api.status('POST', `${types}/${documentId}/actions/publish?locale=en`, {});

test('a lost citation keeps a translation from being published, and a changed paragraph makes one segment stale', async ({
  page,
}) => {
  test.slow();
  const title = 'Altı madde anan haber';
  const documentId = await writeSample(title);
  await signInPage(page);
  const problems = watch(page);

  await page.goto(`${DESK}?q=altı madde`);
  const row = page.getByRole('row').filter({ hasText: title });
  await expect(row).toContainText('Eksik');
  await expect(row).toContainText('309.5, 321.3, 322.4, 376 +2');
  // The rows have the keyboard: J and K move, Enter opens.
  await page.keyboard.press('Enter');
  await expect(lines(page).first()).toBeVisible();

  // All paragraphs, one after the other; of the last list item the citation is forgotten.
  const pairs: [string, string][] = [
    [title, SAMPLE.en.title],
    [SAMPLE.tr.summary, SAMPLE.en.summary],
    ...SAMPLE.tr.body.map((line, at): [string, string] => [
      line,
      marked(SAMPLE.en.body[at] ?? 'The whole Plan was published in the Official Gazette.'),
    ]),
  ];
  for (const [source, target] of pairs) {
    const field = lineOf(page, source).getByRole('textbox');
    await field.fill(target.replace(LOST, ''));
    await field.press('Control+Enter');
    await expect(lineOf(page, source)).toHaveAttribute('data-state', 'confirmed');
  }
  await expect(page.getByTestId('desk-preview')).toContainText('Innovation Centres');
  await expect(page.getByTestId('desk-preview').locator('strong')).toHaveText('Innovation Centres');
  // The address was made from the English title.
  await expect(lineOf(page, 'alti-madde-anan-haber')).toContainText(
    'what-does-the-eleventh-development-plan-say-about-clusters',
  );
  await saved(page);

  await expect(parity(page)).toContainText('1 değinme farklı.');
  await expect(parity(page)).toContainText('Çeviri bu hâliyle yayımlanamaz.');
  await expect(parity(page).locator('[data-parity="missing"]')).toContainText('421.7');
  expect(await publish(documentId)).toBe(400);

  // One click inserts the phrase where the caret stands.
  const citing = SAMPLE.tr.body.find((line) => line.includes('421.7')) ?? '';
  const field = lineOf(page, citing).getByRole('textbox');
  await field.focus();
  await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(23, 23));
  const phrase = 'clause 421.7 of the On Birinci Kalkınma Planı';
  await parity(page)
    .getByRole('button', { name: `“${phrase}” ekle` })
    .click();
  await expect(field).toHaveValue(
    new RegExp(`^In the defence industry ${phrase.replace(/\./g, '\\.')}`),
  );
  // The plan has no English name in this database; a translator writes it.
  await field.fill(
    (await field.inputValue()).replace('On Birinci Kalkınma Planı', 'Eleventh Development Plan'),
  );
  await saved(page);
  await expect(parity(page)).toContainText('İki dil de aynı maddeleri anıyor (6)');
  expect(await publish(documentId)).toBe(200);
  await page.reload();
  await expect(page.getByText('Yayında', { exact: true })).toBeVisible();

  // The editor changes one Turkish paragraph: exactly that one is stale, and says what changed.
  const body = SAMPLE.tr.body.map((line) => line.replace('5 adet büyük', '7 adet büyük'));
  await api.put(`${types}/${documentId}?locale=tr`, { body: blocksFromLines(body) });
  await page.reload();
  const stale = page.locator('[data-testid="desk-line"][data-state="stale"]');
  await expect(stale).toHaveCount(1);
  await expect(stale.locator('del')).toHaveText('5');
  await expect(stale.locator('ins')).toHaveText('7');
  await expect(stale.getByRole('textbox')).toHaveValue(/5 large programmes/);
  await stale.getByRole('button', { name: 'Hâlâ doğru' }).click();
  await expect(stale).toHaveCount(0);
  await page.reload();
  await expect(lines(page).first()).toBeVisible();
  await expect(stale).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('what is typed saves itself, and an unfinished translation keeps the old one beside it', async ({
  page,
}) => {
  const documentId = await writeSample('Kendiliğinden kaydedilen haber');
  await signInPage(page);
  const problems = watch(page);
  await page.goto(deskUrl(documentId));
  const [first] = SAMPLE.tr.body;
  const field = lineOf(page, first).getByRole('textbox');
  await field.fill('The Plan does not put clusters under one heading.');
  await saved(page);
  await expect(lineOf(page, first)).toHaveAttribute('data-state', 'translated');
  await page.reload();
  await expect(lineOf(page, first)).toContainText(
    'The Plan does not put clusters under one heading.',
  );

  const body = SAMPLE.tr.body.map((line) => line.replace('tek bir başlığa', 'iki başlığa'));
  await api.put(`${types}/${documentId}?locale=tr`, { body: blocksFromLines(body) });
  await page.reload();
  const stale = page.locator('[data-testid="desk-line"][data-state="stale"]');
  await stale.getByRole('textbox').fill('The Plan puts clusters under');
  await saved(page);
  await page.reload();
  await expect(stale).toContainText('The Plan does not put clusters under one heading.');
  await expect(stale.getByRole('textbox')).toHaveValue('The Plan puts clusters under');
  expect(await api.get(`${types}/${documentId}?locale=tr`)).toMatchObject({
    data: { title: 'Kendiliğinden kaydedilen haber', body: blocksFromLines(body) },
  });
  expect(problems).toEqual([]);
});

test('marks and citations are tags, and a quotation takes the official wording by one click', async ({
  page,
}) => {
  const official = 'Clusters shall be supported throughout the manufacturing industry.';
  const clauses = '/content-manager/collection-types/api::plan-clause.plan-clause';
  const { results } = await api.get<{ results: { documentId: string }[] }>(
    `${clauses}?locale=tr&filters[number][$eq]=309.5`,
  );
  await api.put(`${clauses}/${results[0].documentId}?locale=en`, {
    text: official,
    translationKind: 'official',
  });
  const source = '11. Kalkınma Planı’nın 309.5. maddesi **kümeleri** anıyor.';
  const { data } = await api.post<{ data: { documentId: string } }>(`${types}?locale=tr`, {
    title: 'Resmî metni alan haber',
    publishedOn: '2019-10-14',
    body: blocksFromLines([source]),
  });
  await signInPage(page);
  const problems = watch(page);
  await page.goto(deskUrl(data.documentId));
  const line = lines(page).filter({ hasText: 'kümeleri' });
  const field = line.getByRole('textbox');
  const rest = '” about <1>clusters</1>.';
  const begin = 'Clause 309.5 of the Eleventh Development Plan says “';
  await field.fill(`${begin}Clusters will be supported in the manufacturing industry.${rest}`);
  await saved(page);

  const tags = line.getByTestId('desk-tags');
  await expect(tags.locator('> span')).toHaveText(['309.5', '<1>', '</1>']);
  // They lie where the field has its text.
  const [over, under] = [await tags.boundingBox(), await field.boundingBox()];
  expect(over?.width).toBeCloseTo(under?.width ?? 0, 0);
  expect(over?.height).toBeCloseTo(under?.height ?? 0, -1);

  const note = line.getByRole('note');
  await expect(note).toContainText('309.5 numaralı maddenin resmî çevirisinden farklı');
  await note.getByRole('button', { name: 'Resmî metni al' }).click();
  await expect(field).toHaveValue(`${begin}${official}${rest}`);
  await expect(note).toHaveCount(0);
  await saved(page);
  expect(problems).toEqual([]);
});

test('a view is saved, the keyboard takes a row, and the entry’s own screens show its state', async ({
  page,
}) => {
  const title = 'Görünümlü haber';
  const documentId = await writeSample(title);
  await signInPage(page);
  const problems = watch(page);
  await page.goto(`${DESK}?q=görünümlü&public=true`);
  const row = page.getByRole('row').filter({ hasText: title });
  await expect(row).toBeVisible();
  await page.keyboard.press('c');
  await expect(row).toContainText('Elif Editör');
  const giveTo = async (name: string) => {
    await row.getByRole('combobox', { name: `${title}: kime verilsin?` }).click();
    await page.getByRole('option', { name }).click();
  };
  await giveTo('Kimse');
  await expect(row).not.toContainText('Elif Editör');
  await giveTo('Elif Editör');
  await expect(row).toContainText('Elif Editör');
  await page.getByRole('button', { name: 'Bu görünümü sakla' }).click();
  await page.getByRole('textbox', { name: 'Görünümün adı' }).fill('Perşembe');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bende olanlar', exact: true }).click();
  await expect(page).toHaveURL(/who=me/);
  await page.getByRole('button', { name: 'Perşembe', exact: true }).click();
  await expect(page).toHaveURL(/public=true/);
  // The view belongs to the user, not to the browser.
  await page.evaluate(() => localStorage.removeItem('translation-desk.last-view.1'));
  await page.goto(DESK);
  await page.getByRole('button', { name: 'Perşembe', exact: true }).click();
  await expect(page).toHaveURL(/public=true/);
  // Whoever comes back finds the view that they left.
  await page.goto(DESK);
  await expect(page).toHaveURL(/g%C3%B6r%C3%BCn%C3%BCml%C3%BC/);
  await expect(page.getByTestId('desk-progress').getByRole('img').first()).toBeVisible();

  await page.goto(`/admin${types}?plugins[i18n][locale]=tr&_q=${title}`);
  await expect(page.getByRole('row').filter({ hasText: title })).toContainText('Eksik');
  await page.goto(`/admin${types}/${documentId}?plugins[i18n][locale]=tr`);
  await expect(page.getByTestId('desk-panel')).toContainText('Eksik');
  await page.getByTestId('desk-panel').getByRole('link', { name: 'Çeviri masasında aç' }).click();
  await expect(lines(page).first()).toBeVisible();
  await page.goto('/admin');
  await expect(page.getByText('Çevrilecekler').first()).toBeVisible();
  expect(problems).toEqual([]);
});

test('whoever may only read the desk sees everything and can write nothing', async ({ page }) => {
  const documentId = await writeSample('Yalnız okunan haber');
  const reader = await makeUser(api, 'okur-masa', [
    { action: 'plugin::translation-desk.read', subject: null },
    {
      action: 'plugin::content-manager.explorer.read',
      subject: ARTICLE,
      properties: { locales: ['tr', 'en'] },
    },
  ]);
  await signInPage(page, 'tr', reader);
  await page.goto(deskUrl(documentId));
  await expect(lines(page).first()).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Onayla' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Ben alıyorum' })).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious at the desk (${theme})`, async ({ page }) => {
    const documentId = await writeSample(`Erişilebilir masa ${theme}`);
    await signInPage(page, theme === 'light' ? 'tr' : 'en', undefined, theme);
    const shows = [
      [`${DESK}?q=masa`, page.getByTestId('desk-progress')],
      [deskUrl(documentId), lines(page).first()],
    ] as const;
    for (const [url, part] of shows) {
      await page.goto(url);
      await expect(part).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('main').analyze();
      const serious = violations.filter(
        ({ impact }) => impact === 'serious' || impact === 'critical',
      );
      expect(
        serious.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(' | ')}`),
      ).toEqual([]);
    }
  });
}

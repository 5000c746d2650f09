import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { ARTICLE, paragraphs, signIn, signInPage, watch, type Api } from './clause-links-fixtures';

const FIRST = 'Kümelenme, bölgelerin rekabet gücünü artıran bir yöntemdir.';
const SECOND = 'Dosyayla çevrilecek paragraf budur.';
const SECOND_EN = 'This is the paragraph that a file translates.';
const DESK = '/admin/plugins/translation-desk';

let api: Api;

test.beforeEach(async ({ request }) => {
  api = await signIn(request);
});

const files = `${DESK}?view=files`;
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function article(title: string): Promise<string> {
  const { data } = await api.post<{ data: { documentId: string } }>(
    `/content-manager/collection-types/${ARTICLE}?locale=tr`,
    { title, body: paragraphs(FIRST, SECOND), category: 'announcement' },
  );
  return data.documentId;
}

test('a file goes out, is translated elsewhere, and comes in after a report', async ({ page }) => {
  const id = await article('Dosyayla çevrilen haber');
  await signInPage(page);
  const problems = watch(page);

  await page.goto(`${files}&uid=${ARTICLE}&id=${id}&locale=en`);
  const out = section(page, 'Dışa aktar');
  await expect(out.getByText('Dosyayla çevrilen haber')).toBeVisible();
  const started = page.waitForEvent('download');
  await out.getByRole('button', { name: 'Dışa aktar' }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe('article-dosyayla-cevrilen-haber.en.xlf');
  const xliff = await readFile(await download.path(), 'utf8');
  expect(xliff).toContain('version="2.1"');

  const source = `<source>${SECOND}</source>`;
  const translated = xliff.replace(source, `${source}<target>${SECOND_EN}</target>`);
  const into = section(page, 'İçe aktar');
  await into.getByLabel('XLIFF, PO ya da bunların arşivi').setInputFiles({
    name: 'haber.xlf',
    mimeType: 'application/xliff+xml',
    buffer: Buffer.from(translated),
  });
  await into.getByRole('button', { name: 'Denetle' }).click();
  const report = page.getByTestId('files-report');
  await expect(report.getByRole('row').filter({ hasText: SECOND_EN })).toContainText('Yeni');
  await page.screenshot({ path: test.info().outputPath('files.png'), fullPage: true });
  const side = () =>
    api.get<{ data: { row: { state: string } } }>(
      `/translation-desk/side-by-side?uid=${ARTICLE}&documentId=${id}&locale=en`,
    );
  expect((await side()).data.row.state).toBe('missing');
  await into.getByRole('button', { name: 'İçe aktar' }).click();
  await expect(report).toContainText('Aktarıldı');

  await page.goto(`${DESK}?uid=${ARTICLE}&id=${id}&locale=en`);
  await expect(page.getByText(SECOND_EN).first()).toBeVisible();
  expect(problems).toEqual([]);
});

test('a new term warns beside the segment, until somebody ignores it there', async ({ page }) => {
  const id = await article('Terimli haber');
  await api.post('/content-manager/collection-types/plugin::translation-desk.term', {
    term: 'rekabet gücü',
    translation: 'competitiveness',
    state: 'approved',
  });
  await signInPage(page);
  const problems = watch(page);

  await page.goto('/admin/content-manager/collection-types/plugin::translation-desk.term');
  await expect(page.getByRole('heading', { name: 'Terim' })).toBeVisible();
  await expect(page.getByText('kümelenme', { exact: true }).first()).toBeVisible();

  await page.goto(`${DESK}?uid=${ARTICLE}&id=${id}&locale=en`);
  const line = page.getByTestId('desk-line').filter({ hasText: FIRST.slice(0, 30) });
  await expect(line.getByText('rekabet gücü → competitiveness')).toBeVisible();
  await line.getByRole('textbox').fill('Clustering makes regions stronger competitors.');
  await line.getByRole('button', { name: 'Onayla' }).click();
  await page.getByRole('button', { name: /Bitenleri/ }).click();
  await expect(line).toContainText('competitiveness');
  const warning = line.getByText('⚠');
  await expect(warning).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('terms.png'), fullPage: true });
  await line.getByRole('button', { name: /Burada/ }).click();
  await expect(warning).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('terms come in from a spreadsheet, after a report', async ({ page }) => {
  await signInPage(page);
  const problems = watch(page);
  await page.goto(files);
  const part = section(page, 'Terimler');
  await part.getByLabel('CSV ya da TBX').setInputFiles({
    name: 'terimler.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('term;translation\narayüz kuruluş;intermediary body\n'),
  });
  await part.getByRole('button', { name: 'Denetle' }).click();
  await expect(page.getByTestId('records-report')).toContainText('1 yeni');
  await part.getByRole('button', { name: 'İçe aktar' }).click();
  await expect(page.getByTestId('records-report')).toContainText('Aktarıldı: 1 yeni');
  await page.screenshot({ path: test.info().outputPath('files-all.png'), fullPage: true });
  expect(problems).toEqual([]);
});

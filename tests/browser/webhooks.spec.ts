import { createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { ARTICLE, paragraphs, signIn, signInPage, watch } from './clause-links-fixtures';

const received: { raw: string; headers: http.IncomingHttpHeaders }[] = [];
let receiver: http.Server;
let url: string;

test.beforeAll(async () => {
  receiver = http.createServer((message, answer) => {
    let raw = '';
    message.on('data', (chunk: Buffer) => (raw += chunk.toString('utf8')));
    message.on('end', () => {
      received.push({ raw, headers: message.headers });
      answer.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
test.afterAll(() => receiver.close());

test('an administrator adds an endpoint, tries it and sends a delivery again', async ({
  page,
  request,
}) => {
  await signIn(request);
  await signInPage(page);
  const problems = watch(page);
  await page.goto('/admin/settings/webhook-outbox');
  await page.getByRole('button', { name: 'Uç nokta ekle' }).click();
  await page.locator('input[name="name"]').fill('Sitemiz');
  await page.locator('input[name="url"]').fill(url);
  await page.getByRole('button', { name: 'Kaydet' }).click();
  const secret = await page.locator('input[name="secret"]').inputValue();
  expect(secret).toMatch(/^whsec_/);
  await page.getByRole('button', { name: 'Kopyaladım' }).click();

  await page.getByRole('button', { name: 'Deneme gönder' }).click();
  const line = page.getByRole('row').filter({ hasText: 'Ulaştı' });
  await expect(line).toHaveCount(1);
  await expect(line).toContainText('204');
  const [{ raw, headers }] = received;
  const signed = `${String(headers['x-akip-timestamp'])}.${raw}`;
  const signature = createHmac('sha256', secret).update(signed).digest('hex');
  expect(headers['x-akip-signature']).toBe(`sha256=${signature}`);

  await line.getByRole('button', { name: 'Yeniden gönder' }).click();
  await expect(line).toHaveCount(2);
  expect(received.map((each) => each.raw)).toEqual([raw, raw]);
  await page.screenshot({ path: 'test-results/webhooks.png', fullPage: true });
  await page.getByRole('button', { name: 'Kaldır' }).click();
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await expect(page.getByText('Henüz uç nokta yok')).toBeVisible();
  expect(problems).toEqual([]);
});

test('an editor opens the preview of a draft on the site', async ({ page, request }) => {
  const api = await signIn(request);
  const types = `/content-manager/collection-types/${ARTICLE}`;
  const { data } = await api.post<{ data: { documentId: string } }>(`${types}?locale=tr`, {
    title: 'Önizlenecek taslak',
    publishedOn: '2019-10-14',
    category: 'announcement',
    body: paragraphs('Toplantıya 41 küme temsilcisi katıldı.'),
  });
  await signInPage(page);
  const asked = page.waitForRequest((each) =>
    each.url().startsWith('http://localhost:4321/tr/preview'),
  );
  await page.goto(`/admin${types}/${data.documentId}?plugins[i18n][locale]=tr`);
  await page.locator('a[href*="/preview"]').click();
  const address = new URL((await asked).url());
  await page.screenshot({ path: 'test-results/preview.png' });
  const draft = await request.get(
    `/api/preview/articles/${data.documentId}?locale=tr&token=${address.searchParams.get('token')}`,
  );
  expect((await draft.json()).data.title).toBe('Önizlenecek taslak');
});

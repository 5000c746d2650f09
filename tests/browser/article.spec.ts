import { expect, test } from '@playwright/test';
import { ADMIN, ensureClauses, signIn, typeBody, watch } from './clause-links-fixtures';

test('an editor writes an article that links itself', async ({ page, request }) => {
  await ensureClauses(await signIn(request), ['376', '376.1']);
  const problems = watch(page);

  await page.goto('/admin');
  await page.getByLabel(/E-posta/).fill(ADMIN.email);
  await page.locator('input[name="password"]').fill(ADMIN.password);
  await page.getByRole('button', { name: 'Giriş', exact: false }).click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  problems.length = 0; // Before the log-in the panel asks for a session that is not there.

  await page.goto(
    '/admin/content-manager/collection-types/api::article.article/create?plugins[i18n][locale]=tr',
  );
  await expect(page.getByText('Plan maddeleri').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Etkinlik', exact: true })).toBeVisible();
  await page.locator('input[name="title"]').fill('Makine kümeleri İstanbul’da buluştu');
  await typeBody(page, '11. Kalkınma Planı’nın 376.1 numaralı tedbiri ele alındı.');
  await page.getByRole('button', { name: 'Yayınla', exact: false }).first().click();
  const relation = page
    .getByRole('list')
    .filter({ has: page.getByRole('button', { name: '376.1' }) });
  await expect(
    relation.or(page.getByRole('listitem').filter({ hasText: /^376\.1/ })).first(),
  ).toBeVisible();

  const answer = await request.get('/api/articles?filters[clauses][number]=376.1&populate=clauses');
  const { data } = (await answer.json()) as {
    data: { slug: string; clauses: { number: string }[] }[];
  };
  expect(data.map((article) => article.slug)).toEqual(['makine-kumeleri-istanbulda-bulustu']);
  expect(data[0].clauses.map((clause) => clause.number)).toEqual(['376.1']);
  expect(problems).toEqual([]);
});

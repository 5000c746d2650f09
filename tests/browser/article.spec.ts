import { expect, test, type APIRequestContext } from '@playwright/test';
import { ADMIN, watch } from './clause-links-fixtures';

/** The first administrator, a plan and its clauses, through the admin's own API. */
async function prepare(request: APIRequestContext): Promise<void> {
  const registered = await request.post('/admin/register-admin', { data: ADMIN });
  expect(registered.ok(), await registered.text()).toBe(true);
  const { data } = (await registered.json()) as { data: { token: string } };
  const create = async (uid: string, entry: object) => {
    const answer = await request.post(`/content-manager/collection-types/${uid}?locale=tr`, {
      headers: { Authorization: `Bearer ${data.token}` },
      data: entry,
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    return ((await answer.json()) as { data: { documentId: string; id: number } }).data;
  };
  const plan = await create('api::plan.plan', {
    ordinal: 11,
    title: 'On Birinci Kalkınma Planı',
    startYear: 2019,
    endYear: 2023,
  });
  for (const number of ['376', '376.1']) {
    await create('api::plan-clause.plan-clause', {
      number,
      text: 'Makine sektöründe kümelenme desteklenir.',
      plan: { connect: [{ id: plan.id, documentId: plan.documentId, locale: 'tr' }] },
    });
  }
}

test('an editor writes an article that links itself', async ({ page, request }) => {
  await prepare(request);
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
  await page.locator('[data-slate-editor="true"]').first().click();
  await page.keyboard.type('11. Kalkınma Planı’nın 376.1 numaralı tedbiri ele alındı.');
  await page.getByRole('button', { name: 'Yayınla', exact: false }).first().click();
  await expect(page.getByText('376.1', { exact: true }).first()).toBeVisible();

  const answer = await request.get('/api/articles?filters[clauses][number]=376.1&populate=clauses');
  const { data } = (await answer.json()) as {
    data: { slug: string; clauses: { number: string }[] }[];
  };
  expect(data.map((article) => article.slug)).toEqual(['makine-kumeleri-istanbulda-bulustu']);
  expect(data[0].clauses.map((clause) => clause.number)).toEqual(['376.1']);
  expect(problems).toEqual([]);
});

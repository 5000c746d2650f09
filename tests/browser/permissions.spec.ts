import { expect, test, type Page } from '@playwright/test';
import {
  ARTICLE,
  ensureClauses,
  entryUrl,
  makeUser,
  signIn,
  signInPage,
  watch,
  writeDraft,
  type Api,
} from './clause-links-fixtures';

const READ_ARTICLES = {
  action: 'plugin::content-manager.explorer.read',
  subject: ARTICLE,
  properties: { fields: ['title', 'body'], locales: ['tr', 'en'] },
};
const plugin = (uid: string) => ({ action: `plugin::clause-links.${uid}`, subject: null });
const TEXT = '11. Kalkınma Planı’nın 421.7 numaralı tedbiri uygulanıyor.';

let admin: Api;
let documentId: string;

test.beforeEach(async ({ request }) => {
  admin = await signIn(request);
  await ensureClauses(admin, ['421.7']);
  documentId = await writeDraft(admin, 'Yetki denemesi', [TEXT]);
});

const deskLink = (page: Page) => page.getByRole('link', { name: 'Plan maddeleri', exact: true });

test('a role without permissions sees nothing of the plugin and is refused everything', async ({
  page,
  request,
}) => {
  const user = await makeUser(admin, 'yetkisiz', [READ_ARTICLES]);
  const api = await signIn(request, user);
  for (const path of ['index', 'queue', 'unresolved', 'summary', 'log', 'relink', 'health']) {
    expect([path, await api.status('GET', `/clause-links/${path}`)]).toEqual([path, 403]);
  }
  expect(await api.status('GET', '/clause-links/settings')).toBe(403);
  expect(await api.status('POST', '/clause-links/relink')).toBe(403);
  expect(await api.status('POST', '/clause-links/queue/decisions', { decisions: [] })).toBe(403);

  await signInPage(page, 'tr', user);
  const problems = watch(page);
  await page.goto('/admin');
  await expect(page.getByRole('heading', { name: /^Merhaba/ })).toBeVisible();
  await expect(deskLink(page)).toBeHidden();
  await expect(page.getByText('Karar bekleyen değinmeler')).toBeHidden();
  await expect(page.getByText('Yaklaşan etkinlikler')).toBeHidden();

  await page.goto(
    `/admin/content-manager/collection-types/${ARTICLE}?plugins[i18n][locale]=tr&_q=Yetki`,
  );
  await expect(page.getByText('Yetki denemesi').first()).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Plan maddeleri' })).toBeHidden();

  await page.goto(entryUrl(documentId));
  await expect(page.getByRole('heading', { name: 'Yetki denemesi' })).toBeVisible();
  await expect(page.getByTestId('clause-links-panel')).toBeHidden();

  await page.goto('/admin/plugins/clause-links');
  await expect(page.getByRole('heading', { name: 'Plan maddeleri' })).toBeHidden();
  await page.goto('/admin/settings/clause-links');
  await expect(page.getByRole('heading', { name: 'Madde bağları' })).toBeHidden();
  expect(problems).toEqual([]);
});

test('a reader sees mentions and coverage, but no decision, re-link or setting', async ({
  page,
  request,
}) => {
  const user = await makeUser(admin, 'okur', [READ_ARTICLES, plugin('mentions.read')]);
  const api = await signIn(request, user);
  expect(await api.status('GET', '/clause-links/queue')).toBe(200);
  expect(await api.status('POST', '/clause-links/queue/decisions', { decisions: [] })).toBe(403);
  expect(await api.status('POST', '/clause-links/decisions', {})).toBe(403);
  expect(await api.status('DELETE', '/clause-links/decisions/x')).toBe(403);
  expect(await api.status('POST', '/clause-links/relink/cancel')).toBe(403);

  await signInPage(page, 'tr', user);
  const problems = watch(page);
  await page.goto('/admin');
  await deskLink(page).click();
  await expect(page.getByRole('tab', { name: 'Plan kapsamı' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Yeniden bağlama' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Kabul et' })).toBeHidden();

  await page.goto(entryUrl(documentId));
  const card = page.getByTestId('clause-links-panel').locator('[data-clause="421.7"]');
  await expect(card).toBeVisible();
  await expect(card.getByRole('button', { name: 'Reddet' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Seçili metni maddeye bağla' })).toBeHidden();
  expect(problems).toEqual([]);
});

test('each permission opens its own screen and no other', async ({ request }) => {
  const relinker = await makeUser(admin, 'baglayan', [plugin('relink')]);
  const relink = await signIn(request, relinker);
  expect(await relink.status('GET', '/clause-links/health')).toBe(200);
  expect(await relink.status('GET', '/clause-links/queue')).toBe(403);
  expect(await relink.status('GET', '/clause-links/settings')).toBe(403);
  const setter = await makeUser(admin, 'ayarlayan', [plugin('settings')]);
  const settings = await signIn(request, setter);
  expect(await settings.status('GET', '/clause-links/settings')).toBe(200);
  expect(await settings.status('GET', '/clause-links/relink')).toBe(403);
});

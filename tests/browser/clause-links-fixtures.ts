/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { expect, type APIRequestContext, type Page } from '@playwright/test';

export const ADMIN = {
  firstname: 'Elif',
  lastname: 'Editör',
  email: 'elif@example.test',
  password: 'Deneme-Parola-1',
};
export const ARTICLE = 'api::article.article';

/** The admin's API as one signed-in user. */
export interface Api {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, data: object): Promise<T>;
  put<T>(path: string, data: object): Promise<T>;
  /** Status of a request that may be refused. */
  status(method: 'GET' | 'POST' | 'DELETE', path: string, data?: object): Promise<number>;
}

function apiOf(request: APIRequestContext, token: string): Api {
  const headers = { Authorization: `Bearer ${token}` };
  const send = async <T>(method: string, path: string, data?: object): Promise<T> => {
    const answer = await request.fetch(path, { method, headers, data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as T;
  };
  return {
    get: (path) => send('GET', path),
    post: (path, data) => send('POST', path, data),
    put: (path, data) => send('PUT', path, data),
    async status(method, path, data) {
      return (await request.fetch(path, { method, headers, data })).status();
    },
  };
}

/** Signs in by API; makes the first administrator when there is none. */
export async function signIn(
  request: APIRequestContext,
  user: { email: string; password: string } = ADMIN,
): Promise<Api> {
  const made = await request.post('/admin/register-admin', { data: ADMIN });
  const answer = made.ok()
    ? made
    : await request.post('/admin/login', {
        data: { email: user.email, password: user.password },
      });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { data } = (await answer.json()) as { data: { token: string } };
  return apiOf(request, data.token);
}

/** Plans of the tests by ordinal: title and period. */
const PLANS = {
  11: { title: 'On Birinci Kalkınma Planı', startYear: 2019, endYear: 2023 },
  12: { title: 'On İkinci Kalkınma Planı', startYear: 2024, endYear: 2028 },
};
const TYPES = '/content-manager/collection-types';

interface Created {
  id: number;
  documentId: string;
}

/** Makes sure that a plan has these clauses. */
export async function ensureClauses(
  api: Api,
  numbers: string[],
  ordinal: keyof typeof PLANS = 11,
  text = (number: string) => `${number}: İmalat sanayiinde kümelenme desteklenir.`,
): Promise<void> {
  const { results } = await api.get<{ results: (Created & { ordinal: number })[] }>(
    `${TYPES}/api::plan.plan?locale=tr`,
  );
  const plan: Created =
    results.find((each) => each.ordinal === ordinal) ??
    (
      await api.post<{ data: Created }>(`${TYPES}/api::plan.plan?locale=tr`, {
        ordinal,
        ...PLANS[ordinal],
      })
    ).data;
  const { data } = await api.get<{ data: { clauses: { plan: number; number: string }[] } }>(
    '/clause-links/index',
  );
  const have = new Set(data.clauses.filter((c) => c.plan === ordinal).map((c) => c.number));
  for (const number of numbers) {
    if (have.has(number)) continue;
    await api.post(`${TYPES}/api::plan-clause.plan-clause?locale=tr`, {
      number,
      text: text(number),
      plan: { connect: [{ id: plan.id, documentId: plan.documentId, locale: 'tr' }] },
    });
  }
}

export const paragraphs = (...texts: string[]) =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

/** Writes a draft by API. @returns its document id */
export async function writeDraft(api: Api, title: string, texts: string[]): Promise<string> {
  const { data } = await api.post<{ data: { documentId: string } }>(
    `/content-manager/collection-types/${ARTICLE}?locale=tr`,
    { title, publishedOn: '2019-10-14', body: paragraphs(...texts) },
  );
  return data.documentId;
}

interface Permission {
  action: string;
  subject: string | null;
  properties?: object;
  conditions?: string[];
}

/** Makes an admin user with a role of its own that has these permissions. @returns how to sign in */
export async function makeUser(
  api: Api,
  name: string,
  permissions: Permission[],
): Promise<{ email: string; password: string }> {
  const role = await api.post<{ data: { id: number } }>('/admin/roles', { name, description: '' });
  await api.put(`/admin/roles/${role.data.id}/permissions`, {
    permissions: permissions.map((each) => ({ properties: {}, conditions: [], ...each })),
  });
  const email = `${name}@example.test`;
  const user = await api.post<{ data: { registrationToken: string } }>('/admin/users', {
    firstname: name,
    lastname: 'Deneme',
    email,
    roles: [role.data.id],
  });
  const { password } = ADMIN;
  await api.post('/admin/register', {
    registrationToken: user.data.registrationToken,
    userInfo: { firstname: name, lastname: 'Deneme', password },
  });
  return { email, password };
}

/** Opens the panel for a user, in a language and theme; the log-in form has a spec of its own. */
export async function signInPage(
  page: Page,
  language: 'tr' | 'en' = 'tr',
  user: { email: string; password: string } = ADMIN,
  theme: 'light' | 'dark' = 'light',
): Promise<void> {
  const { email, password } = user;
  const answer = await page.request.post('/admin/login', { data: { email, password } });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { data } = (await answer.json()) as { data: { token: string } };
  await page.addInitScript(
    (stored) => {
      for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
    },
    {
      'strapi-admin-language': language,
      STRAPI_THEME: theme,
      jwtToken: JSON.stringify(data.token),
    },
  );
}

/** What Strapi itself asks for on a Community installation: paid features, and a preview that is not set up. */
const STRAPIS_OWN = [
  /\/ai-feature-config/,
  /\/ai-localization-jobs\//,
  /\/content-manager\/preview\/url\//,
];

/** Collects what no screen may cause: console errors, uncaught errors, failed requests. */
export function watch(page: Page): string[] {
  const problems: string[] = [];
  const add = (problem: string) => {
    if (!STRAPIS_OWN.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  page.on('pageerror', (error) => add(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') add(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) add(`${response.status()} ${response.url()}`);
  });
  return problems;
}

/** Puts the caret before the first letter of the body; the editor is slow to notice keys that move it. */
export const toStart = (page: Page) =>
  page
    .locator('[data-slate-editor="true"] [data-slate-string]')
    .first()
    .click({ position: { x: 1, y: 8 } });

/**
 * Selects a line of the body by keyboard, as a person does. The keys are pressed again until the words are selected: right behind
 * the click the editor may still be putting the caret there.
 */
export async function selectLine(page: Page, words: string): Promise<void> {
  const line = page.locator('[data-slate-editor="true"] [data-slate-string]', { hasText: words });
  await line.click();
  await expect(async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    expect(await page.evaluate(() => String(getSelection()))).toBe(words);
  }).toPass();
}

export const entryUrl = (documentId: string) =>
  `/admin/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=tr`;

/**
 * Types paragraphs into the blocks editor as a person does. Not before the panel has drawn: the editor throws when a
 * key comes while the form is still being set up.
 */
export async function typeBody(page: Page, ...texts: string[]): Promise<void> {
  await expect(page.getByTestId('clause-links-panel')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.locator('[data-slate-editor="true"]').first().click();
  for (const [i, text] of texts.entries()) {
    if (i > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(text, { delay: 2 });
  }
}

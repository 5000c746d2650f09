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
}

function apiOf(request: APIRequestContext, token: string): Api {
  const headers = { Authorization: `Bearer ${token}` };
  return {
    async get<T>(path: string) {
      const answer = await request.get(path, { headers });
      expect(answer.ok(), await answer.text()).toBe(true);
      return (await answer.json()) as T;
    },
    async post<T>(path: string, data: object) {
      const answer = await request.post(path, { headers, data });
      expect(answer.ok(), await answer.text()).toBe(true);
      return (await answer.json()) as T;
    },
    async put<T>(path: string, data: object) {
      const answer = await request.put(path, { headers, data });
      expect(answer.ok(), await answer.text()).toBe(true);
      return (await answer.json()) as T;
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

/** Makes sure that plan 11 has these clauses. */
export async function ensureClauses(api: Api, numbers: string[]): Promise<void> {
  const types = '/content-manager/collection-types';
  const plans = await api.get<{ results: { id: number; documentId: string; ordinal: number }[] }>(
    `${types}/api::plan.plan?locale=tr`,
  );
  let plan = plans.results.find((each) => each.ordinal === 11);
  if (!plan) {
    const made = await api.post<{ data: { id: number; documentId: string; ordinal: number } }>(
      `${types}/api::plan.plan?locale=tr`,
      { ordinal: 11, title: 'On Birinci Kalkınma Planı', startYear: 2019, endYear: 2023 },
    );
    plan = made.data;
  }
  const { data } = await api.get<{ data: { clauses: { plan: number; number: string }[] } }>(
    '/clause-links/index',
  );
  const have = new Set(data.clauses.filter((c) => c.plan === 11).map((c) => c.number));
  for (const number of numbers) {
    if (have.has(number)) continue;
    await api.post(`${types}/api::plan-clause.plan-clause?locale=tr`, {
      number,
      text: `${number}: İmalat sanayiinde kümelenme desteklenir.`,
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

/** Signs the browser in through the log-in form, in the given language of the panel. */
export async function signInPage(
  page: Page,
  language: 'tr' | 'en' = 'tr',
  user: { email: string; password: string } = ADMIN,
): Promise<void> {
  await page.addInitScript((code) => localStorage.setItem('strapi-admin-language', code), language);
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(user.email);
  await page.locator('input[name="password"]').fill(user.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
}

/**
 * What Strapi itself logs on a Community installation, whatever the app does: strings that its own Turkish
 * lacks (it falls back to English), paid features that are not there, and a preview that nobody has set up.
 */
const STRAPIS_OWN = [
  /MISSING_TRANSLATION.*"(?!(?:clause-links|translation-desk)\.)/,
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

export const entryUrl = (documentId: string) =>
  `/admin/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=tr`;

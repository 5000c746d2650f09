import { CMS_PUBLIC_URL } from '../config';
import { isLocale, type Locale } from '../i18n';
import type { PageType } from './types';

/** Addresses of this site's pages; the CMS names the same ones (SITE_URL there). */
export const pathOf = {
  home: (locale: Locale) => `/${locale}`,
  list: (locale: Locale, type: PageType) => `/${locale}/${type}`,
  page: (locale: Locale, type: PageType, slug: string | null) =>
    `/${locale}/${type}/${encodeURIComponent(slug ?? '')}`,
  plan: (locale: Locale, ordinal: number) => `/${locale}/plans/${ordinal}`,
  clause: (locale: Locale, plan: number | string, number: string) =>
    `/${locale}/plans/${plan}/clauses/${number}`,
  search: (locale: Locale) => `/${locale}/search`,
};

/** `/api/articles/by-slug/x?locale=en` of the CMS as the path of a page here; null for any other address. */
export function pathOfApi(address: string): string | null {
  const url = new URL(address, 'http://cms');
  const locale = url.searchParams.get('locale') ?? '';
  const bySlug = /^\/api\/(\w+)\/by-slug\/([^/]+)$/.exec(url.pathname);
  const clause = /^\/api(\/plans\/\d+\/clauses\/[\d.]+)$/.exec(url.pathname);
  if (!isLocale(locale)) return null;
  if (bySlug) return `/${locale}/${bySlug[1]}/${bySlug[2]}`;
  return clause ? `/${locale}${clause[1]}` : null;
}

/** Links and pictures of the CMS's HTML as they are here: clauses in the page's language, files from the CMS. */
export function localised(html: string, locale: Locale): string {
  return html
    .replaceAll('href="/plans/', `href="/${locale}/plans/`)
    .replaceAll('src="/', `src="${CMS_PUBLIC_URL}/`);
}

/** Address of a file of the CMS. */
export const fileUrl = (url: string): string => (url.startsWith('/') ? CMS_PUBLIC_URL + url : url);

/** A web address that an editor wrote, or null when it is none. */
export function webUrl(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}

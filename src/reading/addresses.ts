import type { Core } from '@strapi/strapi';
import type { PageName } from './content';
import type { Addresses, PageKey } from './json-ld';

/** Addresses as the configuration has them; the same for every reader, so that answers can be shared. */
export function addressesOf(strapi: Core.Strapi): Addresses & {
  api: string;
  site: string;
  /** A page that is in no language, e.g. `/plans/11/clauses/421.7`. */
  languageFree(path: string): string;
} {
  const api = absolute(strapi);
  const site = strapi.config.get<string>('site.url', '').replace(/\/+$/, '');
  return {
    api,
    site: site || api,
    // A site's plan stands under its ordinal, which is the same in every language and the beginning of its clauses' addresses.
    page: (name: PageName, { slug, ordinal }: PageKey, locale: string) =>
      site
        ? `${site}/${locale}/${name}/${name === 'plans' && ordinal ? ordinal : encodeURIComponent(slug)}`
        : `${api}/api/${name}/by-slug/${encodeURIComponent(slug)}?locale=${locale}`,
    clause: (plan: number | string, number: string, locale: string) =>
      site
        ? `${site}/${locale}/plans/${plan}/clauses/${number}`
        : `${api}/api/plans/${plan}/clauses/${number}?locale=${locale}`,
    languageFree: (path: string) => (site ? site + path : `/api${path}`),
    id: (path: string) => `${api}/api/id/${path}`,
  };
}

function absolute(strapi: Core.Strapi): string {
  const url = strapi.config.get<string>('server.absoluteUrl', '');
  return url.replace(/\/+$/, '');
}

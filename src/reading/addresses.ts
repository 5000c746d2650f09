import type { Core } from '@strapi/strapi';
import type { PageName } from './content';
import type { Addresses } from './json-ld';

/** Addresses as the configuration has them; the same for every reader, so that answers can be shared. */
export function addressesOf(strapi: Core.Strapi): Addresses & { api: string; site: string } {
  const api = absolute(strapi);
  const site = strapi.config.get<string>('site.url', '').replace(/\/+$/, '');
  return {
    api,
    site: site || api,
    page: (name: PageName, slug: string, locale: string) =>
      site
        ? `${site}/${locale}/${name}/${encodeURIComponent(slug)}`
        : `${api}/api/${name}/by-slug/${encodeURIComponent(slug)}?locale=${locale}`,
    id: (path: string) => `${api}/api/id/${path}`,
  };
}

function absolute(strapi: Core.Strapi): string {
  const url = strapi.config.get<string>('server.absoluteUrl', '');
  return url.replace(/\/+$/, '');
}

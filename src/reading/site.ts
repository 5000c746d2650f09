import type { Core } from '@strapi/strapi';
import { remembered } from './kept';
import { ofList, ofType } from './tags';

const SITE = 'api::site.site';

/** What an answer that shows the site's name depends on. */
export const SITE_TAGS = [ofList(SITE), ofType(SITE)];

const names = remembered(SITE_TAGS, async (strapi) => {
  const rows: { locale: string; name: string | null }[] = await strapi.db
    .query(SITE)
    .findMany({ select: ['locale', 'name'] });
  return new Map(rows.map(({ locale, name }) => [locale, name]));
});

/** What the organisation calls itself in a language. */
export async function siteName(strapi: Core.Strapi, locale: string): Promise<string> {
  return (await names(strapi)).get(locale) || 'AKİP';
}

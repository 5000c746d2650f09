import type { Core } from '@strapi/strapi';

/** The site that shows the content: its address and how its pages are found. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Without a site, pages are named by this API's own addresses. */
  url: env('SITE_URL', ''),
  /** Under which the open data may be used: the address of a licence. */
  licence: env('DATA_LICENCE', 'https://creativecommons.org/licenses/by/4.0/'),
  /** How many addresses a sitemap file may name; the format allows 50,000. */
  sitemapUrls: Math.min(50_000, Math.max(1, env.int('SITEMAP_URLS', 50_000))),
});

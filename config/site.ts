import type { Core } from '@strapi/strapi';

/** Where the sample site (examples/site) runs. */
const SAMPLE_SITE = 'http://localhost:4321';

/** The site that shows the content: its address and how its pages are found. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Without a site, pages are named by this API's own addresses. */
  url: env('SITE_URL', ''),
  /** Under which the open data may be used: the address of a licence. */
  licence: env('DATA_LICENCE', 'https://creativecommons.org/licenses/by/4.0/'),
  /** How many addresses a sitemap file may name; the format allows 50,000. */
  sitemapUrls: Math.min(50_000, Math.max(1, env.int('SITEMAP_URLS', 50_000))),
  preview: {
    /** Site whose preview page the editors' button opens. */
    url: env('SITE_URL', '') || SAMPLE_SITE,
    /** How long a link from that button shows the draft, in minutes. */
    minutes: env.int('PREVIEW_MINUTES', 10),
  },
});

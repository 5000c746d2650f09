import type { Core } from '@strapi/strapi';

/** The site that shows the content: its address and how its pages are found. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Without a site, pages are named by this API's own addresses. */
  url: env('SITE_URL', ''),
});

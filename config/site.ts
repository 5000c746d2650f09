import type { Core } from '@strapi/strapi';

/** Where the sample site (examples/site) runs. */
const SAMPLE_SITE = 'http://localhost:4321';

/** The site that shows the content: its address and how its pages are found. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** Without a site, pages are named by this API's own addresses. */
  url: env('SITE_URL', ''),
  preview: {
    /** Site whose preview page the editors' button opens. */
    url: env('SITE_URL', '') || SAMPLE_SITE,
    /** How long a link from that button shows the draft, in minutes. */
    minutes: env.int('PREVIEW_MINUTES', 10),
  },
});

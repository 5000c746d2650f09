import type { Core } from '@strapi/strapi';

/** What one caller of the content API may ask for; see docs/content-api.md, "Limits". */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  rate: {
    /** Requests a minute from one address without and with a credential; 0 for any number. */
    anonymous: env.int('RATE_LIMIT_ANONYMOUS', 1_200),
    authorized: env.int('RATE_LIMIT_AUTHORIZED', 12_000),
    /** Where several processes count together; without it each counts for itself. */
    redis: env('REDIS_URL', ''),
  },
  query: {
    /** Relations and components that lie within each other in `populate`, and how many in all. */
    populateDepth: 4,
    populated: 40,
    /** Relations that lie within each other in one filter or sort, and how many conditions in all. */
    filterDepth: 4,
    conditions: 120,
  },
});

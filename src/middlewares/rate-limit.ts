import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { requestCounter } from '../limits/count';

/** Counts the requests to the content API by address and refuses those beyond the limit with 429. */
const rateLimit: Core.MiddlewareFactory = (_config, { strapi }) => {
  const count = requestCounter(strapi);
  return async (ctx, next) => {
    const counted = await count(ctx);
    if (!counted) return next();
    ctx.set(counted.headers);
    if (counted.allowed) return next();
    ctx.set({ 'Retry-After': String(counted.resetS), 'Cache-Control': 'no-store' });
    throw new errors.RateLimitError(`Too many requests; try again in ${counted.resetS} seconds.`);
  };
};

export default rateLimit;

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { clientKey } from '../limits/client';
import { count, rateLimits, WINDOW_S } from '../limits/rate';

/** Counts the requests to the content API by address and refuses those beyond the limit with 429. */
const rateLimit: Core.MiddlewareFactory = (_config, { strapi }) => {
  const { limiters } = rateLimits(strapi);
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`;
  return async (ctx, next) => {
    const limiter = limiters[ctx.get('Authorization') ? 'authorized' : 'anonymous'];
    // A preflight asks for nothing.
    if (!limiter || ctx.method === 'OPTIONS' || !ctx.path.startsWith(prefix)) return next();
    const { limit, remaining, resetS, allowed } = await count(limiter, clientKey(ctx.ip));
    ctx.set({
      'RateLimit-Limit': String(limit),
      'RateLimit-Remaining': String(remaining),
      'RateLimit-Reset': String(resetS),
      'RateLimit-Policy': `${limit};w=${WINDOW_S}`,
    });
    if (allowed) return next();
    ctx.set({ 'Retry-After': String(resetS), 'Cache-Control': 'no-store' });
    throw new errors.RateLimitError(`Too many requests; try again in ${resetS} seconds.`);
  };
};

export default rateLimit;

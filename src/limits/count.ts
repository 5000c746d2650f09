import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { clientKey } from './client';
import { count, rateLimits, WINDOW_S } from './rate';

/** Where the names of the headers begin that tell a caller how its requests are counted. */
export const RATE_HEADERS = 'RateLimit-';

/** How a request stands, and what its caller is told of it. */
export interface Counted {
  allowed: boolean;
  /** Seconds until the count begins anew. */
  resetS: number;
  headers: Record<string, string>;
}

/**
 * Counts requests to the content API by their callers' addresses.
 * @returns what counts one; it answers null for a request that is not limited
 */
export function requestCounter(strapi: Core.Strapi): (ctx: Context) => Promise<Counted | null> {
  const { limiters } = rateLimits(strapi);
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`;
  return async (ctx) => {
    const limiter = limiters[ctx.get('Authorization') ? 'authorized' : 'anonymous'];
    // A preflight asks for nothing.
    if (!limiter || ctx.method === 'OPTIONS' || !ctx.path.startsWith(prefix)) return null;
    const { limit, remaining, resetS, allowed } = await count(limiter, clientKey(ctx.ip));
    const headers = {
      [`${RATE_HEADERS}Limit`]: String(limit),
      [`${RATE_HEADERS}Remaining`]: String(remaining),
      [`${RATE_HEADERS}Reset`]: String(resetS),
      [`${RATE_HEADERS}Policy`]: `${limit};w=${WINDOW_S}`,
    };
    return { allowed, resetS, headers };
  };
}

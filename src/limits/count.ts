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

/** Counts a request to the content API by its caller's address; null for one that is not limited. */
export async function countRequest(strapi: Core.Strapi, ctx: Context): Promise<Counted | null> {
  const { limiters } = rateLimits(strapi);
  const limiter = limiters[ctx.get('Authorization') ? 'authorized' : 'anonymous'];
  // A preflight asks for nothing.
  if (!limiter || ctx.method === 'OPTIONS') return null;
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`;
  if (!ctx.path.startsWith(prefix)) return null;
  const { limit, remaining, resetS, allowed } = await count(limiter, clientKey(ctx.ip));
  const headers = {
    [`${RATE_HEADERS}Limit`]: String(limit),
    [`${RATE_HEADERS}Remaining`]: String(remaining),
    [`${RATE_HEADERS}Reset`]: String(resetS),
    [`${RATE_HEADERS}Policy`]: `${limit};w=${WINDOW_S}`,
  };
  return { allowed, resetS, headers };
}

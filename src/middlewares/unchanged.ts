import type { Core } from '@strapi/strapi';
import { letRevalidate } from '../reading';

/** Lets callers of Strapi's own content routes ask whether what they have is still what they would get. */
const unchanged: Core.MiddlewareFactory = (_config, { strapi }) => {
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`;
  return async (ctx, next) => {
    await next();
    const reads = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (reads && ctx.path.startsWith(prefix)) letRevalidate(ctx);
  };
};

export default unchanged;

import type { Core } from '@strapi/strapi';

type Make = Core.MiddlewareFactory;

/** What Strapi keeps its middlewares in; its types do not name it. */
interface MiddlewareRegistry {
  extend(name: string, change: (make: Make) => Make): void;
}

/**
 * Strapi's own middlewares without what they do over and over to the same end: that took longer than sending an answer
 * that is kept (docs/decisions/0072-lighter-middlewares.md).
 */
export function lightenMiddlewares(strapi: Core.Strapi): void {
  const registry = strapi.get('middlewares') as MiddlewareRegistry;
  registry.extend('strapi::logger', (make) => onlyWhenHeard(strapi, make));
  registry.extend('strapi::security', (make) => withHeadersMadeOnce(strapi, make));
  registry.extend('strapi::body', onlyWithBody);
}

/** Winston puts every line together before it looks whether anybody wants one of that level. */
function onlyWhenHeard(strapi: Core.Strapi, make: Make): Make {
  return (config, app) => {
    const own = make(config, app);
    if (!own) return;
    return (ctx, next) => (strapi.log.isLevelEnabled('http') ? own(ctx, next) : next());
  };
}

/** The security headers are the same for all of the content API: Strapi's middleware makes them once. */
function withHeadersMadeOnce(strapi: Core.Strapi, make: Make): Make {
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`;
  return (config, app) => {
    const own = make(config, app);
    if (!own) return;
    let known: Record<string, string> | undefined;
    return (ctx, next) => {
      if (!ctx.path.startsWith(prefix)) return own(ctx, next);
      if (known) {
        ctx.set(known);
        return next();
      }
      const before = new Set(Object.keys(ctx.response.headers));
      return own(ctx, () => {
        const all = Object.entries(ctx.response.headers as Record<string, string>);
        known = Object.fromEntries(all.filter(([name]) => !before.has(name)));
        return next();
      });
    };
  };
}

/** What only reads has no body that anybody would look at. */
function onlyWithBody(make: Make): Make {
  return (config, app) => {
    const own = make(config, app);
    if (!own) return;
    return (ctx, next) => (ctx.method === 'GET' || ctx.method === 'HEAD' ? next() : own(ctx, next));
  };
}

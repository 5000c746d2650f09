import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** `/robots.txt`: this host's pages are data for programs and a panel for editors; the sitemap names the site's. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  (ctx: Context, next: Next): Promise<unknown> | undefined => {
    if (ctx.path !== '/robots.txt') return next();
    const api = strapi.config.get<string>('server.absoluteUrl', '').replace(/\/+$/, '');
    ctx.type = 'text/plain; charset=utf-8';
    ctx.set('Cache-Control', 'public, max-age=3600');
    ctx.body = `User-agent: *\nDisallow: /admin\nAllow: /\n\nSitemap: ${api}/api/sitemap.xml\n`;
    return undefined;
  };

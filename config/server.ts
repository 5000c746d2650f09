import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => {
  const proxies = proxiesOf(env('TRUST_PROXY', 'false'));
  return {
    host: env('HOST', '127.0.0.1'),
    port: env.int('PORT', 1337),
    url: env('PUBLIC_URL', ''),
    // Only the entries that our own proxies added are believed; those before them come from the caller.
    proxy: { koa: proxies > 0, maxIpsCount: proxies },
    // Longer than proxies and clients keep a connection that idles, so that none is closed just as it is used again.
    http: { serverOptions: { keepAliveTimeout: 75_000, headersTimeout: 80_000 } },
    app: { keys: env.array('APP_KEYS') ?? [] },
    // Versions are pinned together (README); a newer one is news for whoever develops, not for each start.
    logger: { updates: { enabled: false } },
  };
};

/** How many proxies stand in front. @throws Error for anything else than true, false or a small number */
function proxiesOf(value: string): number {
  if (value === 'true') return 1;
  if (value === 'false' || value === '') return 0;
  if (/^\d$/.test(value)) return Number(value);
  throw new Error(
    `TRUST_PROXY is "${value}"; it must be false, true or how many proxies stand in front.`,
  );
}

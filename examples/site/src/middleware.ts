import { createHash } from 'node:crypto';
import { defineMiddleware } from 'astro:middleware';
import { CMS_PUBLIC_URL } from './config';
import { isLocale, preferred } from './i18n';
import { CmsError, Moved } from './lib/cms';
import { pathOfApi } from './lib/paths';
import { isPageType } from './lib/types';

/** Nothing from elsewhere but pictures of the CMS; nothing inline; only the CMS may show this site in a frame (previews). */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  `img-src 'self' data: ${CMS_PUBLIC_URL}`,
  "form-action 'self'",
  "base-uri 'none'",
  `frame-ancestors 'self' ${CMS_PUBLIC_URL}`,
].join('; ');

/** Without a hint of the CMS a page may be kept, but is asked for anew. */
const REVALIDATE = 'public, max-age=0, must-revalidate';

export const onRequest = defineMiddleware(async ({ locals, request, url }, next) => {
  const inLanguage = languageFree(url, request);
  if (inLanguage) return inLanguage;
  locals.caching = {};
  const response = await rendered(next, url);
  response.headers.set('X-Content-Type-Options', 'nosniff');
  response.headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  response.headers.set('Content-Type', 'text/html; charset=utf-8');
  response.headers.set('Content-Security-Policy', POLICY);
  return response.status === 200 ? cacheable(request, response, locals.caching) : response;
});

/** `/` and `/plans/11/clauses/421.7`, as the CMS names clauses in no language, lead to the reader's language. */
function languageFree(url: URL, request: Request): Response | null {
  const [, first = '', ...rest] = url.pathname.split('/');
  const known = first === '' || ((isPageType(first) || first === 'search') && !isLocale(first));
  if (!known) return null;
  const locale = preferred(request.headers.get('accept-language'));
  const path = ['', locale, ...[first, ...rest].filter(Boolean)].join('/');
  return new Response(null, {
    status: 302,
    headers: { Location: path + url.search, Vary: 'Accept-Language', 'Cache-Control': REVALIDATE },
  });
}

/** The page; where the CMS has moved it, the way there; where the CMS fails, the status that says so. */
async function rendered(next: () => Promise<Response>, url: URL): Promise<Response> {
  try {
    return await next();
  } catch (error) {
    if (error instanceof Moved) {
      const path = pathOfApi(error.location);
      if (path && path !== url.pathname) {
        return new Response(null, { status: error.status, headers: { Location: path } });
      }
    }
    if (error instanceof CmsError && error.status === 404)
      return new Response(null, { status: 404 });
    throw error;
  }
}

/** With what the CMS says about caching, and a strong tag of the page itself; 304 for who has it already. */
async function cacheable(
  request: Request,
  response: Response,
  { cacheControl, lastModified }: App.Locals['caching'],
): Promise<Response> {
  const { headers } = response;
  if (headers.get('cache-control') === 'no-store') return response;
  const body = Buffer.from(await response.arrayBuffer());
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  headers.set('ETag', etag);
  headers.set('Cache-Control', cacheControl ?? REVALIDATE);
  if (lastModified) headers.set('Last-Modified', lastModified);
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.some((tag) => tag.replace(/^W\//, '') === etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, { status: response.status, headers });
}

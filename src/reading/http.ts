import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { MemoryCache, type CachedAnswer, type ResponseCache } from './cache';

/** What a reader returns: a page, or where it is now. */
export type Answer =
  | {
      body: object;
      /** Locale of the text that is served. */
      language?: string;
      /** The latest change of anything that the body holds. */
      modified?: Date | string | null;
      links?: string[];
      /** The answer depends on the present hour: kept for a minute only. */
      passing?: boolean;
    }
  /** A text in another format than JSON. */
  | { text: string; type: string; language?: string }
  | { redirect: string; status: 301 | 302 | 303 };

/** Shared caches may keep an answer for five minutes and serve it for a day while they fetch a new one. */
const CACHE_CONTROL = 'public, max-age=0, s-maxage=300, stale-while-revalidate=86400';

const caches = new WeakMap<Core.Strapi, ResponseCache>();

/** The app's one cache of answers. */
export function cacheOf(strapi: Core.Strapi): ResponseCache {
  let cache = caches.get(strapi);
  if (!cache) caches.set(strapi, (cache = new MemoryCache()));
  return cache;
}

/** What an answer can depend on. Sessions and logs are written all the time and change no answer. */
const CONTENT =
  /^(?:api::|plugin::(?:clause-links\.mention|upload\.|users-permissions\.(?:role|permission)|i18n\.)|admin::api-token)/;

/**
 * Any write of content, links or rights begins a new version of all answers: coarse, but never stale. A write in a
 * transaction does so once more when that is committed: until then readers see, and may keep, what held before.
 */
export function invalidateOnWrites(strapi: Core.Strapi): void {
  const cache = cacheOf(strapi);
  strapi.db.lifecycles.subscribe((event) => {
    if (!/^after(?:Create|Update|Delete)/.test(event.action)) return;
    if (!CONTENT.test(event.model.uid)) return;
    cache.invalidate();
    if (strapi.db.inTransaction()) {
      void strapi.db.transaction(({ onCommit }) => onCommit(() => cache.invalidate()));
    }
  });
}

/** Answers from the cache or the reader, with the headers that let browsers and proxies cache in turn. */
export async function answer(
  strapi: Core.Strapi,
  ctx: Context,
  read: () => Promise<Answer>,
): Promise<void> {
  const cache = cacheOf(strapi);
  const key = `${keyOfReader(ctx)} ${ctx.URL.pathname}?${sorted(ctx.URL.searchParams)}`;
  const { version } = cache;
  let found = cache.get(key);
  if (!found) {
    found = finished(await read());
    cache.set(key, version, found);
  }
  ctx.status = found.status;
  const { Vary, ...headers } = found.headers;
  ctx.set(headers);
  // Others (CORS) have said what they vary by, too.
  ctx.vary(Vary);
  // Koa compares the request's conditions with these headers.
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  if (!found.headers['Content-Type']) ctx.type = 'json';
  ctx.body = found.body;
}

/** Readers with other rights see other answers; anonymous ones share theirs. */
function keyOfReader(ctx: Context): string {
  const { authorization } = ctx.request.headers;
  return authorization ? createHash('sha256').update(authorization).digest('base64url') : 'anyone';
}

function sorted(params: URLSearchParams): string {
  const copy = new URLSearchParams(params);
  copy.sort();
  return copy.toString();
}

function finished(made: Answer): CachedAnswer {
  if ('redirect' in made) {
    const body = JSON.stringify({ data: null, meta: { location: made.redirect } });
    return {
      status: made.status,
      headers: { ...shared(body), Location: made.redirect },
      body,
    };
  }
  if ('text' in made) {
    const headers = { ...shared(made.text), 'Content-Type': made.type };
    return {
      status: 200,
      headers: made.language ? { ...headers, 'Content-Language': made.language } : headers,
      body: made.text,
    };
  }
  const body = JSON.stringify(made.body);
  const headers = shared(body);
  if (made.language) headers['Content-Language'] = made.language;
  if (made.modified) headers['Last-Modified'] = new Date(made.modified).toUTCString();
  if (made.links?.length) headers.Link = made.links.join(', ');
  return { status: 200, headers, body, ...(made.passing ? { until: Date.now() + 60_000 } : {}) };
}

function shared(body: string): Record<string, string> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return {
    ETag: `"${hash}"`,
    'Cache-Control': CACHE_CONTROL,
    Vary: 'Authorization, Accept-Encoding',
  };
}

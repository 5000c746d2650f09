import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { CachedAnswer } from './cache';
import { cacheOf } from './kept';
import { CONTENT, LOCALES, RIGHTS } from './tags';

/** What a reader returns: a page, or where it is now. */
export type Answer = (
  | {
      body: object;
      /** Locale of the text that is served. */
      language?: string;
      links?: string[];
      /** The answer depends on the present hour: kept for a minute only. */
      passing?: boolean;
    }
  /** A text in another format than JSON. */
  | { text: string; type: string; language?: string; links?: string[] }
  | { redirect: string; status: 301 | 302 | 303 }
) & {
  /** What it depends on (tags.ts); any content at all when that is not said. */
  tags?: readonly string[];
};

/** Shared caches may keep an answer for five minutes and serve it for a day while they fetch a new one. */
const CACHE_CONTROL = 'public, max-age=0, s-maxage=300, stale-while-revalidate=86400';

/** How often what was being read is read again because it changed meanwhile. */
const TRIES = 3;

/** Answers from the cache or the reader, with the headers that let browsers and proxies cache in turn. */
export async function answer(
  strapi: Core.Strapi,
  ctx: Context,
  read: () => Promise<Answer>,
): Promise<void> {
  const cache = cacheOf(strapi);
  const key = keyOf(ctx);
  let found = cache.get(key);
  for (let tries = 1; !found; tries += 1) {
    const { version } = cache;
    const made = finished(await read(), cache.droppedAt);
    // A write that came between two queries would show in a part of the page only.
    if (cache.set(key, version, made) || tries === TRIES) found = made;
  }
  send(ctx, found);
}

/** The answer that is kept for an anonymous caller's request, without a look at the route or the database. */
export function keptFor(strapi: Core.Strapi, ctx: Context): CachedAnswer | undefined {
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return undefined;
  if (ctx.request.headers.authorization) return undefined;
  // Only what the public may read is kept under an anonymous caller's key, and only until its rights change.
  return cacheOf(strapi).get(keyOf(ctx));
}

/** Requests that were answered with what was kept. */
const answered = new WeakMap<Context, CachedAnswer>();

/** Sends what is kept for an anonymous caller. @returns whether there is anything */
export function sendKept(strapi: Core.Strapi, ctx: Context): boolean {
  const found = keptFor(strapi, ctx);
  if (!found) return false;
  answered.set(ctx, found);
  send(ctx, found);
  return true;
}

/** The kept answer that a request was sent. */
export const keptIn = (ctx: Context): CachedAnswer | undefined => answered.get(ctx);

function send(ctx: Context, { status, headers, body }: CachedAnswer): void {
  ctx.status = status;
  // CORS has said what it varies by, too.
  const vary = ctx.response.get('Vary');
  ctx.set(headers);
  if (vary) ctx.vary(vary);
  if (status === 200 && hasAlready(ctx, headers)) ctx.status = 304;
  else ctx.body = body;
}

/**
 * Gives an answer of JSON that says nothing of caching, as those of Strapi's own routes, a strong ETag and answers 304
 * to who has it. It is made each time, whoever asks: caches may keep it, and have to ask whether it still holds.
 */
export function letRevalidate(ctx: Context): void {
  const { body } = ctx as { body: unknown };
  if (ctx.status !== 200 || ctx.response.get('Cache-Control') || !isData(body)) return;
  const text = JSON.stringify(body);
  const etag = etagOf(text);
  ctx.body = text;
  ctx.set('ETag', etag);
  ctx.set('Cache-Control', ctx.get('Authorization') ? 'private, no-cache' : 'no-cache');
  ctx.vary(VARIES);
  if (hasAlready(ctx, { ETag: etag })) ctx.status = 304;
}

/** Whether it is sent as JSON; bytes and streams are objects of classes. */
function isData(body: unknown): body is object {
  if (typeof body !== 'object' || body === null) return false;
  return Array.isArray(body) || Object.getPrototypeOf(body) === Object.prototype;
}

/**
 * Whether the caller has this very answer (RFC 9110, 13.1). Koa's own look takes `Cache-Control: no-cache` in a request for
 * "never 304", and Node's fetch sends that with every condition.
 */
export function hasAlready(
  ctx: Context,
  { ETag: etag, 'Last-Modified': date }: Readonly<Record<string, string | undefined>>,
): boolean {
  const tags = ctx.get('If-None-Match');
  if (tags) {
    return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
  }
  return Date.parse(ctx.get('If-Modified-Since')) >= Date.parse(date ?? '');
}

function keyOf(ctx: Context): string {
  const { path, querystring } = ctx;
  const query = querystring.includes('&') ? sorted(new URLSearchParams(querystring)) : querystring;
  return `${readerOf(ctx)} ${path}?${query}`;
}

/** Readers with other rights see other answers; anonymous ones share theirs. */
function readerOf(ctx: Context): string {
  const { authorization } = ctx.request.headers;
  return authorization ? createHash('sha256').update(authorization).digest('base64url') : 'anyone';
}

function sorted(params: URLSearchParams): string {
  params.sort();
  return params.toString();
}

function finished(made: Answer, changedAt: number): CachedAnswer {
  const tags = [...new Set([RIGHTS, LOCALES, ...(made.tags ?? [CONTENT])])];
  if ('redirect' in made) {
    const body = JSON.stringify({ data: null, meta: { location: made.redirect } });
    const headers = { ...shared(body, JSON_TYPE, changedAt), Location: made.redirect };
    return { status: made.status, headers, body: Buffer.from(body), tags };
  }
  const [text, type] = 'text' in made ? [made.text, made.type] : [json(made.body), JSON_TYPE];
  const headers = shared(text, type, changedAt);
  if (made.language) headers['Content-Language'] = made.language;
  if (made.links?.length) headers.Link = made.links.join(', ');
  const until = 'passing' in made && made.passing ? { until: Date.now() + 60_000 } : {};
  return { status: 200, headers, body: Buffer.from(text), tags, ...until };
}

/** Without `<`: in a script of a page, where sites put data as it came, it would be read as HTML. */
function json(body: object): string {
  return JSON.stringify(body).replaceAll('<', '\\u003c');
}

/** What every answer varies by: rights, and how it is packed on its way. */
export const VARIES = ['Authorization', 'Accept-Encoding'];

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * `Last-Modified` is when this process put the answer together, which is never before a change of anything in it; the
 * times of the rows would miss what is gone (a rejected mention, a deleted cluster). It counts whole seconds, so an
 * answer has none when something changed in the same one: what was sent before that change would bear the same.
 */
function shared(body: string, type: string, changedAt: number): Record<string, string> {
  const now = Date.now();
  const isDated = secondOf(now) > secondOf(changedAt);
  return {
    'Content-Type': type,
    ETag: etagOf(body),
    ...(isDated ? { 'Last-Modified': new Date(now).toUTCString() } : {}),
    'Cache-Control': CACHE_CONTROL,
    Vary: VARIES.join(', '),
  };
}

const secondOf = (ms: number) => Math.floor(ms / 1_000);

/** Strong: equal bodies have equal tags, and no others. */
function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { RATE_HEADERS, type Counted } from '../limits/count';
import type { CachedAnswer } from './cache';
import { hasAlready, keptFor, keptIn } from './http';

/** Names and values in turn, as Node takes them. */
interface Sent {
  headers: readonly string[];
  /** Those of a 304: without what tells of a body. */
  unchanged: readonly string[];
}

/** How answers that are still kept went out to callers that named no origin. */
const sent = new WeakMap<CachedAnswer, Sent>();

/**
 * Sends an answer that is kept as it went out before (docs/decisions/0072-lighter-middlewares.md).
 * @param count counts the request where requests are limited
 * @returns false for any other request, and for one that goes the whole way: from a page of another origin, which CORS
 *   has to look at, or beyond the limit, which has to be refused
 */
export async function sendAgain(
  strapi: Core.Strapi,
  ctx: Context,
  count: (ctx: Context) => Promise<Counted | null>,
): Promise<boolean> {
  if (ctx.request.headers.origin) return false;
  const kept = keptFor(strapi, ctx);
  const known = kept && sent.get(kept);
  if (!known) return false;
  const counted = await count(ctx);
  if (counted && !counted.allowed) return false;
  const rate = counted ? Object.entries(counted.headers).flat() : [];
  const { headers, status, body } = kept;
  const isUnchanged = status === 200 && hasAlready(ctx, headers);
  ctx.status = isUnchanged ? 304 : status;
  // Not by Koa, which would look at each header anew.
  ctx.respond = false;
  ctx.res.writeHead(ctx.status, [...(isUnchanged ? known.unchanged : known.headers), ...rate]);
  ctx.res.end(isUnchanged ? undefined : body);
  return true;
}

/** Remembers the headers of a kept answer that has just gone the whole way. */
export function noteSent(ctx: Context): void {
  const kept = keptIn(ctx);
  if (!kept || (ctx.status !== kept.status && ctx.status !== 304)) return;
  // A cookie is one caller's alone.
  if (ctx.request.headers.origin || ctx.response.get('Set-Cookie')) return;
  const unchanged = Object.entries(ctx.response.headers as Record<string, string | string[]>)
    .filter(([name]) => !name.startsWith(RATE_HEADERS.toLowerCase()) && !OF_BODY.test(name))
    .flatMap(([name, value]) => [name, String(value)]);
  const ofBody = [
    'Content-Type',
    kept.headers['Content-Type'],
    'Content-Length',
    String(kept.body.length),
  ];
  sent.set(kept, { headers: [...unchanged, ...ofBody], unchanged });
}

/** What a 304 must not tell. */
const OF_BODY = /^content-(?:type|length)$/;

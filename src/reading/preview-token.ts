import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** The one text that a token shows. */
export interface Previewed {
  uid: string;
  documentId: string;
  locale: string;
}

/** A key for preview tokens only, made from a secret that the installation has anyway (RFC 5869). */
export function previewKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'akip preview token', 32));
}

/** @param until milliseconds since the epoch after which it is worth nothing */
export function signPreview(key: Buffer, what: Previewed, until: number): string {
  return `${until.toString(36)}.${signature(key, what, until).toString('base64url')}`;
}

/** Whether a token is for this text, and still good. Compares in constant time. */
export function checkPreview(
  key: Buffer,
  what: Previewed,
  token: string,
  now: number,
): 'good' | 'expired' | 'wrong' {
  const [, time, given] = /^([0-9a-z]{1,11})\.([\w-]{43})$/.exec(token) ?? [];
  if (!time) return 'wrong';
  const until = parseInt(time, 36);
  const right = timingSafeEqual(Buffer.from(given, 'base64url'), signature(key, what, until));
  if (!right) return 'wrong';
  return now < until ? 'good' : 'expired';
}

function signature(key: Buffer, { uid, documentId, locale }: Previewed, until: number): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify([uid, documentId, locale, until]))
    .digest();
}

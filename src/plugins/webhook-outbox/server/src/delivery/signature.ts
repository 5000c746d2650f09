import { createHmac, randomBytes } from 'node:crypto';

/** A secret for a new endpoint. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64url')}`;
}

/** Signs the time together with the body, so that neither can be replaced. @param timestamp seconds since the epoch */
export function signatureOf(secret: string, timestamp: string, rawBody: string): string {
  const hmac = createHmac('sha256', secret).update(`${timestamp}.${rawBody}`, 'utf8');
  return `sha256=${hmac.digest('hex')}`;
}

import http from 'node:http';
import https from 'node:https';
import { guardedLookup, problemOfUrl, type AddressPolicy } from './addresses';
import { signatureOf } from './signature';

export interface Message {
  url: string;
  secret: string;
  /** Id of the delivery: the same on every attempt. */
  delivery: string;
  rawBody: string;
}

export interface Outcome {
  /** Null when it has arrived. */
  error: string | null;
  /** The endpoint's answer, null when there was none. */
  code: number | null;
}

/** One attempt. Follows no redirect, reads nothing of the answer but its status. Never throws. */
export async function send(
  message: Message,
  policy: AddressPolicy,
  timeoutMs: number,
): Promise<Outcome> {
  const problem = problemOfUrl(message.url, policy);
  if (problem) return { error: problem, code: null };
  try {
    const code = await post(message, policy, AbortSignal.timeout(timeoutMs));
    const error =
      code >= 200 && code < 300
        ? null
        : `The endpoint answered ${code}${code < 400 ? ' (redirects are not followed)' : ''}.`;
    return { error, code };
  } catch (cause) {
    const timedOut =
      (cause as Error).name === 'AbortError' || (cause as Error).name === 'TimeoutError';
    const error = timedOut ? `No answer within ${timeoutMs} ms.` : String((cause as Error).message);
    return { error, code: null };
  }
}

function post(
  { url, secret, delivery, rawBody }: Message,
  policy: AddressPolicy,
  signal: AbortSignal,
): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const { request } = url.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      agent: false,
      lookup: guardedLookup(policy),
      signal,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': Buffer.byteLength(rawBody),
        'User-Agent': 'akip-cms-webhooks',
        'X-Akip-Delivery': delivery,
        'X-Akip-Timestamp': timestamp,
        'X-Akip-Signature': signatureOf(secret, timestamp, rawBody),
      },
    });
    sent.once('response', (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    sent.once('error', reject);
    sent.end(rawBody);
  });
}

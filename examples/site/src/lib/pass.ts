import { CMS_URL } from '../config';
import { ask } from './cms';

const PASSED_ON = ['content-type', 'content-language', 'cache-control', 'etag', 'last-modified'];

/** An answer of the CMS under this site's own address: feeds, calendars, the sitemap. Conditions of the request are passed on. */
export async function passOn(request: Request, path: string): Promise<Response> {
  const { search } = new URL(request.url);
  const condition = request.headers.get('if-none-match');
  const answer = await ask(
    `${CMS_URL}/api${path}${search}`,
    condition ? { 'If-None-Match': condition } : {},
  );
  const headers = new Headers();
  for (const name of PASSED_ON) {
    const value = answer.headers.get(name);
    if (value) headers.set(name, value);
  }
  if (answer.status === 304) return new Response(null, { status: 304, headers });
  if (!answer.ok)
    return new Response(null, { status: answer.status === 400 ? 404 : answer.status });
  return new Response(await answer.arrayBuffer(), { headers });
}

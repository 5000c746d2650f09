/* global URLSearchParams */
/** A thin typed client of the content API; the types are made from docs/openapi.json (`npm run openapi`). */

/** An answer with a status of 400 or more, with Strapi's name, message and details. */
export class ApiError extends Error {
  /** @param {number} status @param {{ name?: string, message?: string, details?: unknown } | undefined} error */
  constructor(status, error) {
    super(error?.message ?? `The API answered with ${status}.`);
    this.name = error?.name ?? 'ApiError';
    this.status = status;
    this.details = error?.details;
  }
}

/** See index.d.ts. */
export function createClient({ baseUrl, token, fetch: ask = globalThis.fetch }) {
  const base = baseUrl.replace(/\/+$/, '');
  return {
    async get(path, { path: names = {}, query = {}, etag, signal } = {}) {
      /** @type {Record<string, string>} */
      const headers = {};
      if (token) headers.Authorization = `Bearer ${token}`;
      if (etag) headers['If-None-Match'] = etag;
      const response = await ask(base + addressOf(path, names, query), { headers, signal });
      const rest = {
        etag: response.headers.get('etag'),
        language: response.headers.get('content-language'),
        url: response.url,
      };
      if (response.status === 304) return { status: 304, data: undefined, ...rest };
      const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
      const data = isJson ? await response.json() : await response.text();
      if (!response.ok) throw new ApiError(response.status, data?.error);
      return { status: 200, data, ...rest };
    },
  };
}

/**
 * The path with its names and its query filled in.
 * @param {string} path @param {Record<string, unknown>} names @param {Record<string, unknown>} query
 */
function addressOf(path, names, query) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(names[name])));
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) append(params, name, value);
  const text = params.toString();
  return text ? `${filled}?${text}` : filled;
}

/**
 * Nested values as Strapi takes them: `filters[slug][$eq]=…`.
 * @param {URLSearchParams} params @param {string} name @param {unknown} value
 */
function append(params, name, value) {
  if (value === undefined || value === null) return;
  if (typeof value !== 'object') return params.append(name, String(value));
  for (const [key, inner] of Object.entries(value)) append(params, `${name}[${key}]`, inner);
}

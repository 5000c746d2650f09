import { CMS_TOKEN, CMS_URL } from '../config';
import type { Locale } from '../i18n';

/** What the answers behind a page say about caching; the page passes it on. */
export interface Caching {
  cacheControl?: string;
  lastModified?: string;
}

/** The CMS answered with an error, or not at all. */
export class CmsError extends Error {
  constructor(
    /** HTTP status; 503 when there was no answer. */
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The CMS says that what was asked for is elsewhere. */
export class Moved extends Error {
  constructor(
    readonly status: number,
    /** Path of the CMS, with its query. */
    readonly location: string,
  ) {
    super(`Moved to ${location}`);
  }
}

type Params = Record<string, string | number | undefined>;

interface Kept {
  etag: string;
  body: unknown;
  headers: Headers;
}

const TIMEOUT_MS = 10_000;
const KEPT_LIMIT = 500;
/** The last answers by address. They are asked for again each time, but not sent again unless they changed. */
const kept = new Map<string, Kept>();

/** Reads JSON of the public API. One per page, so that the page knows what it was made of. */
export class Cms {
  constructor(
    readonly locale: Locale,
    private readonly caching: Caching,
  ) {}

  /**
   * One answer, in the page's language unless `params.locale` says otherwise.
   * @param path below `/api`, e.g. `/home`
   * @throws Moved for a redirect, CmsError for any other answer than 200
   */
  async get<Body>(path: string, params: Params = {}): Promise<Body> {
    const query = new URLSearchParams();
    const all: Params = { locale: this.locale, ...params };
    for (const [name, value] of Object.entries(all)) {
      if (value !== undefined && value !== '') query.set(name, String(value));
    }
    const url = `${CMS_URL}/api${path}?${query.toString()}`;
    const before = kept.get(url);
    const answer = await ask(url, before ? { 'If-None-Match': before.etag } : {});
    const found = before && answer.status === 304 ? before : await taken(url, answer);
    this.note(found.headers);
    return found.body as Body;
  }

  /** Like `get`; null where there is no such thing. */
  async find<Body>(path: string, params: Params = {}): Promise<Body | null> {
    try {
      return await this.get<Body>(path, params);
    } catch (error) {
      if (error instanceof CmsError && (error.status === 404 || error.status === 400)) return null;
      throw error;
    }
  }

  /** The first answer that speaks of caching is the page's own; what stands beside it follows. */
  private note(headers: Headers): void {
    const cacheControl = headers.get('cache-control');
    if (!cacheControl || this.caching.cacheControl) return;
    this.caching.cacheControl = cacheControl;
    this.caching.lastModified = headers.get('last-modified') ?? undefined;
  }
}

/** An answer of the CMS as it comes, redirects included. @throws CmsError (503) when there is none */
export async function ask(url: string, headers: Record<string, string> = {}): Promise<Response> {
  try {
    return await fetch(url, {
      // With a condition, fetch would ask past all caches (`no-cache`), and get the whole answer again.
      headers: {
        'Cache-Control': 'max-age=0',
        ...(CMS_TOKEN ? { Authorization: `Bearer ${CMS_TOKEN}` } : {}),
        ...headers,
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    throw new CmsError(503, `The CMS does not answer at ${CMS_URL}: ${String(error)}`);
  }
}

async function taken(url: string, answer: Response): Promise<Kept> {
  const location = answer.headers.get('location');
  if (location) throw new Moved(answer.status, location);
  if (!answer.ok) throw new CmsError(answer.status, `${answer.status} for ${url}`);
  const found = {
    etag: answer.headers.get('etag') ?? '',
    body: await answer.json(),
    headers: answer.headers,
  };
  kept.delete(url);
  if (found.etag) kept.set(url, found);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_LIMIT) break;
    kept.delete(oldest);
  }
  return found;
}

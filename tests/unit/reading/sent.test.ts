import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { MemoryCache } from '../../../src/reading/cache';
import { registerCache } from '../../../src/reading/kept';
import { noteSent, sendAgain } from '../../../src/reading/sent';
import { sendKept } from '../../../src/reading/http';

const PATH = '/api/home';
const cache = new MemoryCache();
const services = new Map<string, unknown>();
const strapi = {
  add: (name: string, service: unknown) => services.set(name, service),
  get: (name: string) => services.get(name),
} as unknown as Core.Strapi;
registerCache(strapi, cache);
const again = (ctx: Context) => sendAgain(strapi, ctx, () => Promise.resolve(null));

/** A request as Koa hands it on, and what is written to it past Koa. */
function request(headers: Record<string, string> = {}) {
  const set: Record<string, string> = {};
  const written: { status: number; headers: string[] }[] = [];
  const context = {
    method: 'GET',
    path: PATH,
    querystring: '',
    status: 404,
    request: { headers },
    response: {
      headers: set,
      get: (name: string) => set[name.toLowerCase()] ?? '',
    },
    get: (name: string) => headers[name.toLowerCase()] ?? '',
    set: (more: Record<string, string>) => {
      for (const [name, value] of Object.entries(more)) set[name.toLowerCase()] = value;
    },
    vary: () => undefined,
    res: {
      writeHead: (status: number, all: string[]) => written.push({ status, headers: all }),
      end: () => undefined,
    },
  };
  return { ctx: context as unknown as Context, set, written };
}

/** The whole way, through a middleware that sets a header of its own. */
function wholeWay(headers: Record<string, string>, own: Record<string, string>) {
  const { ctx } = request(headers);
  ctx.set(own);
  expect(sendKept(strapi, ctx)).toBe(true);
  noteSent(ctx);
}

beforeEach(() => {
  cache.drop(['tag']);
  cache.set(`anyone ${PATH}?`, cache.version, {
    status: 200,
    headers: { 'Content-Type': 'application/json', ETag: '"e"' },
    body: Buffer.from('{}'),
    tags: ['tag'],
  });
});

describe('an answer that went the whole way', () => {
  it('goes out again with its headers, and as a 304 without those of its body', async () => {
    const first = request();
    expect(await again(first.ctx)).toBe(false);
    wholeWay({}, { 'X-Frame-Options': 'SAMEORIGIN', 'RateLimit-Remaining': '3' });
    const second = request();
    expect(await again(second.ctx)).toBe(true);
    expect(second.written).toEqual([
      {
        status: 200,
        headers: [
          ...['x-frame-options', 'SAMEORIGIN', 'etag', '"e"'],
          ...['Content-Type', 'application/json', 'Content-Length', '2'],
        ],
      },
    ]);
    const unchanged = request({ 'if-none-match': '"e"' });
    expect(await again(unchanged.ctx)).toBe(true);
    expect(unchanged.written).toEqual([
      { status: 304, headers: ['x-frame-options', 'SAMEORIGIN', 'etag', '"e"'] },
    ]);
  });

  it.each([
    ['with a cookie', {}, { 'Set-Cookie': 'session=1' }],
    ['to another origin', { origin: 'https://site.example.org' }, {}],
  ])('%s is not repeated to others', async (_what, headers, own) => {
    wholeWay(headers, own);
    expect(await again(request().ctx)).toBe(false);
  });

  it('is over with the next write of what it shows', async () => {
    wholeWay({}, {});
    expect(await again(request().ctx)).toBe(true);
    cache.drop(['tag']);
    expect(await again(request().ctx)).toBe(false);
  });
});

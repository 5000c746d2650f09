import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { count, createLimits } from '../../src/limits/rate';
import { apiToken } from '../support/people';
import { startApp, type TestApp } from '../support/strapi';

const LIMIT = 5;
let app: TestApp;
beforeAll(async () => {
  app = await startApp({
    RATE_LIMIT_ANONYMOUS: String(LIMIT),
    RATE_LIMIT_AUTHORIZED: '1000',
    TRUST_PROXY: '1',
    CORS_ORIGINS: 'https://site.example.org,https://other.example.org',
  });
});
afterAll(() => app?.stop());

const get = (from: string, path = '/api/home') =>
  request(app.strapi.server.httpServer).get(path).set('X-Forwarded-For', from);
const statuses = async (times: number, from: () => string) => {
  const found: number[] = [];
  for (let i = 0; i < times; i += 1) found.push((await get(from())).status);
  return found;
};
const OK_THEN_REFUSED = [...Array<number>(LIMIT).fill(200), 429];

describe('a caller of the content API', () => {
  it('an address without a credential is counted, told how it stands, and refused beyond the limit', async () => {
    const from = '192.0.2.1';
    const first = await get(from);
    expect(first.headers).toMatchObject({
      'ratelimit-limit': String(LIMIT),
      'ratelimit-remaining': String(LIMIT - 1),
      'ratelimit-policy': `${LIMIT};w=60`,
    });
    // What is kept is counted as what is made.
    for (const left of [2, 3, 4, 5]) {
      const { headers } = await get(from);
      expect(headers['ratelimit-remaining']).toBe(String(LIMIT - left));
    }
    expect((await get(from)).status).toBe(429);
    const refused = await get(from).set('Origin', 'https://site.example.org');
    expect(refused.body.error).toMatchObject({ status: 429, name: 'RateLimitError' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['ratelimit-remaining']).toBe('0');
    expect(refused.headers['access-control-allow-origin']).toBe('https://site.example.org');
    expect(refused.headers['cache-control']).toBe('no-store');

    // Others go on: another address, the panel, whoever has a token.
    expect((await get('192.0.2.2')).status).toBe(200);
    expect((await get(from, '/admin/init')).status).toBe(200);
    const token = await apiToken(app, 'read-only');
    const known = await get(from).set('Authorization', `Bearer ${token}`);
    expect([known.status, known.headers['ratelimit-limit']]).toEqual([200, '1000']);
    const preflight = await request(app.strapi.server.httpServer)
      .options('/api/home')
      .set('X-Forwarded-For', from)
      .set('Origin', 'https://site.example.org')
      .set('Access-Control-Request-Method', 'GET');
    expect(preflight.status).toBe(204);

    // What a caller writes before the proxy's own entry does not make it another caller.
    let n = 0;
    const lying = () => `10.0.0.${(n += 1)}, 192.0.2.3`;
    expect(await statuses(LIMIT + 1, lying)).toEqual(OK_THEN_REFUSED);

    // A machine has all addresses of its IPv6 network.
    const own = () => `2001:db8:1:2::${(n += 1).toString(16)}`;
    expect(await statuses(LIMIT + 1, own)).toEqual(OK_THEN_REFUSED);

    // Sites that are not named may not read; these may, with cookies.
    const foreign = await get('192.0.2.9').set('Origin', 'https://evil.example.org');
    expect(foreign.headers['access-control-allow-origin']).toBeUndefined();
    const named = await get('192.0.2.9').set('Origin', 'https://other.example.org');
    expect(named.headers).toMatchObject({
      'access-control-allow-origin': 'https://other.example.org',
      'access-control-allow-credentials': 'true',
    });
  });

  it('without a proxy to trust, what the caller says of its address counts for nothing', async () => {
    app.strapi.server.app.proxy = false;
    let n = 0;
    const found = await statuses(LIMIT + 1, () => `192.0.2.${(n += 1)}`);
    expect(found).toEqual(OK_THEN_REFUSED);
  });
});

describe('counters', () => {
  const limits: ReturnType<typeof createLimits>[] = [];
  const processWith = (redis: string) => {
    const made = createLimits({ anonymous: LIMIT, authorized: 0, redis }, () => undefined);
    limits.push(made);
    return (key: string) => {
      if (!made.limiters.anonymous) throw new Error('There is no limit.');
      return count(made.limiters.anonymous, key);
    };
  };
  afterAll(() => limits.forEach((each) => each.close()));

  /** .ci/run sets the address where Redis answers; nothing else here needs it. */
  const url = process.env.TEST_REDIS_URL;
  (url ? it : it.skip)('in Redis (TEST_REDIS_URL) are shared by several processes', async () => {
    const [one, other] = [processWith(url ?? ''), processWith(url ?? '')];
    await Promise.all(limits.map((each) => each.ready()));
    const key = randomBytes(8).toString('hex');
    const found: number[] = [];
    for (const ask of [one, other, one, other, one, other]) {
      const { allowed, remaining } = await ask(key);
      found.push(allowed ? remaining : -1);
    }
    expect(found).toEqual([4, 3, 2, 1, 0, -1]);
  });

  it('count by themselves while Redis is away', async () => {
    const ask = processWith('redis://127.0.0.1:1');
    const found: boolean[] = [];
    for (let i = 0; i <= LIMIT; i += 1) found.push((await ask('somebody')).allowed);
    expect(found).toEqual([true, true, true, true, true, false]);
  });

  it('are none where any number is allowed', () => {
    expect(
      createLimits({ anonymous: 0, authorized: 0, redis: '' }, () => undefined).limiters,
    ).toEqual({});
  });
});

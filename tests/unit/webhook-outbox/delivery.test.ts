import { createHmac } from 'node:crypto';
import type { LookupAddress } from 'node:dns';
import {
  guardedLookup,
  isAllowed,
  problemOfUrl,
} from '../../../src/plugins/webhook-outbox/server/src/delivery/addresses';
import { backOff } from '../../../src/plugins/webhook-outbox/server/src/delivery/back-off';
import {
  newSecret,
  signatureOf,
} from '../../../src/plugins/webhook-outbox/server/src/delivery/signature';

const STRICT = { allowHttp: false, allowPrivate: false, allowNetworks: [] };

describe('an address', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '::ffff:8.8.8.8'])(
    'that is public may be called: %s',
    (address) => {
      expect(isAllowed(address, STRICT)).toBe(true);
    },
  );

  it.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    'localhost',
    '',
  ])('that is not public may not be called: %s', (address) => {
    expect(isAllowed(address, STRICT)).toBe(false);
  });

  it('that is private may be called where that is allowed, all or one network', () => {
    expect(isAllowed('10.1.2.3', { ...STRICT, allowPrivate: true })).toBe(true);
    const oneNetwork = { ...STRICT, allowNetworks: ['10.1.0.0/16'] };
    expect(isAllowed('10.1.2.3', oneNetwork)).toBe(true);
    expect(isAllowed('::ffff:10.1.2.3', oneNetwork)).toBe(true);
    expect(isAllowed('10.2.2.3', oneNetwork)).toBe(false);
    expect(isAllowed('169.254.169.254', oneNetwork)).toBe(false);
  });
});

describe('an endpoint’s address', () => {
  it.each([
    ['https://site.example.org/hook', null],
    ['http://site.example.org/hook', 'The address must begin with https://.'],
    ['ftp://site.example.org', 'The address must begin with https://.'],
    ['https://user:secret@site.example.org', 'The address must not contain a password.'],
    ['site.example.org', 'The address must be a full URL.'],
    ['https://127.0.0.1/', '127.0.0.1 is not a public address.'],
    ['https://2130706433/', '127.0.0.1 is not a public address.'],
    ['https://0x7f.1/', '127.0.0.1 is not a public address.'],
    ['https://0177.0.0.1/', '127.0.0.1 is not a public address.'],
    ['https://[::ffff:127.0.0.1]/', '::ffff:7f00:1 is not a public address.'],
    ['https://[::1]:8080/', '::1 is not a public address.'],
  ])('%s: %s', (url, problem) => {
    expect(problemOfUrl(url, STRICT)).toBe(problem);
  });
});

describe('a name', () => {
  const look = (...addresses: string[]) =>
    ((_name: string, _options: object, done: (e: null, found: LookupAddress[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as unknown as Parameters<typeof guardedLookup>[1];
  const resolve = (all: boolean, ...addresses: string[]) =>
    new Promise((done) => {
      guardedLookup(STRICT, look(...addresses))('rebound.example.org', { all }, (error, found) =>
        done(error?.message ?? found),
      );
    });

  it('is resolved to public addresses', async () => {
    expect(await resolve(false, '8.8.8.8')).toBe('8.8.8.8');
    expect(await resolve(true, '8.8.8.8')).toEqual([{ address: '8.8.8.8', family: 4 }]);
  });

  it('is refused at the connection when any of its addresses is not public', async () => {
    expect(await resolve(false, '169.254.169.254')).toBe(
      '169.254.169.254 is not a public address.',
    );
    expect(await resolve(true, '8.8.8.8', '::1')).toBe('::1 is not a public address.');
    expect(await resolve(true)).toBe('rebound.example.org has no address.');
  });
});

describe('a signature', () => {
  it('is that of the time, a dot and the body', () => {
    const body = '{"paths":["/tr/articles/kümelenme"]}';
    const expected = createHmac('sha256', 'whsec_x').update(`1700000000.${body}`).digest('hex');
    expect(signatureOf('whsec_x', '1700000000', body)).toBe(`sha256=${expected}`);
    expect(signatureOf('whsec_x', '1700000001', body)).not.toBe(`sha256=${expected}`);
  });

  it('is made with a secret of 256 random bits', () => {
    expect(newSecret()).toMatch(/^whsec_[\w-]{43}$/);
    expect(newSecret()).not.toBe(newSecret());
  });
});

describe('waiting after failures', () => {
  const times = { backOffMs: 5_000, backOffCapMs: 600_000 };
  it('doubles up to the cap, less a quarter at most', () => {
    const waits = [1, 2, 3, 7, 8, 9, 1_000].map((failures) => backOff(failures, times, 0));
    expect(waits).toEqual([5_000, 10_000, 20_000, 320_000, 600_000, 600_000, 600_000]);
    expect(backOff(1, times, 0.999)).toBeGreaterThanOrEqual(3_750);
  });
});

import { machineProvider } from '../../../src/plugins/translation-desk/server/src/machine';
import { jsonServer, type JsonServer } from '../../support/json-server';

const REQUEST = {
  text: '11. Planın {421.7}. maddesi <1>önemli</1>.',
  source: 'tr',
  target: 'en',
  terms: [{ term: 'madde', translation: 'clause' }],
};

let server: JsonServer;
let answer: object | number | string | null;

beforeAll(async () => {
  server = await jsonServer(() => answer);
});
afterAll(() => server.stop());

const provider = (name: 'libretranslate' | 'openai', more: object = {}) => {
  const made = machineProvider({
    provider: name,
    url: `${server.url}/v1/`,
    timeoutMs: 300,
    ...more,
  });
  if (!made) throw new Error('There is no provider');
  return made;
};

it('is off without a configuration', () => {
  expect(machineProvider(null)).toBeNull();
});

it('speaks to LibreTranslate', async () => {
  answer = { translatedText: 'Clause {421.7} <1>matters</1>.' };
  const given = await provider('libretranslate', { key: 'gizli' }).translate(REQUEST);
  expect(given).toBe('Clause {421.7} <1>matters</1>.');
  expect(server.asked.at(-1)).toMatchObject({
    path: '/v1/translate',
    body: { q: REQUEST.text, source: 'tr', target: 'en', format: 'text', api_key: 'gizli' },
  });
});

it('speaks to OpenAI and what is like it, with the terms', async () => {
  answer = { choices: [{ message: { content: ' Clause {421.7}. \n' } }] };
  const made = provider('openai', { key: 'gizli', model: 'qwen3' });
  expect(made.name).toBe('qwen3');
  expect(await made.translate(REQUEST)).toBe('Clause {421.7}.');
  const { path, headers, body } = server.asked.at(-1) ?? {};
  expect(path).toBe('/v1/chat/completions');
  expect(headers?.authorization).toBe('Bearer gizli');
  expect(body).toMatchObject({
    model: 'qwen3',
    messages: [{ role: 'system' }, { content: REQUEST.text }],
  });
  expect(JSON.stringify(body)).toContain('madde = clause');
});

describe.each(['libretranslate', 'openai'] as const)('%s', (name) => {
  it.each([
    ['a status', 503, 'status 503'],
    ['no JSON', 'olmadı', 'not JSON'],
    ['another shape', { error: 'x' }, 'no translation'],
    ['nothing in time', null, 'in time'],
  ])(
    'fails with a reason and without the key when it answers with %s',
    async (_name, given, reason) => {
      answer = given;
      const asking = provider(name, { key: 'gizli' }).translate(REQUEST);
      await expect(asking).rejects.toThrow(reason);
      await expect(asking).rejects.not.toThrow('gizli');
    },
  );

  it('fails with a reason when it is not there', async () => {
    const asking = provider(name, { url: 'http://127.0.0.1:9' }).translate(REQUEST);
    await expect(asking).rejects.toThrow('cannot be reached');
  });
});

import knex from 'knex';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { runWritten, writtenOnce } from '../../../src/storage/written';

const database = knex({
  client: 'better-sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
// Stands for an app: statements are kept by app, and nothing of it is read.
const app = { config: { get: () => false } } as unknown as Core.Strapi;

beforeAll(async () => {
  await database.schema.createTable('places', (table) => {
    table.integer('code').primary();
    table.string('name');
  });
});
afterAll(() => database.destroy());

const run = <Row>(statement: ReturnType<ReturnType<typeof writtenOnce>>, values: unknown[]) =>
  database.transaction((trx) => runWritten<Row>(trx, statement, values));

describe('statements that are put together once', () => {
  it('take other values each time, in the order of the places', async () => {
    const written = writtenOnce();
    const write = jest.fn(([code, name]: readonly unknown[]) =>
      database('places').insert({ name, code }).onConflict('code').merge(['name']),
    );
    for (const [code, name] of [
      [76, 'Iğdır'],
      [34, 'İstanbul'],
      [76, 'IĞDIR'],
    ]) {
      expect(await run(written(app, 'one', 2, write), [code, name])).toEqual([]);
    }
    expect(write).toHaveBeenCalledTimes(1);
    const question = writtenOnce()(app, 'named', 1, ([code]) =>
      database('places')
        .select('name')
        .where('code', code as number)
        .whereNotNull('name'),
    );
    expect(await run(question, [76])).toEqual([{ name: 'IĞDIR' }]);
    expect(await run(question, [34])).toEqual([{ name: 'İstanbul' }]);
    expect(await run(question, [1])).toEqual([]);
  });

  it('are put together each time when they take very many values', async () => {
    const written = writtenOnce();
    const write = jest.fn((places: readonly unknown[]) =>
      database('places')
        .count({ n: '*' })
        .whereIn('code', places as number[]),
    );
    const codes = Array.from({ length: 1_500 }, (_, i) => i);
    for (let i = 0; i < 2; i += 1)
      expect(await run(written(app, 'many', codes.length, write), codes)).toEqual([{ n: 2 }]);
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('are other ones in another app', () => {
    const written = writtenOnce();
    const write = jest.fn(() => database('places').select('code'));
    written(app, 'all', 0, write);
    written({ ...app } as Core.Strapi, 'all', 0, write);
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('have a name where the settings let connections keep them, the same for the same words', () => {
    const keeping = () => ({ config: { get: () => true } }) as unknown as Core.Strapi;
    const write = () => database('places').select('code');
    const { name } = writtenOnce()(keeping(), 'one', 0, write);
    expect(name).toMatch(/^akip_\w{32}$/);
    expect(writtenOnce()(keeping(), 'another', 0, write).name).toBe(name);
    expect(writtenOnce()(app, 'one', 0, write).name).toBeNull();
  });

  it('are run by their name, and the connection is given back whatever happens', async () => {
    const query = jest.fn(() => Promise.reject(new Error('no such table')));
    const { trx, releaseConnection } = transactionOf(query);
    const written = { sql: 'select 1', bindings: [], name: 'akip_1' };
    await expect(runWritten(trx, written, [])).rejects.toThrow('no such table');
    const named = { sql: 'select 1', bindings: [], options: { name: 'akip_1' } };
    expect(query).toHaveBeenCalledWith('a connection', named);
    expect(releaseConnection).toHaveBeenCalledWith('a connection');
  });
});

/** A transaction on a connection whose driver answers so. */
function transactionOf(query: (...asked: unknown[]) => Promise<unknown>) {
  const releaseConnection = jest.fn(() => Promise.resolve());
  const acquireConnection = () => Promise.resolve('a connection');
  const client = { acquireConnection, query, releaseConnection };
  return { trx: { client } as unknown as Knex.Transaction, releaseConnection };
}

/** What the drivers of the other databases hand out. */
const answering = (response: unknown) => transactionOf(() => Promise.resolve({ response })).trx;

it.each([
  ['PostgreSQL', { rows: [{ n: 1 }] }, [{ n: 1 }]],
  ['MySQL', [[{ n: 1 }], []], [{ n: 1 }]],
  ['MySQL without rows', [[], []], []],
])('reads the rows of %s', async (_driver, answer, rows) => {
  expect(await runWritten(answering(answer), { sql: '', bindings: [], name: null }, [])).toEqual(
    rows,
  );
});

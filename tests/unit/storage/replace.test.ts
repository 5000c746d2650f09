import knex from 'knex';
import type { Core } from '@strapi/strapi';
import { replaceRows } from '../../../src/storage';

const database = knex({
  client: 'better-sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const app = {
  config: { get: () => false },
  db: {
    dialect: { client: 'sqlite' },
    connection: database,
    getConnection: (table: string) => database(table),
  },
} as unknown as Core.Strapi;

beforeEach(async () => {
  await database.schema.dropTableIfExists('places');
  await database.schema.createTable('places', (table) => {
    table.increments('id');
    table.integer('code').unique();
    table.string('name');
    table.string('kept').defaultTo('as it was');
  });
});
afterAll(() => database.destroy());

type Place = [code: number, name: string];

/** Lets rows go, and puts new ones and others with known codes. */
const replace = (gone: number[], fresh: Place[], known: Place[] = [], taken = ['name']) =>
  database.transaction((trx) =>
    replaceRows(app, trx, {
      table: 'places',
      gone,
      columns: ['code', 'name'],
      rows: [...fresh, ...known],
      fresh: fresh.length,
      key: ['code'],
      taken,
    }),
  );
const stored = () => database('places').select('id', 'code', 'name').orderBy('code');

describe('rows that are replaced', () => {
  it('go, come, and take the place of those with their key', async () => {
    await replace(
      [],
      [
        [34, 'İstanbul'],
        [76, 'Iğdır'],
      ],
    );
    await database('places').where({ code: 76 }).update({ kept: 'changed' });
    await replace([1], [[32, 'ISPARTA']], [[76, 'IĞDIR']]);
    expect(await stored()).toEqual([
      { id: 1, code: 32, name: 'ISPARTA' },
      { id: 2, code: 76, name: 'IĞDIR' },
    ]);
    expect(await database('places').where({ code: 76 }).pluck('kept')).toEqual(['changed']);
  });

  it('go though fewer come, and come though fewer go', async () => {
    await replace(
      [],
      [
        [34, 'İstanbul'],
        [76, 'Iğdır'],
        [35, 'İzmir'],
      ],
    );
    await replace([1, 2, 3], [[32, 'ISPARTA']]);
    expect(await stored()).toEqual([{ id: 1, code: 32, name: 'ISPARTA' }]);
    await replace(
      [1],
      [
        [6, 'Ankara'],
        [16, 'Bursa'],
      ],
    );
    expect(await stored()).toEqual([
      { id: 1, code: 6, name: 'Ankara' },
      { id: expect.any(Number) as number, code: 16, name: 'Bursa' },
    ]);
  });

  it('may be none, or only go, or stay where nothing is to be taken over', async () => {
    await replace([], []);
    await replace([], [[34, 'İstanbul']]);
    await replace([], [], [[34, 'Istanbul']], []);
    expect(await stored()).toEqual([{ id: 1, code: 34, name: 'İstanbul' }]);
    await replace([1], []);
    expect(await stored()).toEqual([]);
  });

  it('may be more than a statement takes', async () => {
    const many = Array.from({ length: 1_234 }, (_, i): [number, string] => [i, `Yer ${i}`]);
    await replace([], many);
    const before = await stored();
    expect(before).toHaveLength(1_234);
    const gone = before.slice(0, 1_100).map(({ id }: { id: number }) => id);
    await replace(gone, [[2_000, 'Yeni']]);
    expect((await stored()).map(({ code }: { code: number }) => code)).toEqual([
      ...many.slice(1_100).map(([code]) => code),
      2_000,
    ]);
  });
});

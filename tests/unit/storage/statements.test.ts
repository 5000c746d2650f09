import { keepStatements } from '../../../src/storage/statements';

interface Statement {
  all(...values: unknown[]): unknown[];
  run(...values: unknown[]): unknown;
}
/** The driver brings no types. */
interface Connection {
  exec(sql: string): void;
  prepare(sql: string): Statement;
}
const Database = jest.requireActual<new (file: string) => Connection>('better-sqlite3');

const open = () => {
  const connection = new Database(':memory:');
  connection.exec('create table places (id integer primary key, name text)');
  keepStatements(connection);
  return connection;
};

describe('kept statements', () => {
  it('are prepared once, and answer each time anew', () => {
    const connection = open();
    const sql = 'select name from places where id = ?';
    const first = connection.prepare(sql);
    expect(first.all(1)).toEqual([]);
    connection.prepare('insert into places (name) values (?)').run('İstanbul');
    expect(connection.prepare(sql)).toBe(first);
    expect(connection.prepare(sql).all(1)).toEqual([{ name: 'İstanbul' }]);
    expect(connection.prepare(sql).all(2)).toEqual([]);
  });

  it('see a table that has changed', () => {
    const connection = open();
    const sql = 'select * from places';
    connection.prepare('insert into places (name) values (?)').run('Iğdır');
    expect(connection.prepare(sql).all()).toEqual([{ id: 1, name: 'Iğdır' }]);
    connection.prepare('alter table places add column code integer').run();
    expect(connection.prepare(sql).all()).toEqual([{ id: 1, name: 'Iğdır', code: null }]);
    connection.prepare('drop table places').run();
    expect(() => connection.prepare(sql)).toThrow('no such table');
  });

  it('are the ones used last', () => {
    const connection = open();
    const sqlOf = (n: number) => `select ${n} as n`;
    const oldest = connection.prepare(sqlOf(0));
    const used = connection.prepare(sqlOf(1));
    for (let n = 2; n < 500; n += 1) connection.prepare(sqlOf(n));
    expect(connection.prepare(sqlOf(1))).toBe(used);
    connection.prepare(sqlOf(500));
    expect(connection.prepare(sqlOf(1))).toBe(used);
    expect(connection.prepare(sqlOf(0))).not.toBe(oldest);
  });

  it('that fail are not kept', () => {
    const connection = open();
    expect(() => connection.prepare('select * from nowhere')).toThrow('no such table');
    connection.exec('create table nowhere (id integer)');
    expect(connection.prepare('select * from nowhere').all()).toEqual([]);
  });
});

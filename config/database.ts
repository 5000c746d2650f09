import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { keepStatements } from '../src/storage/statements';

/**
 * SQLite by default; PostgreSQL and MySQL/MariaDB by environment variables alone (see .env.example).
 * A relative SQLite file name starts at the project's root, where Strapi is always run from.
 */
export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const server = (defaultPort: number) => ({
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', defaultPort),
    database: env('DATABASE_NAME', 'akip'),
    user: env('DATABASE_USERNAME', 'akip'),
    password: env('DATABASE_PASSWORD', ''),
    ssl: env.bool('DATABASE_SSL', false) && {
      rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
    },
  });
  const pool = { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) };
  switch (client) {
    case 'sqlite':
      return {
        connection: {
          client: 'sqlite',
          connection: {
            filename: path.resolve(env('DATABASE_FILENAME', path.join('.data', 'akip.db'))),
          },
          useNullAsDefault: true,
          pool: { afterCreate: withKeptStatements },
        },
      };
    case 'postgres':
      return {
        connection: {
          client: 'postgres',
          connection: { ...server(5432), schema: env('DATABASE_SCHEMA', 'public') },
          pool,
          // Not behind a pooler that gives each transaction another connection.
          prepare: env.bool('DATABASE_PREPARE', true),
        },
      };
    case 'mysql':
      return {
        connection: {
          client: 'mysql',
          connection: { ...server(3306), charset: 'utf8mb4' },
          pool: { ...pool, afterCreate: readCommitted },
        },
      };
    default:
      throw new Error(
        `DATABASE_CLIENT is "${client}"; it must be one of: sqlite, postgres, mysql (mysql also for MariaDB).`,
      );
  }
};

type Done = (error?: Error, connection?: unknown) => void;

/** Prepares each statement once a connection (docs/decisions/0068-kept-statements.md). */
function withKeptStatements(connection: unknown, done: Done): void {
  keepStatements(connection as Parameters<typeof keepStatements>[0]);
  done(undefined, connection);
}

/**
 * The isolation that PostgreSQL has by default. MySQL's own, repeatable read, also locks the gaps between rows, so that
 * two saves of different documents would stop each other (docs/decisions/0067-saves-that-meet.md).
 */
function readCommitted(connection: unknown, done: Done): void {
  const native = connection as { query(sql: string, done: (error: Error | null) => void): void };
  native.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', (error) =>
    done(error ?? undefined, connection),
  );
}

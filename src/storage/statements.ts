/** Statements that a connection keeps; each takes a few KB. */
const KEPT = 500;

/** After these the statements that were prepared before may mean something else. */
const CHANGES_SCHEMA = /^\s*(?:alter|create|drop|pragma|attach|detach|vacuum|reindex)\b/i;

/** What of a connection to SQLite (better-sqlite3) is needed here. */
interface Connection<Statement> {
  prepare(sql: string): Statement;
}

/**
 * Keeps the statements of a connection to SQLite prepared, those last used: a page asks the same questions over and over,
 * and reading a question often takes longer than answering it. Knex runs each statement to its end before it asks for
 * another, so none is in use when it is handed out again.
 */
export function keepStatements<Statement>(connection: Connection<Statement>): void {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, Statement>();
  connection.prepare = (sql) => {
    if (CHANGES_SCHEMA.test(sql)) {
      kept.clear();
      return prepare(sql);
    }
    const statement = kept.get(sql) ?? prepare(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    if (kept.size > KEPT) {
      const [oldest] = kept.keys();
      kept.delete(oldest);
    }
    return statement;
  };
}

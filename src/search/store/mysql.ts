import type { QueryWord, Token } from '../text';
import { FIELDS, WEIGHTS, type FullText } from './full-text';

type Field = (typeof FIELDS)[number];

/**
 * MySQL and MariaDB: the words in columns, found by LIKE. Their own full text parts clause numbers, leaves short words
 * out and sees no uncommitted rows; some thousand documents are looked through in the time of a request.
 */
export const MYSQL: FullText = {
  define(table) {
    for (const field of FIELDS) table.text(columnOf(field), 'longtext').notNullable();
  },
  create: () => Promise.resolve(),
  drop: () => Promise.resolve(),
  columns: (_trx, words) =>
    Object.fromEntries(FIELDS.map((field) => [columnOf(field), spaced(words[field])])),
  inserted: () => Promise.resolve(),
  removing: () => Promise.resolve(),
  matching(query, { words }) {
    for (const word of words) {
      const each = FIELDS.map((field) => inField(field, word));
      void query.whereRaw(
        `(${each.map(({ sql }) => sql).join(' or ')})`,
        each.flatMap(({ patterns }) => patterns),
      );
    }
    return query;
  },
  score(trx, { words }) {
    const each = words.flatMap((word) =>
      FIELDS.map((field) => ({ ...inField(field, word), weight: WEIGHTS[field] })),
    );
    const sum = each.map(({ sql, weight }) => `case when ${sql} then ${weight} else 0 end`);
    return trx.raw(
      `(${sum.join(' + ')})`,
      each.flatMap(({ patterns }) => patterns),
    );
  },
  // Saves of the same document at the same moment: the later one wins, here as in the document itself.
  lock: () => Promise.resolve(),
};

function columnOf(field: Field): string {
  return `${field}_terms`;
}

function spaced(tokens: readonly Token[]): string {
  return ` ${tokens.map((token) => token.terms.join(' ')).join(' ')} `;
}

function inField(field: Field, { terms, prefix }: QueryWord): { sql: string; patterns: string[] } {
  const patterns = terms.map((term) => `% ${term} %`);
  if (prefix) patterns.push(`% ${prefix}%`);
  return { sql: `(${patterns.map(() => `${columnOf(field)} like ?`).join(' or ')})`, patterns };
}

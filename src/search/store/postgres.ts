import type { SearchQuery } from '../text';
import { FIELDS, type FullText, type Words } from './full-text';

/** PostgreSQL's four weights from D to A; ours use A to C. Sums of many weak matches stay below one strong. */
const RANKS = '{0, 0.02, 0.2, 1}';
const LABELS = { title: 'A', summary: 'B', body: 'C' } as const;
/** Divides by one plus the logarithm of the text's length. */
const BY_LENGTH = 1;
/** The largest position in a vector, and a little less than its greatest size in bytes. */
const LAST_POSITION = 16_383;
const LARGEST = 1_000_000;

/**
 * PostgreSQL's full text with vectors of our own words: its `turkish` configuration stems worse, needs the letters
 * as they are typed, and reads `421.7` as a decimal (docs/decisions/0041-turkish-search.md).
 */
export const POSTGRES: FullText = {
  define(table) {
    table.specificType('terms', 'tsvector').notNullable();
    table.index(['terms'], 'search_documents_terms', 'gin');
  },
  create: () => Promise.resolve(),
  drop: () => Promise.resolve(),
  columns: (trx, words) => ({ terms: trx.raw('?::tsvector', [vector(words)]) }),
  inserted: () => Promise.resolve(),
  removing: () => Promise.resolve(),
  matching: (query, search) => query.whereRaw('terms @@ ?::tsquery', [expression(search)]),
  score: (trx, search) =>
    trx.raw('ts_rank(?::float4[], terms, ?::tsquery, ?)', [RANKS, expression(search), BY_LENGTH]),
  async lock(trx, names) {
    // In one order for everybody, which rules out deadlocks between two of these.
    for (const name of [...names].sort()) {
      await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`search ${name}`]);
    }
  },
};

/** Terms have letters, digits and dots only, so quotes around them are enough. */
function vector(words: Words): string {
  const lexemes: string[] = [];
  let position = 0;
  let size = 0;
  for (const field of FIELDS) {
    for (const token of words[field]) {
      position = Math.min(position + 1, LAST_POSITION);
      for (const term of token.terms) {
        size += Buffer.byteLength(term) + 8;
        if (size < LARGEST) lexemes.push(`'${term}':${position}${LABELS[field]}`);
      }
    }
  }
  return lexemes.join(' ');
}

/** A word that is there whole is named beside its prefix, so that it counts more than a longer one. */
function expression({ words }: SearchQuery): string {
  return words
    .map(({ terms, prefix }) => {
      const any = terms.map((term) => `'${term}'`);
      if (prefix) any.push(`'${prefix}':*`);
      return `(${any.join(' | ')})`;
    })
    .join(' & ');
}

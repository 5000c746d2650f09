import type { SearchQuery, Token } from '../text';
import { DOCUMENTS, FIELDS, WEIGHTS, type FullText } from './full-text';

const TERMS = 'search_terms';

/**
 * FTS5 (https://sqlite.org/fts5.html). It keeps only the index: the texts are beside it. Its tokenizer parts at spaces
 * and at nothing else that our terms have in them.
 */
export const SQLITE: FullText = {
  define: () => undefined,
  async create(trx) {
    const options = `content='', contentless_delete=1, tokenize="ascii tokenchars '.'"`;
    await trx.raw(`create virtual table ${TERMS} using fts5(${FIELDS.join(', ')}, ${options})`);
  },
  async drop(trx) {
    await trx.raw(`drop table if exists ${TERMS}`);
  },
  columns: () => ({}),
  async inserted(trx, id, words) {
    const values = FIELDS.map((field) => joined(words[field]));
    await trx.raw(`insert into ${TERMS} (rowid, ${FIELDS.join(', ')}) values (?, ?, ?, ?)`, [
      id,
      ...values,
    ]);
  },
  async removing(trx, ids) {
    await trx(TERMS)
      .whereIn('rowid', [...ids])
      .delete();
  },
  // A cross join is made from left to right. Left to itself SQLite goes through the documents of the locale, and looks
  // each of them up in the whole list of matches.
  matching: (query, search) =>
    query
      .from(TERMS)
      .joinRaw(`cross join ${DOCUMENTS} on ${DOCUMENTS}.id = ${TERMS}.rowid`)
      .whereRaw(`${TERMS} match ?`, [expression(search)]),
  score: (trx) => trx.raw(`-bm25(${TERMS}, ${FIELDS.map((field) => WEIGHTS[field]).join(', ')})`),
  // There is one writer at a time.
  lock: () => Promise.resolve(),
};

function joined(tokens: readonly Token[]): string {
  return tokens.map((token) => token.terms.join(' ')).join(' ');
}

/** A word that is there whole is named beside its prefix, so that it counts more than a longer one. */
function expression({ words }: SearchQuery): string {
  return words
    .map(({ terms, prefix }) => {
      const any = terms.map((term) => `"${term}"`);
      if (prefix) any.push(`"${prefix}" *`);
      return `(${any.join(' OR ')})`;
    })
    .join(' AND ');
}

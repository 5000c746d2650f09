import type { Knex } from 'knex';
import type { SearchQuery, Token } from '../text';

export const DOCUMENTS = 'search_documents';

/** The words of a document by how much they count. */
export interface Words {
  /** With its other names. */
  title: readonly Token[];
  summary: readonly Token[];
  /** With the names of what it is related to. */
  body: readonly Token[];
}

/**
 * How one kind of database keeps words and finds by them. Rows of `search_documents` carry what is shown; the words
 * are further columns of it, or a table beside it.
 */
export interface FullText {
  /** Further columns of the table of documents. */
  define(table: Knex.CreateTableBuilder): void;
  /** What is needed beside that table. */
  create(trx: Knex.Transaction): Promise<void>;
  drop(trx: Knex.Transaction): Promise<void>;
  /** Values of the further columns of a document. */
  columns(trx: Knex.Transaction, words: Words): Record<string, unknown>;
  /** After a document's row was inserted. */
  inserted(trx: Knex.Transaction, id: number, words: Words): Promise<void>;
  /** Before documents' rows are deleted. */
  removing(trx: Knex.Transaction, ids: readonly number[]): Promise<void>;
  /** Narrows a query on documents to those that have every word. */
  matching(query: Knex.QueryBuilder, search: SearchQuery): Knex.QueryBuilder;
  /** How well a document fits: the higher the better. */
  score(trx: Knex.Transaction, search: SearchQuery): Knex.Raw;
  /** Makes transactions that write the same documents (named) wait for each other until they end. */
  lock(trx: Knex.Transaction, names: readonly string[]): Promise<void>;
}

/** A match in the title counts more than any number in the summary, and so on down. */
export const WEIGHTS = { title: 50, summary: 5, body: 1 } as const;
export const FIELDS = ['title', 'summary', 'body'] as const;

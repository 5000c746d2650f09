import type { UID } from '@strapi/strapi';

/** What can be found, by the name in its address. */
export const TYPES = {
  articles: 'api::article.article',
  events: 'api::event.event',
  clusters: 'api::cluster.cluster',
  agencies: 'api::agency.agency',
  plans: 'api::plan.plan',
  clauses: 'api::plan-clause.plan-clause',
} as const satisfies Record<string, UID.ContentType>;
export type SearchType = keyof typeof TYPES;
export const TYPE_NAMES = Object.keys(TYPES) as SearchType[];

/** One published version of a document, as it is searched. */
export interface SearchDocument {
  type: SearchType;
  documentId: string;
  locale: string;
  /** Null for a clause, which has no page of its own name. */
  slug: string | null;
  /** `11:421.7` for a clause. */
  key: string | null;
  /** Day or instant in ISO form, where the type has one. */
  date: string | null;
  title: string;
  /** Other names of the same thing; they count as much as the title. */
  names: string;
  summary: string;
  body: string;
  /** Names of other things; found by, but never shown: who may not read these must not see them here. */
  related: string;
}

export interface Find {
  locale: string;
  types: readonly SearchType[];
  limit: number;
  offset: number;
}

/** A document that was found; the higher the score the better, comparable within one answer only. */
export type Hit = Pick<
  SearchDocument,
  'type' | 'documentId' | 'locale' | 'slug' | 'key' | 'date' | 'title' | 'summary' | 'body'
> & { score: number };

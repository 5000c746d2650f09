/** What the public API returns, as the client's types (made from docs/openapi.json) have it. */
import type { Schema } from '@akip/client';

export const PAGE_TYPES = ['articles', 'events', 'clusters', 'agencies', 'plans'] as const;
export type PageType = (typeof PAGE_TYPES)[number];
export const isPageType = (value: string | null | undefined): value is PageType =>
  PAGE_TYPES.some((type) => type === value);

/** What the API says may be empty, and what the page cannot be without: it is found by its address. */
type Filled<Of, Name extends keyof Of> = Omit<Of, Name> & {
  [Each in Name]-?: NonNullable<Of[Each]>;
};

/** The type's own page, by its name in addresses. */
export interface Pages {
  articles: Article;
  events: EventPage;
  clusters: Cluster;
  agencies: Agency;
  plans: Plan;
}
export type Article = Filled<Schema<'ArticlePage'>['data'], 'slug' | 'clusters' | 'agencies'>;
export type EventPage = Filled<
  Omit<Schema<'EventPage'>['data'], 'organiserNames'>,
  'slug' | 'startsAt' | 'clusters' | 'agencies'
> & { organiserNames: string[] | null };
export type Cluster = Filled<Schema<'ClusterPage'>['data'], 'slug'>;
export type Agency = Filled<Schema<'AgencyPage'>['data'], 'slug' | 'provinces'>;
export type Plan = Filled<Schema<'PlanPage'>['data'], 'slug' | 'ordinal'>;
export type Meta = Schema<'PageMeta'>;
export type Mention = Schema<'Mention'>;

export type Clause = Schema<'ClausePage'>['data'];
export type Relative = Clause['children'][number];
export type ClauseMention = Schema<'ClauseMentions'>['data'][number];
export type Coverage = Schema<'Coverage'>['data'][number];

export type HomePage = Schema<'HomePage'>['data'];
export type EventCard = Schema<'EventCard'>;
export type SearchAnswer = Schema<'SearchResults'>;

/** Of Strapi's own routes, the fields that lists.ts asks for. */
export type ArticleCard = Pick<Article, 'documentId' | 'title' | 'summary' | 'publishedOn'> & {
  slug: string | null;
  category?: Article['category'];
  clauses?: { number: string; key: string }[];
};
export type ClusterCard = Pick<
  Cluster,
  'documentId' | 'name' | 'shortName' | 'slug' | 'stage' | 'ecosystem' | 'sectors' | 'province'
>;
export type AgencyCard = Pick<
  Agency,
  'documentId' | 'name' | 'acronym' | 'slug' | 'kind' | 'nuts2' | 'provinces'
>;
export type Site = Schema<'Site'>;
export type File = Schema<'File'>;
export type Seo = NonNullable<Article['seo']>;

export type Province = Agency['provinces'][number];
export type ClusterRef = NonNullable<Article['clusters']>[number];
export type AgencyRef = NonNullable<Article['agencies']>[number];

/** Strapi's blocks as they come, and a node of them. */
export type Blocks = Schema<'Block'>[];
export interface Node {
  type: string;
  text?: string;
  level?: number;
  format?: string;
  url?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  code?: boolean;
  children?: Node[];
}

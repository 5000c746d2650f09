/** What the public API returns, as far as this site shows it. Fields are as in docs/content-api.md. */

export const PAGE_TYPES = ['articles', 'events', 'clusters', 'agencies', 'plans'] as const;
export type PageType = (typeof PAGE_TYPES)[number];
export const isPageType = (value: string | null | undefined): value is PageType =>
  PAGE_TYPES.some((type) => type === value);

/** A node of Strapi's blocks. */
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

export interface File {
  name?: string;
  url: string;
  alternativeText?: string | null;
  width?: number | null;
  height?: number | null;
}
export interface Province {
  name: string;
  plateCode: string;
}
export interface ClusterRef {
  name: string;
  shortName?: string | null;
  slug: string | null;
}
export interface AgencyRef {
  name: string;
  acronym: string | null;
  slug: string | null;
}
export interface Contact {
  person: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
}

export interface ArticleCard {
  documentId: string;
  title: string;
  slug: string;
  summary: string | null;
  publishedOn: string | null;
  category?: string | null;
  clauses?: { number: string; key: string }[];
}

export interface Mention {
  /** `11:421.7` */
  clause: string;
  number: string;
  plan: number;
  text: string | null;
  state: 'verified' | 'automatic';
}

export interface Article extends ArticleCard {
  bodyHtml: string;
  mentions: Mention[];
  cover: File | null;
  videoUrl: string | null;
  sourceUrl: string | null;
  quotes?: { person?: string | null; role?: string | null; text?: string | null }[];
  event: Pick<EventCard, 'title' | 'slug' | 'startsAt' | 'endsAt'> | null;
  clusters: ClusterRef[];
  agencies: AgencyRef[];
}

export interface EventCard {
  documentId: string;
  title: string;
  slug: string;
  summary: string | null;
  startsAt: string;
  endsAt: string | null;
  allDay: boolean | null;
  mode: string | null;
  eventStatus: string | null;
  province: Province | null;
}

export interface EventPage extends EventCard {
  body: Node[] | null;
  onlineUrl: string | null;
  audience: string | null;
  statusReason: string | null;
  previousStartsAt: string | null;
  series: string | null;
  organiserNames: string[] | null;
  partners: string[] | null;
  cover: File | null;
  venue: { name: string; address: string | null; district: string | null } | null;
  registration: {
    required: boolean | null;
    url: string | null;
    capacity: number | null;
    fee: string | null;
  } | null;
  agenda: {
    startsAt: string | null;
    endsAt: string | null;
    title: string;
    speaker: string | null;
  }[];
  contact: Contact | null;
  clusters: ClusterRef[];
  agencies: AgencyRef[];
  documents?: File[] | null;
}

export interface ClusterCard {
  documentId: string;
  name: string;
  shortName: string | null;
  slug: string;
  stage: string | null;
  ecosystem: string | null;
  province: Province | null;
  sectors: { name: string }[];
}

export interface Cluster extends ClusterCard {
  legalForm: string | null;
  foundedOn: string | null;
  hostInstitution: string | null;
  website: string | null;
  description: Node[] | null;
  services: string[] | null;
  logo: File | null;
  memberCounts: Record<'sme' | 'large' | 'research' | 'public' | 'other', number | null> | null;
  contact: Contact | null;
  agency: AgencyRef | null;
}

export interface AgencyCard {
  documentId: string;
  name: string;
  acronym: string | null;
  slug: string;
  kind: string;
  nuts2: string | null;
  provinces: Province[];
}

export interface Agency extends AgencyCard {
  nameStatus: string | null;
  website: string | null;
  description: Node[] | null;
  contact: Contact | null;
  seatProvince: Province | null;
}

export interface Plan {
  documentId: string;
  ordinal: number;
  title: string;
  slug: string;
  startYear: number | null;
  endYear: number | null;
  decisionNote: string | null;
  sourceUrl: string | null;
  summary: string | null;
}

/** The type's own page, by its name in addresses. */
export interface Pages {
  articles: Article;
  events: EventPage;
  clusters: Cluster;
  agencies: Agency;
  plans: Plan;
}

export interface Relative {
  number: string;
  kind: string | null;
  text: string | null;
}

export interface Clause extends Relative {
  key: string;
  translationKind: string | null;
  plan: Pick<Plan, 'ordinal' | 'title'> | null;
  parents: Relative[];
  children: Relative[];
  mentions: { count: number; documents: number };
}

export interface ClauseMention extends ArticleCard {
  mentions: {
    clause: string;
    sentence: string;
    quote: { prefix: string; exact: string; suffix: string };
    state: string;
  }[];
}

export interface Coverage {
  number: string;
  kind: string | null;
  mentions: number;
  documents: number;
  withDescendants: number;
}

export interface Meta {
  requestedLocale: string;
  locale: string;
  isFallback: boolean;
  alternates: { hreflang: string; slug?: string; path: string }[];
}

export interface HomePage {
  heading: string | null;
  intro: string | null;
  links: { label?: string; url?: string }[];
  events: { heading: string | null; items: EventCard[] };
  clusterNews: { heading: string | null; items: ArticleCard[] };
}

export interface Site {
  name: string;
  tagline: string | null;
  about: Node[] | null;
  contact: Contact | null;
}

export interface SearchHit {
  type: PageType | 'clauses';
  title: string;
  /** Escaped, with `<mark>` alone. */
  titleHtml: string;
  excerptHtml: string;
  path: string;
  key: string | null;
  date: string | null;
}

export interface SearchAnswer {
  data: SearchHit[];
  meta: { total: number; facets: { type: Record<string, number> }; next: string | null };
}

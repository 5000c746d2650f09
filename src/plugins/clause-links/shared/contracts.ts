import type {
  ClauseKey,
  Decision,
  Evidence,
  MentionForm,
  MentionState,
  Outcome,
  PlanRecord,
  Thresholds,
  Verdict,
} from '../engine';

/** What the admin's requests and answers look like; the server and the admin both import it from here. */

/** A stored mention. `start`, `end`, `phraseStart` and `phraseEnd` count UTF-16 code units within the block at `blockPath`. */
export interface MentionRow {
  key: string;
  contentHash: string;
  sourceUid: string;
  sourceDocumentId: string;
  /** Empty for a type without locales. */
  sourceLocale: string;
  sourceVersion: 'draft' | 'published';
  /** ISO date that the text bears. */
  sourceDate: string | null;
  field: string;
  /** JSON array: path of the block within the field, `[]` for a plain string. */
  blockPath: string;
  start: number;
  end: number;
  phraseStart: number;
  phraseEnd: number;
  /** Offset in the text of all fields together: the order of mentions. */
  position: number;
  prefix: string;
  exact: string;
  suffix: string;
  sentence: string;
  number: string;
  /** Last clause that a range covers, on the mention of its first end. */
  rangeEnd: string | null;
  plan: number | null;
  clauseDocumentId: string | null;
  covers: string[] | null;
  nearest: string | null;
  form: MentionForm;
  rule: string;
  confidence: number;
  state: MentionState;
  evidence: Evidence[];
  outcome: Outcome;
  decision: Verdict | 'none';
  decisionKey: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
}

/** A decision that holds, as the reviewers need it. */
export interface StandingDecision extends Decision {
  /** Empty for a type without locales. */
  locale: string;
  madeBy: string | null;
  /** ISO instant. */
  madeAt: string;
}

/** A plan as editors see it. */
export interface KnownPlan extends PlanRecord {
  documentId: string;
  title: string | null;
}

/** A clause as editors see it. */
export interface KnownClause {
  plan: number;
  number: string;
  documentId: string;
  /** Text by locale; only the locales that have one. */
  text: Record<string, string>;
  /** Value of the attribute that `target.category` names. */
  category: string | null;
}

/** One content type whose text cites clauses. */
export interface SourceInfo {
  uid: string;
  fields: string[];
  relation: string | null;
  dateField: string | null;
  /** Values by which the coverage map can be filtered. */
  categories: string[];
}

/** GET /clause-links/index: all that the engine needs to run in the browser. */
export interface ClauseCatalogue {
  /** Changes when a clause or a plan does. */
  version: string;
  clauses: KnownClause[];
  plans: KnownPlan[];
  sources: SourceInfo[];
  target: { uid: string };
  /** `ordinal` is the name of the attribute with the plan's number. */
  plan: { uid: string; ordinal: string };
  thresholds: Partial<Thresholds>;
}

/** GET /clause-links/mentions: one document in all locales and versions. */
export interface DocumentMentions {
  mentions: MentionRow[];
  decisions: StandingDecision[];
  /** Decisions whose words are gone. */
  unplaced: StandingDecision[];
}

/** POST /clause-links/decisions. `start` and `end` count UTF-16 code units in the text of `field`. */
export interface DecisionRequest {
  uid: string;
  documentId: string;
  locale: string;
  version: 'draft' | 'published';
  field: string;
  start: number;
  end: number;
  exact: string;
  verdict: Verdict;
  target: ClauseKey | null;
  /** Id of the decision that the editor saw on these words, null for none; another one there is a conflict. */
  seen?: string | null;
}

/** Why a decision was not taken; with status 409. */
export type ConflictCode = 'text-changed' | 'decided-meanwhile';

export interface Page<T> {
  results: T[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}

/** A mention with the entry that it stands in. */
export interface MentionWithEntry extends MentionRow {
  /** The entry's main field in that locale. */
  title: string;
}

/** GET /clause-links/queue. Dates are ISO dates of the entries; `author` is the id of the admin user who made them. */
export interface QueueFilter {
  outcome: 'suggested' | 'unresolved' | 'all';
  plan?: number;
  locale?: string;
  author?: number;
  from?: string;
  to?: string;
  page: number;
  pageSize: number;
}

export interface QueuePage extends Page<MentionWithEntry> {
  /** What the filters can choose from. */
  facets: { plans: number[]; locales: string[]; authors: { id: number; name: string }[] };
}

/** POST /clause-links/queue/decisions: each is decided on its own, a conflict undoes no other. */
export interface BulkDecision {
  key: string;
  verdict: 'accepted' | 'rejected' | 'repointed';
  target?: ClauseKey | null;
}
export interface BulkResult {
  key: string;
  status: 'decided' | 'conflict' | 'gone' | 'refused';
  /** Id of the decision, with which it can be taken back. */
  id?: string;
  message?: string;
}

/** GET /clause-links/unresolved: citations of clauses that are in no plan, by number. */
export interface UnresolvedGroup {
  plan: number | null;
  number: string;
  nearest: string | null;
  documents: number;
  entries: { uid: string; documentId: string; locale: string; title: string }[];
}

/** GET /clause-links/mentioned-by. */
export interface MentionedByFilter {
  clause: string;
  version: 'draft' | 'published';
  outcome?: Outcome;
  locale?: string;
  page: number;
  pageSize: number;
}

/** GET /clause-links/coverage: every clause of a plan and how often published texts link it. */
export interface Coverage {
  plan: number;
  cells: CoverageCell[];
  /** Linked mentions by month of the entry's date, ascending, months without any left out. */
  months: { month: string; mentions: number }[];
}
export interface CoverageCell {
  number: string;
  documentId: string;
  category: string | null;
  mentions: number;
  documents: number;
}

/** GET /clause-links/summary: the home page. */
export interface Summary {
  toDecide: number;
  year: number;
  mostCited: { plan: number; number: string; documentId: string; documents: number }[];
  withoutClause: { uid: string; documentId: string; locale: string; title: string }[];
}

/** GET /clause-links/counts: numbers for a page of a list view. */
export type Counts = Record<string, { linked: number; suggested: number }>;

/** GET /clause-links/health. */
export interface Health {
  clauses: number;
  plans: number;
  mentions: Record<Outcome, number>;
  decisions: number;
  pending: number;
  failures: { uid: string; documentId: string; error: string; attempts: number }[];
}

/** GET /clause-links/log: every decision, the newest first. */
export interface LogEntry {
  id: string;
  uid: string;
  documentId: string;
  locale: string;
  title: string;
  exact: string;
  sentence: string;
  verdict: Verdict;
  clauseKey: ClauseKey | null;
  madeBy: string | null;
  madeAt: string;
  endedBy: string | null;
  endedAt: string | null;
}

/** A re-linking run. While it runs, documents that have to be tried again are not `done`. */
export interface RelinkRun {
  key: string;
  state: 'running' | 'done' | 'cancelled';
  total: number;
  done: number;
  changed: number;
  failed: number;
  /** Documents a second, of late. */
  rate: number | null;
  /** Seconds that the rest will take, while it runs. */
  remaining?: number | null;
  startedBy: string | null;
  startedAt: string;
  endedAt: string | null;
}

/** GET /clause-links/settings: the configuration as it holds, defaults included. */
export interface SettingsInfo {
  sources: SourceInfo[];
  target: Record<string, string>;
  plan: Record<string, string>;
  thresholds: Thresholds;
  maxTextBytes: number;
  plans: KnownPlan[];
}

/** PUT /clause-links/settings: from 0 to 1; null goes back to the configuration's. */
export interface ThresholdsRequest {
  thresholds: Thresholds | null;
}

/** A mention as the public may know it. Offsets are UTF-16 code units within the block's text. */
export interface PublishedMention {
  /** `11:421.7`. */
  key: string;
  number: string;
  plan: number;
  clauseDocumentId: string;
  form: string;
  field: string;
  /** Path of the block within the field; empty for a plain string. */
  block: (string | number)[];
  start: number;
  end: number;
  /** The whole phrase, in the same block. */
  phrase: { start: number; end: number };
  quote: { prefix: string; exact: string; suffix: string };
  sentence: string;
  /** An editor has confirmed or made it, or the linker was sure. */
  state: 'verified' | 'automatic';
}

export interface PublishedPage {
  documents: {
    uid: string;
    documentId: string;
    /** ISO date that the text bears. */
    date: string | null;
    mentions: PublishedMention[];
  }[];
  /** Where the next page begins; null on the last one. */
  next: { date: string; documentId: string } | null;
}

export interface ClauseCount {
  clauseDocumentId: string;
  mentions: number;
  documents: number;
}

/** A mention as open data: with its text, and its place in the whole of that. */
export interface ExportedMention extends PublishedMention {
  /** Rises; where the next page begins. */
  id: number;
  /** Names the mention as long as it stands where it does. */
  name: string;
  uid: string;
  documentId: string;
  locale: string;
  date: string | null;
  /** In code points of the text of all source fields, whose blocks are separated by one line feed each. */
  text: { start: number; end: number };
}

/** The plugin's service `published`, for the app that it is installed in. */
export interface PublishedMentions {
  /** Of the published text, or of its draft for a preview. */
  mentionsIn(
    uid: string,
    documentId: string,
    locale: string,
    version?: 'draft' | 'published',
  ): Promise<PublishedMention[]>;
  mentionsOf(page: {
    clauses: readonly string[];
    locale: string;
    limit: number;
    after?: { date: string; documentId: string } | null;
  }): Promise<PublishedPage>;
  /** Of all clauses of a plan, or of one. */
  countsOf(plan: number, locale: string, clauseDocumentId?: string): Promise<ClauseCount[]>;
  /** All of them in the order of their ids, a page after `after`. */
  allAfter(after: number, limit: number): Promise<ExportedMention[]>;
}

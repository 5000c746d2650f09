import type {
  DiffPart,
  DocumentState,
  Inline,
  InvariantProblem,
  ParityRow,
  Path,
  Proposal,
  SegmentState,
  SourceVersion,
} from '../core';
import type { LineTerm } from './terms';

/** What the admin's requests and answers look like; the server and the admin both import it from here. */

/** One row of the desk: a document in one target locale. */
export interface DeskRow {
  entryUid: string;
  entryId: string;
  targetLocale: string;
  title: string;
  state: DocumentState;
  /** Words still to do: those of new and of changed segments. */
  words: number;
  newWords: number;
  changedWords: number;
  /** Segments by state. */
  missing: number;
  stale: number;
  machine: number;
  translated: number;
  confirmed: number;
  /** Numbers of the clauses that the source cites. */
  citations: string[];
  sourcePublished: boolean;
  /** True when relations, media or shared fields of the source changed since somebody looked at them. */
  sharedChanged: boolean;
  /** Since when there is something to do; null when there is nothing. */
  waitingSince: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
}

export interface DeskPage {
  results: DeskRow[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}

/** Rows of one type, locale and state: what the progress and the filters are made of. */
export interface Facet {
  uid: string;
  locale: string;
  state: DocumentState;
  count: number;
  words: number;
}

/** GET /translation-desk/people: who translates, and into which languages. */
export interface Translator {
  id: string;
  name: string;
  locales: string[];
}

export const SORTS = ['waitingSince', 'words', 'title', 'state', 'assigneeName'] as const;

/** A confirmed translation of the same or a similar text. */
export interface MemorySuggestion {
  sourceText: string;
  targetText: string;
  /** 0 … 1; 1 is the same text. */
  score: number;
  /** From the remembered source to this segment's. */
  diff: DiffPart[];
  madeBy: string | null;
  madeAt: string | null;
}

/** A segment as a request names it: where it is, and what was seen there. */
export interface SegmentRef {
  path: Path;
  index: number;
  /** The source text on the screen; another one by now is a conflict. */
  sourceText: string;
  /** The translation on the screen, null when there was none. */
  targetText: string | null;
}

export interface SideLine extends SegmentRef {
  group: string;
  role: string;
  kind: string;
  state: SegmentState;
  /** The source that was translated, and what changed since; only of a stale segment. */
  translatedFrom: string | null;
  /** The translation of that source when work on a new one has begun. */
  keptText: string | null;
  diff: DiffPart[];
  /** The remembered translation when the target no longer has it. */
  lostText: string | null;
  /** Message ids of the attributes around it, outermost first. */
  labels: string[];
  /** What `<1>`, `<2>` … stand for: the formatted run or link without its words. */
  marks: Inline[];
  sourceVersion: SourceVersion | null;
  madeBy: string | null;
  madeAt: string | null;
  invariants: InvariantProblem[];
  /** The termbase's terms in the source, in reading order. */
  terms: LineTerm[];
  memory: MemorySuggestion[];
}

/** A cited clause: how the target writes it, and what it says. */
export interface ClauseFact {
  number: string;
  plan: number | null;
  /** E.g. `clause 421.7 of the Eleventh Development Plan`. */
  phrase: string;
  sourceText: string | null;
  targetText: string | null;
  /** Whether the target's text is the official translation. */
  isOfficial: boolean;
}

/** What a document has besides texts. Names are attributes. */
export interface SharedView {
  /** What changed in the source since somebody looked at it. */
  changed: string[];
  /** Relations that the translation lacks, and how many of them it could have (`available`). */
  relations: { name: string; missing: number; available: number }[];
}

export interface SideBySide {
  row: DeskRow;
  sourceLocale: string;
  lines: SideLine[];
  parity: { rows: ParityRow[]; ok: boolean; proposals: Proposal[] };
  /** Every clause that either side cites. */
  clauses: ClauseFact[];
  shared: SharedView;
  gate: 'off' | 'warn' | 'block';
  /** What the machine translation service is called; null when there is none. */
  machine: string | null;
}

/** Why a save was refused with 409. */
export type ConflictCode = 'source-changed' | 'target-changed';

/** What the service `publicState` answers to whoever shows published texts. */
export interface PublicStates {
  /**
   * Locales whose published translation is not known to be right for what the published source says now.
   * @returns none for a type that the desk does not translate
   */
  outdatedIn(uid: string, documentId: string): Promise<string[]>;
}

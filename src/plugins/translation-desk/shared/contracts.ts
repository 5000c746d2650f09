import type {
  DiffPart,
  DocumentState,
  InvariantProblem,
  ParityRow,
  Path,
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
  /** Since when there is something to do; null when there is nothing. */
  waitingSince: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
}

export interface DeskPage {
  results: DeskRow[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
  /** Rows by type, locale and state, whatever the other filters are. */
  facets: { uid: string; locale: string; state: DocumentState; count: number; words: number }[];
}

export const SORTS = ['waitingSince', 'words', 'title', 'state'] as const;

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
  diff: DiffPart[];
  /** The remembered translation when the target no longer has it. */
  lostText: string | null;
  sourceVersion: SourceVersion | null;
  madeBy: string | null;
  madeAt: string | null;
  invariants: InvariantProblem[];
  /** The termbase's terms in the source, in reading order. */
  terms: LineTerm[];
  memory: { sourceText: string; targetText: string; score: number }[];
}

export interface SideBySide {
  row: DeskRow;
  sourceLocale: string;
  lines: SideLine[];
  parity: { rows: ParityRow[]; ok: boolean };
  gate: 'off' | 'warn' | 'block';
}

/** Why a save was refused with 409. */
export type ConflictCode = 'source-changed' | 'target-changed';

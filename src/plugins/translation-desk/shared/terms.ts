/** What the admin's requests and answers about terms look like. */

export const TERM_STATES = ['approved', 'proposed'] as const;
export const PARTS_OF_SPEECH = ['noun', 'properNoun', 'verb', 'adjective', 'other'] as const;

export type TermState = (typeof TERM_STATES)[number];
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/** A term as files and seeds carry it. */
export interface TermRecord {
  sourceLocale: string;
  targetLocale: string;
  term: string;
  translation: string;
  state: TermState;
  partOfSpeech: PartOfSpeech | null;
  /** Other renderings that are right too, and those that are wrong. */
  allowed: string[];
  forbidden: string[];
  note: string | null;
  reference: string | null;
}

/** A term that stands in a segment's source. */
export interface LineTerm {
  id: string;
  term: string;
  translation: string;
  allowed: string[];
  note: string | null;
  state: TermState;
  /** As it stands in the source, inflected. */
  found: string;
  /** What is wrong in the translation; a proposed term and a missing translation are never wrong. */
  problem: 'absent' | 'forbidden' | null;
  /** The forbidden rendering that was used. */
  variant: string | null;
  /** True when somebody said that this segment need not follow the term. */
  ignored: boolean;
}

/** Something in a file that cannot be taken, and where. */
export interface FileProblem {
  /** Line or number of the entry, counted from 1; null for the whole file. */
  at: number | null;
  message: string;
}

/** What an import of terms or memory does, or would do. */
export interface ImportReport {
  created: string[];
  /** What would be overwritten, with the names of the fields that change. */
  changed: { name: string; fields: string[] }[];
  same: number;
  problems: FileProblem[];
  applied: boolean;
}

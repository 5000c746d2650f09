import type { Piece, SegmentState } from '../../../core';

/** A unit of a file about to be written. */
export interface FileUnit {
  id: string;
  /** The field that it stands in, e.g. `body`. */
  group: string;
  source: Piece[];
  target: Piece[] | null;
  state: SegmentState;
  notes: UnitNote[];
}

export interface UnitNote {
  category: 'term' | 'clause' | 'previous-source' | 'field';
  text: string;
}

/** One document in one target locale, about to be written as a file. */
export interface FileDocument {
  uid: string;
  documentId: string;
  title: string;
  sourceLocale: string;
  locale: string;
  units: FileUnit[];
}

/** A unit as a file that came back has it. */
export interface ReadUnit {
  /** Its id, or the places that a tool kept instead. */
  ids: string[];
  source: Piece[];
  /** Null when there is no translation. */
  target: Piece[] | null;
  /** True when the tool says that the translation must not be used yet. */
  unfinished: boolean;
}

/** What the admin's requests and answers about translation files look like. */

export const FILE_FORMATS = ['xliff2', 'xliff1', 'po'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/**
 * What an import does with one unit. Written are `new`, `changed` and `stale` (as a translation of the old
 * source, so the desk shows what changed); `newer` is a translation that somebody changed since the
 * export and keeps.
 */
export const UNIT_STATUSES = [
  'new',
  'changed',
  'stale',
  'newer',
  'broken',
  'unknown',
  'unfinished',
  'same',
  'empty',
] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

export interface UnitReport {
  status: UnitStatus;
  /** The field that it stands in; null when the document has no such unit. */
  group: string | null;
  source: string;
  before: string | null;
  after: string;
  /** What is broken. */
  problems: string[];
}

export interface DocumentReport {
  uid: string | null;
  documentId: string;
  locale: string;
  title: string;
  counts: Record<UnitStatus, number>;
  /** Every unit that is not `same` or `empty`. */
  units: UnitReport[];
  /** `broken`, `unknown`, or what its type says against it: nothing of this document is written. */
  refused: string | null;
  applied: boolean;
}

export interface FilesReport {
  documents: DocumentReport[];
  /** Units that do not come from this desk. */
  foreign: number;
  /** Names this report: an import is only done when it would still do the same. */
  digest: string;
  applied: boolean;
}

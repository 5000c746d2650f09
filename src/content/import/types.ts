/**
 * The nouns of the importers. Parsing is pure: text in, these out; nothing is written and nothing is
 * repaired. Lines are counted from 1, as an editor's status bar does.
 */

/** Input that cannot be imported. The message is one line, meant for the person at the keyboard. */
export class ImportError extends Error {
  constructor(message: string, line?: number) {
    super(line === undefined ? message : `line ${line}: ${message}`);
    this.name = 'ImportError';
  }
}

/** Why something was left out; `table` is a remark: its cells were kept, its shape was not. */
export type SkipReason =
  | 'no-number'
  | 'page-number'
  | 'duplicate'
  | 'out-of-order'
  | 'heading'
  | 'plan-name'
  | 'event-ordinal'
  | 'above-title'
  | 'empty-heading'
  | 'picture'
  | 'table';

/** Something of the input that the import leaves out. */
export interface Skipped {
  line: number;
  /** The beginning of what was left out, at most 80 characters. */
  text: string;
  reason: SkipReason;
}

/** Something that was imported as it stands but that a person should look at. */
export interface Damage {
  line: number;
  /** Row of the table in damage.ts. */
  code: string;
  /** The words around it. */
  excerpt: string;
  /** The clause it stands in. */
  number?: string;
}

export type ClauseKind = 'policy' | 'measure';

export interface ImportedClause {
  line: number;
  /** Canonical: `421.7`. */
  number: string;
  kind: ClauseKind;
  /** Text by locale; a locale that the file does not have is absent. */
  text: { tr?: string; en?: string };
  sourcePage?: number;
}

export interface PlanImport {
  /** The plan's ordinal when the file decides it, else null. */
  ordinal: number | null;
  title: string | null;
  clauses: ImportedClause[];
  skipped: Skipped[];
  damaged: Damage[];
}

/** An inline node of Strapi's blocks. */
export type Inline =
  | {
      type: 'text';
      text: string;
      bold?: true;
      italic?: true;
      underline?: true;
      strikethrough?: true;
      code?: true;
    }
  | { type: 'link'; url: string; children: Inline[] };

export interface ListBlock {
  type: 'list';
  format: 'ordered' | 'unordered';
  children: ({ type: 'list-item'; children: Inline[] } | ListBlock)[];
}

/** A node of Strapi's blocks, as far as the importers make them. */
export type Block =
  | { type: 'paragraph' | 'quote' | 'code'; children: Inline[] }
  | { type: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; children: Inline[] }
  | ListBlock;

export interface ArticleImport {
  title: string;
  summary: string | null;
  /** ISO date that the article bears, else null. */
  publishedOn: string | null;
  body: Block[];
  sourceUrl: string | null;
  videoUrl: string | null;
  skipped: Skipped[];
  damaged: Damage[];
}

/**
 * The nouns of the desk. Offsets and lengths are UTF-16 code units. Nothing here refers to Strapi,
 * a database or a browser.
 */

/** How a field's value is cut into segments. */
export type TextKind = 'text' | 'markdown' | 'blocks' | 'slug';

/** The translatable part of a type, as data; the server reads it from the schema. */
export type FieldShape =
  | { kind: TextKind; name: string }
  | { kind: 'component'; name: string; repeatable: boolean; fields: FieldShape[] }
  /** Components by their uid, which every entry of the zone names in `__component`. */
  | { kind: 'zone'; name: string; components: Record<string, FieldShape[]> };

/** A row as the document service returns it, components populated. */
export type Row = Record<string, unknown>;

/** Keys and indexes from the row down to a value: `['quotes', 1, 'text']`. */
export type Path = readonly (string | number)[];

/** The smallest piece that is translated by itself: a block, a Markdown paragraph or a whole field. */
export interface Segment {
  /** The value that it is part of. */
  path: Path;
  /** The path without indexes, `quotes.text`: only segments of one group are ever aligned. */
  group: string;
  kind: TextKind;
  /** Which piece of the value, counted from 0 over the pieces with text. */
  index: number;
  /** Role of the piece: `paragraph`, `heading`, `list-item`, `quote`, `code`, or `text`. */
  role: string;
  /** The words; inline formatting and links stand as `<1>…</1>` (see marks.ts). */
  text: string;
}

/** What a person (or a machine) has vouched for. */
export type TranslatedState = 'machine' | 'translated' | 'confirmed';
export type SegmentState = 'missing' | 'stale' | TranslatedState;

/** Whether the text that was translated was public at that time. */
export type SourceVersion = 'draft' | 'published';

/** What the desk remembers of one translated segment. */
export interface TranslationRecord {
  id: number | string;
  group: string;
  /** The source that was translated, word for word, so that a later change can be shown. */
  sourceText: string;
  /** The same segment as last seen, by which it is found again after many small edits. */
  currentSource?: string;
  targetText: string;
  state: TranslatedState;
  sourceVersion: SourceVersion;
}

/** One line of the side-by-side view. */
export interface SegmentView {
  source: Segment;
  state: SegmentState;
  /** Where the translation stands in the target now; null when it is missing there. */
  target: Segment | null;
  /** The translation remembered for it, also when the target lost it or the source changed. */
  record: TranslationRecord | null;
}

export type DocumentState = 'missing' | 'in-progress' | 'stale' | 'ready' | 'published';

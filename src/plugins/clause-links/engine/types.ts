import type { QuoteIndex } from './resolve/quotes';

/**
 * The nouns of the engine. Offsets are UTF-16 code units everywhere, so `text.slice(start, end)` is
 * what a span covers. Nothing here refers to Strapi, a database or a browser.
 */

/** A half-open range `[start, end)` of UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** What the linker will do with a mention when no editor has spoken. */
export type MentionState =
  /** Sure enough to become a link by itself. */
  | 'linked'
  /** Likely, but an editor should look first. */
  | 'suggested'
  /** A real citation of a clause that does not exist (yet). */
  | 'unresolved';

/** How the citation is written. */
export type MentionForm = 'single' | 'list' | 'range' | 'heading' | 'quote' | 'anaphora';

/** The languages whose grammar tables exist. Any other locale is read with the Turkish tables. */
export type GrammarLanguage = 'tr' | 'en';

/**
 * One reason for or against a reading, as data: `code` names it, `span` points at the words.
 * `explain()` turns a list of these into Turkish or English sentences.
 */
export interface Evidence {
  code: string;
  /** Adds to (positive) or takes from (negative) the confidence; 0 for a plain remark. */
  weight: number;
  span?: Span;
  /** A value that the explanation quotes, such as the plan's name or the offered clause number. */
  value?: string;
}

/**
 * One citation of one clause. Its span holds the number, or, where none is written, the words that stand for it:
 * a number in words, a quotation, "söz konusu madde". The members of a list and the two ends of a range are mentions of their own. */
export interface Mention extends Span {
  /** The words that make the citation, e.g. `421.7. madde ile` or the whole list it stands in. */
  phrase: Span;
  /** Canonical clause number: `421.7`; the thousands in `1.082` or `1 766` are already removed when the plan says so. */
  number: string;
  /** Ordinal of the plan, or null when the text does not decide it. */
  plan: number | null;
  form: MentionForm;
  /** The row of the grammar that found it; stable, for reports and tests. */
  rule: string;
  /** Calibrated probability, 0…1, that the mention is right (span, number and plan). */
  confidence: number;
  state: MentionState;
  evidence: Evidence[];
  /** For an unresolved mention: the longest existing prefix (`421` for `421.99`), if there is one. */
  nearest?: string;
  /** For a range: the clauses between (and including) its two ends that exist, on the mention of the first end. */
  covers?: string[];
}

/** A plan as the linker knows it. */
export interface PlanRecord {
  /** 11 for the Eleventh Development Plan. */
  ordinal: number;
  /** Further names and short names that only this plan goes by, in any language. Matched fold-insensitively. */
  aliases?: string[];
  /** First and last year of the period, e.g. 2019 and 2023. */
  startYear?: number;
  endYear?: number;
  /** ISO date from which a text can speak of it; a text dated before it can't cite it by default. */
  knownFrom?: string;
}

/** A clause as the linker knows it. `text` lets quotations be recognised and headings be confirmed. */
export interface ClauseRecord {
  plan: number;
  number: string;
  text?: string | Partial<Record<string, string | null>> | null;
}

/** `11:421.7`: stable across databases and locales. */
export type ClauseKey = `${number}:${string}`;

/** An immutable index of the known clauses and plans. Build it once with `buildClauseIndex`. */
export interface ClauseIndex {
  readonly size: number;
  readonly plans: readonly PlanRecord[];
  /** False when no clauses were given at all: then every number counts as known. */
  readonly closed: boolean;
  has(plan: number, number: string): boolean;
  /** Ordinals of the plans that have a clause of this number, ascending. */
  plansWith(number: string): readonly number[];
  /** `421` for `421.99` when only 421 exists; null when no prefix exists. */
  longestPrefix(plan: number, number: string): string | null;
  /** The clauses' texts, so that quotations are found; built at the first look, null without clauses. */
  readonly quotes: QuoteIndex | null;
  /** Existing clause numbers from `from` to `to`, both ends included, in clause order. */
  between(plan: number, from: string, to: string): string[];
}

export interface DetectOptions {
  /** Locale of the text; its language picks the grammar tables. Default `tr`. */
  locale?: string;
  /** ISO date the text bears: no plan that came later is chosen by default. */
  publishedOn?: string | null;
  /** The plan that the text as a whole is about, when the caller knows it. */
  plan?: number | null;
  /** Known clauses. Without it every number counts as known. */
  index?: ClauseIndex;
  /** Confidence from which a mention links by itself, and from which it is suggested. */
  thresholds?: Partial<Thresholds>;
}

export interface Thresholds {
  link: number;
  suggest: number;
}

/** Something in the text that an editor may want to check; never a link by itself. */
export interface Finding {
  code: 'count-differs' | 'unknown-number' | 'later-plan' | 'quote-differs';
  span: Span;
  /** Values for the message: counts, numbers, the offered clause; `quoted` is the number that the words belong to, or ''. */
  values: Record<string, string | number>;
  /** The words that are held against the clause's own, where the finding is about words. */
  passage?: Span;
}

/** Where a mention or a decision stands, in a form that survives edits (W3C TextQuote + TextPosition selectors). */
export interface Anchor extends Span {
  exact: string;
  prefix: string;
  suffix: string;
  /** The sentence around it at that time: a rejected mention may come back only when its sentence changed. */
  sentence: string;
}

/** A field's text in pieces that can be found again in the source value. */
export interface Segment extends Span {
  /** Where in the field's value the piece stands, e.g. `[3, 'children', 0]` for a list item; `[]` for a plain string. */
  path: (string | number)[];
  /** Heading and list item tell the grammar how to read a number at the start. */
  kind: 'text' | 'heading' | 'list-item' | 'quote' | 'code';
}

/** Plain text of one or several fields, with the way back. Segments are separated by a line feed. */
export interface SegmentedText {
  text: string;
  segments: Segment[];
}

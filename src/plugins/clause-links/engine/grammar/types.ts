/** What a citation's mark is worth: how surely these words make a number a clause of some provision. */
export interface MarkRow {
  /** Stable name: a mention's `rule`. */
  rule: string;
  /** Pattern over lower-cased text; `{noun}` and `{ordinal}` stand for the language's own. */
  pattern: string;
  /** Where it stands: after the last number, before the first one. */
  side: 'after' | 'before';
  /** Confidence when the plan is named in the same sentence. */
  confidence: number;
  /** A sentence in which it makes `cites` a citation. */
  example: string;
  cites: string[];
}

export interface NounRow {
  /** Stem; any letters may follow. */
  stem: string;
  /** Laws number these too, so a plan has to be near. False for what only plans number. */
  ofLaws: boolean;
}

export interface InstrumentRow {
  /** Pattern over lower-cased text. */
  pattern: string;
  kind: 'law' | 'other-plan' | 'document';
  /** A sentence whose number must not be linked. */
  example: string;
}

export interface Language {
  nouns: readonly NounRow[];
  marks: readonly MarkRow[];
  /** Between the members of a list. */
  and: readonly string[];
  /** Between the ends of a range. */
  to: readonly string[];
  instruments: readonly InstrumentRow[];
  /** Ordinal words and their values, for plans' names. */
  ordinals: Readonly<Record<string, number>>;
}

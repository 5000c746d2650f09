/** What a citation's mark is worth: how surely these words make a number a clause of some provision. */
export interface MarkRow {
  /** Stable name: a mention's `rule`. */
  rule: string;
  /** Pattern whatever the case; `{ordinal}` and `{noun}` stand for those of both languages, `{turkish}` for Turkish nouns, `{closing}` for a quotation mark or bracket. */
  pattern: string;
  /**
   * The three letters, a blank for what parts words, that the pattern's first word can begin with; the pattern
   * is looked for only where one of them stands beside the number. The names in braces as above.
   */
  opens: readonly string[];
  /** Where it stands: after the last number, before the first one. */
  side: 'after' | 'before';
  /** Confidence when the plan is named in the same sentence. */
  confidence: number;
  /** The words say that the last two numbers are the ends of a range. */
  range?: boolean;
  /** Only a dotted number that is no quantity: "hedefi (226.6 milyar)" and "maddesi (2)" cite nothing. */
  dotted?: boolean;
  /** It begins with a full stop, which may as well end a sentence. */
  stop?: boolean;
  /** A sentence in which it makes `cites` a citation. */
  example: string;
  cites: string[];
}

export interface NounRow {
  /** Stem; any letters may follow. */
  stem: string;
  /** Laws number these too, so a plan has to be near. False for what only plans number. */
  ofLaws: boolean;
  /** Words such as "söz konusu" in front of it point at a provision; other nouns are everyday words too. */
  pointedAt?: boolean;
}

export interface InstrumentRow {
  /** Beginnings of words, three letters or more, one of which every name has: the text is searched for these. */
  anchors: readonly string[];
  /** Pattern whatever the case that has to match where an anchor stands; it may look back. Default: the anchor. */
  pattern?: string;
  /** Words, one of which has to stand in front: "eylem (planı)". */
  behind?: readonly string[];
  kind: 'law' | 'other-plan' | 'document';
  /** A sentence whose number must not be linked. */
  example: string;
}

/** Words that point back at a provision named before: "söz konusu madde", "that measure". */
export interface AnaphoraRow {
  /** What stands in front of the noun. */
  words: readonly string[];
  example: string;
}

export interface NumberWords {
  /** Cardinal words and their values: "yüz", "yirmi". */
  cardinals: Readonly<Record<string, number>>;
  /** Ordinal words, which end a number: "yirminci". */
  ordinals: Readonly<Record<string, number>>;
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
  anaphora: readonly AnaphoraRow[];
  /** Clause numbers in words, where the language writes them so. */
  numberWords?: NumberWords;
}

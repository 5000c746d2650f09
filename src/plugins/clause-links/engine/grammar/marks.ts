import { CLASS_COUNT, CLASSES, isCapital, keyAt, keyOf, KEYS } from '../text/letters';
import { unitAt } from '../text/units';
import type { Words } from '../text/words';
import { compilePattern, LANGUAGES, ORDINAL_OPENS, tr } from '.';
import type { MarkRow } from './types';

export interface FoundMark {
  row: MarkRow;
  /** Code units that the mark's words take, up to the number or from its end. */
  length: number;
}

interface Compiled {
  row: MarkRow;
  regex: RegExp;
}

/** Rows by the three letters that their words can begin with. */
class Openings {
  private readonly buckets: Compiled[][] = [];
  private readonly byKey = new Uint8Array(KEYS);
  /** By the class of its first letter: whether any row can begin with a word. */
  private readonly byClass = new Uint8Array(CLASS_COUNT);

  constructor(rows: readonly Compiled[]) {
    for (const compiled of rows) {
      const openings = compiled.row.opens.filter((opening) => !isSign(opening)).flatMap(expand);
      for (const opening of openings) this.byClass[CLASSES[opening.charCodeAt(0)]] = 1;
      for (const key of new Set(openings.map(keyOf))) {
        if (this.byKey[key] === 0) this.byKey[key] = this.buckets.push([]);
        this.buckets[this.byKey[key] - 1].push(compiled);
      }
    }
  }

  /** The rows whose words can begin at an offset. */
  at(units: Uint16Array, offset: number): readonly Compiled[] | null {
    if (this.byClass[CLASSES[units[offset]]] === 0) return null;
    const bucket = this.byKey[keyAt(units, offset)];
    return bucket === 0 ? null : this.buckets[bucket - 1];
  }
}

function expand(opening: string): readonly string[] {
  if (opening === '{ordinal}') return ORDINAL_OPENS;
  if (opening === '{turkish}') return tr.nouns.map(({ stem }) => stem);
  return opening === '{noun}'
    ? LANGUAGES.flatMap((l) => l.nouns).map(({ stem }) => stem)
    : [opening];
}

const MARKS = LANGUAGES.flatMap((l) => l.marks);
const AFTER = new Openings(
  MARKS.filter(({ side }) => side === 'after').map((row) => ({
    row,
    regex: compilePattern(row.pattern, (source) => source),
  })),
);
const ROWS_BEFORE = MARKS.filter(({ side }) => side === 'before').map((row) => ({
  row,
  regex: compilePattern(row.pattern, (source) => `(?<=(?<![\\p{L}\\p{N}])(${source}))`),
}));
const BEFORE = new Openings(ROWS_BEFORE);
/** Signs have no letters to be looked up by. */
const SIGNED = ROWS_BEFORE.filter(({ row }) => row.opens.some(isSign));
function isSign(opening: string): boolean {
  return opening === '§' || opening === '¶';
}

/** The mark that follows a number which ends at `end`. */
export function markAfter({ units }: Words, text: string, end: number): FoundMark | null {
  let at = end;
  while (isBetween(units[at])) at += 1;
  const rows = AFTER.at(units, at);
  if (!rows) return null;
  for (const { row, regex } of rows) {
    regex.lastIndex = end;
    if (!regex.test(text)) continue;
    const length = regex.lastIndex - end;
    return row.stop && isCapital(units[at]) && isNextSentence(text, end) ? null : { row, length };
  }
  return null;
}

/** "… Temmuz 2019. Madde 376.1 …": a sentence's end, and a noun that begins the next one for the number behind it. */
const NEXT_SENTENCE = /\.\s+\p{Lu}\p{Ll}{2,12}\s+(?:no\s?[.:]?\s?)?\d/uy;
function isNextSentence(text: string, end: number): boolean {
  NEXT_SENTENCE.lastIndex = end;
  return NEXT_SENTENCE.test(text);
}

/** The mark in front of a number which starts at `start` and is the text's word number `word`. */
export function markBefore(words: Words, text: string, word: number): FoundMark | null {
  const { units, starts } = words;
  const start = starts[word];
  let last = start - 1;
  while (last >= 0 && isBetween(units[last])) last -= 1;
  const rows = isSignUnit(unitAt(units, last))
    ? SIGNED
    : word > 0 && BEFORE.at(units, starts[word - 1]);
  if (!rows) return null;
  for (const { row, regex } of rows) {
    regex.lastIndex = start;
    const match = regex.exec(text);
    if (match) return { row, length: match[1].length };
  }
  return null;
}

function isSignUnit(unit: number): boolean {
  return unit === 0xa7 || unit === 0xb6;
}

/** White space, stops, apostrophes, quotation marks and brackets, which may stand between a number and its mark. */
const BETWEEN = new Uint8Array(0x10000);
for (const char of '\t\n\v\f\r \u00a0\u1680\u202f\u205f\u3000\u2028\u2029.:\'"’‘´`ʼ′“”])*')
  BETWEEN[char.charCodeAt(0)] = 1;
BETWEEN.fill(1, 0x2000, 0x200b);
function isBetween(unit: number): boolean {
  return BETWEEN[unit] === 1;
}

import { foldedLetters, keyAt, keyOf } from '../text/letters';
import type { Words } from '../text/words';
import type { MarkRow } from '.';
import { anyOf } from './loose';
import type { Group } from './scan';
import { tr } from './tr';

/**
 * Clause numbers in words: "yüz yirminci maddesi". Found at the ordinal's ending in front of a noun, then
 * read backwards. Turkish only: English texts write clause numbers in digits.
 */
const ROW: MarkRow = {
  rule: 'tr.word-ordinal',
  side: 'after',
  pattern: '\\s+{noun}',
  opens: ['{noun}'],
  confidence: 0.9,
  example: 'Onuncu Kalkınma Planı’nın yüz yirminci maddesi okundu.',
  cites: ['120'],
};
/** "birinci madde" may count the items of any list, so a small number is for an editor to look at. */
const SMALL = 20;
const SMALL_ROW: MarkRow = { ...ROW, confidence: 0.6 };
/** Laws number paragraphs ("fıkra") and items in words too often for these to be clauses. */
const NOUNS = ['madde', 'paragraf', 'tedbir', 'politika'];
const NOUN_KEYS = new Set(NOUNS.map(keyOf));
const LONGEST = 60;

const { cardinals = {}, ordinals = {} } = tr.numberWords ?? {};
const WORDS = new RegExp(
  `(?<!\\p{L})((?:${anyOf(Object.keys(cardinals))}\\s?)*)(${anyOf(Object.keys(ordinals))})$`,
  'iu',
);
const CARDINAL = new RegExp(anyOf(Object.keys(cardinals)), 'giu');
const NOUN_BEHIND = new RegExp(`(?<=\\p{L}nc\\p{L})\\s+${anyOf(NOUNS)}\\p{L}*`, 'iuy');
const valueIn = (table: Readonly<Record<string, number>>) => {
  const values = new Map(
    Object.entries(table).map(([word, value]) => [foldedLetters(word), value]),
  );
  return (word: string) => values.get(foldedLetters(word)) ?? 0;
};
const cardinal = valueIn(cardinals);
const ordinal = valueIn(ordinals);

/** Code units of the shortest ordinal; "uncu" in "19 uncu maddesi" is an ending. */
const SHORTEST = Math.min(...Object.keys(ordinals).map(({ length }) => length));

/** The citations of a text whose number is written in words. */
export function wordNumbers(words: Words, text: string): Group[] {
  const { units, starts, ends, count, ordinalCount } = words;
  const groups: Group[] = [];
  for (let i = 0; i < ordinalCount; i += 1) {
    const word = words.ordinals[i];
    const end = ends[word];
    if (end - starts[word] < SHORTEST || word + 1 === count) continue;
    if (!NOUN_KEYS.has(keyAt(units, starts[word + 1]))) continue;
    NOUN_BEHIND.lastIndex = end;
    if (!NOUN_BEHIND.test(text)) continue;
    const number = WORDS.exec(text.slice(Math.max(0, end - LONGEST), end));
    if (!number) continue;
    const value = sum(
      [...number[1].matchAll(CARDINAL)].map(([w]) => cardinal(w)),
      ordinal(number[2]),
    );
    if (value === null) continue;
    const start = end - number[0].length;
    groups.push({
      tokens: [{ start, end, number: String(value) }],
      joints: [],
      mark: value < SMALL ? SMALL_ROW : ROW,
      phrase: { start, end: NOUN_BEHIND.lastIndex },
      words: text.slice(end, NOUN_BEHIND.lastIndex),
      bare: null,
    });
  }
  return groups;
}

/** "yüz" + "yirminci" = 120, "bin" + "beş" + "yüzüncü" = 1500; null when the words make no number. */
function sum(before: readonly number[], last: number): number | null {
  let total = 0;
  let part = 0;
  let ceiling = Infinity;
  for (const value of [...before, last]) {
    if (value === 1000) {
      if (total > 0) return null;
      total = Math.max(1, part) * 1000;
      part = 0;
      ceiling = 1000;
    } else if (value === 100) {
      if (part > 9) return null;
      part = Math.max(1, part) * 100;
      ceiling = 100;
    } else {
      if (value >= ceiling) return null;
      part += value;
      ceiling = value >= 10 ? 10 : 1;
    }
  }
  return total + part;
}

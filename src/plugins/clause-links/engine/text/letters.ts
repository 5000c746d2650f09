/**
 * Letters without their case and marks, so that "İŞBİRLİĞİ" and "isbirligi" are one word: what writers, scanners
 * and old encodings mix up (ı and i, `ġ` or `þ` for ş, `ý` for ı, `ð` for ğ) is one letter.
 */
const FORMS: Readonly<Record<string, string>> = {
  a: 'aâàá',
  c: 'cç',
  e: 'eéè',
  g: 'gğð',
  i: 'iıîíý',
  o: 'oöôó',
  s: 'sşþġ',
  u: 'uüûú',
};
const UNITS = 0x10000;
const LETTERS_END = 0x250;
const OTHER_LETTER = 0x7f;

/** For every code unit: the digit, the letter it counts as, or 0 for what parts words. */
export const FOLDS = new Uint8Array(UNITS);
/** For every code unit a class of five bits: 1–26 for the letters, then digits and the full stop; 0 for the rest. */
export const CLASSES = new Uint8Array(UNITS);
const DIGIT = 27;
const STOP = 28;

for (let unit = 0xc0; unit < LETTERS_END; unit += 1) FOLDS[unit] = OTHER_LETTER;
for (let digit = 0x30; digit < 0x3a; digit += 1) {
  FOLDS[digit] = digit;
  CLASSES[digit] = DIGIT;
}
for (let i = 0; i < 26; i += 1) {
  const letter = String.fromCharCode(0x61 + i);
  for (const form of FORMS[letter] ?? letter) {
    for (const unit of [form, form.toLocaleUpperCase('tr'), form.toLocaleUpperCase('en')]) {
      FOLDS[unit.charCodeAt(0)] = 0x61 + i;
      CLASSES[unit.charCodeAt(0)] = i + 1;
    }
  }
}
CLASSES['.'.charCodeAt(0)] = STOP;

const BITS = 5;
export const CLASS_COUNT = 1 << BITS;
export const KEYS = 1 << (3 * BITS);

/** The key of the three code units from an offset on. */
export function keyAt(units: Uint16Array, at: number): number {
  return (
    (CLASSES[units[at]] << (2 * BITS)) | (CLASSES[units[at + 1]] << BITS) | CLASSES[units[at + 2]]
  );
}

/** The key of the first three letters of a word of the tables. */
export function keyOf(word: string): number {
  return keyAt(
    Uint16Array.from([0, 1, 2], (i) => word.charCodeAt(i)),
    0,
  );
}

/** What words can end with: told by their last two letters, so that most need no pattern. */
export class Endings {
  private readonly pairs = new Uint8Array(CLASS_COUNT * CLASS_COUNT);

  constructor(words: readonly string[]) {
    for (const word of words)
      this.pairs[pairOf(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1))] = 1;
  }

  /** Whether two code units end one of the words. */
  has(first: number, second: number): boolean {
    return this.pairs[pairOf(first, second)] === 1;
  }
}

function pairOf(first: number, second: number): number {
  return (CLASSES[first] << BITS) | CLASSES[second];
}

/** The letters and digits of some words, without case, marks and what parts them. */
export function foldedLetters(words: string): string {
  let folded = '';
  for (let i = 0; i < words.length; i += 1) {
    const fold = FOLDS[words.charCodeAt(i)];
    if (fold !== 0) folded += String.fromCharCode(fold);
  }
  return folded;
}

/** White space of any kind. */
export function isBlank(unit: number): boolean {
  return unit < 0x80
    ? unit === 0x20 || (unit >= 9 && unit <= 13)
    : /\s/.test(String.fromCharCode(unit));
}

/** Whether a code unit is a capital letter of any script. */
export function isCapital(unit: number): boolean {
  return unit < LETTERS_END ? CAPITALS[unit] === 1 : CAPITAL.test(String.fromCharCode(unit));
}
const CAPITAL = /^\p{Lu}$/u;
const CAPITALS = Uint8Array.from({ length: LETTERS_END }, (_, unit) =>
  CAPITAL.test(String.fromCharCode(unit)) ? 1 : 0,
);

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

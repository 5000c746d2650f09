/**
 * How words of the tables are matched. Letters that writers, scanners and old encodings mix up are one class:
 * dotted and dotless i, letters without their marks, `ġ` for `ş` (bad OCR), `ý þ ð` for `ı ş ğ` (Latin-1 read as Latin-5).
 */
const CLASSES: Readonly<Record<string, string>> = {
  i: '[iıîýİI]',
  ı: '[iıîýİI]',
  ş: '[sşþġ]',
  s: '[sşþ]',
  ğ: '[gğð]',
  g: '[gğð]',
  ü: '[uüû]',
  u: '[uüû]',
  ö: '[oö]',
  ç: '[cç]',
  a: '[aâ]',
  ' ?': '\\s*',
  ' ': '\\s+',
  "'": "['’‘´`ʼ′]",
};

/** The apostrophes of the guide: U+0027, U+2019, U+2018, U+00B4, U+0060, U+02BC, U+2032. */
export const APOSTROPHE = "['’‘´`ʼ′]";

/** Turns a word of a table into the source of a pattern that ignores case (flag `i`); other characters stay pattern. */
export function loose(word: string): string {
  return word.replace(/\[[^\]]*\]| \?|[iışsğgüuöça ']/g, (part) => CLASSES[part] ?? part);
}

/** One of several words, longest first. */
export function anyOf(words: readonly string[]): string {
  return `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(loose)
    .join('|')})`;
}

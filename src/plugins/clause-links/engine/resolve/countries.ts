import { APOSTROPHE } from '../grammar';
import { isOtherCountry } from '../grammar/countries';
import { foldedLetters } from '../text/letters';
import type { Words } from '../text/words';

/** Between a country and its plan's name: a genitive, or nothing but blanks. */
const OWNS = new RegExp(`^(?:${APOSTROPHE}\\p{L}{1,4})?\\s{1,4}$`, 'u');
const CAPITAL = /^\p{Lu}/u;
/** Words that a country's name can begin with, and how many: "of the Kingdom of Saudi Arabia". */
const BEFORE_COUNTRY = new Set(
  'the of kingdom republic people s union islamic democratic federal saudi south north sri'.split(
    ' ',
  ),
);
const WORDS_BEHIND = 8;

/**
 * Whether a plan's name is another country's: "Çin’in 14. Beş Yıllık Planı", "the Tenth Development Plan of Saudi Arabia".
 * @param start where the name begins
 * @param last the text's word number that the name ends with
 */
export function isAnotherCountrys(
  words: Words,
  text: string,
  start: number,
  last: number,
): boolean {
  return isOwnedBefore(words, text, start, last) || isOwnedBehind(words, text, last);
}

function isOwnedBefore(words: Words, text: string, start: number, last: number): boolean {
  let word = last;
  while (word >= 0 && words.starts[word] >= start) word -= 1;
  // The genitive behind an apostrophe is a word of its own.
  for (const owner of [word, word - 1]) {
    if (owner < 0 || !isCountry(words, text, owner)) continue;
    if (OWNS.test(text.slice(words.ends[owner], start))) return true;
  }
  return false;
}

function isOwnedBehind(words: Words, text: string, last: number): boolean {
  if (foldedLetters(wordAt(words, text, last + 1)) !== 'of') return false;
  const end = Math.min(words.count, last + 2 + WORDS_BEHIND);
  for (let word = last + 2; word < end; word += 1) {
    if (isCountry(words, text, word)) return true;
    if (!BEFORE_COUNTRY.has(foldedLetters(wordAt(words, text, word)))) return false;
  }
  return false;
}

function isCountry(words: Words, text: string, word: number): boolean {
  return CAPITAL.test(text[words.starts[word]]) && isOtherCountry(wordAt(words, text, word));
}

function wordAt({ starts, ends, count }: Words, text: string, word: number): string {
  return word < count ? text.slice(starts[word], ends[word]) : '';
}

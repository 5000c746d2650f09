import { APOSTROPHE } from '../grammar';
import { isOtherCountry } from '../grammar/countries';
import { isCapital } from '../text/letters';
import { hashOf, type Words } from '../text/words';

/** Between a country and its plan's name: a genitive, or nothing but blanks. */
const OWNS = new RegExp(`^(?:${APOSTROPHE}\\p{L}{1,4})?\\s{1,4}$`, 'u');
/** Words that a country's name can begin with, and how many: "of the Kingdom of Saudi Arabia". */
const BEFORE_COUNTRY = new Set(
  'the of kingdom republic people s union islamic democratic federal saudi south north sri'
    .split(' ')
    .map(hashOf),
);
const OF = hashOf('of');
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
  const { hashes, count } = words;
  if (last + 1 >= count || hashes[last + 1] !== OF) return false;
  const end = Math.min(count, last + 2 + WORDS_BEHIND);
  for (let word = last + 2; word < end; word += 1) {
    if (isCountry(words, text, word)) return true;
    if (!BEFORE_COUNTRY.has(hashes[word])) return false;
  }
  return false;
}

function isCountry({ units, starts, ends, hashes }: Words, text: string, word: number): boolean {
  if (!isCapital(units[starts[word]])) return false;
  return isOtherCountry(text.slice(starts[word], ends[word]), hashes[word]);
}

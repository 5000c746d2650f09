const APOSTROPHES = /[’‘ʼ]/g;
const TAG = /<\/?\d+\/?>/g;
const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;

/** The form in which texts are compared: NFC, one kind of apostrophe, single spaces, trimmed. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(APOSTROPHES, "'").replace(/\s+/g, ' ').trim();
}

/** Words, runs of white space and single other characters; joined they are the text again. */
export function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Lower case by the rules of the locale: in Turkish `I` becomes `ı` and `İ` becomes `i`. */
export function lower(text: string, locale: string): string {
  return text.toLocaleLowerCase(locale.startsWith('tr') ? 'tr' : 'en');
}

/**
 * Lower case for look-ups, letter by letter, so that offsets stay those of the text; every white space
 * becomes a space. Outside of Turkish the dots of i do not count: İstanbul is Istanbul.
 */
export function foldCase(text: string, locale: string): string {
  const source = locale.startsWith('tr') ? text : text.replace(/[İı]/g, 'i');
  const folded = lower(source, locale);
  const letters =
    folded.length === text.length
      ? folded
      : [...source].map((letter) => sameLength(letter, lower(letter, locale))).join('');
  return letters.replace(/\s/g, ' ');
}

const sameLength = (letter: string, other: string) =>
  other.length === letter.length ? other : letter;

/** The words of a text without inline tags, as written. A suffix after an apostrophe belongs to its word. */
export function words(text: string): string[] {
  return text.replace(TAG, '').match(WORD) ?? [];
}

/** How many words there are to translate. */
export function countWords(text: string): number {
  return words(text).length;
}

/**
 * A short name of a text for look-ups: equal for texts that `normalise` makes equal. 53 bits
 * (cyrb53 by bryc, public domain) and the length; whoever needs certainty compares the texts too.
 */
export function fingerprint(text: string): string {
  const value = normalise(text);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < value.length; at += 1) {
    const unit = value.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const hash = 4294967296 * (2097151 & low) + (high >>> 0);
  return `${value.length.toString(36)}-${hash.toString(36)}`;
}

/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
};

/**
 * A word as the index knows it: lower case, without marks, every i the same. `İSTANBUL`, `Istanbul` and `istanbul`
 * are one word, and so are `kümelenme` and `kumelenme`: who types on an English keyboard finds Turkish text.
 * @returns letters, digits and dots only
 */
export function fold(word: string): string {
  if (/^[a-z0-9.]*$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ıßæœøđðłþ]/g, (letter) => WHOLE[letter])
    .replace(/[^\p{L}\p{N}.]/gu, '');
}

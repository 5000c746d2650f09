/** Letters that lose their mark when accents are taken away, and those that have to be named. */
const LETTERS: Record<string, string> = {
  ı: 'i',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ł: 'l',
};

/** An address made from a title: `The Fifth Meeting in Iğdır` → `the-fifth-meeting-in-igdir`. */
export function slugOf(title: string): string {
  return title
    .toLocaleLowerCase('en')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıøßæœđł]/g, (letter) => LETTERS[letter])
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

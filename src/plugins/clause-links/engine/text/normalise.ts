/** Text that the grammar can read, with the way back to the text it was made from. */
export interface CleanText {
  /** Soft hyphens, joiners, entities and decomposed letters resolved. */
  text: string;
  /** Offset in the source of the character at a clean offset; null when nothing had to be cleaned. */
  toSource: ((offset: number) => number) | null;
}

/**
 * What may have to be replaced before reading: invisible characters, entities of scraped pages, combining
 * marks, and the hyphen of a word broken at the end of a line in a PDF (`Words` tells whether a text has any).
 */
const DIRT =
  /[\u00AD\u200B-\u200D\u2060\uFEFF]+|[\u0300-\u036F]{1,3}|&(?:#\d{1,6}|#[xX][\da-fA-F]{1,5}|[a-zA-Z]{2,8});/g;
const DIRT_AND_BREAKS = new RegExp(`${DIRT.source}|[-\\u2010]\\r?\\n`, 'g');
const SMALL = /\p{Ll}/u;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: '\u00A0',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
  shy: '',
};

/** Cleans a text in linear time. */
export function clean(source: string): CleanText {
  // Clean offsets at which the distance to the source changes, and the distance from there on.
  const from: number[] = [0];
  const shift: number[] = [0];
  const pattern = /[-\u2010]\r?\n/.test(source) ? DIRT_AND_BREAKS : DIRT;
  const parts: string[] = [];
  let length = 0;
  let last = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const found = replacement(source, match[0], match.index);
    if (!found) continue;
    parts.push(source.slice(last, found.start), found.text);
    length += found.start - last + found.text.length;
    last = pattern.lastIndex;
    from.push(length);
    shift.push(last - length);
  }
  parts.push(source.slice(last));
  return { text: last === 0 ? source : parts.join(''), toSource: wayBack(from, shift) };
}

/** Offsets are mostly asked for in order, so the search starts where the last one ended. */
function wayBack(from: readonly number[], shift: readonly number[]): CleanText['toSource'] {
  if (from.length === 1) return null;
  let at = 0;
  return (offset) => {
    while (at + 1 < from.length && from[at + 1] <= offset) at += 1;
    while (from[at] > offset) at -= 1;
    return offset + shift[at];
  };
}

/** What a piece of dirt becomes, from where on; null to leave it as it is. */
function replacement(
  source: string,
  piece: string,
  at: number,
): { start: number; text: string } | null {
  const code = piece.charCodeAt(0);
  if (code === 0x26) {
    const text = entity(piece.slice(1, -1));
    return text === undefined ? null : { start: at, text };
  }
  if (code >= 0x300 && code < 0x370) {
    const letter = source[at - 1] ?? '';
    return /[A-Za-z\u0131]/.test(letter)
      ? { start: at - 1, text: (letter + piece).normalize('NFC') }
      : null;
  }
  if (code === 0x2d || code === 0x2010) {
    const inWord = SMALL.test(source[at - 1] ?? '') && SMALL.test(source[at + piece.length] ?? '');
    return inWord ? { start: at, text: '' } : null;
  }
  return { start: at, text: '' };
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : undefined;
}

/**
 * Lower case that keeps every offset. Turkish rules do so where the default ones lengthen `İ`; the odd
 * letter of another script that changes length is left as it is.
 */
export function lowerCase(text: string): string {
  const lower = text.toLocaleLowerCase('tr');
  if (lower.length === text.length) return lower;
  let kept = '';
  for (const char of text) {
    const small = char.toLocaleLowerCase('tr');
    kept += small.length === char.length ? small : char;
  }
  return kept;
}

/** Text that the grammar can read, with the way back to the text it was made from. */
export interface CleanText {
  /** Lower case by Turkish rules; soft hyphens, joiners, entities and decomposed letters resolved. */
  lower: string;
  /** Same length as `lower`, in the original's case. */
  text: string;
  /** Offset in the source of the character at a clean offset. */
  toSource(offset: number): number;
}

/**
 * What has to be replaced before reading: invisible characters, entities of scraped pages, letters with
 * combining marks, and words broken at the end of a line in a PDF.
 */
const DIRT =
  /[\u00AD\u200B-\u200D\u2060\uFEFF]|&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});|[A-Za-z\u0131]\p{M}{1,3}|(?<=\p{Ll})[-\u2010]\r?\n(?=\p{Ll})/giu;

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

/** Cleans a text in linear time; a text without dirt costs one look and one lower-casing. */
export function clean(source: string): CleanText {
  // Clean offsets at which the distance to the source changes, and the distance from there on.
  const from: number[] = [0];
  const shift: number[] = [0];
  let text = '';
  let last = 0;
  for (const match of source.matchAll(DIRT)) {
    const replacement = replace(match[0]);
    if (replacement === match[0]) continue;
    text += source.slice(last, match.index) + replacement;
    last = match.index + match[0].length;
    from.push(text.length);
    shift.push(last - text.length);
  }
  text = last === 0 ? source : text + source.slice(last);
  return {
    text,
    lower: lowerCase(text),
    toSource:
      from.length === 1 ? (offset) => offset : (offset) => offset + shift[rank(from, offset)],
  };
}

function replace(piece: string): string {
  if (piece.startsWith('&')) return entity(piece.slice(1, -1)) ?? piece;
  return /\p{M}/u.test(piece) ? piece.normalize('NFC') : '';
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

/** Index of the last entry that is not above the value. */
function rank(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

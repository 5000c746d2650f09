import type { Words } from './words';

/** Text that the grammar can read, with the way back to the text it was made from. */
export interface CleanText {
  /** Soft hyphens, joiners, entities and decomposed letters resolved. */
  text: string;
  /** Offset in the source of the character at a clean offset; null when nothing had to be cleaned. */
  toSource: ((offset: number) => number) | null;
}

/** What stands between the `&` and the `;` of an entity of scraped pages, and how long that can be. */
const ENTITY = /^(?:#\d{1,6}|#[xX][\da-fA-F]{1,5}|[a-zA-Z]{2,8})$/;
const LONGEST_ENTITY = 8;
/** Marks behind one letter that are read together with it. */
const MOST_MARKS = 3;

const ENTITIES = new Map(
  Object.entries({
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
  }),
);

/** Code units up to which a loop is quicker than a call. */
const CALL = 24;

/** Cleans a text that was read, in linear time; its words are read again where that changed it. */
export function clean(source: string, words: Words): CleanText {
  const all = words.dirt.subarray(0, words.dirtCount);
  const found = new Replacement(source);
  const first = all.findIndex((place) => found.read(place));
  if (first < 0) return { text: source, toSource: null };
  // The words are read again below, and this array with them.
  const dirt = all.slice(first);
  // Clean offsets at which the distance to the source changes, and the distance from there on.
  const from = new Uint32Array(dirt.length + 1);
  const shift = new Uint32Array(dirt.length + 1);
  let changes = 0;
  // A mark changes the letter in front of it.
  const same = Math.max(0, dirt[0] - 1);
  const text = words.readCleaned(same, (units, cleaned) => {
    let kept = 0;
    let last = 0;
    const keep = (until: number) => {
      if (until - last > CALL) cleaned.set(units.subarray(last, until), kept);
      else for (let i = 0; i < until - last; i += 1) cleaned[kept + i] = units[last + i];
      kept += until - last;
    };
    for (const place of dirt) {
      if (place < last || !found.read(place)) continue;
      keep(found.start);
      for (let i = 0; i < found.text.length; i += 1) cleaned[kept + i] = found.text.charCodeAt(i);
      kept += found.text.length;
      last = found.end;
      changes += 1;
      from[changes] = kept;
      shift[changes] = last - kept;
    }
    keep(source.length);
    return kept;
  });
  return { text, toSource: wayBack(from.subarray(0, changes + 1), shift) };
}

/**
 * A part of the source, and what stands for it in the clean text. One object reads one part after another, so that a
 * text full of them makes no garbage.
 */
class Replacement {
  start = 0;
  end = 0;
  text = '';

  constructor(private readonly source: string) {}

  /** Whether something stands for what begins at a place; if so, the fields say what. */
  read(place: number): boolean {
    const code = this.source.charCodeAt(place);
    this.start = place;
    if (code === AMPERSAND) return this.entity();
    if (isMark(code)) return this.composed();
    this.text = '';
    this.end = goneUntil(this.source, place, code);
    return this.end >= 0;
  }

  private entity(): boolean {
    const { source, start } = this;
    let key = 0;
    let end = start + 1;
    for (let unit = source.charCodeAt(end); unit !== SEMICOLON; unit = source.charCodeAt(end)) {
      if (end > start + LONGEST_ENTITY) return false;
      key = keyOn(key, unit);
      end += 1;
    }
    const known = BY_KEY.get(key);
    const isKnown =
      known !== undefined &&
      known.name.length === end - start - 1 &&
      source.startsWith(known.name, start + 1);
    const text = isKnown ? known.text : entity(source.slice(start + 1, end));
    this.text = text ?? '';
    this.end = end + 1;
    return text !== undefined;
  }

  /** A letter and the marks behind it as one character. */
  private composed(): boolean {
    const { source, start } = this;
    const before = source.charCodeAt(start - 1);
    if (!isLatin(before) && before !== DOTLESS) return false;
    let end = start + 1;
    while (end < start + MOST_MARKS && isMark(source.charCodeAt(end))) end += 1;
    this.start = start - 1;
    this.end = end;
    this.text = source.slice(start - 1, end).normalize('NFC');
    return true;
  }
}

/** Offsets are mostly asked for in order, so the search starts where the last one ended. */
function wayBack(from: Uint32Array, shift: Uint32Array): CleanText['toSource'] {
  let at = 0;
  return (offset) => {
    while (at + 1 < from.length && from[at + 1] <= offset) at += 1;
    while (from[at] > offset) at -= 1;
    return offset + shift[at];
  };
}

/** Where dirt ends that stands for nothing: a soft hyphen, a joiner, the hyphen of a broken word; -1 to leave it. */
function goneUntil(source: string, at: number, code: number): number {
  return code === HYPHEN || code === UNICODE_HYPHEN ? brokenUntil(source, at) : at + 1;
}
const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const HYPHEN = 0x2d;
const UNICODE_HYPHEN = 0x2010;

/** A combining mark. */
function isMark(code: number): boolean {
  return code >= 0x300 && code < 0x370;
}

/** Names by a number made of their code units: quicker than a look-up by a part of the source. */
const BY_KEY = new Map(
  Array.from(ENTITIES, ([name, text]) => [
    Array.from(name).reduce((key, char) => keyOn(key, char.charCodeAt(0)), 0),
    { name, text },
  ]),
);
function keyOn(key: number, unit: number): number {
  return (Math.imul(key, 31) + unit) | 0;
}

const DOTLESS = 0x131;

function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** The end of the hyphen and line feed of a word that is broken at the end of a line, in a PDF's text, or -1. */
function brokenUntil(source: string, at: number): number {
  const feed = source.charCodeAt(at + 1) === CARRIAGE_RETURN ? at + 2 : at + 1;
  if (source.charCodeAt(feed) !== LINE_FEED) return -1;
  return isSmall(source, at - 1) && isSmall(source, feed + 1) ? feed + 1 : -1;
}
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /\p{Ll}/u.test(text[at] ?? '');
}

/** A character by its number, or a name in capitals. */
function entity(name: string): string | undefined {
  if (!ENTITY.test(name)) return undefined;
  if (!name.startsWith('#')) return ENTITIES.get(name.toLowerCase());
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

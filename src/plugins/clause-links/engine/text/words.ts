import { FOLDS, type Endings } from './letters';
import { CodeUnits, type Units } from './units';

/** For every code unit the letter or digit it counts as; for what parts words 0, or a code below it. */
const CODES = Int8Array.from(FOLDS);
/** What may have to be cleaned away before reading: invisible characters, `&` of entities, marks of letters, U+2010. */
const DIRT = -1;
/** Dirt only by what stands behind it. */
const MAYBE = -2;
for (const unit of [0xad, 0x200b, 0x200c, 0x200d, 0x2010, 0x2060, 0xfeff]) CODES[unit] = DIRT;
CODES.fill(DIRT, 0x300, 0x370);
CODES[0x26] = MAYBE;
CODES[0x2d] = MAYBE;
const COLON = 0x3a;
/** Arrays for more words than these are not kept for shorter texts. */
const MOST_KEPT = 1 << 20;
const NO_TEXT: Units = { units: new Uint16Array(4), length: 0 };
const [C, N] = Array.from('cn', (letter) => letter.charCodeAt(0));
/** A word's hash is a polynomial of its letters (mod 2^32) at this place, and of two letters at once at its square. */
const BASE = 0x9e3779b1 | 0;
const SQUARE = Math.imul(BASE, BASE);

/**
 * The words of a text, found in one pass: runs of letters and digits, each with a hash that is equal for equal
 * words whatever their case and marks. One reader reads one text at a time and keeps its arrays for the next.
 */
export class Words {
  private text: Units = NO_TEXT;
  /** Words of the text; the arrays below may be longer. */
  count = 0;
  starts = new Uint32Array(64);
  ends = new Uint32Array(64);
  hashes = new Uint32Array(64);
  /** Which words begin with a digit. */
  numbers = new Uint32Array(64);
  numberCount = 0;
  /** Which words end as "birinci" and "üçüncü" do but for their last letter. */
  ordinals = new Uint32Array(64);
  ordinalCount = 0;
  /** Offsets of what may have to be cleaned away before reading. */
  dirt = new Uint32Array(64);
  dirtCount = 0;
  /** What was read of a text that had to be cleaned. */
  private readonly cleaned = new CodeUnits();

  /** @param source holds the texts that are read */
  constructor(private readonly source = new CodeUnits()) {}

  /** The text's code units, and zeros behind them. */
  get units(): Uint16Array {
    return this.text.units;
  }

  /** Code units of the text. */
  get length(): number {
    return this.text.length;
  }

  read(text: string): this {
    this.text = this.source.read(text);
    if (this.starts.length > MOST_KEPT && text.length < MOST_KEPT) this.grow(64);
    if (this.dirt.length > MOST_KEPT && text.length < MOST_KEPT) this.dirt = new Uint32Array(64);
    return this.readFrom(0);
  }

  /**
   * Reads another text in place of the one that was read.
   * @param same code units that both begin with
   * @param write puts its code units, made from the old ones, into an array with room for as many; returns their number
   */
  readCleaned(same: number, write: (units: Uint16Array, cleaned: Uint16Array) => number): string {
    const { cleaned } = this;
    cleaned.hold(this.length);
    cleaned.end(write(this.units, cleaned.units));
    this.text = cleaned;
    this.readFrom(same);
    return cleaned.toText();
  }

  /** Reads the words again that end at or behind an offset. */
  private readFrom(offset: number): this {
    let kept = offset === 0 ? 0 : this.from(offset);
    if (kept > 0 && this.ends[kept - 1] >= offset) kept -= 1;
    this.count = kept;
    this.numberCount = below(kept, this.numbers, this.numberCount);
    this.ordinalCount = below(kept, this.ordinals, this.ordinalCount);
    this.dirtCount = 0;
    for (let at = kept > 0 ? this.ends[kept - 1] : 0; at < this.length; ) {
      if (this.count === this.starts.length) {
        // For a long text at once, as far as the words so far tell: each time all of them move.
        const expected = Math.ceil((1.1 * this.count * this.length) / at);
        this.grow(Math.max(2 * this.count, expected));
      }
      // A word and what parts it from the next take two code units at least, so there is room for so many.
      const until = Math.min(this.length, at + 2 * (this.starts.length - this.count));
      at = this.readOn(at, until);
    }
    return this;
  }

  /** Reads the words that begin in a part of the text; returns where it ended. */
  private readOn(from: number, until: number): number {
    const { units, starts, ends, hashes, numbers, ordinals } = this;
    // Locals, which the loops find quicker than what stands outside.
    const codes = CODES;
    const base = BASE;
    const square = SQUARE;
    const c = C;
    let { count, numberCount, ordinalCount } = this;
    let at = from;
    while (at < until) {
      let code = codes[units[at]];
      if (code > 0) {
        const start = at;
        const first = code;
        let hash = 0;
        // Two letters a turn: this loop is what reading a text without citations costs.
        do {
          const next = codes[units[at + 1]];
          if (next <= 0) {
            hash = (Math.imul(hash, base) + code) | 0;
            at = (at + 1) | 0;
            code = next;
            break;
          }
          hash = (Math.imul(hash, square) + Math.imul(code, base) + next) | 0;
          at = (at + 2) | 0;
          code = codes[units[at]];
        } while (code > 0);
        if (first < COLON) {
          numbers[numberCount] = count;
          numberCount = (numberCount + 1) | 0;
        }
        if (at - start > 2 && codes[units[at - 2]] === c && codes[units[at - 3]] === N) {
          ordinals[ordinalCount] = count;
          ordinalCount = (ordinalCount + 1) | 0;
        }
        starts[count] = start;
        ends[count] = at;
        hashes[count] = hash;
        count = (count + 1) | 0;
      }
      // Behind a word stands what parts it from the next.
      if (code < 0 && (code === DIRT || isDirty(units, at))) this.pushDirt(at);
      at = (at + 1) | 0;
    }
    this.count = count;
    this.numberCount = numberCount;
    this.ordinalCount = ordinalCount;
    return at;
  }

  private pushDirt(at: number): void {
    if (this.dirtCount === this.dirt.length) this.dirt = resized(this.dirt, 2 * this.dirtCount);
    this.dirt[this.dirtCount] = at;
    this.dirtCount += 1;
  }

  /** Index of the first word that begins at or behind an offset. */
  from(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private grow(capacity: number): void {
    this.starts = resized(this.starts, capacity);
    this.ends = resized(this.ends, capacity);
    this.hashes = resized(this.hashes, capacity);
    this.numbers = resized(this.numbers, capacity);
    this.ordinals = resized(this.ordinals, capacity);
  }
}

/** Whether the word in front of one ends as some words do. */
export function isBehind({ units, ends }: Words, word: number, endings: Endings): boolean {
  return word > 0 && endings.has(units[ends[word - 1] - 2], units[ends[word - 1] - 1]);
}

/** Reads the words of tables, apart from the reader of the texts. */
const TABLES = new Words();
/** The hash that a word has in any text. */
export function hashOf(word: string): number {
  return TABLES.read(word).hashes[0];
}

function resized(array: Uint32Array, capacity: number) {
  const next = new Uint32Array(capacity);
  next.set(array.subarray(0, capacity));
  return next;
}

/** `&` is dirt only where a name or number follows, a hyphen where it breaks a word at the end of a line. */
function isDirty(units: Uint16Array, at: number): boolean {
  const next = units[at + 1];
  if (units[at] === AMPERSAND) {
    const small = next | 0x20;
    return next === NUMBER_SIGN || (small >= 0x61 && small <= 0x7a);
  }
  return next === LINE_FEED || (next === CARRIAGE_RETURN && units[at + 2] === LINE_FEED);
}
const AMPERSAND = 0x26;
const NUMBER_SIGN = 0x23;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** How many of the first words of a list are among the first `kept` of the text. */
function below(kept: number, list: Uint32Array, count: number): number {
  let among = kept === 0 ? 0 : count;
  while (among > 0 && list[among - 1] >= kept) among -= 1;
  return among;
}

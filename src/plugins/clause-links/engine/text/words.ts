import { FOLDS } from './letters';

/** Texts above this many code units don't leave their arrays behind. */
const LARGE = 1 << 20;
/** Zeros behind the last code unit, so that looking ahead needs no check. */
const BEHIND = 4;

/** Node's way to copy a text's code units at once and back; elsewhere it takes longer. */
interface Copier {
  write(text: string, offset: number, encoding: 'utf16le'): number;
  toString(encoding: 'utf16le', start: number, end: number): string;
}
const { Buffer } = globalThis as {
  Buffer?: { from(memory: ArrayBufferLike): Copier };
};
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** What may have to be cleaned away before reading: invisible characters, `&` of entities, marks of letters, U+2010. */
const DIRT = 0x80;
/** Dirt only by what stands behind it. */
const MAYBE = 0x100;
const LETTER = 0x7f;
const UNITS = Uint16Array.from(FOLDS);
for (const unit of [0xad, 0x200b, 0x200c, 0x200d, 0x2010, 0x2060, 0xfeff]) UNITS[unit] = DIRT;
UNITS.fill(DIRT, 0x300, 0x370);
UNITS[0x26] = MAYBE;
UNITS[0x2d] = MAYBE;
const COLON = 0x3a;
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const [C, N] = Array.from('cn', (letter) => letter.charCodeAt(0));

/**
 * The words of a text, found in one pass: runs of letters and digits, each with a hash that is equal for equal
 * words whatever their case and marks. One reader reads one text at a time and keeps its arrays for the next.
 */
export class Words {
  /** The text's code units, and zeros behind them. */
  units = new Uint16Array(0);
  /** Code units of the text. */
  length = 0;
  /** Words of the text; the arrays below may be longer. */
  count = 0;
  starts = new Uint32Array(64);
  ends = new Uint32Array(64);
  hashes = new Uint32Array(64);
  /** Which words begin with a digit. */
  numbers = new Uint32Array(64);
  numberCount = 0;
  /** Which words end as "birinci" and "üçüncü" do but for their last letter. */
  readonly ordinals: number[] = [];
  /** Offsets of what may have to be cleaned away before reading. */
  readonly dirt: number[] = [];
  private copier: Copier | null = null;

  read(text: string): this {
    this.copy(text);
    return this.readAgain(text.length);
  }

  /** Reads the words of the code units that are there, up to a length. */
  readAgain(length: number): this {
    this.units.fill(0, length, length + BEHIND);
    this.length = length;
    this.count = 0;
    this.numberCount = 0;
    this.ordinals.length = 0;
    this.dirt.length = 0;
    for (let at = 0; at < this.length; ) {
      if (this.count === this.starts.length) this.grow(this.count * 2);
      // A word and what parts it from the next take two code units at least, so there is room for so many.
      const until = Math.min(this.length, at + 2 * (this.starts.length - this.count));
      this.readOn(at, until);
      at = Math.max(until, this.count > 0 ? this.ends[this.count - 1] : 0);
    }
    return this;
  }

  /** Reads the words that begin in a part of the text. */
  private readOn(from: number, until: number): void {
    const { units, starts, ends, hashes, numbers, ordinals, dirt } = this;
    const classes = UNITS;
    let { count, numberCount } = this;
    let at = from;
    while (at < until) {
      let fold = classes[units[at]];
      if ((fold & LETTER) === 0) {
        if (fold !== 0 && (fold === DIRT || isDirty(units, at))) dirt.push(at);
        at += 1;
        continue;
      }
      const start = at;
      let hash = 0x811c9dc5;
      do {
        hash = Math.imul(hash ^ fold, 0x01000193);
        at += 1;
        fold = classes[units[at]];
      } while ((fold & LETTER) !== 0);
      if (units[start] < COLON) {
        numbers[numberCount] = count;
        numberCount += 1;
      }
      if (classes[units[at - 2]] === C && classes[units[at - 3]] === N) ordinals.push(count);
      starts[count] = start;
      ends[count] = at;
      hashes[count] = hash;
      count += 1;
    }
    this.count = count;
    this.numberCount = numberCount;
  }

  /** The code units that are there, up to `length`, as a text; elsewhere than in Node half a surrogate pair becomes U+FFFD. */
  toText(): string {
    if (this.copier) return this.copier.toString('utf16le', 0, 2 * this.length);
    return UTF16.decode(this.units.subarray(0, this.length));
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

  private copy(text: string): void {
    const size = text.length + BEHIND;
    if (size > this.units.length || (this.units.length > LARGE && size < LARGE)) {
      this.units = new Uint16Array(Math.max(size, 1 << 14));
      this.copier = (isLittleEndian && Buffer?.from(this.units.buffer)) || null;
      this.grow(64);
    }
    const { units, copier } = this;
    if (copier) copier.write(text, 0, 'utf16le');
    else for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i);
  }

  private grow(capacity: number): void {
    const resized = (array: Uint32Array) => {
      const next = new Uint32Array(capacity);
      next.set(array.subarray(0, capacity));
      return next;
    };
    this.starts = resized(this.starts);
    this.ends = resized(this.ends);
    this.hashes = resized(this.hashes);
    this.numbers = resized(this.numbers);
  }
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

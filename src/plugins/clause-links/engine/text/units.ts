/** Texts above this many code units don't leave their array behind. */
const LARGE = 1 << 20;
/** Zeros behind the last code unit, so that looking ahead needs no check. */
const BEHIND = 4;

/** A text's code units, with zeros behind them; going through them is quicker than through the text. */
export interface Units {
  readonly units: Uint16Array;
  /** Code units of the text. */
  readonly length: number;
}

/** Node's way to copy a text's code units at once and back; elsewhere it takes longer. */
interface Copier {
  write(text: string, offset: number, encoding: 'utf16le'): number;
  toString(encoding: 'utf16le', start: number, end: number): string;
}
const { Buffer } = globalThis as {
  Buffer?: { from(memory: ArrayBufferLike): Copier };
};
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The code unit in front of a text is 0, too; reading in front of an array makes all reading there slow. */
export function unitAt(units: Uint16Array, at: number): number {
  return at < 0 ? 0 : units[at];
}

/** The code units of a text in an array, which is quicker to go through than a string; kept for the next text. */
export class CodeUnits {
  /** The code units, and zeros behind them. */
  units = new Uint16Array(0);
  length = 0;
  private text = '';
  private copier: Copier | null = null;

  /** Makes room for some code units; what was there may be lost. */
  hold(length: number): void {
    const size = length + BEHIND;
    if (size <= this.units.length && (this.units.length <= LARGE || size >= LARGE)) return;
    this.units = new Uint16Array(Math.max(size, 1 << 14));
    this.copier = (isLittleEndian && Buffer?.from(this.units.buffer)) || null;
  }

  /** Copies a text, unless it is the one that was read last. */
  read(text: string): this {
    if (text === this.text) return this;
    this.hold(text.length);
    this.text = text;
    const { units, copier } = this;
    if (copier) copier.write(text, 0, 'utf16le');
    else for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i);
    this.end(text.length);
    return this;
  }

  /** The text ends here. */
  end(length: number): void {
    this.units.fill(0, length, length + BEHIND);
    this.length = length;
  }

  /** The code units as a text; elsewhere than in Node half a surrogate pair becomes U+FFFD. */
  toText(): string {
    if (this.copier) return this.copier.toString('utf16le', 0, 2 * this.length);
    return UTF16.decode(this.units.subarray(0, this.length));
  }
}

/** The copy that one text's readers share: of the text that was read last the code units are still there. */
export const LAST_READ = new CodeUnits();

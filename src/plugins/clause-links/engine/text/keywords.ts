/**
 * Finds any of many keywords in one pass over a text: a rolling key of the last three letters looks up
 * which keywords may begin there. Letters that writers and scanners mix up (ı and i, ş and s, …) count as equal.
 */

const LETTER_BITS = 5;
const KEY_MASK = (1 << (3 * LETTER_BITS)) - 1;
/** Class of a code unit: 1–26 for the folded Latin letters, 27 for digits, 28 for a full stop, 0 for what parts words. */
const CLASSES = new Uint8Array(0x180);
const classOf = (code: number): number => (code < 0x180 ? CLASSES[code] : 0);
const FOLDED: Readonly<Record<string, string>> = {
  a: 'aâà',
  c: 'cç',
  g: 'gğð',
  i: 'iıîý',
  o: 'oö',
  s: 'sşþġ',
  u: 'uüû',
};
for (let i = 0; i < 26; i += 1) {
  const letter = String.fromCharCode(97 + i);
  for (const form of FOLDED[letter] ?? letter) CLASSES[form.charCodeAt(0)] = i + 1;
}
for (let digit = 48; digit < 58; digit += 1) CLASSES[digit] = 27;
CLASSES['.'.charCodeAt(0)] = 28;

export class Keywords {
  /** For every key of three letters: 0, or the bucket of the keywords that begin with them, plus one. */
  private readonly starts = new Uint8Array(KEY_MASK + 1);
  private readonly buckets: number[][] = [];
  private readonly classes: Uint8Array[];

  /** @param words lower-case keywords of three letters or more */
  constructor(readonly words: readonly string[]) {
    this.classes = words.map((word) =>
      Uint8Array.from(word, (_, i) => classOf(word.charCodeAt(i))),
    );
    this.classes.forEach(([a, b, c], index) => {
      const key = (a << (2 * LETTER_BITS)) | (b << LETTER_BITS) | c;
      if (this.starts[key] === 0) this.starts[key] = this.buckets.push([]);
      this.buckets[this.starts[key] - 1].push(index);
    });
  }

  /**
   * Calls `found` for every keyword in a lower-cased text, in the order of their places, with the keyword's
   * index. Keywords are found within words too: what stands around is the caller's to judge.
   */
  scan(lower: string, found: (index: number, at: number) => void): void {
    const { starts, buckets } = this;
    const { length } = lower;
    let key = 0;
    for (let i = 0; i < length; i += 1) {
      key = ((key << LETTER_BITS) | classOf(lower.charCodeAt(i))) & KEY_MASK;
      const start = starts[key];
      if (start === 0) continue;
      const bucket = buckets[start - 1];
      for (let j = 0; j < bucket.length; j += 1) {
        if (this.stands(lower, i - 2, bucket[j])) found(bucket[j], i - 2);
      }
    }
  }

  private stands(lower: string, at: number, index: number): boolean {
    const word = this.classes[index];
    for (let i = 3; i < word.length; i += 1) {
      if (classOf(lower.charCodeAt(at + i)) !== word[i]) return false;
    }
    // What parts words may also be the start of the text.
    return at >= 0 || word[0] === 0;
  }
}

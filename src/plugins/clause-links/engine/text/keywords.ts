import { CLASSES, keyOf, KEYS, nextKey } from './letters';

/**
 * Finds any of many keywords in one pass over a text: the rolling key of the last three code units looks up which
 * keywords may begin there. Letters that writers and scanners mix up count as equal.
 */
export class Keywords {
  /** For every key: 0, or the bucket of the keywords that begin with it, plus one. */
  private readonly starts = new Uint8Array(KEYS);
  private readonly buckets: number[][] = [];
  private readonly classes: Uint8Array[];

  /** @param words keywords of three letters or more */
  constructor(readonly words: readonly string[]) {
    this.classes = words.map((word) =>
      Uint8Array.from(word, (_, i) => CLASSES[word.charCodeAt(i)]),
    );
    words.forEach((word, index) => {
      const key = keyOf(word);
      if (this.starts[key] === 0) this.starts[key] = this.buckets.push([]);
      this.buckets[this.starts[key] - 1].push(index);
    });
  }

  /**
   * Calls `found` for every keyword that begins in a part of a text, in the order of their places, with the
   * keyword's index. Keywords are found within words too: what stands around is the caller's to judge.
   */
  scan(
    units: Uint16Array,
    from: number,
    to: number,
    found: (index: number, at: number) => void,
  ): void {
    const { starts, buckets } = this;
    let key = 0;
    for (let i = from; i < to + 2; i += 1) {
      key = nextKey(key, units[i]);
      const start = starts[key];
      // What parts words may also be the start of the text.
      if (start === 0 || (i - 2 < from && from > 0)) continue;
      for (const index of buckets[start - 1]) {
        if (this.stands(units, i - 2, index)) found(index, i - 2);
      }
    }
  }

  private stands(units: Uint16Array, at: number, index: number): boolean {
    const word = this.classes[index];
    for (let i = 3; i < word.length; i += 1) {
      if (CLASSES[units[at + i]] !== word[i]) return false;
    }
    return at >= 0 || word[0] === 0;
  }
}

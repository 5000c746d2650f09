import { CLASSES, keyAt, keyOf, KEYS } from './letters';
import type { Words } from './words';

/** What is called for a keyword that was found: its index, where it begins, and which word begins there. */
type Found = (index: number, at: number, word: number) => void;

/**
 * Finds any of many keywords: a key of three code units looks up which keywords may begin there. Letters that
 * writers and scanners mix up count as equal.
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

  /** Finds the keywords that words begin with, of the words that start between two offsets, in order. */
  scan(words: Words, from: number, to: number, found: Found): void {
    const { units, starts: places, count } = words;
    for (let word = words.from(from); word < count && places[word] < to; word += 1) {
      const at = places[word];
      const start = this.starts[keyAt(units, at)];
      if (start !== 0) this.look(start, units, at, word, found);
    }
  }

  /** Finds keywords within words too, where a text has lost its blanks; which word it is counts for nothing. */
  scanAnywhere({ units }: Words, from: number, to: number, found: Found): void {
    for (let at = from; at < to; at += 1) {
      const start = this.starts[keyAt(units, at)];
      if (start !== 0) this.look(start, units, at, -1, found);
    }
  }

  private look(start: number, units: Uint16Array, at: number, word: number, found: Found): void {
    for (const index of this.buckets[start - 1]) {
      if (this.stands(units, at, index)) found(index, at, word);
    }
  }

  private stands(units: Uint16Array, at: number, index: number): boolean {
    const word = this.classes[index];
    for (let i = 3; i < word.length; i += 1) {
      if (CLASSES[units[at + i]] !== word[i]) return false;
    }
    return true;
  }
}

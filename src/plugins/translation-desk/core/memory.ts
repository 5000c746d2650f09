import { wordDiff, type DiffPart } from './diff';
import { lower, normalise, words } from './text';

/** Below this a suggestion costs more time than it saves. */
export const USEFUL_SCORE = 0.6;

/** A text that is not the same never counts as more than this. */
const NEARLY = 0.99;

/**
 * How much of one text is in the other, 0 … 1: 1 only for texts equal after `normalise`, else the share
 * of words that stand in both in the same order (twice the common over all), in hundredths.
 */
export function memoryScore(one: string, other: string, locale: string): number {
  const [a, b] = [normalise(one), normalise(other)];
  if (a === b) return 1;
  const [listA, listB] = [a, b].map((text) => words(lower(text, locale)));
  const total = listA.length + listB.length;
  if (total === 0) return 0;
  const common = wordDiff(listA.join(' '), listB.join(' '))
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + words(text).length, 0);
  return Math.min(NEARLY, Math.round((200 * common) / total) / 100);
}

export interface MemoryEntry {
  sourceText: string;
  targetText: string;
}

/** An entry with how well it fits, and what its source says otherwise. */
export type Ranked<Entry extends MemoryEntry> = Entry & { score: number; diff: DiffPart[] };

/** The best entries for a text, best first; of entries with the same translation only the best. */
export function rankMemory<Entry extends MemoryEntry>(
  text: string,
  entries: readonly Entry[],
  { locale, limit = 5 }: { locale: string; limit?: number },
): Ranked<Entry>[] {
  const seen = new Set<string>();
  return entries
    .map((entry) => ({ ...entry, score: memoryScore(text, entry.sourceText, locale) }))
    .filter(({ score }) => score >= USEFUL_SCORE)
    .sort((a, b) => b.score - a.score)
    .filter(({ targetText }) => !seen.has(targetText) && seen.add(targetText))
    .slice(0, limit)
    .map((entry) => ({ ...entry, diff: wordDiff(entry.sourceText, text) }));
}

/**
 * Finds the texts among many that could score high enough, without reading them. It keeps the words of
 * each text as numbers and, for each word, which texts have it. A text that scores at least `least`
 * shares so many words with the query that one of the query's rarest is among them (prefix filtering;
 * Bayardo, Ma and Srikant, WWW 2007), so only texts with one of those are compared.
 */
export class MemoryIndex {
  private readonly wordIds = new Map<string, number>();
  private readonly holders: number[][] = [];
  private readonly texts: { id: number; words: Int32Array }[] = [];
  private readonly known = new Set<number>();

  constructor(
    private readonly locale: string,
    private readonly least = USEFUL_SCORE,
  ) {}

  get size(): number {
    return this.texts.length;
  }

  /** Takes a text in; a second text of the same id is ignored. */
  add(id: number, text: string): void {
    if (this.known.has(id)) return;
    this.known.add(id);
    const ids = this.wordsOf(text).map((word) => {
      const known = this.wordIds.get(word);
      if (known !== undefined) return known;
      this.wordIds.set(word, this.holders.length);
      return this.holders.push([]) - 1;
    });
    const slot = this.texts.push({ id, words: Int32Array.from(ids).sort() }) - 1;
    for (const word of new Set(ids)) this.holders[word].push(slot);
  }

  /**
   * The best candidates, best first. `bound` is what a text scores at most: its words without their order.
   * A query with no words has none.
   */
  candidates(text: string, limit: number): { id: number; bound: number }[] {
    const words = this.wordsOf(text);
    const ids = Int32Array.from(words, (word) => this.wordIds.get(word) ?? -1).sort();
    const found: { id: number; bound: number }[] = [];
    for (const slot of this.slotsWith(this.rarest(ids))) {
      const candidate = this.texts[slot];
      const bound = (2 * common(ids, candidate.words)) / (ids.length + candidate.words.length);
      if (bound >= this.least) found.push({ id: candidate.id, bound });
    }
    return found.sort((a, b) => b.bound - a.bound || b.id - a.id).slice(0, limit);
  }

  private wordsOf(text: string): string[] {
    return words(lower(normalise(text), this.locale));
  }

  /** So many of the rarest words of a query that every match has one of them. */
  private rarest(ids: Int32Array): number[] {
    const needed = Math.ceil((this.least * ids.length) / (2 - this.least) - 1e-9);
    const rareness = (word: number) => (word < 0 ? 0 : this.holders[word].length);
    return [...ids]
      .sort((a, b) => rareness(a) - rareness(b))
      .slice(0, ids.length - needed + 1)
      .filter((word) => word >= 0);
  }

  private slotsWith(ids: readonly number[]): Set<number> {
    const slots = new Set<number>();
    for (const word of new Set(ids)) for (const slot of this.holders[word]) slots.add(slot);
    return slots;
  }
}

/** How many numbers two sorted lists share, repetitions counted. */
function common(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      if (a[i] >= 0) shared += 1;
      i += 1;
      j += 1;
    } else if (a[i] < b[j]) i += 1;
    else j += 1;
  }
  return shared;
}

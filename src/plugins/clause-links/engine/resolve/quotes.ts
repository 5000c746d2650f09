import { clauseKey } from '../number';
import { Words } from '../text/words';
import type { ClauseKey, ClauseRecord, Span } from '../types';
import { align, SHINGLE } from './alignment';

/** A passage has to share this many words with a clause to be a quotation of it. */
export const MIN_WORDS = 8;
/** A row of words that more clauses share says nothing about which one is quoted. */
const MOST_CLAUSES = 8;
/** Bits of the filter for every row of words that the clauses have, at least. */
const FILTER_BITS = 8;

/** A passage that reproduces a clause's text. */
export interface Quotation extends Span {
  plan: number;
  number: string;
  /** Words of the clause found, in order. */
  matched: number;
  /** Words left out, put in or changed between them. */
  edits: number;
  /** Another clause fits as well. */
  ambiguous: boolean;
}

interface Clause {
  plan: number;
  number: string;
  hashes: Uint32Array;
}

/** Reads the clauses, apart from the reader of the texts. */
const WORDS = new Words();

/** The texts of the clauses, so that quotations of them can be found in one pass over a text. */
export class QuoteIndex {
  private readonly clauses: Clause[] = [];
  private readonly byKey = new Map<ClauseKey, Clause[]>();
  /** Open-addressed table: key of a shingle and its first entry, -1 for a free slot. */
  private readonly keys: Int32Array;
  private readonly heads: Int32Array;
  /** Whether any clause may have a shingle: two bits of a word, so that most of a text is told by what a near cache holds. */
  private readonly filter: Uint32Array;
  private readonly filterShift: number;
  /** Entries: clause, position in it, next entry of the same shingle or -1. */
  private readonly entries: {
    clause: Uint32Array;
    at: Uint16Array;
    next: Int32Array;
  };

  constructor(records: Iterable<ClauseRecord>) {
    for (const { plan, number, text } of records) {
      for (const words of textsOf(text)) this.add(plan, number, words);
    }
    const shingles = this.clauses.reduce((n, c) => n + shinglesIn(c.hashes.length), 0);
    this.entries = {
      clause: new Uint32Array(shingles),
      at: new Uint16Array(shingles),
      next: new Int32Array(shingles),
    };
    const capacity = powerOfTwo(shingles * 2);
    this.keys = new Int32Array(capacity);
    this.heads = new Int32Array(capacity).fill(-1);
    const bits = Math.max(32, powerOfTwo(shingles * FILTER_BITS));
    this.filter = new Uint32Array(bits / 32);
    this.filterShift = 32 - Math.log2(bits / 32);
    this.fill();
  }

  /** Bytes that the tables take. */
  get bytes(): number {
    const { clause, at, next } = this.entries;
    const words = this.clauses.reduce((n, c) => n + c.hashes.byteLength, 0);
    const tables = [this.keys, this.heads, this.filter, clause, at, next];
    return words + tables.reduce((n, table) => n + table.byteLength, 0);
  }

  private add(plan: number, number: string, text: string): void {
    const { hashes: all, count } = WORDS.read(text);
    if (count === 0) return;
    const hashes = all.slice(0, count);
    const clause = { plan, number, hashes };
    const key = clauseKey(plan, number);
    this.byKey.set(key, [...(this.byKey.get(key) ?? []), clause]);
    if (hashes.length >= MIN_WORDS) this.clauses.push(clause);
  }

  private fill(): void {
    let entry = 0;
    this.clauses.forEach(({ hashes }, c) => {
      for (let at = 0; at < shinglesIn(hashes.length); at += 1) {
        const key = shingleAt(hashes, at);
        const slot = this.slotOf(key);
        this.entries.clause[entry] = c;
        this.entries.at[entry] = at;
        this.entries.next[entry] = this.heads[slot];
        this.keys[slot] = key;
        this.heads[slot] = entry;
        this.filter[key >>> this.filterShift] |= filterBits(key);
        entry += 1;
      }
    });
  }

  /** The slot of a shingle, or the free one where it belongs. */
  private slotOf(key: number): number {
    const mask = this.heads.length - 1;
    let slot = key & mask;
    while (this.heads[slot] >= 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  /** The quotations in a text that was read, in order, none over another. */
  find(words: Words): Quotation[] {
    const { hashes, count } = words;
    const { filter, filterShift } = this;
    if (this.clauses.length === 0 || count < SHINGLE) return [];
    let search: Search | null = null;
    // Every word is looked up once: after reading, this loop is what a text without citations costs.
    let word = hashes[2];
    let first = pairOf(hashes[0], hashes[1]);
    let second = pairOf(hashes[1], word);
    for (let end = SHINGLE - 1; end < count; end += 1) {
      const next = hashes[end];
      const third = pairOf(word, next);
      const key = shingleOf(first, third);
      word = next;
      first = second;
      second = third;
      const bits = filter[key >>> filterShift];
      if (((bits >>> key) & (bits >>> (key >>> 5)) & 1) === 0) continue;
      const head = this.heads[this.slotOf(key)];
      if (head < 0) continue;
      search ??= new Search(words);
      this.look(search, end - SHINGLE + 1, head);
    }
    return search ? best(search.found) : [];
  }

  /** Compares the clauses that have a shingle, from its first entry on, with the text around it. */
  private look({ words, hashes, compared, found }: Search, at: number, head: number): void {
    let looked = 0;
    for (let e = head; e >= 0 && looked < MOST_CLAUSES; e = this.entries.next[e]) {
      looked += 1;
      const c = this.entries.clause[e];
      if ((compared.get(c) ?? 0) > at) continue;
      const match = align(hashes, at, this.clauses[c].hashes, this.entries.at[e]);
      compared.set(c, match.end);
      if (match.matched < MIN_WORDS || match.edits * 4 > match.matched) continue;
      const { plan, number } = this.clauses[c];
      const { matched, edits } = match;
      const start = words.starts[match.start];
      const end = words.ends[match.end - 1];
      found.push({
        start,
        end,
        plan,
        number,
        matched,
        edits,
        ambiguous: false,
      });
    }
  }

  /**
   * Share of a clause's words that a passage holds, 0…1.
   * @returns null when the clause's text is not known
   */
  agreement(plan: number, number: string, text: string): number | null {
    const versions = this.byKey.get(clauseKey(plan, number));
    if (!versions) return null;
    const { hashes: all, count } = WORDS.read(text);
    const passage = new Set(all.subarray(0, count));
    const shares = versions.map(({ hashes }) => {
      const part = hashes.subarray(0, Math.max(MIN_WORDS, passage.size));
      return part.reduce((n, hash) => n + (passage.has(hash) ? 1 : 0), 0) / part.length;
    });
    return Math.max(...shares);
  }

  /** The number of the one clause of a plan that a passage quotes; null when it quotes none, or more than one. */
  quotedIn(plan: number, text: string): string | null {
    const found = this.find(WORDS.read(text)).filter((each) => each.plan === plan);
    const [only, ...others] = new Set(found.map(({ number }) => number));
    return only && others.length === 0 && !found.some(({ ambiguous }) => ambiguous) ? only : null;
  }
}

function textsOf(text: ClauseRecord['text']): string[] {
  const texts = typeof text === 'string' ? [text] : Object.values(text ?? {});
  return texts.filter((each): each is string => typeof each === 'string' && each !== '');
}

function shinglesIn(words: number): number {
  return Math.max(0, words - SHINGLE + 1);
}

function shingleAt(hashes: Uint32Array, at: number): number {
  return shingleOf(pairOf(hashes[at], hashes[at + 1]), pairOf(hashes[at + 2], hashes[at + 3]));
}

/** The key of two words, whose order counts; that of four from those of their pairs. */
function pairOf(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ second;
}

function shingleOf(first: number, second: number): number {
  return Math.imul(first, 0x85ebca6b) ^ second;
}

/** Which two bits of a filter's word a key has; which word that is its highest bits tell. */
function filterBits(key: number): number {
  return (1 << key) | (1 << (key >>> 5));
}

function powerOfTwo(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, atLeast)));
}

/** One look over a text. */
class Search {
  readonly found: Quotation[] = [];
  /** Up to which word of the text a clause has been compared. */
  readonly compared = new Map<number, number>();
  readonly hashes: Uint32Array;

  constructor(readonly words: Words) {
    this.hashes = words.hashes.subarray(0, words.count);
  }
}

/** Of quotations that overlap the longest stands; one that fits two clauses as well says so. */
function best(found: Quotation[]): Quotation[] {
  const kept: Quotation[] = [];
  const strength = (q: Quotation) => q.matched - q.edits;
  for (const next of found.sort((a, b) => a.start - b.start)) {
    const last = kept.length > 0 ? kept[kept.length - 1] : undefined;
    if (last === undefined || next.start >= last.end) kept.push(next);
    else if (strength(next) > strength(last)) kept[kept.length - 1] = next;
    else if (strength(next) === strength(last) && !isSameClause(next, last)) last.ambiguous = true;
  }
  return kept;
}

function isSameClause(a: Quotation, b: Quotation): boolean {
  return a.plan === b.plan && a.number === b.number;
}

import { clauseKey } from '../number';
import { lowerCase } from '../text/normalise';
import type { ClauseKey, ClauseRecord, Span } from '../types';

/** Words in a row that make a place worth comparing. */
const SHINGLE = 4;
/** A passage has to share this many words with a clause to be a quotation of it. */
export const MIN_WORDS = 8;
/** A row of words that more clauses share says nothing about which one is quoted. */
const MOST_CLAUSES = 8;
const PAIR_BITS = 16;
/** Words that may be left out, put in or changed at one place. */
const REACH = 2;

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

/** Words of a text as numbers that are equal for equal words, whatever their case and marks. */
interface Words {
  hashes: Uint32Array;
  starts: Uint32Array;
  ends: Uint32Array;
}

interface Clause {
  plan: number;
  number: string;
  hashes: Uint32Array;
}

/** The texts of the clauses, so that quotations of them can be found in one pass over a text. */
export class QuoteIndex {
  private readonly clauses: Clause[] = [];
  private readonly byKey = new Map<ClauseKey, Clause[]>();
  /** Open-addressed table: key of a shingle (0: free) and its first entry. */
  private keys = new Uint32Array(0);
  private heads = new Int32Array(0);
  /** Whether two words in a row begin any shingle: told by a table that fits the processor's nearest cache. */
  private readonly pairs = new Uint8Array(1 << PAIR_BITS);
  /** Entries: clause, position in it, next entry of the same shingle or -1. */
  private readonly entries: { clause: Uint32Array; at: Uint16Array; next: Int32Array };

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
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(2, shingles * 2)));
    this.keys = new Uint32Array(capacity);
    this.heads = new Int32Array(capacity);
    this.fill();
  }

  /** Bytes that the tables take. */
  get bytes(): number {
    const { clause, at, next } = this.entries;
    const words = this.clauses.reduce((n, c) => n + c.hashes.byteLength, 0);
    const tables = [this.keys, this.heads, this.pairs, clause, at, next];
    return words + tables.reduce((n, table) => n + table.byteLength, 0);
  }

  private add(plan: number, number: string, text: string): void {
    const { hashes } = wordsOf(lowerCase(text));
    if (hashes.length === 0) return;
    const clause = { plan, number, hashes: hashes.slice() };
    const key = clauseKey(plan, number);
    this.byKey.set(key, [...(this.byKey.get(key) ?? []), clause]);
    if (hashes.length >= MIN_WORDS) this.clauses.push(clause);
  }

  private fill(): void {
    let entry = 0;
    this.clauses.forEach(({ hashes }, c) => {
      for (let at = 0; at < shinglesIn(hashes.length); at += 1) {
        const slot = this.slotOf(shingleAt(hashes, at));
        this.pairs[pairAt(hashes, at)] = 1;
        this.entries.clause[entry] = c;
        this.entries.at[entry] = at;
        this.entries.next[entry] = this.keys[slot] === 0 ? -1 : this.heads[slot];
        this.keys[slot] = shingleAt(hashes, at);
        this.heads[slot] = entry;
        entry += 1;
      }
    });
  }

  /** The slot of a shingle, or the free one where it belongs. */
  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  /** The quotations in a lower-cased text, in order, none over another. */
  find(lower: string): Quotation[] {
    if (this.clauses.length === 0) return [];
    const words = wordsOf(lower);
    /** Up to which word of the text a clause has been compared. */
    const compared = new Map<number, number>();
    const found: Quotation[] = [];
    for (let at = 0; at < shinglesIn(words.hashes.length); at += 1) {
      if (this.pairs[pairAt(words.hashes, at)] === 0) continue;
      const slot = this.slotOf(shingleAt(words.hashes, at));
      if (this.keys[slot] === 0) continue;
      let looked = 0;
      for (let e = this.heads[slot]; e >= 0 && looked < MOST_CLAUSES; e = this.entries.next[e]) {
        looked += 1;
        const c = this.entries.clause[e];
        if ((compared.get(c) ?? 0) > at) continue;
        const match = align(words.hashes, at, this.clauses[c].hashes, this.entries.at[e]);
        compared.set(c, match.end);
        if (match.matched < MIN_WORDS || match.edits * 4 > match.matched) continue;
        const { plan, number } = this.clauses[c];
        const { matched, edits } = match;
        const start = words.starts[match.start];
        const end = words.ends[match.end - 1];
        found.push({ start, end, plan, number, matched, edits, ambiguous: false });
      }
    }
    return best(found);
  }

  /**
   * Share of a clause's words that a passage holds, 0…1.
   * @returns null when the clause's text is not known
   */
  agreement(plan: number, number: string, lower: string): number | null {
    const versions = this.byKey.get(clauseKey(plan, number));
    if (!versions) return null;
    const passage = new Set(wordsOf(lower).hashes);
    const shares = versions.map(({ hashes }) => {
      const part = hashes.subarray(0, Math.max(MIN_WORDS, passage.size));
      return part.reduce((n, hash) => n + (passage.has(hash) ? 1 : 0), 0) / part.length;
    });
    return Math.max(...shares);
  }
}

function textsOf(text: ClauseRecord['text']): string[] {
  const texts = typeof text === 'string' ? [text] : Object.values(text ?? {});
  return texts.filter((each): each is string => typeof each === 'string' && each !== '');
}

function shinglesIn(words: number): number {
  return Math.max(0, words - SHINGLE + 1);
}

/** Never 0, which stands for a free slot. */
function shingleAt(hashes: Uint32Array, at: number): number {
  let key = 0;
  for (let i = 0; i < SHINGLE; i += 1)
    key = Math.imul(key ^ hashes[at + i], 0x9e3779b1) ^ (key >>> 15);
  return key >>> 0 || 1;
}

function pairAt(hashes: Uint32Array, at: number): number {
  return (
    Math.imul(hashes[at] ^ Math.imul(hashes[at + 1], 0x85ebca6b), 0x9e3779b1) >>> (32 - PAIR_BITS)
  );
}

/** Letters without their marks, so that "İŞBİRLİĞİ" and "isbirligi" are one word. 0 for what parts words. */
const FOLDS = new Uint8Array(0x250);
for (let code = 0x30; code < 0x3a; code += 1) FOLDS[code] = code;
for (let code = 0xc0; code < 0x250; code += 1) FOLDS[code] = 0x7f;
for (let code = 0x61; code < 0x7b; code += 1) FOLDS[code] = code;
for (const [letter, forms] of Object.entries({
  a: 'âàá',
  c: 'ç',
  e: 'éè',
  g: 'ğ',
  i: 'ıîí',
  o: 'öôó',
  s: 'ş',
  u: 'üûú',
})) {
  for (const form of forms) FOLDS[form.charCodeAt(0)] = letter.charCodeAt(0);
}

function wordsOf(lower: string): Words {
  const { length } = lower;
  // A word takes two code units at least, with what parts it from the next.
  const hashes = new Uint32Array((length >> 1) + 1);
  const starts = new Uint32Array(hashes.length);
  const ends = new Uint32Array(hashes.length);
  let count = 0;
  let hash = 0;
  let start = -1;
  for (let i = 0; i <= length; i += 1) {
    const code = i < length ? lower.charCodeAt(i) : 0;
    const fold = code < 0x250 ? FOLDS[code] : 0;
    if (fold !== 0) {
      if (start < 0) {
        start = i;
        hash = 0x811c9dc5;
      }
      hash = Math.imul(hash ^ fold, 0x01000193);
    } else if (start >= 0) {
      hashes[count] = hash >>> 0;
      starts[count] = start;
      ends[count] = i;
      count += 1;
      start = -1;
    }
  }
  return {
    hashes: hashes.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
  };
}

interface Match {
  /** Words of the text, half open. */
  start: number;
  end: number;
  matched: number;
  edits: number;
}

/** Extends a shared row of words to both sides, past small edits. */
function align(text: Uint32Array, t: number, clause: Uint32Array, c: number): Match {
  const right = extend(text, t + SHINGLE, clause, c + SHINGLE, 1);
  const left = extend(text, t - 1, clause, c - 1, -1);
  return {
    start: t - left.length,
    end: t + SHINGLE + right.length,
    matched: SHINGLE + left.matched + right.matched,
    edits: left.edits + right.edits,
  };
}

function extend(
  text: Uint32Array,
  t: number,
  clause: Uint32Array,
  c: number,
  step: 1 | -1,
): { length: number; matched: number; edits: number } {
  let matched = 0;
  let edits = 0;
  let length = 0;
  let i = 0;
  let j = 0;
  for (;;) {
    if (isSame(text, t + i * step, clause, c + j * step)) {
      matched += 1;
      i += 1;
      j += 1;
      length = i;
      continue;
    }
    const skip = nextPair(text, t + i * step, clause, c + j * step, step);
    if (!skip || edits + skip.edits > 1 + (SHINGLE + matched) / 4)
      return { length, matched, edits };
    edits += skip.edits;
    i += skip.text;
    j += skip.clause;
  }
}

function isSame(text: Uint32Array, i: number, clause: Uint32Array, j: number): boolean {
  return i >= 0 && j >= 0 && i < text.length && j < clause.length && text[i] === clause[j];
}

/** The nearest place within reach where two words in a row are the same again. */
function nextPair(
  text: Uint32Array,
  i: number,
  clause: Uint32Array,
  j: number,
  step: 1 | -1,
): { text: number; clause: number; edits: number } | null {
  for (let edits = 1; edits <= REACH; edits += 1) {
    for (let other = 0; other <= edits; other += 1) {
      for (const [dt, dc] of [
        [edits, other],
        [other, edits],
      ]) {
        const a = i + dt * step;
        const b = j + dc * step;
        if (isSame(text, a, clause, b) && isSame(text, a + step, clause, b + step)) {
          return { text: dt, clause: dc, edits };
        }
      }
    }
  }
  return null;
}

/** Of quotations that overlap the longest stands; one that fits two clauses as well says so. */
function best(found: Quotation[]): Quotation[] {
  const kept: Quotation[] = [];
  const strength = (q: Quotation) => q.matched - q.edits;
  for (const next of found.sort((a, b) => a.start - b.start)) {
    const last = kept[kept.length - 1];
    if (last === undefined || next.start >= last.end) kept.push(next);
    else if (strength(next) > strength(last)) kept[kept.length - 1] = next;
    else if (strength(next) === strength(last) && !isSameClause(next, last)) last.ambiguous = true;
  }
  return kept;
}

function isSameClause(a: Quotation, b: Quotation): boolean {
  return a.plan === b.plan && a.number === b.number;
}

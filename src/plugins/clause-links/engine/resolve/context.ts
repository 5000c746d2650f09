import { sentenceEnds } from '../anchor/sentence';
import type { PlanRecord } from '../types';
import { finderFor, type Instrument } from './instruments';

/** Sentences between a name and a citation that are no longer counted, and the distance beyond which they are not. */
const MANY = 5;
const FAR = 2_000;
/** Code units between a citation and the name behind it that can govern it. */
const NEAR = 60;
const GOVERNED_FROM_BEHIND =
  /^\s*(?:\p{L}*\s*\(\s*|(?:of|in|under|from)\s+(?:the\s+|turkey[’']?s\s+|türkiye[’']?s\s+)?[^.,;:()\n]{0,30})$/u;

export interface Governor {
  instrument: Instrument | null;
  /** Sentence ends between the name and the citation. */
  sentences: number;
}

/** The names that a text's numbers can belong to, and which of them governs a place. */
export class Context {
  private readonly instruments: Instrument[];
  /** For each instrument: the explicit plan that is open there. */
  private readonly open: (Instrument | null)[];
  /** The only plan that the text names explicitly. */
  private readonly only: Instrument | null;

  constructor(
    private readonly lower: string,
    plans: readonly PlanRecord[],
  ) {
    this.instruments = finderFor(plans).find(lower);
    let open: Instrument | null = null;
    const named = this.instruments.filter((each) => each.plan !== null);
    this.only = named.every((each) => each.plan === named[0].plan) ? (named[0] ?? null) : null;
    this.open = this.instruments.map((each) => (open = each.plan === null ? open : each));
  }

  /** The plan that was named last before an offset; before any name, the one that the text names, if it is one only. */
  openPlan(before: number): Instrument | null {
    const i = this.lastBefore(before);
    return (i < 0 ? null : this.open[i]) ?? this.only;
  }

  /** The name that begins first at or behind an offset, or the one that the offset lies in. */
  following(offset: number): Instrument | undefined {
    return this.instruments[this.lastBefore(offset) + 1];
  }

  /** The nearest name to the left, however far. */
  leftGovernor(start: number): Governor {
    const instrument = this.instruments[this.lastBefore(start)] ?? null;
    if (!instrument) return { instrument, sentences: 0 };
    if (start - instrument.end > FAR) return { instrument, sentences: MANY };
    return { instrument, sentences: sentenceEnds(this.lower, instrument.end, start, MANY) };
  }

  /** "of the Eleventh Development Plan", "(11. Kalkınma Planı)" right behind the citation. */
  rightGovernor(end: number): Instrument | null {
    const next = this.following(end);
    if (!next || next.start - end > NEAR) return null;
    return GOVERNED_FROM_BEHIND.test(this.lower.slice(end, next.start)) ? next : null;
  }

  /** Whether something that is no development plan is named between two offsets. */
  isNamedBetween(from: number, to: number): boolean {
    for (let i = this.lastBefore(from) + 1; i < this.instruments.length; i += 1) {
      const { start, kind } = this.instruments[i];
      if (start >= to) return false;
      if (kind !== 'plan') return true;
    }
    return false;
  }

  /** Index of the last name that ends at or before an offset, or -1. */
  private lastBefore(offset: number): number {
    let low = -1;
    let high = this.instruments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.instruments[middle].end <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

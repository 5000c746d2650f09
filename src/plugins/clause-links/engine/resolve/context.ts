import { sentenceEnds } from '../anchor/sentence';
import type { Words } from '../text/words';
import type { PlanRecord, Span } from '../types';
import { finderFor, type Instrument } from './instruments';
import { Names } from './names';

/** Sentences between a name and a citation that are no longer counted, and the distance beyond which they are not. */
const MANY = 5;
const FAR = 2_000;
/** Code units between a citation and the name behind it that can govern it. */
const NEAR = 60;
const GOVERNED_FROM_BEHIND =
  /^\s*(?:\p{L}*\s*\(\s*|(?:of|in|under|from)\s+(?:the\s+|turkey[’']?s\s+|türk[iİ]ye[’']?s\s+)?[^.,;:()\n]{0,30})$/iu;

export interface Governor {
  instrument: Instrument | null;
  /** Sentence ends between the name and the citation. */
  sentences: number;
}

/** Which of the names that numbers can belong to governs a place. */
export class Context {
  private readonly names: Names;

  constructor(
    words: Words,
    private readonly text: string,
    plans: readonly PlanRecord[],
  ) {
    this.names = new Names(words, text, finderFor(plans));
  }

  /** Has to be called before a citation's place is asked about; citations come in order. */
  focus({ start, end }: Span): void {
    this.names.focus(start, end);
  }

  /** The plan that was named last before an offset; before any name, the one that the text names, if it is one only. */
  openPlan(before: number): Instrument | null {
    return this.names.planBefore(before) ?? this.names.onlyPlanBehind(before);
  }

  /** The name that begins first at or behind an offset, or the one that the offset lies in, where it is near. */
  following(offset: number): Instrument | undefined {
    return this.names.following(offset);
  }

  /** The nearest name to the left, however far. */
  leftGovernor(start: number): Governor {
    const instrument = this.names.before(start);
    if (!instrument) return { instrument, sentences: 0 };
    if (start - instrument.end > FAR) return { instrument, sentences: MANY };
    return {
      instrument,
      sentences: sentenceEnds(this.text, instrument.end, start, MANY),
    };
  }

  /** "of the Eleventh Development Plan", "(11. Kalkınma Planı)" right behind the citation. */
  rightGovernor(end: number): Instrument | null {
    const next = this.following(end);
    if (!next || next.start - end > NEAR) return null;
    return GOVERNED_FROM_BEHIND.test(this.text.slice(end, next.start)) ? next : null;
  }

  /** Whether something that is no development plan is named between two offsets. */
  isOtherNamedBetween(from: number, to: number): boolean {
    return this.names.isOtherBetween(from, to);
  }
}

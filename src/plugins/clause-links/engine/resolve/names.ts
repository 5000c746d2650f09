import type { Words } from '../text/words';
import { appendNames, type Instrument, type InstrumentFinder } from './instruments';

/** Code units in front of a place that are read at first; going further back, twice as many as were read. */
const STEP = 128;
/** A name that holds or follows a place has its keyword within so many code units behind it. */
const AHEAD = 144;

/** Code units in front of a place in which names are looked for within words, too. */
const GLUED_WITHIN = 40;

/** A part of the text that was read, with the names in it. */
interface Stretch {
  low: number;
  high: number;
  names: Instrument[];
  /** Of the names those of a certain plan. */
  plans: Instrument[];
}

/**
 * The names of plans and other documents in a text, read only where somebody asks: from a place back to the name
 * that answers. Places are asked for in order; what was read once is kept.
 */
export class Names {
  /** Stretches in order; the last one is the current one. */
  private readonly stretches: Stretch[] = [];
  private current: Stretch | undefined;
  private only: Instrument | null | undefined;

  constructor(
    private readonly words: Words,
    private readonly text: string,
    private readonly finder: InstrumentFinder,
  ) {}

  /** Makes ready for questions about a place; places come in order of their starts. */
  focus(start: number, end: number): void {
    const last = this.current;
    const high = Math.min(this.text.length, end + AHEAD);
    if (last && start - STEP <= last.high) {
      if (high > last.high) this.readOn(last, high);
      return;
    }
    const low = Math.max(0, start - STEP);
    this.current = { low, high: low, names: [], plans: [] };
    this.stretches.push(this.current);
    this.readOn(this.current, high);
  }

  /** The last name that ends at or before an offset. */
  before(offset: number): Instrument | null {
    const name = this.lastBefore('names', offset);
    const from = Math.max(name?.end ?? 0, offset - GLUED_WITHIN);
    return this.finder.findGlued(this.words, this.text, from, offset) ?? name;
  }

  /** The last name of a certain plan that ends at or before an offset. */
  planBefore(offset: number): Instrument | null {
    return this.lastBefore('plans', offset);
  }

  /** The last name between two offsets that tells one plan from others. */
  planLikeBetween(from: number, to: number): Instrument | null {
    const low = Math.max(0, from);
    for (let stretch = this.current; stretch; this.readBack(stretch)) {
      const { names } = stretch;
      for (let i = indexBefore(names, to); i >= 0 && names[i].end > low; i -= 1) {
        if (isPlanLike(names[i])) return names[i];
      }
      if (stretch.low <= low) return null;
    }
    return null;
  }

  /** The first name that ends behind an offset, where it is near. */
  following(offset: number): Instrument | undefined {
    const names = this.current?.names ?? [];
    return names[indexBefore(names, offset) + 1];
  }

  /** Where no plan is named before an offset: the only one that the text names behind it, or null for none or several. */
  onlyPlanBehind(offset: number): Instrument | null {
    if (this.only === undefined) {
      this.focus(offset, this.text.length);
      const plans = this.current?.plans ?? [];
      this.only = plans.every(({ plan }) => plan === plans[0].plan) ? (plans[0] ?? null) : null;
    }
    return this.only;
  }

  /** Whether something that is no development plan is named between two offsets. */
  isOtherBetween(from: number, to: number): boolean {
    const names: Instrument[] = [];
    appendNames(names, this.find(Math.max(0, from - AHEAD), to + AHEAD));
    return names.some(({ kind, start, end }) => kind !== 'plan' && end > from && start < to);
  }

  private find(from: number, to: number): Instrument[] {
    return this.finder.find(this.words, this.text, from, to);
  }

  private readOn(stretch: Stretch, to: number): void {
    append(stretch, this.find(stretch.high, to));
    stretch.high = to;
  }

  private lastBefore(list: 'names' | 'plans', offset: number): Instrument | null {
    for (;;) {
      const stretch = this.current;
      if (!stretch) return null;
      const i = indexBefore(stretch[list], offset);
      if (i >= 0) return stretch[list][i];
      if (stretch.low === 0) return null;
      this.readBack(stretch);
    }
  }

  /** Reads more of the text in front of a stretch, twice as much each time, or joins it to the one before it. */
  private readBack(stretch: Stretch): void {
    const floor = this.stretches[this.stretches.length - 2]?.high ?? 0;
    let earlier: Stretch;
    if (floor === stretch.low) [earlier] = this.stretches.splice(-2, 1);
    else {
      const low = Math.max(floor, 2 * stretch.low - stretch.high);
      earlier = { low, high: stretch.low, names: [], plans: [] };
      append(earlier, this.find(low, stretch.low));
    }
    append(earlier, stretch.names);
    Object.assign(stretch, { ...earlier, high: stretch.high });
  }
}

/** Adds names behind those of a stretch; its last one may have to give way. */
function append({ names, plans }: Stretch, more: readonly Instrument[]): void {
  const last = Math.max(0, names.length - 1);
  if (plans.length > 0 && plans[plans.length - 1] === names[last]) plans.pop();
  appendNames(names, more);
  for (let i = last; i < names.length; i += 1) if (isCertain(names[i])) plans.push(names[i]);
}

function isPlanLike({ kind, plan }: Instrument): boolean {
  return plan !== null || kind === 'other-plan' || kind === 'doubtful';
}

function isCertain({ plan }: Instrument): boolean {
  return plan !== null;
}

/** Index of the last name that ends at or before an offset, or -1. */
function indexBefore(names: readonly Instrument[], offset: number): number {
  let low = -1;
  let high = names.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (names[middle].end <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

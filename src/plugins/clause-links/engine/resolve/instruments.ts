import { INSTRUMENTS } from '../grammar';
import { Keywords } from '../text/keywords';
import type { PlanRecord, Span } from '../types';
import { PLAN_ANCHORS, planAt, type PlanNames } from './plan-names';

/** A document that the text names: a development plan, or something whose numbers are not ours. */
export interface Instrument extends Span {
  kind: 'plan' | 'law' | 'other-plan' | 'document';
  /** The plan's ordinal when the name gives it; null for "the Plan" and everything else. */
  plan: number | null;
}

type Reader = (lower: string, at: number) => Instrument | null;

/** Reads the names of all instruments: those of the grammar's tables and those of the given plans. */
export class InstrumentFinder {
  private readonly keywords: Keywords;
  private readonly readers: Reader[][];

  constructor(plans: readonly PlanRecord[]) {
    const readers = new Map<string, Reader[]>();
    const add = (anchor: string, reader: Reader) =>
      readers.set(anchor, [...(readers.get(anchor) ?? []), reader]);
    for (const { anchors, regex, kind } of INSTRUMENTS) {
      for (const anchor of anchors) {
        add(anchor, (lower, at) => {
          regex.lastIndex = at;
          return regex.test(lower) ? { start: at, end: regex.lastIndex, kind, plan: null } : null;
        });
      }
    }
    const names: PlanNames = { periods: plans };
    for (const anchor of PLAN_ANCHORS) {
      add(anchor, (lower, at) => planAt(lower, at, names));
    }
    for (const { ordinal, alias } of aliasesOf(plans)) {
      add(alias, (lower, at) => aliasAt(lower, at, alias, ordinal));
    }
    this.keywords = new Keywords([...readers.keys()]);
    this.readers = [...readers.values()];
  }

  /** Everything in a lower-cased text that numbers can belong to, in order; of names that overlap one stands. */
  find(lower: string): Instrument[] {
    const found: Instrument[] = [];
    this.keywords.scan(lower, (index, at) => {
      for (const read of this.readers[index]) {
        const instrument = read(lower, at);
        if (instrument) found.push(instrument);
      }
    });
    return withoutHidden(found);
  }
}

const finders = new WeakMap<readonly PlanRecord[], InstrumentFinder>();
/** The finder for a list of plans, made once per list. */
export function finderFor(plans: readonly PlanRecord[]): InstrumentFinder {
  let finder = finders.get(plans);
  if (!finder) finders.set(plans, (finder = new InstrumentFinder(plans)));
  return finder;
}

function aliasesOf(plans: readonly PlanRecord[]): { ordinal: number; alias: string }[] {
  return plans.flatMap(({ ordinal, aliases = [] }) =>
    aliases
      .map((alias) => alias.trim().toLocaleLowerCase('tr'))
      .filter((alias) => alias.length >= 3)
      .map((alias) => ({ ordinal, alias })),
  );
}

const INSIDE_WORD = /(?<=[\p{L}\p{N}])/uy;

function aliasAt(lower: string, at: number, alias: string, ordinal: number): Instrument | null {
  INSIDE_WORD.lastIndex = at;
  if (INSIDE_WORD.test(lower) || !lower.startsWith(alias, at)) return null;
  return { start: at, end: at + alias.length, kind: 'plan', plan: ordinal };
}

/** An explicit plan, then another document, then "the Plan"; of the same the longer name. */
function weight({ kind, plan, start, end }: Instrument): number {
  return (plan !== null ? 10_000 : kind === 'plan' ? 0 : 5_000) + end - start;
}

function withoutHidden(found: Instrument[]): Instrument[] {
  const kept: Instrument[] = [];
  for (const next of found.sort((a, b) => a.start - b.start)) {
    const last = kept[kept.length - 1];
    if (last === undefined || next.start >= last.end) kept.push(next);
    else if (weight(next) > weight(last)) kept[kept.length - 1] = next;
  }
  return kept;
}

import { INSTRUMENTS } from '../grammar';
import { Endings } from '../text/letters';
import { Keywords } from '../text/keywords';
import { lowerCase } from '../text/normalise';
import { isBehind, type Words } from '../text/words';
import type { PlanRecord, Span } from '../types';
import { planReaders, type NameReader } from './plan-names';

/** A document that the text names: a development plan, or something whose numbers are not ours. */
export interface Instrument extends Span {
  /** `doubtful`: several plans at once, or a kind of plan that no table lists; its numbers are for an editor to look at. */
  kind: 'plan' | 'law' | 'other-plan' | 'document' | 'doubtful';
  /** The plan's ordinal when the name gives it; null for "the Plan" and everything else. */
  plan: number | null;
  /** "bir önceki plan", "the next plan": the one before (-1) or after (1) the plan that was named. */
  beside?: -1 | 1;
  /** The plans of a name in the plural, in order: "Onuncu ve On Birinci Kalkınma Planları". */
  plans?: readonly number[];
}

/** Reads the names of all instruments: those of the grammar's tables and those of the given plans. */
export class InstrumentFinder {
  private readonly keywords: Keywords;
  private readonly readers: NameReader[][];

  constructor(plans: readonly PlanRecord[]) {
    const readers = new Map<string, NameReader[]>();
    const add = (anchor: string, reader: NameReader) =>
      readers.set(anchor, [...(readers.get(anchor) ?? []), reader]);
    for (const { anchors, pattern, behind, regex, kind } of INSTRUMENTS) {
      const endings = behind && new Endings(behind);
      for (const anchor of anchors) {
        add(anchor, (words, text, at, word) => {
          if (endings && !isBehind(words, word, endings)) return null;
          const isAnchorEnough = pattern === undefined && endings === undefined;
          const end = isAnchorEnough ? at + anchor.length : endOf(regex, text, at);
          return end < 0 ? null : { start: at, end, kind, plan: null };
        });
      }
    }
    for (const [anchor, reader] of planReaders(plans)) add(anchor, reader);
    for (const { ordinal, alias } of aliasesOf(plans)) {
      add(alias, (_words, text, at) => aliasAt(text, at, alias, ordinal));
    }
    this.keywords = new Keywords([...readers.keys()]);
    this.readers = [...readers.values()];
  }

  /** Everything named in a part of a text that numbers can belong to, in order of their starts. */
  find(words: Words, text: string, from: number, to: number): Instrument[] {
    const found: Instrument[] = [];
    this.keywords.scan(words, from, to, (index, at, word) =>
      this.read(words, text, index, at, word, found),
    );
    const isInOrder = found.every(({ start }, i) => i === 0 || found[i - 1].start <= start);
    return isInOrder ? found : found.sort((a, b) => a.start - b.start);
  }

  /** The last law or document named between two offsets where the text has lost its blanks. */
  findGlued(words: Words, text: string, from: number, to: number): Instrument | null {
    const found: Instrument[] = [];
    this.keywords.scanAnywhere(words, from, to, (index, at) =>
      this.read(words, text, index, at, words.from(at), found),
    );
    return found.findLast(({ kind, end }) => kind !== 'plan' && end <= to) ?? null;
  }

  private read(
    words: Words,
    text: string,
    index: number,
    at: number,
    word: number,
    found: Instrument[],
  ): void {
    for (const read of this.readers[index]) {
      const instrument = read(words, text, at, word);
      if (instrument) found.push(instrument);
    }
  }
}

/** Where a pattern that has to match at a place ends, or -1. */
function endOf(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : -1;
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

function aliasAt(text: string, at: number, alias: string, ordinal: number): Instrument | null {
  INSIDE_WORD.lastIndex = at;
  const end = at + alias.length;
  if (INSIDE_WORD.test(text) || lowerCase(text.slice(at, end)) !== alias) return null;
  return { start: at, end, kind: 'plan', plan: ordinal };
}

/** An explicit plan, then another document, then what may be one, then "the Plan"; of the same the longer name. */
function weight({ kind, plan, start, end }: Instrument): number {
  const rank = plan !== null ? 3 : kind === 'plan' ? 0 : kind === 'doubtful' ? 1 : 2;
  return 5_000 * rank + end - start;
}

/**
 * Appends names to others, in order of their starts; of names that overlap the weightier stands.
 * @param names names that don't overlap, in order; changed
 */
export function appendNames(names: Instrument[], more: readonly Instrument[]): void {
  for (const next of more) {
    // An index of -1 would be looked up as a name, which takes long.
    const last = names.length > 0 ? names[names.length - 1] : undefined;
    if (last === undefined || next.start >= last.end) names.push(next);
    else if (weight(next) > weight(last)) names[names.length - 1] = next;
  }
}

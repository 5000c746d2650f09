import type { NumberToken } from '../grammar/scan';
import type { Evidence } from '../types';
import type { Instrument } from './instruments';

/** What a group of numbers was read as, before it is known whether the clauses exist. */
export interface Reading {
  plan: number | null;
  /** Where the numbers are of different plans: that of each. */
  plans?: readonly number[];
  confidence: number;
  evidence: Evidence[];
}

/** For an editor to look at, whatever the form. */
export const DOUBTFUL = 0.6;
/** Numbers below this one are everybody's: agendas, statutes, rules of procedure and letters have as many items. */
export const SMALL = 100;
/** Digits of the longest of them, which no number with a level is as short as. */
const SMALL_DIGITS = 2;

/** That the text names the plan; a doubtful name is for an editor to look at. */
export function named(instrument: Instrument, confidence: number): Reading {
  const span = { start: instrument.start, end: instrument.end };
  return {
    plan: instrument.plan,
    confidence: instrument.kind === 'doubtful' ? Math.min(confidence, DOUBTFUL) : confidence,
    evidence: [{ code: 'plan-named', weight: 0.4, span }],
  };
}

/** Whether a number is so small that it can be anybody's. */
export function isSmall({ number }: Pick<NumberToken, 'number'>): boolean {
  return number.length <= SMALL_DIGITS;
}

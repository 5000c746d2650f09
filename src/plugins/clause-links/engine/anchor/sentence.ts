import { CLASSES, FOLDS, isBlank, isCapital, isDigit } from '../text/letters';
import { LAST_READ, type Units } from '../text/units';
import type { Span } from '../types';

/** Abbreviations after which a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'md mad m par p no s sf vb vs bkz örn prof dr doç av sn yy çev art arts cl para paras pp nos e.g i.e'
    .split(' ')
    .map((word) => Array.from(word).reduceRight((key, char) => joined(key, char.charCodeAt(0)), 0)),
);
/** Of these and of Roman ordinals up to XXXVIII. */
const LONGEST_ABBREVIATION = 7;
const MAX = 2_000;

/**
 * The sentence around a span: from the last sentence end, line feed of a block, or `MAX` code units before
 * it, to the next. A stop after a digit or an abbreviation ends none ("11. Kalkınma", "md. 5").
 */
export function sentenceAt(text: string, span: Span): Span {
  return sentenceIn(LAST_READ.read(text), span);
}

/** As `sentenceAt`, in code units that are there. */
export function sentenceIn(text: Units, span: Span): Span {
  const { units, length } = text;
  const floor = Math.max(0, span.start - MAX);
  let start = span.start;
  while (start > floor && !(isStop(units[start - 1]) && endsSentence(text, start - 1))) start -= 1;
  while (start < span.start && isBlank(units[start])) start += 1;
  const ceiling = Math.min(length, span.end + MAX);
  let end = span.end;
  while (end < ceiling && !(isStop(units[end]) && endsSentence(text, end))) end += 1;
  if (end < ceiling && units[end] !== LINE_FEED) end += 1;
  return { start, end };
}

/**
 * The sentences around spans of one text. Spans that follow one another in the same sentence share the search;
 * whatever their order, the answers are those of `sentenceAt`.
 */
export class Sentences {
  private last: Span = NOWHERE;
  /** Spans from here on, up to the end of the last sentence, stand in it and nowhere else. */
  private sharedFrom = 0;

  constructor(private readonly text: string) {}

  /** As `sentenceAt`. */
  at(span: Span): Span {
    const { last } = this;
    if (span.start >= this.sharedFrom && span.end < last.end && span.start - last.start < MAX) {
      return last;
    }
    const text = LAST_READ.read(this.text);
    const sentence = sentenceIn(text, span);
    // Others have another sentence where a text without stops was cut, and where the span holds a stop or stands in
    // the blanks before its sentence.
    const isShared =
      sentence.end - span.end < MAX &&
      !isBlank(text.units[sentence.start]) &&
      sentenceEnds(text, span.start, span.end, 1) === 0;
    this.sharedFrom = span.end;
    this.last = isShared ? sentence : NOWHERE;
    return sentence;
  }
}
const NOWHERE: Span = { start: 0, end: -1 };

/** How many sentences end from one offset to another, counted up to `most`. */
export function sentenceEnds(text: Units, from: number, to: number, most: number): number {
  let count = 0;
  for (let at = from; at < to && count < most; at += 1) {
    if (isStop(text.units[at]) && endsSentence(text, at)) count += 1;
  }
  return count;
}

/** What can end a sentence. A table, since a look costs less than a guess that fails at every blank. */
const STOPS = new Uint8Array(0x10000);
for (const stop of '.!?…\n') STOPS[stop.charCodeAt(0)] = 1;
function isStop(unit: number): boolean {
  return STOPS[unit] === 1;
}
const STOP = 0x2e;
const LINE_FEED = 0x0a;

/** Whether a sentence ends with the stop at this offset. */
function endsSentence(text: Units, at: number): boolean {
  const stop = text.units[at];
  if (stop === LINE_FEED) return isBreak(text, at);
  return stop === STOP ? isFullStop(text, at) : true;
}

function isFullStop({ units, length }: Units, at: number): boolean {
  if (at + 1 < length && !mayFollow(units[at + 1])) return false;
  if (at > 0 && isDigit(units[at - 1])) return at + 1 === length || units[at + 1] === LINE_FEED;
  let start = at;
  let word = 0;
  let isRoman = true;
  while (start > 0 && isWordPart(units[start - 1])) {
    if (at - start === LONGEST_ABBREVIATION) return true;
    start -= 1;
    word = joined(word, units[start]);
    isRoman &&= ROMAN.has(FOLDS[units[start]]);
  }
  const isOneCapital = at - start === 1 && isCapital(units[start]);
  return start === at || !(isRoman || isOneCapital || ABBREVIATIONS.has(word));
}
const ROMAN = unitsIn('xvi');

/** A word's letters and stops as one number, whatever their case and marks; told apart up to six of them. */
function joined(word: number, unit: number): number {
  return (word << 5) | (CLASSES[unit] || OTHER);
}
const OTHER = 31;

/** White space, a closing quotation mark or bracket, or a capital letter. */
function mayFollow(unit: number): boolean {
  if (unit === 0x20 || unit === LINE_FEED) return true;
  if (isDigit(unit)) return false;
  return isCapital(unit) || /[\s”"'’)\]»]/.test(String.fromCharCode(unit));
}

/** A letter, a digit or a full stop. */
function isWordPart(unit: number): boolean {
  if (FOLDS[unit] !== 0 || unit === STOP) return true;
  return unit >= 0x370 && /\p{L}/u.test(String.fromCharCode(unit));
}

/** A line feed inside wrapped text is none; an empty line, a bullet, or one after a finished line is. */
function isBreak({ units, length }: Units, at: number): boolean {
  if (at === 0 || FINISHED.has(units[at - 1])) return true;
  let next = at + 1;
  while (next <= at + MOST_INDENT && isBlank(units[next])) {
    if (units[next] === LINE_FEED) return true;
    next += 1;
  }
  return next >= length || next > at + MOST_INDENT || BULLETS.has(units[next]);
}
/** Blanks looked at behind a line feed; a line that is indented more stands alone. */
const MOST_INDENT = 5;
const FINISHED = unitsIn('\n.!?:…”"»');
const BULLETS = unitsIn('•●▪◦‣');

function unitsIn(chars: string): Set<number> {
  return new Set(Array.from(chars, (char) => char.charCodeAt(0)));
}

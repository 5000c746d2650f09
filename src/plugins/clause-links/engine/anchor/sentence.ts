import { isDigit } from '../text/letters';
import type { Span } from '../types';

/** Abbreviations after which a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'md mad m par p no s sf vb vs bkz örn prof dr doç av sn yy çev art arts cl para paras pp nos e.g i.e'.split(
    ' ',
  ),
);
/** Of these and of Roman ordinals up to XXXVIII. */
const LONGEST_ABBREVIATION = 7;
const MAX = 2_000;

/**
 * The sentence around a span: from the last sentence end, line feed of a block, or `MAX` code units before
 * it, to the next. A stop after a digit or an abbreviation ends none ("11. Kalkınma", "md. 5").
 */
export function sentenceAt(text: string, span: Span): Span {
  const floor = Math.max(0, span.start - MAX);
  let start = span.start;
  while (start > floor && !(isStop(text.charCodeAt(start - 1)) && endsSentence(text, start - 1))) {
    start -= 1;
  }
  while (start < span.start && isBlank(text, start)) start += 1;
  const ceiling = Math.min(text.length, span.end + MAX);
  let end = span.end;
  while (end < ceiling && !(isStop(text.charCodeAt(end)) && endsSentence(text, end))) end += 1;
  if (end < ceiling && text[end] !== '\n') end += 1;
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
    const { last, text } = this;
    if (span.start >= this.sharedFrom && span.end < last.end && span.start - last.start < MAX) {
      return last;
    }
    const sentence = sentenceAt(text, span);
    // Others have another sentence where a text without stops was cut, and where the span holds a stop or stands in
    // the blanks before its sentence.
    const isShared =
      sentence.end - span.end < MAX &&
      !isBlank(text, sentence.start) &&
      sentenceEnds(text, span.start, span.end, 1) === 0;
    this.sharedFrom = span.end;
    this.last = isShared ? sentence : NOWHERE;
    return sentence;
  }
}
const NOWHERE: Span = { start: 0, end: -1 };

/** How many sentences end from one offset to another, counted up to `most`. */
export function sentenceEnds(text: string, from: number, to: number, most: number): number {
  let count = 0;
  for (let at = from; at < to && count < most; at += 1) {
    if (isStop(text.charCodeAt(at)) && endsSentence(text, at)) count += 1;
  }
  return count;
}

/** `.`, `!`, `?`, `…` or a line feed: most characters are told by this alone. */
function isStop(code: number): boolean {
  return code < 0x40
    ? code === 0x2e || code === 0x0a || code === 0x21 || code === 0x3f
    : code === 0x2026;
}

/** Whether a sentence ends with the stop at this offset. */
function endsSentence(text: string, at: number): boolean {
  const stop = text.charCodeAt(at);
  if (stop === 0x0a) return isBreak(text, at);
  return stop === 0x2e ? isFullStop(text, at) : true;
}

function isFullStop(text: string, at: number): boolean {
  if (at + 1 < text.length && !mayFollow(text, at + 1)) return false;
  const last = at > 0 ? text.charCodeAt(at - 1) : 0;
  if (isDigit(last)) return at + 1 === text.length || text[at + 1] === '\n';
  let start = at;
  let isSmall = true;
  while (start > 0) {
    const code = text.charCodeAt(start - 1);
    if (!isWordPart(code)) break;
    if (at - start === LONGEST_ABBREVIATION) return true;
    isSmall &&= code >= 0x61 && code <= 0x7a;
    start -= 1;
  }
  if (start === at) return true;
  const before = text.slice(start, at);
  if (isSmall) return !ABBREVIATIONS.has(before) && !ROMAN.test(before);
  if (CAPITAL.test(before)) return false;
  return !ABBREVIATIONS.has(before.toLocaleLowerCase('tr')) && !ROMAN.test(before);
}
const CAPITAL = /^\p{Lu}$/u;
const ROMAN = /^[XVIxvi]+$/;

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code === 0x20 || (code >= 9 && code <= 13) : /\s/.test(text[at]);
}

/** White space, a closing quotation mark or bracket, or a capital letter. */
function mayFollow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x20 || code === 0x0a) return true;
  if (isDigit(code)) return false;
  return /[\s”"'’)\]»\p{Lu}]/u.test(text[at]);
}

/** A letter, a digit or a full stop. */
function isWordPart(code: number): boolean {
  if (code < 0x80) {
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39) ||
      code === 0x2e
    );
  }
  return (
    (code >= 0xc0 && code < 0x250) || (code >= 0x370 && /\p{L}/u.test(String.fromCharCode(code)))
  );
}

/** A line feed inside wrapped text is none; an empty line, a bullet, or one after a finished line is. */
function isBreak(text: string, at: number): boolean {
  if (at === 0 || FINISHED.has(text.charCodeAt(at - 1))) return true;
  let next = at + 1;
  while (next <= at + MOST_INDENT && isBlank(text, next)) {
    if (text.charCodeAt(next) === 0x0a) return true;
    next += 1;
  }
  return next >= text.length || next > at + MOST_INDENT || BULLETS.has(text.charCodeAt(next));
}
/** Blanks looked at behind a line feed; a line that is indented more stands alone. */
const MOST_INDENT = 5;
const unitsOf = (chars: string) => new Set(Array.from(chars, (char) => char.charCodeAt(0)));
const FINISHED = unitsOf('\n.!?:…”"»');
const BULLETS = unitsOf('•●▪◦‣');

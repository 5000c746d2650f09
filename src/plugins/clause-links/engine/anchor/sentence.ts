import type { Span } from '../types';

/** Abbreviations after which a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'md mad m par p no s sf vb vs bkz örn prof dr doç av sn yy çev art arts cl para paras pp nos e.g i.e'.split(
    ' ',
  ),
);
const MAX = 2_000;

/**
 * The sentence around a span: from the last sentence end, line feed of a block, or `MAX` code units before
 * it, to the next. A stop after a digit or an abbreviation ends none ("11. Kalkınma", "md. 5").
 */
export function sentenceAt(text: string, span: Span): Span {
  const floor = Math.max(0, span.start - MAX);
  let start = span.start;
  while (start > floor && !endsSentence(text, start - 1)) start -= 1;
  while (start < span.start && /\s/.test(text[start])) start += 1;
  const ceiling = Math.min(text.length, span.end + MAX);
  let end = span.end;
  while (end < ceiling && !endsSentence(text, end)) end += 1;
  if (end < ceiling && text[end] !== '\n') end += 1;
  return { start, end };
}

/** Whether a sentence ends with the character at this offset. */
export function endsSentence(text: string, at: number): boolean {
  const char = text[at];
  if (char === '\n') return isBreak(text, at);
  if (char === '!' || char === '?' || char === '…') return true;
  if (char !== '.') return false;
  const next = text[at + 1];
  if (next !== undefined && !/[\s”"'’)\]»\p{Lu}]/u.test(next)) return false;
  const before = /[\p{L}\p{N}.]{1,12}$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  if (/\d$/.test(before)) return next === undefined || next === '\n';
  if (/^\p{Lu}$/u.test(before)) return false;
  return !ABBREVIATIONS.has(before.toLocaleLowerCase('tr')) && !/^[XVIxvi]+$/.test(before);
}

/** A line feed inside wrapped text is none; an empty line, a bullet, or one after a finished line is. */
function isBreak(text: string, at: number): boolean {
  const before = text[at - 1];
  const rest = text.slice(at + 1, at + 6);
  if (before === undefined || before === '\n' || /^\s*(?:\n|[•●▪◦‣]|$)/.test(rest)) return true;
  return /[.!?:…”"»]/.test(before);
}

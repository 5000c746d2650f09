import type { Span } from '../types';
import { CANDIDATE, markAfter, markBefore, type MarkRow } from '.';
import { isNumberToken, membersAfter, membersBefore, type Joint, type NumberToken } from './lists';

export type { Joint, NumberToken } from './lists';

/** Numbers that one set of words makes citations of. */
export interface Group {
  tokens: NumberToken[];
  /** How each token after the first is joined to the one before it. */
  joints: Joint[];
  /** The row that makes it a citation; null for a heading's number and for a number that stands alone. */
  mark: MarkRow | null;
  phrase: Span;
  /** The words of the mark, with their noun. */
  words: string;
  /** How a number without a mark is written. */
  bare: 'heading' | 'dotted' | 'case-suffix' | null;
}

const HEADING_BEFORE =
  /(?:^|\n)[ \t\u00A0]*(?:[•●▪◦‣■*·o–-]\s{0,3})?["“”'‘«]?$|(?<![\s\d]),"?$|["“«]$/u;
const HEADING_AFTER = /\.\s?[-–]?\s*(?=[\p{L}"“‘'«\d])/uy;
/** A quoted clause whose stop was lost, its text on the next line. */
const QUOTED_HEADING_AFTER = /\s*\n(?=\p{Lu})/uy;
const DOTTED = /^\d{2,4}\.[1-9]\d?$/;
/** Units behind a number and labels in front of it that make it a quantity, a page or a table. */
const QUANTITY =
  /\s*(?:milyon|milyar|bin|dolar|tl|lira|euro|avro|km|ton|puan|kat|m2|hektar|mw|yüzde|%|per\s?cent|million|billion|dollar|usd|eur)/uy;
const LABELLED =
  /(?<=(?:yüzde|%|tablo|table|şekil|figure|grafik|s\.|sayfa|v|sürüm|version|saat|tel|no)\s{0,3}[.:]?\s{0,3})/uy;
const YEAR = /^(?:19|20)\d\d$/;

/** All groups of a text in one pass from left to right, anchored on digits. */
export function scan(lower: string, text: string): Group[] {
  const groups: Group[] = [];
  // A list goes back no further than to the last group that has words of its own.
  let floor = 0;
  CANDIDATE.lastIndex = 0;
  while (CANDIDATE.test(lower)) {
    const token = numberBefore(lower, CANDIDATE.lastIndex);
    if (token.start < floor || !isNumberToken(lower, token)) continue;
    const citing = marked(lower, token, floor) ?? afterNoun(lower, token);
    if (citing) {
      dropMembers(groups, citing);
      floor = citing.tokens[citing.tokens.length - 1].end;
    }
    const group = citing ?? unmarked(lower, text, token);
    if (group) groups.push(group);
  }
  return groups;
}

/** Numbers that seemed to stand alone until the end of their list was read. */
function dropMembers(groups: Group[], { tokens: [first] }: Group): void {
  while (groups.length > 0 && groups[groups.length - 1].phrase.start >= first.start) groups.pop();
}

/** The number that ends at an offset. */
function numberBefore(lower: string, end: number): NumberToken {
  let start = end - 1;
  while (isDigit(lower, start - 1) || (lower[start - 1] === '.' && isDigit(lower, start - 2))) {
    start -= 1;
  }
  return { start, end, number: lower.slice(start, end) };
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** "309.5, 321.3 ve 322.4. maddeler": the mark stands behind the last number and holds for those before. */
function marked(lower: string, last: NumberToken, floor: number): Group | null {
  const mark = markAfter(lower, last.end);
  if (!mark) return null;
  const { tokens, joints } = membersBefore(lower, last, floor);
  if (mark.row.range && joints.length > 0) joints[joints.length - 1] = 'to';
  const end = last.end + mark.length;
  return {
    tokens,
    joints,
    mark: mark.row,
    phrase: { start: tokens[0].start, end },
    words: lower.slice(last.end, end),
    bare: null,
  };
}

/** "md. 493", "Clauses 376 and 376.1": the noun stands before the first number. */
function afterNoun(lower: string, first: NumberToken): Group | null {
  const mark = markBefore(lower, first.start);
  if (!mark) return null;
  const { tokens, joints } = membersAfter(lower, first);
  const start = first.start - mark.length;
  return {
    tokens,
    joints,
    mark: mark.row,
    phrase: { start, end: tokens[tokens.length - 1].end },
    words: lower.slice(start, first.start),
    bare: null,
  };
}

function unmarked(lower: string, text: string, token: NumberToken): Group | null {
  const bare = isHeading(lower, text, token)
    ? 'heading'
    : DOTTED.test(token.number)
      ? isQuantity(lower, token)
        ? null
        : 'dotted'
      : /^[1-9]\d\d+$/.test(token.number) && !YEAR.test(token.number)
        ? 'case-suffix'
        : null;
  if (!bare) return null;
  const phrase = { start: token.start, end: token.end };
  return { tokens: [token], joints: [], mark: null, phrase, words: '', bare };
}

function isHeading(lower: string, text: string, { start, end, number }: NumberToken): boolean {
  const left = lower.slice(Math.max(0, start - 48), start);
  if (!HEADING_BEFORE.test(left)) return false;
  HEADING_AFTER.lastIndex = end;
  if (HEADING_AFTER.test(text)) return true;
  QUOTED_HEADING_AFTER.lastIndex = end;
  return /["“]$/.test(left) && number.includes('.') && QUOTED_HEADING_AFTER.test(text);
}

function isQuantity(lower: string, { start, end }: NumberToken): boolean {
  if (lower[start - 1] === ',') return true;
  QUANTITY.lastIndex = end;
  LABELLED.lastIndex = start;
  return QUANTITY.test(lower) || LABELLED.test(lower);
}

import type { Span } from '../types';
import { AND, ORDINAL, TO } from '.';

export interface NumberToken extends Span {
  /** As written. */
  number: string;
}

/** How two numbers of a list are joined; a dash is a range only when it is the list's only one. */
export type Joint = 'and' | 'to' | 'dash';

interface List {
  tokens: NumberToken[];
  joints: Joint[];
}

const MAX_MEMBERS = 200;
const NUMBER = '[1-9]\\d{0,3}(?:\\.\\d{1,3}){0,3}';
/** A member's own ending and what joins it to the next. */
const JOINED = `(?:${ORDINAL}|\\.)?(?:${AND}|(${TO}))`;
const BEFORE = new RegExp(`(?<=(?<![\\d./%]|\\d,)(${NUMBER})(${JOINED}))`, 'iuy');
const AFTER = new RegExp(`${JOINED}(${NUMBER})(?!\\d|\\.\\d|[/%:]|,\\d)`, 'iuy');
const DASH = /^\.?\s*[-–—]\s*$/;

/** The members of a list that ends with `last`, none of them before `floor`. */
export function membersBefore(text: string, last: NumberToken, floor: number): List {
  const tokens = [last];
  const joints: Joint[] = [];
  while (tokens.length < MAX_MEMBERS) {
    const next = tokens[tokens.length - 1].start;
    BEFORE.lastIndex = next;
    const match = BEFORE.exec(text);
    if (!match) break;
    const [, number, joint, to] = match;
    const end = next - joint.length;
    const start = end - number.length;
    if (start < floor) break;
    tokens.push({ start, end, number });
    joints.push(jointOf(to));
  }
  return { tokens: tokens.reverse(), joints: joints.reverse() };
}

/** The members of a list that begins with `first`. */
export function membersAfter(text: string, first: NumberToken): List {
  const tokens = [first];
  const joints: Joint[] = [];
  while (tokens.length < MAX_MEMBERS) {
    AFTER.lastIndex = tokens[tokens.length - 1].end;
    const match = AFTER.exec(text);
    if (!match) break;
    const [, to, number] = match;
    const end = AFTER.lastIndex;
    tokens.push({ start: end - number.length, end, number });
    joints.push(jointOf(to));
  }
  return { tokens, joints };
}

function jointOf(to: string | undefined): Joint {
  if (to === undefined) return 'and';
  return DASH.test(to) ? 'dash' : 'to';
}

/** A run of digits whose neighbours don't make it a decimal, date, time, percentage, version or code. */
export function isNumberToken(text: string, { start, end }: Span): boolean {
  const before = text[start - 1];
  if (before !== undefined && before !== ' ') {
    if (before === '.') return LETTER.test(text[start - 2] ?? '');
    if (PART_OF_CODE.test(before)) return false;
    if ((before === ',' || before === ':') && DIGIT.test(text[start - 2] ?? '')) return false;
  }
  const after = text[end];
  // Nearly all numbers end here, before any pattern is tried.
  if (after === ' ' || after === '.') return true;
  if (after === ',') return !DIGIT.test(text[end + 1] ?? '');
  if (after === ':') return !/\S/.test(text[end + 1] ?? '');
  return after === undefined || !UNIT_SIGN.test(after);
}
const LETTER = /\p{L}/u;
const DIGIT = /\d/;
const PART_OF_CODE = /[\p{L}\d_/%$€₺#@=&+\\]/u;
const UNIT_SIGN = /[/%_@²³°]/;

import { isDigit } from '../text/letters';
import type { Span } from '../types';
import { AND, APOSTROPHE, NOUN_BEFORE, ORDINAL, TO } from '.';
import { loose } from './loose';
import { isLabelled, isQuantity } from './unmarked';

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

/** Code units between a number of a list and the one before it, at most: "493 üncü değil, md. 495". */
export const JOINED_WITHIN = 18;
export const MAX_MEMBERS = 200;
const NUMBER = '[1-9]\\d{0,3}(?:\\.\\d{1,3}){0,3}';
/** "309.5 nolu, 321.3 nolu ve 322.4 nolu tedbirler": what a member may say for itself. */
const NUMBERED = `\\s?(?:no${APOSTROPHE}?lu|no\\.?\\s?lu|${loose('numaralı')}|${loose('sayılı')})`;
/** A member's own ending and what joins it to the next. */
const JOINED = `(?:${ORDINAL}|\\.|${NUMBERED})?(?:${AND}|(${TO}))`;
const BEFORE = new RegExp(`(?<=(?<![\\d./%]|\\d,)(${NUMBER})(${JOINED}))`, 'iuy');
/** "md. 376, 11. Kalkınma Planı", "Measure 421.7, 11th Development Plan": the ordinal of a plan's name. */
const OF_PLAN = `(?:${ORDINAL}|\\.|st|nd|rd|th)?\\s{0,2}(?:${loose('kalkınma')}|${loose('beş yıl')}|development|pl[aâ]n)`;
/** The noun may be said again: "md. 376 ve md. 378", "Article 376 or Article 378". */
const AFTER = new RegExp(
  `${JOINED}(${NOUN_BEFORE})?(${NUMBER})(?!\\d|\\.\\d|[/%:]|,\\d|${OF_PLAN})`,
  'iuy',
);
/** A word that is no list's: neither joins, nor is an ordinal's ending, nor leads to the plan's name. */
const WORD_BEHIND = new RegExp(
  `(?!${AND}|${TO}|${ORDINAL}|\\s+(?:of|in|under|from)\\s)\\s+\\p{L}`,
  'iuy',
);
const DASH = /^\.?\s*[-–—]\s*$/;

/** The members of a list that ends with `last`, none of them before `floor`. */
export function membersBefore(text: string, last: NumberToken, floor: number): List {
  const tokens = [last];
  const joints: Joint[] = [];
  while (tokens.length < MAX_MEMBERS) {
    const member = memberBefore(text, tokens[tokens.length - 1], floor);
    if (!member) break;
    tokens.push(member.token);
    joints.push(member.joint);
  }
  return { tokens: tokens.reverse(), joints: joints.reverse() };
}

/** The member in front of another one, not before `floor`, and how the two are joined. */
function memberBefore(
  text: string,
  { start: next }: NumberToken,
  floor: number,
): { token: NumberToken; joint: Joint } | null {
  if (!hasDigitBefore(text, next)) return null;
  BEFORE.lastIndex = next;
  const match = BEFORE.exec(text);
  if (!match) return null;
  const [, number, joint, to] = match;
  const end = next - joint.length;
  const start = end - number.length;
  if (start < floor || isLabelled(text, start)) return null;
  return { token: { start, end, number }, joint: jointOf(to) };
}

/** "735.2, 736, 881.1": as many without a level stand between two with one. */
const MOST_PLAIN = 8;
const PLAIN = /^(?!(?:19|20)\d\d$)\d{3,4}$/;

/**
 * The end of a list without a mark, from the last number with a level on: what is in front of it, up to the number with a
 * level before, which is the first token then.
 */
export function plainMembersBefore(text: string, last: NumberToken, floor: number): List {
  const tokens = [last];
  const joints: Joint[] = [];
  while (tokens.length <= MOST_PLAIN) {
    const member = memberBefore(text, tokens[tokens.length - 1], floor);
    const isDotted = member?.token.number.includes('.');
    if (!member || !(isDotted || PLAIN.test(member.token.number))) break;
    tokens.push(member.token);
    joints.push(member.joint);
    if (isDotted) break;
  }
  return { tokens: tokens.reverse(), joints: joints.reverse() };
}

/** Behind the last member of a list: what parts it from more, not what it would count. */
const ENDS_LIST = new RegExp(
  `\\s*(?:[,;.)]|$|\\n)(?!\\d)|\\s+(?:ve|${loose('ile')}|and|or|on)\\s`,
  'iuy',
);

/** "402.1, 402.3, 404 ve Bölge Planı": a number without a level that goes on a list of numbers with one. */
export function goesOn(text: string, before: NumberToken, token: NumberToken): boolean {
  if (!PLAIN.test(token.number)) return false;
  ENDS_LIST.lastIndex = token.end;
  if (!ENDS_LIST.test(text)) return false;
  return memberBefore(text, token, before.start)?.token.start === before.start;
}

/** Most lists end here, before any pattern is tried. */
function hasDigitBefore(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0 && at >= offset - JOINED_WITHIN; at -= 1) {
    if (isDigit(text.charCodeAt(at))) return true;
  }
  return false;
}

/** The members of a list that begins with `first`. */
export function membersAfter(text: string, first: NumberToken): List {
  const tokens = [first];
  const joints: Joint[] = [];
  while (tokens.length < MAX_MEMBERS) {
    AFTER.lastIndex = tokens[tokens.length - 1].end;
    const match = AFTER.exec(text);
    if (!match) break;
    const [whole, to, noun, number] = match;
    const end = AFTER.lastIndex;
    const token = { start: end - number.length, end, number };
    const joint = whole.slice(0, whole.length - number.length);
    if (noun === undefined && isCounted(text, joint, tokens[tokens.length - 1], token)) break;
    tokens.push(token);
    joints.push(jointOf(to));
  }
  return { tokens, joints };
}

/**
 * "measure 328.2, 24 centres will open", "Madde 421.7; 5449 sayılı Kanun": the number counts or names something else.
 * A list ends with "ve" or "and" and goes up; a number that a word follows without either is no member of it.
 */
function isCounted(text: string, joint: string, before: NumberToken, token: NumberToken): boolean {
  if (isQuantity(text, token.end)) return true;
  WORD_BEHIND.lastIndex = token.end;
  if (token.number.includes('.') || !WORD_BEHIND.test(text)) return false;
  return !/\p{L}|[-–—]/u.test(joint) || Number(token.number) < Number.parseInt(before.number, 10);
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

import { isBlank, isDigit } from '../text/letters';
import { unitAt } from '../text/units';
import type { Words } from '../text/words';
import type { Span } from '../types';
import {
  goesOn,
  isNumberToken,
  JOINED_WITHIN,
  MAX_MEMBERS,
  membersAfter,
  membersBefore,
  plainMembersBefore,
  type Joint,
  type NumberToken,
} from './lists';
import { markAfter, markBefore, type FoundMark } from './marks';
import { partOfClause } from './parts';
import type { MarkRow } from './types';
import { bareForm, isLabelled, isYearWithCase, type BareForm } from './unmarked';

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
  bare: BareForm | null;
  /** The text cites a part of the clause, behind a stroke. */
  part?: true;
}

const STOP = 0x2e;
const SLASH = 0x2f;

/** All groups of a text in one pass over its numbers. */
export function scan(words: Words, text: string): Group[] {
  const { units, starts, ends, numbers, numberCount } = words;
  const groups: Group[] = [];
  // A list goes back no further than to the last group that has words of its own.
  let floor = 0;
  // The words of the last group end here; they are none of the next number's.
  let taken = 0;
  for (let n = 0; n < numberCount; n += 1) {
    const word = numbers[n];
    const start = starts[word];
    if (isAmongFigures(words, n)) continue;
    const end = start < floor ? -1 : numberEnd(units, start);
    if (end < 0) continue;
    if (units[end] === SLASH) {
      const part = partOfClause(words, text, word, end);
      if (part) groups.push(part);
      continue;
    }
    const after = ordinalOrMark(words, text, start, end);
    const before = after ? null : ownMarkBefore(words, text, word, taken);
    const form = after || (before && !before.row.dotted) ? null : bareForm(words, text, word, end);
    if (before?.row.dotted && form !== 'dotted') continue;
    const inList = n > 0 && start - ends[numbers[n - 1]] <= JOINED_WITHIN;
    const isListed = inList && !after && !before && !form && goesOnList(groups, text, start, end);
    const bare = before ? null : isListed ? 'listed' : form;
    if (!after && !before && !bare) continue;
    const token = { start, end, number: text.slice(start, end) };
    if (!isNumberToken(text, token) || (before && isYearWithCase(words, text, token))) continue;
    if (bare) {
      if (bare === 'dotted' && inList) pushPlain(groups, text, token, floor);
      else groups.push(unmarked(token, bare));
      continue;
    }
    const citing = after
      ? marked(text, token, after, inList ? floor : start)
      : afterNoun(text, token, before as FoundMark);
    dropMembers(groups, citing);
    floor = citing.tokens[citing.tokens.length - 1].end;
    taken = citing.phrase.end;
    groups.push(citing);
  }
  return groups;
}

/** In a table: figures with nothing but blanks between them and the next ones, none of which can be a mark. */
function isAmongFigures(words: Words, n: number): boolean {
  const { units, starts, ends, numbers, numberCount } = words;
  if (n === 0 || n + 1 === numberCount) return false;
  const word = numbers[n];
  if (numbers[n - 1] !== word - 1 || numbers[n + 1] !== word + 1) return false;
  const gap = ends[word] + 1;
  return (
    starts[word] === ends[word - 1] + 1 &&
    starts[word + 1] === gap &&
    isBlank(units[gap - 1]) &&
    isBlank(units[starts[word] - 1]) &&
    isAllDigits(units, starts[word], ends[word])
  );
}

function isAllDigits(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isDigit(units[at])) return false;
  return true;
}

/**
 * Where the number that starts a word ends: one to four levels (`421.7`, `1082`, `1.082`) of bounded length, so that
 * long runs of digits and dots are passed over in linear time.
 * @returns -1 when it is part of something longer, or no number of this form
 */
function numberEnd(units: Uint16Array, start: number): number {
  const before = unitAt(units, start - 1);
  if (units[start] === 0x30 || before === SLASH) return -1;
  if (before === STOP && isDigit(unitAt(units, start - 2))) return -1;
  let at = start;
  for (let level = 0; ; level += 1) {
    const from = at;
    while (isDigit(units[at])) at += 1;
    if (at - from > (level === 0 ? 4 : 3) || level > 3) return -1;
    if (units[at] !== STOP || !isDigit(units[at + 1])) return at;
    at += 1;
  }
}

/** The mark behind a number; a page, a table or a year with a full stop is no ordinal. */
function ordinalOrMark(words: Words, text: string, start: number, end: number): FoundMark | null {
  const mark = markAfter(words, text, end);
  return mark?.row.stop && isLabelled(text, start) ? null : mark;
}

/**
 * The mark in front of a number. "421.7 numaralı tedbir 15 ili kapsıyor": the noun belongs to the number before.
 * @param taken where the words of the group before end
 */
function ownMarkBefore(words: Words, text: string, word: number, taken: number): FoundMark | null {
  const mark = markBefore(words, text, word);
  const isTaken = mark && !mark.row.dotted && words.starts[word] - mark.length < taken;
  return isTaken ? null : mark;
}

const LISTING: ReadonlySet<BareForm> = new Set(['dotted', 'listed', 'behind-plan']);
/** Whether a number without a mark goes on the list of such in front of it. */
function goesOnList(groups: readonly Group[], text: string, start: number, end: number): boolean {
  const last = groups.length > 0 ? groups[groups.length - 1] : undefined;
  if (!last?.bare || !LISTING.has(last.bare)) return false;
  const token = { start, end, number: text.slice(start, end) };
  return goesOn(text, last.tokens[last.tokens.length - 1], token);
}

/** Numbers that seemed to stand alone until the end of their list was read. */
function dropMembers(groups: Group[], { tokens: [first] }: Group): void {
  while (groups.length > 0 && groups[groups.length - 1].phrase.start >= first.start) groups.pop();
  const last = groups.length > 0 ? groups[groups.length - 1] : undefined;
  if (last?.bare !== 'dotted' || last.phrase.end <= first.start) return;
  const kept = last.tokens.findIndex(({ start }) => start >= first.start);
  last.tokens.length = kept;
  last.joints.length = kept - 1;
  last.phrase.end = last.tokens[kept - 1].end;
}

/** "309.5, 321.3 ve 322.4. maddeler": the mark stands behind the last number and holds for those before. */
function marked(text: string, last: NumberToken, mark: FoundMark, floor: number): Group {
  const { tokens, joints } = membersBefore(text, last, floor);
  if (mark.row.range && joints.length > 0) joints[joints.length - 1] = 'to';
  const end = last.end + mark.length;
  return {
    tokens,
    joints,
    mark: mark.row,
    phrase: { start: tokens[0].start, end },
    words: text.slice(last.end, end),
    bare: null,
  };
}

/** "md. 493", "Clauses 376 and 376.1": the noun stands before the first number. */
function afterNoun(text: string, first: NumberToken, mark: FoundMark): Group {
  const { tokens, joints } = membersAfter(text, first);
  const start = first.start - mark.length;
  return {
    tokens,
    joints,
    mark: mark.row,
    phrase: { start, end: tokens[tokens.length - 1].end },
    words: text.slice(start, first.start),
    bare: null,
  };
}

/** "Planı: 376.1, 377 ve 421.7": numbers without a mark make a list, too. */
function pushPlain(groups: Group[], text: string, token: NumberToken, floor: number): void {
  const { tokens, joints } = plainMembersBefore(text, token, floor);
  while (groups.length > 0 && isListedBehind(groups[groups.length - 1], tokens[0])) groups.pop();
  const last = groups[groups.length - 1];
  const isLonger =
    last?.bare === 'dotted' &&
    last.tokens.length < MAX_MEMBERS &&
    last.tokens[last.tokens.length - 1].start === tokens[0].start;
  if (isLonger && tokens.length > 1) {
    last.tokens.push(...tokens.slice(1));
    last.joints.push(...joints);
    last.phrase.end = token.end;
    return;
  }
  const own = tokens[0].number.includes('.') ? tokens.slice(-1) : tokens;
  groups.push({
    ...unmarked(own[0], 'dotted'),
    tokens: own,
    joints: joints.slice(joints.length - own.length + 1),
    phrase: { start: own[0].start, end: token.end },
  });
}

function isListedBehind({ bare, phrase }: Group, { start }: NumberToken): boolean {
  return bare === 'listed' && phrase.start > start;
}

function unmarked(token: NumberToken, bare: BareForm): Group {
  const phrase = { start: token.start, end: token.end };
  return { tokens: [token], joints: [], mark: null, phrase, words: '', bare };
}

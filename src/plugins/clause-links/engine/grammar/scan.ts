import type { Span } from '../types';
import { AND, loose, MARKS_AFTER, MARKS_BEFORE, NOUN, ORDINAL, TO, type CompiledMark } from '.';

export interface NumberToken extends Span {
  /** As written, thousands' space removed. */
  number: string;
}

/** Numbers that one set of words makes citations of. */
export interface Group {
  tokens: NumberToken[];
  /** How each token after the first is joined to the one before it. */
  joints: ('and' | 'to' | 'dash')[];
  mark: CompiledMark | null;
  phrase: Span;
  /** The words of the mark, with their noun. */
  words: string;
  heading: boolean;
}

/** A number may be `421.7`, `1082`, `1.082` or, before "nolu" and the like, `1 766`. */
const NUMBER = /\d+(?:\.\d+)*/g;
const SHAPE = /^[1-9]\d{0,3}(?:\.\d{1,3}){0,3}$/;
/** "196 ve 1177 sayılı Kanunlar": whatever is numbered here, it is no provision. */
const OTHER_NUMBERED = new RegExp(`\\s*${loose('sayılı')}\\s+(?!${NOUN})`, 'yu');
const OWN_ORDINAL = new RegExp(ORDINAL, 'yu');
const LOOK_BACK = 40;
const MAX_MEMBERS = 200;
/** What may stand before a heading's number on its line: a bullet, a quotation mark, a CSV field's start. */
const HEADING_BEFORE =
  /(?:^|\n)[ \t\u00A0]*(?:[•●▪◦‣■*·o–-]\s{0,3})?["“”'‘«]?$|(?<![\s\d]),"?$|["“«]$/u;
const HEADING_AFTER = /\.\s?[-–]?\s*(?=[\p{L}"“‘'«\d])/uy;
/** A quoted clause whose stop was lost, its text on the next line. */
const QUOTED_HEADING_AFTER = /\s*\n(?=\p{Lu})/uy;

/** All groups of a text in one pass from left to right, anchored on digits. */
export function scan(lower: string, text: string): Group[] {
  const groups: Group[] = [];
  let resume = 0;
  // A list that ends without a mark has none for its later members either: reading it again from each of
  // them would be quadratic.
  let unmarked = 0;
  for (const match of lower.matchAll(NUMBER)) {
    const start = match.index;
    if (start < resume) continue;
    const first = tokenAt(lower, start, match[0]);
    if (!first) continue;
    const list = start < unmarked ? { tokens: [first], joints: [] } : readList(lower, first);
    if (list === 'other') continue;
    unmarked = Math.max(unmarked, list.tokens[list.tokens.length - 1].end);
    const group = isMarked(list)
      ? marked(lower, list)
      : (afterNoun(lower, list) ?? heading(lower, text, first) ?? bare(lower, first));
    if (!group) continue;
    groups.push(group);
    resume = group.tokens[group.tokens.length - 1].end;
  }
  return groups;
}

/** Checks a run of digits and its neighbours: decimals, dates, times, percentages, versions and codes are no clauses. */
function tokenAt(lower: string, start: number, run: string): NumberToken | null {
  if (!SHAPE.test(run)) return null;
  const before = lower[start - 1] ?? ' ';
  const end = start + run.length;
  const after = lower.slice(end, end + 2);
  if (/[\p{L}\d_/%$€₺#@=&+\\]/u.test(before) && !/[\p{L}]\.$/u.test(lower.slice(start - 2, start)))
    return null;
  if (before === '.' && !/\p{L}\.$/u.test(lower.slice(Math.max(0, start - 2), start))) return null;
  if ((before === ',' || before === ':') && /\d/.test(lower[start - 2] ?? '')) return null;
  if (/^(?:[/%:_@²³°]|,\d)/.test(after) && !/^:(?:\s|$|\n)/.test(after)) return null;
  return { start, end, number: run };
}

interface List {
  tokens: NumberToken[];
  joints: Group['joints'];
}
interface MarkedList extends List {
  mark: CompiledMark;
  end: number;
}

function isMarked(list: List | MarkedList): list is MarkedList {
  return 'mark' in list;
}

/** Reads members until a mark ends the list; `other` when what ends it numbers no provision. */
function readList(lower: string, first: NumberToken): List | MarkedList | 'other' {
  const tokens = [first];
  const joints: Group['joints'] = [];
  for (let at = first.end; ; at = tokens[tokens.length - 1].end) {
    OTHER_NUMBERED.lastIndex = at;
    if (OTHER_NUMBERED.test(lower)) return 'other';
    const found = markAfter(lower, at);
    if (found) return { tokens, joints, mark: found.row, end: found.end };
    const next = tokens.length < MAX_MEMBERS ? joined(lower, at) : null;
    if (!next) return { tokens, joints };
    tokens.push(next.token);
    joints.push(next.joint);
  }
}

function marked(lower: string, { tokens, joints, mark, end }: MarkedList): Group {
  const last = tokens[tokens.length - 1];
  return {
    tokens,
    joints,
    mark,
    phrase: { start: tokens[0].start, end },
    words: lower.slice(last.end, end),
    heading: false,
  };
}

/** "md. 493", "Clauses 376 and 376.1": the noun stands before. */
function afterNoun(lower: string, { tokens, joints }: List): Group | null {
  const found = markBefore(lower, tokens[0].start);
  if (!found) return null;
  const phrase = { start: found.start, end: tokens[tokens.length - 1].end };
  const words = lower.slice(phrase.start, tokens[0].start);
  return { tokens, joints, mark: found.row, phrase, words, heading: false };
}

function markAfter(lower: string, at: number): { row: CompiledMark; end: number } | null {
  for (const row of MARKS_AFTER) {
    row.regex.lastIndex = at;
    const match = row.regex.exec(lower);
    if (match) return { row, end: at + match[0].length };
  }
  return null;
}

function markBefore(lower: string, at: number): { row: CompiledMark; start: number } | null {
  const from = Math.max(0, at - LOOK_BACK);
  const left = lower.slice(from, at);
  for (const row of MARKS_BEFORE) {
    const match = row.regex.exec(left);
    if (match) return { row, start: from + match.index };
  }
  return null;
}

/** The next member of a list or the other end of a range, past an ordinal suffix of the member's own. */
function joined(
  lower: string,
  at: number,
): { token: NumberToken; joint: Group['joints'][0] } | null {
  OWN_ORDINAL.lastIndex = at;
  const own = OWN_ORDINAL.exec(lower);
  const from = own ? at + own[0].length : lower[at] === '.' ? at + 1 : at;
  for (const [pattern, joint] of [
    [AND, 'and'],
    [TO, 'to'],
  ] as const) {
    pattern.lastIndex = from;
    const match = pattern.exec(lower);
    if (!match) continue;
    const start = from + match[0].length;
    NEXT.lastIndex = start;
    const run = NEXT.exec(lower);
    const token =
      run &&
      SHAPE.test(run[0]) &&
      !/^(?:[/%:]|,\d)/.test(lower.slice(start + run[0].length, start + run[0].length + 2))
        ? { start, end: start + run[0].length, number: run[0] }
        : null;
    if (!token) continue;
    const dash = joint === 'to' && /^\s*[-–—]\s*$/.test(match[0]);
    return { token, joint: dash ? 'dash' : joint };
  }
  return null;
}
const NEXT = /\d+(?:\.\d+)*/y;

function heading(lower: string, text: string, token: NumberToken): Group | null {
  const left = lower.slice(Math.max(0, token.start - 8), token.start);
  const atStart = token.start <= 8 && /^\s*[•*"“-]?\s*["“]?$/.test(left);
  if (!atStart && !HEADING_BEFORE.test(left)) return null;
  const after =
    /["“]$/.test(left) && token.number.includes('.') ? QUOTED_HEADING_AFTER : HEADING_AFTER;
  HEADING_AFTER.lastIndex = token.end;
  after.lastIndex = token.end;
  if (!HEADING_AFTER.test(text) && !after.test(text)) return null;
  return {
    tokens: [token],
    joints: [],
    mark: null,
    phrase: { start: token.start, end: token.end },
    words: '',
    heading: true,
  };
}

/** A dotted number alone ("421.7 kapsamında"): weak, the plan has to be named and the clause to exist. */
function bare(lower: string, token: NumberToken): Group | null {
  if (lower[token.start - 1] === ',') return null;
  if (!/^\d{2,4}\.[1-9]\d?$/.test(token.number)) return null;
  if (
    /^\s*(?:milyon|milyar|bin|dolar|tl|lira|euro|avro|km|ton|puan|kat|m2|hektar|mw|yüzde|%|per\s?cent|million|billion|dollar|usd|eur)/u.test(
      lower.slice(token.end, token.end + 12),
    )
  )
    return null;
  if (
    /(?:yüzde|%|tablo|table|şekil|figure|grafik|s\.|sayfa|v|sürüm|version|saat|tel|no)\s*[.:]?\s*$/u.test(
      lower.slice(Math.max(0, token.start - 12), token.start),
    )
  )
    return null;
  return {
    tokens: [token],
    joints: [],
    mark: null,
    phrase: { start: token.start, end: token.end },
    words: '',
    heading: false,
  };
}

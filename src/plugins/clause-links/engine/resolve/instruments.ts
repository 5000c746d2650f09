import { APOSTROPHE, INSTRUMENTS, ORDINAL, ORDINAL_WORD, loose, ordinalValue } from '../grammar';
import { lowerCase } from '../text/normalise';
import type { PlanRecord, Span } from '../types';

/** A document that the text names: a development plan, or something whose numbers are not ours. */
export interface Instrument extends Span {
  kind: 'plan' | 'law' | 'other-plan' | 'document';
  /** The plan's ordinal when the name gives it; null for "the Plan" and everything else. */
  plan: number | null;
}

/** The highest ordinal that can be a plan's name: `16. Kalkınma Planının` at the start of clause 16 is none. */
const LAST_PLAN = 14;

const FIVE_YEAR = `(?:(?:${loose('beş')}|5)\\s*(?:${loose('yıl')}(?:${loose('lı')}k)?|\\p{L}{0,3}year)\\s+)?`;
const PLAN_TR = `(?:${FIVE_YEAR}(?:${loose('kalkınma')}\\s+)?pl[aâ]n|${FIVE_YEAR}${loose('kalkınma')}(?!\\p{L})|b?y?kp(?!\\p{L}))`;
const PLAN_EN = '(?:(?:five-year\\s+)?development\\s+plan|plan(?!\\p{L}))';
const ROMAN = '(?:x[ıi]v|x[ıi]{1,3}|[ıi]x|v[ıi]{1,3}|[ıi]v|v|x|[ıi]{1,3})';

/** "11. Kalkınma Planı", "10’uncu 5 Yıllık Kalkınma Planı", "On Birinci Plan", "XI. Plan", "Eleventh Development Plan". */
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:(?<digits>\\d{1,2})(?:\\.|${ORDINAL}|st|nd|rd|th)?|(?<roman>${ROMAN})\\.?|(?<word>${ORDINAL_WORD}))\\s*(?:${PLAN_TR}|${PLAN_EN})\\p{L}*`,
  'gu',
);
/** "KP11", and a bare Roman number before an abbreviated citation: "X md. 493". */
const SHORT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:kp\\s?(?<digits>\\d{1,2})(?![\\p{N}.])|(?<roman>x[ıi]{0,3}|[ıi]x|v[ıi]{1,3})(?=\\s+(?:\\p{L}+\\s+)?md\\.))`,
  'gu',
);
/** "Kalkınma Planı’nın", "Planın", "the Plan": whichever plan the text is about. */
const GENERIC = new RegExp(
  `(?<!\\p{L})(?:${loose('kalkınma')}\\s+)?pl[aâ]n(?=${APOSTROPHE}|${loose('ı')}|[dlnt][aeı]|\\p{L}{0,3}m[ıi]z|[^\\p{L}]|$)\\p{L}*`,
  'gu',
);

const ROMAN_VALUES: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
  xiii: 13,
  xiv: 14,
};

/** Everything in a lower-cased text that numbers can belong to, in order; later and longer names hide what they hold. */
export function findInstruments(lower: string, plans: readonly PlanRecord[]): Instrument[] {
  const found: Instrument[] = [];
  for (const { regex, kind } of INSTRUMENTS) {
    for (const m of lower.matchAll(regex)) found.push({ ...spanOf(m), kind, plan: null });
  }
  for (const regex of [NAMED, SHORT]) {
    for (const m of lower.matchAll(regex)) {
      const plan = ordinalOf(m.groups ?? {});
      if (plan !== null && plan <= LAST_PLAN) found.push({ ...spanOf(m), kind: 'plan', plan });
    }
  }
  for (const plan of plans) found.push(...byNames(lower, plan));
  for (const m of lower.matchAll(GENERIC)) found.push({ ...spanOf(m), kind: 'plan', plan: null });
  return withoutHidden(found);
}

function spanOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

function ordinalOf(groups: Partial<Record<string, string>>): number | null {
  if (groups.digits) return Number(groups.digits) || null;
  if (groups.roman) return ROMAN_VALUES[groups.roman.replaceAll('ı', 'i')] ?? null;
  return groups.word ? ordinalValue(groups.word) : null;
}

/** The names and the period that the plan's record gives: "2019-2023 Planı", "Yeşil Atılım Planı". */
function byNames(lower: string, plan: PlanRecord): Instrument[] {
  const found: Instrument[] = [];
  for (const alias of plan.aliases ?? []) {
    const name = lowerCase(alias).trim();
    if (!name) continue;
    for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
      if (/[\p{L}\p{N}]/u.test(lower[at - 1] ?? ' ')) continue;
      found.push({ start: at, end: at + name.length, kind: 'plan', plan: plan.ordinal });
    }
  }
  if (plan.startYear && plan.endYear) {
    const period = new RegExp(
      `(?<!\\d)${plan.startYear}\\s*[-–—]\\s*${plan.endYear}(?!\\d)[^.\\n]{0,40}?pl[aâ]n\\p{L}*`,
      'gu',
    );
    for (const m of lower.matchAll(period))
      found.push({ ...spanOf(m), kind: 'plan', plan: plan.ordinal });
  }
  return found;
}

/** Of names that overlap, the one that says more stands: an explicit plan, then the longer one. */
function withoutHidden(found: Instrument[]): Instrument[] {
  const weight = (i: Instrument) =>
    (i.plan !== null ? 10_000 : i.kind === 'plan' ? 0 : 5_000) + i.end - i.start;
  const kept: Instrument[] = [];
  for (const next of found.sort((a, b) => a.start - b.start || weight(b) - weight(a))) {
    const last = kept.at(-1);
    if (!last || next.start >= last.end) kept.push(next);
    else if (weight(next) > weight(last)) kept[kept.length - 1] = next;
  }
  return kept;
}

import { APOSTROPHE, loose, ORDINAL, ORDINAL_WORD, ordinalValue } from '../grammar';
import type { PlanRecord } from '../types';
import type { Instrument } from './instruments';

/** What the given plans add to the names that the grammar knows. */
export interface PlanNames {
  /** Plans whose years name them: "2019-2023 Planı". */
  periods: readonly PlanRecord[];
}

/** The highest ordinal that can be a plan's name: `16. Kalkınma Planının` at the start of clause 16 is none. */
const LAST_PLAN = 14;

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
const ROMAN = '(?:x[ıi]v|x[ıi]{1,3}|[ıi]x|v[ıi]{1,3}|[ıi]v|v|x|[ıi]{1,3})';
const WHICH = `(?<![\\p{L}\\p{N}.])(?:(?<digits>\\d{1,2})(?:\\.|${ORDINAL}|st|nd|rd|th)?|(?<roman>${ROMAN})\\.?|(?<word>${ORDINAL_WORD}))\\s{0,4}`;
const FIVE_YEAR = `(?:(?:${loose('beş')}|5)\\s{0,4}(?:${loose('yıl')}(?:${loose('lı')}k)?|\\p{L}{0,3}year)\\s{1,4})?`;
const DEVELOPMENT = `(?:(?:${loose('kalkınma')}|development)\\s{1,4})?`;

/** "planlama" and "planlı" are no plan; "planlar" is. */
const PLAN_WORD = /(?<!\p{L})pl[aâ]n(?!l(?:a(?!r)|[ıi]))/uy;

/** "11. Kalkınma Planı", "10’uncu 5 Yıllık Kalkınma Planı", "On Birinci Plan", "XI. Plan", "Eleventh Development Plan". */
const NAMED = new RegExp(`(?<=(?<name>${WHICH}${FIVE_YEAR}${DEVELOPMENT}))pl[aâ]n\\p{L}*`, 'uy');
/** "11. Kalkınma’nın": the plan's name cut short. */
const CUT = new RegExp(
  `(?<=(?<name>${WHICH}${FIVE_YEAR}))${loose('kalkınma')}(?!\\p{L}|\\s+pl[aâ]n)`,
  'uy',
);
/** A bare Roman number before an abbreviated citation: "X md. 493". */
const ROMAN_BEFORE_MD =
  /(?<=(?<![\p{L}\p{N}])(?<name>(?<roman>x[ıi]{0,3}|[ıi]x|v[ıi]{1,3})\s{1,4}(?:\p{L}{1,20}\s{1,4})?))md\./uy;
/** "2019-2023 Planı", "2019-2023 dönemini kapsayan Kalkınma Planı"; not "2019-2023 çalışma planı". */
const PERIOD = new RegExp(
  `(?<=(?<![\\d.])(?<name>(?<from>[12]\\d{3})\\s{0,2}[-–—]\\s{0,2}(?<to>[12]\\d{3})\\)?\\s{1,4}(?:(?:${loose('dönem')}|${loose('yıl')}|kapsa)\\p{L}{0,12}\\s{1,4}){0,2}(?:ait\\s{1,4})?${FIVE_YEAR}${DEVELOPMENT}))pl[aâ]n\\p{L}*`,
  'uy',
);
/** "Kalkınma Planı’nın", "Planın", "the Plan": whichever plan the text is about. */
const GENERIC = new RegExp(
  `(?<=(?<!\\p{L})(?<name>(?:${loose('kalkınma')}\\s{1,4})?))pl[aâ]n(?=${APOSTROPHE}|${loose('ı')}|[dlnt][aeı]|\\p{L}{0,3}m[ıi]z|[^\\p{L}]|$)\\p{L}*`,
  'uy',
);

/** "KP11", "11. KP", "8 inci BYKP"; the search finds it at the character before. */
const KP = new RegExp(
  `(?<![\\p{L}\\p{N}])kp\\s?(?<after>\\d{1,2})(?![\\p{N}.])|(?<=(?<name>${WHICH}b?y?))kp(?!\\p{L})`,
  'uy',
);

/** Where names of plans are looked for; each begins with what `planAt` tells them apart by. */
export const PLAN_ANCHORS = ['plan', 'kalkınma', 'md.', ' kp', '.kp', 'ykp'];

type Groups = Partial<Record<string, string>>;

/** The development plan that is named where a text has one of the anchors at `at`. */
export function planAt(lower: string, at: number, { periods }: PlanNames): Instrument | null {
  if (lower.startsWith('kp', at + 1)) return explicit(lower, at + 1, KP, ordinalOf);
  if (lower[at] === 'm') return romanBeforeMd(lower, at);
  if (lower[at] === 'k') return explicit(lower, at, CUT, ordinalOf);
  PLAN_WORD.lastIndex = at;
  if (!PLAN_WORD.test(lower)) return null;
  return (
    explicit(lower, at, NAMED, ordinalOf) ??
    explicit(lower, at, PERIOD, (years) => planOf(years, periods)) ??
    generic(lower, at)
  );
}

function explicit(
  lower: string,
  at: number,
  pattern: RegExp,
  which: (groups: Groups) => number | null,
): Instrument | null {
  pattern.lastIndex = at;
  const groups: Groups | undefined = pattern.exec(lower)?.groups;
  const plan = groups ? which(groups) : null;
  if (!groups || plan === null) return null;
  return { start: at - (groups.name?.length ?? 0), end: pattern.lastIndex, kind: 'plan', plan };
}

/** The name ends before the abbreviation, which belongs to the citation. */
function romanBeforeMd(lower: string, at: number): Instrument | null {
  const found = explicit(lower, at, ROMAN_BEFORE_MD, ordinalOf);
  return found && { ...found, end: at - 1 };
}

function generic(lower: string, at: number): Instrument | null {
  GENERIC.lastIndex = at;
  const match = GENERIC.exec(lower);
  if (!match) return null;
  const start = at - (match.groups?.name ?? '').length;
  return { start, end: GENERIC.lastIndex, kind: 'plan', plan: null };
}

function ordinalOf({ digits, after = digits, roman, word }: Groups): number | null {
  const value = after
    ? Number(after)
    : roman
      ? ROMAN_VALUES[roman.replaceAll('ı', 'i')]
      : word && ordinalValue(word);
  return value && value <= LAST_PLAN ? value : null;
}

function planOf({ from, to }: Groups, plans: readonly PlanRecord[]): number | null {
  const plan = plans.find((p) => p.startYear === Number(from) && p.endYear === Number(to));
  return plan?.ordinal ?? null;
}

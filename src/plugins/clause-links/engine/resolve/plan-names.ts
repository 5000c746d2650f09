import {
  APOSTROPHE,
  loose,
  ORDINAL,
  ORDINAL_OPENS,
  ORDINAL_WORD,
  ORDINAL_WORD_OPENS,
  ORDINALS,
  ordinalValue,
} from '../grammar';
import { foldedLetters, FOLDS, isDigit, keyAt, keyOf } from '../text/letters';
import { unitAt } from '../text/units';
import { hashOf, type Words } from '../text/words';
import type { PlanRecord } from '../types';
import type { Instrument } from './instruments';
import { isAnotherCountrys } from './countries';
import { isInList } from './list-items';

/** The highest ordinal that can be a plan's name: `16. Kalkınma Planının` at the start of clause 16 is none. */
const LAST_PLAN = 14;

const ROMAN_VALUES = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv'].map(
    (roman, i) => [roman, i + 1],
  ),
);
const ROMAN = '(?:x[ıiİ]v|x[ıiİ]{1,3}|[ıiİ]x|v[ıiİ]{1,3}|[ıiİ]v|v|x|[ıiİ]{1,3})';
const WHICH = `(?<![\\p{L}\\p{N}.])(?:(\\d{1,2})(?:\\.|${ORDINAL}|st|nd|rd|th)?|(${ROMAN})(?:\\.|th)?|(${ORDINAL_WORD}))\\s{0,4}`;
const FIVE_YEAR = `(?:(?:${loose('beş')}|five|5)(?:-|\\s{0,4})(?:${loose('yıl')}(?:${loose('lı')}k)?|\\p{L}{0,3}year)\\s{1,4})?`;
const DEVELOPMENT = `(?:(?:national|${loose('ulusal')})\\s{1,4})?(?:(?:${loose('kalkınma')}|development)\\s{1,4})?`;

/** "11. Kalkınma Planı", "10’uncu 5 Yıllık Kalkınma Planı", "On Birinci Plan", "XI. Plan", "Eleventh Development Plan". */
const NAMED = new RegExp(`(?<=(${WHICH}${FIVE_YEAR}${DEVELOPMENT}))pl[aâ]n\\p{L}*`, 'iuy');
/** "11. Kalkınma’nın": the plan's name cut short. */
const CUT = new RegExp(
  `(?<=(${WHICH}${FIVE_YEAR}))${loose('kalkınma')}(?!\\p{L}|\\s+pl[aâ]n)`,
  'iuy',
);
/** A bare Roman number before an abbreviated citation: "X md. 493". */
const ROMAN_BEFORE_MD =
  /(?<=(?<![\p{L}\p{N}])(()(x[ıiİ]{0,3}|[ıiİ]x|v[ıiİ]{1,3})\s{1,4}(?:\p{L}{1,20}\s{1,4})?))md\./iuy;
/** "2019-2023 Planı", "2019-2023 dönemini kapsayan Kalkınma Planı"; not "2019-2023 çalışma planı". */
const PERIOD = new RegExp(
  `(?<=(?<![\\d.])(([12]\\d{3})\\s{0,2}[-–—]\\s{0,2}([12]\\d{3})\\)?\\s{1,4}(?:(?:${loose('dönem')}|${loose('yıl')}|kapsa)\\p{L}{0,12}\\s{1,4}){0,2}(?:ait\\s{1,4})?${FIVE_YEAR}${DEVELOPMENT}))pl[aâ]n\\p{L}*`,
  'iuy',
);
/** "Kalkınma Planı’nın", "Planın", "the Plan": whichever plan the text is about. */
const GENERIC = new RegExp(
  `pl[aâ]n(?=${APOSTROPHE}|${loose('ı')}|[dlnt][aeı]|\\p{L}{0,3}m[ıiİ]z|[^\\p{L}]|$)\\p{L}*`,
  'iuy',
);

/** Words before "planı" that name no kind of plan. */
const ANY_PLAN = [
  ...[
    'bu',
    'şu',
    'yeni',
    'her',
    'hangi',
    'hiçbir',
    'ilk',
    'son',
    'bir',
    'iki',
    'diğer',
    'ulusal',
    'beş',
  ],
  ...[
    'yıllık',
    'söz',
    'konusu',
    'anılan',
    'ilgili',
    've',
    'ile',
    'veya',
    'bizim',
    'sizin',
    'kalkınma',
  ],
]
  .map(loose)
  .join('|');

/** "Kalkınma Planı’nın (2019-2023)", "Kalkınma Planı 2019-2023". */
const PERIOD_BEHIND = new RegExp(
  `(?:${APOSTROPHE}\\p{L}{1,8})?\\s{0,2}(?:\\(\\s?)?([12]\\d{3})\\s{0,2}[-–—]\\s{0,2}([12]\\d{3})(?!\\d)(?:\\s?\\))?`,
  'uy',
);

/** "Dönüşüm planının": a compound, so of a kind of its own, unless "Kalkınma" or words for any plan stand before it. */
const COMPOUND_BEFORE = new RegExp(
  `(?<=(?<![\\p{L}\\p{N}])((?!(?:${ANY_PLAN})\\s|\\p{L}{1,20}[ıiuüİ]n\\s)\\p{L}{3,20}\\s{1,4}))pl[aâ]n[ıiİ](?!n(?!\\p{L})|\\p{L}{0,3}m[ıiİ]z)\\p{L}*`,
  'iuy',
);
const DETERMINER_KEYS = new Set(['the', 'its', 'our', 'this', 'that'].map(keyOf));
const OF_A_KIND =
  /^(?:the|its|our|their|this|that)\s+(?:(?!(?:development|new|national|current|present|same|said|entire|whole|five)(?!\p{L}))[\p{L}'’-]{1,20}\s+){1,3}$/iu;
const DEVELOPMENT_BEFORE = new RegExp(
  `(?<=(?<!\\p{L})((?:${loose('kalkınma')}|development)\\s{1,4}))pl`,
  'iuy',
);
/** "Konya’daki Havza Kalkınma Planı": a proper name's word right in front, within a sentence. */
const KIND_BEFORE =
  /(?<=[\p{L}\p{N},][ \u00a0]{1,2}(?!(?:Bu|Ulusal|Türkiye|Milli|Millî|Yeni|National|New|Turkish)\s)\p{Lu}\p{Ll}{1,20}[ \u00a0]{1,2})[KkDd]/uy;

/** "KP11", "NDP-12". */
const KP_NUMBER = /(?<![\p{L}\p{N}]())(?:kp|ndp)[\s-]?(\d{1,2})(?![\p{N}.])/iuy;
/** "11. KP", "8 inci BYKP". */
const KP = new RegExp(`(?<=(${WHICH}b?y?))kp(?!\\p{L})`, 'iuy');
/** "12th NDP", of which other countries have some, too. */
const NDP = new RegExp(`(?<=(${WHICH}))ndp(?!\\p{L})`, 'iuy');

/** Ordinals of one word, and the second words of "on birinci" and others. */
const ORDINALS_BY_HASH = new Map<number, number>();
const TEENS_BY_HASH = new Map<number, number>();
for (const [word, value] of ORDINALS) {
  ORDINALS_BY_HASH.set(hashOf(word.replace(' ?', '')), value);
  if (word.includes(' ')) TEENS_BY_HASH.set(hashOf(word.replace(/.* \?/, '')), value);
}
const TEN = hashOf('on');
const [STOP, BLANK, ZERO] = Array.from('. 0', (char) => char.charCodeAt(0));
const NATIONAL = new Set(['national', 'ulusal'].map(hashOf));
const BESIDE = new Map<number, -1 | 1>([
  ...['önceki', 'previous', 'preceding'].map((word) => [hashOf(word), -1] as const),
  ...['sonraki', 'next', 'following'].map((word) => [hashOf(word), 1] as const),
]);
const PLAN_KEYS = new Set([keyOf('plan')]);
const DEVELOPMENT_KEYS = new Set(['kalkınma', 'development'].map(keyOf));
/** What a word begins with that can tell plans apart: ordinals and their suffixes, "beş yıllık", "dönemine ait". */
const WHICH_KEYS = new Set(
  [...ORDINAL_WORD_OPENS, ...ORDINAL_OPENS, 'yıl', 'yea', 'beş', 'dön', 'kap', 'ait'].map(keyOf),
);
const ROMAN_LETTERS = new Set(Array.from('xvi', (letter) => letter.charCodeAt(0)));

/** How a name is read where a text has one of its keywords at `at`, where the text's word number `word` begins. */
export type NameReader = (
  words: Words,
  text: string,
  at: number,
  word: number,
) => Instrument | null;

/** The readers of development plans' names, by the keyword that each looks back from. */
export function planReaders(plans: readonly PlanRecord[]): ReadonlyMap<string, NameReader> {
  const kp =
    (lead: number): NameReader =>
    (_words, text, at) =>
      certain(text, at + lead, KP_NUMBER) ?? certain(text, at + lead, KP);
  return new Map<string, NameReader>([
    [
      'plan',
      (words, text, at, word) => ours(words, text, word, planAt(words, text, at, word, plans)),
    ],
    ['kalkınma', cutName],
    [
      'ndp',
      (words, text, at, word) =>
        ours(words, text, word, certain(text, at, NDP) ?? certain(text, at, KP_NUMBER)),
    ],
    ['md.', romanBeforeMd],
    ['kp ', kp(0)],
    ['kp.', kp(0)],
    ['kp0', kp(0)],
    ['ykp', kp(1)],
    ['bykp', kp(2)],
  ]);
}

/** A plan of another country is read, too, so that its numbers are nobody's here. */
function ours(
  words: Words,
  text: string,
  word: number,
  name: Instrument | null,
): Instrument | null {
  if (name?.kind !== 'plan' || !isAnotherCountrys(words, text, name.start, word)) return name;
  return { ...name, kind: 'other-plan', plan: null };
}

function cutName(words: Words, text: string, at: number, word: number): Instrument | null {
  if (startsWith(words, word + 1, PLAN_KEYS) || !isWhich(words, word - 1)) return null;
  return certain(text, at, CUT);
}

function planAt(
  words: Words,
  text: string,
  at: number,
  word: number,
  plans: readonly PlanRecord[],
): Instrument | null {
  if (isPlanning(words.units, at + 'plan'.length)) return null;
  const before = word - 1;
  const isDevelopment = startsWith(words, before, DEVELOPMENT_KEYS);
  const { hashes } = words;
  let which = isDevelopment ? before - 1 : before;
  if (which > 0 && NATIONAL.has(hashes[which])) which -= 1;
  const beside = which < 0 || isPlural(words.units, at) ? undefined : BESIDE.get(hashes[which]);
  if (beside && matches(GENERIC, text, at)) {
    const start = words.starts[which];
    return { start, end: GENERIC.lastIndex, kind: 'doubtful', plan: null, beside };
  }
  if (isWhich(words, which)) {
    const found =
      common(words, at, which, word) ?? certain(text, at, NAMED) ?? period(text, at, plans);
    if (found && (isDevelopment || !isOfItem(text, found)))
      return isPlural(words.units, at) ? several(text, found) : found;
  }
  const otherEnd = isDevelopment || before < 0 ? -1 : otherKind(words, text, at, before);
  if (otherEnd >= 0)
    return { start: words.starts[before], end: otherEnd, kind: 'doubtful', plan: null };
  if (!matches(GENERIC, text, at)) return null;
  const end = GENERIC.lastIndex;
  DEVELOPMENT_BEFORE.lastIndex = at;
  const name = isDevelopment ? DEVELOPMENT_BEFORE.exec(text)?.[1] : undefined;
  const start = at - (name?.length ?? 0);
  const found = periodBehind(text, start, end, plans);
  if (found) return found;
  const kind =
    name !== undefined &&
    before > 0 &&
    !isSmall(text, words.starts[before - 1]) &&
    matches(KIND_BEFORE, text, start)
      ? 'doubtful'
      : 'plan';
  return { start, end, kind, plan: null };
}

/**
 * What `NAMED` reads of the commonest names, without a pattern: "11. Kalkınma Planı", "On Birinci Plan", "Twelfth Development Plan";
 * null for all others.
 * @param which the word that tells the plan, right in front of `word` or of the "Kalkınma" in front of that
 */
function common(words: Words, at: number, which: number, word: number): Instrument | null {
  const { units, starts, ends, hashes } = words;
  if (word - which > 2 || starts[word] !== at || isDigit(units[ends[word] - 1])) return null;
  if (word - which === 2 && !isBehindBlank(words, word, 0)) return null;
  let start = starts[which];
  const isNumber = isDigit(units[start]);
  if (!isBehindBlank(words, which + 1, isNumber ? 1 : 0)) return null;
  let plan = isNumber
    ? shortOrdinal(units, start, ends[which])
    : ORDINALS_BY_HASH.get(hashes[which]);
  if (which > 0 && hashes[which - 1] === TEN && isBehindBlank(words, which, 0)) {
    start = starts[which - 1];
    plan = TEENS_BY_HASH.get(hashes[which]);
  }
  if (!plan || plan > LAST_PLAN || unitAt(units, start - 1) === STOP) return null;
  return { start, end: ends[word], kind: 'plan', plan };
}

/** Whether one blank, and so many code units in front of it, are all between a word and the one before. */
function isBehindBlank({ units, starts, ends }: Words, word: number, more: number): boolean {
  const gap = ends[word - 1] + more;
  return starts[word] === gap + 1 && units[gap] === BLANK;
}

/** The value of "11." */
function shortOrdinal(units: Uint16Array, start: number, end: number): number | undefined {
  if (units[end] !== STOP || end - start > 2) return undefined;
  let value = 0;
  for (let at = start; at < end; at += 1) {
    if (!isDigit(units[at])) return undefined;
    value = 10 * value + units[at] - ZERO;
  }
  return value;
}

/** "Dönüşüm planının", "the city’s transition plan": where the name of a kind of plan that no table lists ends, or -1. */
function otherKind(words: Words, text: string, at: number, before: number): number {
  const { units, starts } = words;
  const next = FOLDS[units[at + 'plan'.length]];
  const end = at + 'plan'.length;
  if (next === I) return matches(COMPOUND_BEFORE, text, at) ? COMPOUND_BEFORE.lastIndex : -1;
  if (next !== 0) return -1;
  for (let word = before - 1; word >= 0 && word >= before - 3; word -= 1) {
    if (startsWith(words, word, DETERMINER_KEYS))
      return OF_A_KIND.test(text.slice(starts[word], at)) ? end : -1;
  }
  return -1;
}

/** Most words begin with one, which needs no pattern to tell. */
function isSmall(text: string, at: number): boolean {
  return text[at] >= 'a' && text[at] <= 'z';
}

function periodBehind(
  text: string,
  start: number,
  nameEnd: number,
  plans: readonly PlanRecord[],
): Instrument | null {
  if (!isBeforePeriod(text, nameEnd)) return null;
  PERIOD_BEHIND.lastIndex = nameEnd;
  const match = PERIOD_BEHIND.exec(text);
  const plan = match && planOf(plans, match[1], match[2]);
  return plan ? { start, end: PERIOD_BEHIND.lastIndex, kind: 'plan', plan } : null;
}

/** Most names are not, which needs no pattern to tell. */
function isBeforePeriod(text: string, end: number): boolean {
  const until = Math.min(text.length, end + LONGEST_BEFORE_PERIOD);
  for (let at = end; at < until; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === BRACKET || unit === ONE || unit === TWO) return true;
  }
  return false;
}
const [BRACKET, ONE, TWO, NINE] = Array.from('(129', (char) => char.charCodeAt(0));
/** Code units of an apostrophe, a case ending and blanks in front of the period, and its first one. */
const LONGEST_BEFORE_PERIOD = 12;

/** "Onuncu ve On Birinci Kalkınma Planlarının", "the Tenth and Eleventh Development Plans". */
function isPlural(units: Uint16Array, at: number): boolean {
  const [first, second] = [FOLDS[units[at + 4]], FOLDS[units[at + 5]]];
  return (first === L && (second === A || second === E)) || (first === S && second === 0);
}

/** What such a name says in front of its last ordinal. */
const ORDINALS_BEFORE = new RegExp(
  `(?:(?:\\d{1,2}\\.|${ORDINAL_WORD})(?:\\s*,\\s*|\\s+(?:ve|${loose('ile')}|and|the|veya|or)\\s+(?:the\\s+)?)){1,4}$`,
  'iu',
);
const ANY_ORDINAL = new RegExp(`(\\d{1,2})\\.|${ORDINAL_WORD}`, 'giu');
const LONGEST_ORDINALS = 80;

/** The name of several plans, from the first ordinal on; its numbers are for an editor to look at. */
function several(text: string, last: Instrument): Instrument {
  const before = text.slice(Math.max(0, last.start - LONGEST_ORDINALS), last.start);
  const names = ORDINALS_BEFORE.exec(before)?.[0] ?? '';
  const plans = Array.from(names.matchAll(ANY_ORDINAL), ([word, digits]) =>
    digits ? Number(digits) : (ordinalValue(word) ?? 0),
  );
  const start = last.start - names.length;
  return { start, end: last.end, kind: 'doubtful', plan: null, plans: [...plans, last.plan ?? 0] };
}

/** "planlama" and "planlı" are no plan; "planlar" is. */
function isPlanning(units: Uint16Array, at: number): boolean {
  const [first, second, third] = [FOLDS[units[at]], FOLDS[units[at + 1]], FOLDS[units[at + 2]]];
  return first === L && (second === I || (second === A && third !== R));
}
const [L, I, A, R, E, S, T, H] = Array.from('liaresth', (letter) => letter.charCodeAt(0));

function startsWith(
  { units, starts, count }: Words,
  word: number,
  keys: ReadonlySet<number>,
): boolean {
  return word >= 0 && word < count && keys.has(keyAt(units, starts[word]));
}

/** Whether a word can end what tells plans apart: an ordinal, a number, a Roman number, "beş yıllık", "dönemi". */
function isWhich(words: Words, word: number): boolean {
  if (word < 0) return false;
  const { units, starts, ends } = words;
  if (isDigit(units[starts[word]]) || startsWith(words, word, WHICH_KEYS)) return true;
  // "XIth"
  const isTh = FOLDS[units[ends[word] - 2]] === T && FOLDS[units[ends[word] - 1]] === H;
  for (let at = starts[word]; at < ends[word] - (isTh ? 2 : 0); at += 1) {
    if (!ROMAN_LETTERS.has(FOLDS[units[at]])) return false;
  }
  return true;
}

/** "⏎3. Başvurular açıldı.⏎4. Plan’ın 391. paragrafı okundu": the number is the item's. */
function isOfItem(text: string, { start, plan }: Instrument): boolean {
  const unit = text.charCodeAt(start);
  return unit >= ONE && unit <= NINE && isInList(text, start, plan ?? 0);
}

/** A name that gives the plan's ordinal: captures are the name up to the keyword, digits, Roman number, ordinal word. */
function certain(text: string, at: number, pattern: RegExp): Instrument | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return null;
  const [, name = '', digits, roman, word] = match;
  const plan = digits
    ? Number(digits)
    : roman
      ? ROMAN_VALUES.get(foldedLetters(roman))
      : word && ordinalValue(word);
  if (!plan || plan > LAST_PLAN) return null;
  return {
    start: at - name.length,
    end: pattern.lastIndex,
    kind: 'plan',
    plan,
  };
}

function period(text: string, at: number, plans: readonly PlanRecord[]): Instrument | null {
  PERIOD.lastIndex = at;
  const match = PERIOD.exec(text);
  if (!match) return null;
  const [, name, from, to] = match;
  const plan = planOf(plans, from, to);
  return plan ? { start: at - name.length, end: PERIOD.lastIndex, kind: 'plan', plan } : null;
}

function planOf(plans: readonly PlanRecord[], from: string, to: string): number | undefined {
  return plans.find((p) => p.startYear === Number(from) && p.endYear === Number(to))?.ordinal;
}

/** The name ends before the abbreviation, which belongs to the citation. */
function romanBeforeMd(_words: Words, text: string, at: number): Instrument | null {
  const found = certain(text, at, ROMAN_BEFORE_MD);
  return found && { ...found, end: at - 1 };
}

function matches(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

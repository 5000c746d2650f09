import { Endings, FOLDS, keyAt, keyOf } from '../text/letters';
import { unitAt } from '../text/units';
import type { Words } from '../text/words';
import type { Span } from '../types';
import { CASE_SUFFIX } from '.';
import { anyOf, loose } from './loose';

/** How a number without a mark can be a citation. */
export type BareForm =
  | 'heading'
  | 'inline-heading'
  | 'dotted'
  | 'case-suffix'
  | 'behind-plan'
  | 'listed';

/** In front of a heading's number on its line: a bullet, a quotation mark, the start of a CSV field. */
const HEADING_BEFORE =
  /(?<=(?:^|\n)[ \t\u00A0]{0,40}(?:[•●▪◦‣■*·o–-]\s{0,3})?["“”'‘«]?|[^\s\d],"?|["“«])/uy;
const HEADING_AFTER = /\.\s?[-–]?\s*(?=[\p{L}"“‘'«\d])/uy;
/** A quoted clause whose stop was lost, its text on the next line. */
const QUOTED_HEADING_AFTER = /(?<=["“][\d.]+)\s*\n(?=\p{Lu})/uy;
const BEHIND_SENTENCE = /(?<=\p{L}{2}[.!?][”"’]?\s{1,3})/uy;
const BEFORE_SENTENCE = /\.\s{1,3}(?=\p{Lu})/uy;
/** A measure's number, "421.7": hardly any other document numbers so. */
export const MEASURE = /^\d{3,4}\.[1-9]\d?$/;
/** Units behind a number and labels in front of it that make it a quantity, a page or a table. */
const UNITS =
  'milyon milyar bin dolar tl lira euro avro km ton puan kat m2 hektar mw yüzde % percent thousand million billion dollar usd eur';
/** Of these no letters may follow. */
const SHORT_UNITS = 'kb mb gb tb kw kwh mwh gwh kg m cm mm gün yıl kişi adet';
const LABELS =
  'yüzde % tablo table şekil figure grafik s\\. sf\\. sayfa page v sürüm version saat tel no dahili';
/** "18 Temmuz 2019. Tedbirler …": a year. */
const MONTHS =
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık january february march april june july august september october november december';
/** Units, and "376.1 sayılı karar": a number that words make something else's. */
const QUANTITY = new RegExp(
  `\\s*(?:${anyOf(UNITS.split(' '))}|per\\scent|${anyOf(SHORT_UNITS.split(' '))}(?!\\p{L})|${loose('sayılı')}\\s)`,
  'iuy',
);
const LABELLED = new RegExp(
  `(?<=(?<!\\p{L})${anyOf(`${LABELS} ${MONTHS}`.split(' '))}\\s{0,3}[.:]?\\s{0,3})`,
  'iuy',
);
/** Code units that can stand between a label and its number. */
const BEHIND_LABEL = 7;
const PERCENT = 0x25;
const LABEL_ENDINGS = new Endings(
  `${LABELS} ${MONTHS}`
    .split(' ')
    .map((label) => label.replace('\\.', ''))
    .filter((label) => label.length > 1),
);
const YEAR = /^(?:19|20)\d\d$/;
const SUFFIX = new RegExp(CASE_SUFFIX, 'iuy');

const STOP = 0x2e;
const COMMA = 0x2c;
const BLANK = 0x20;
const LINE_FEED = 0x0a;
const [D, O, T] = Array.from('dot', (letter) => letter.charCodeAt(0));

/** The form in which the text's word number `word` is written, a number without a mark; null when nothing makes it a citation. */
export function bareForm(words: Words, text: string, word: number, end: number): BareForm | null {
  const { units } = words;
  const start = words.starts[word];
  const dotted = isDotted(units, start, end);
  if (isHeading(units, text, start, end, dotted)) return 'heading';
  if (dotted) {
    if (!MEASURE.test(text.slice(start, end)) || isOfSomethingElse(units, text, start, end))
      return null;
    return units[end] === STOP && isInlineHeading(text, start, end) ? 'inline-heading' : 'dotted';
  }
  if (end - start < 3) return null;
  const form = hasCaseSuffix(units, text, end) ? 'case-suffix' : behindPlan(words, word);
  return form !== null && YEAR.test(text.slice(start, end)) ? null : form;
}

/** "hedef 2028’de": a year, whatever noun stands in front. */
export function isYearWithCase({ units }: Words, text: string, { start, end }: Span): boolean {
  return YEAR.test(text.slice(start, end)) && hasCaseSuffix(units, text, end);
}

function hasCaseSuffix(units: Uint16Array, text: string, end: number): boolean {
  const suffix = FOLDS[units[end + 1]];
  return units[end] !== BLANK && (suffix === D || suffix === T) && matches(SUFFIX, text, end);
}

/** "Onuncu Plan 773", "12. KP’de 476": behind a plan's word, or its case ending. */
function behindPlan({ units, starts, ends }: Words, word: number): BareForm | null {
  for (let before = word - 1; before >= 0 && before >= word - 2; before -= 1) {
    if (PLAN_KEYS.has(keyAt(units, starts[before]))) return 'behind-plan';
    if (ends[before] - starts[before] > LONGEST_ENDING) return null;
  }
  return null;
}
const PLAN_KEYS = new Set(['plan', 'kp ', 'kp.', 'ndp'].map(keyOf));
/** Code units of a case ending behind an apostrophe, and of "için". */
const LONGEST_ENDING = 4;

function isDotted(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (units[at] === STOP) return true;
  return false;
}

function isHeading(
  units: Uint16Array,
  text: string,
  start: number,
  end: number,
  dotted: boolean,
): boolean {
  if (units[end] === STOP) {
    if (isBehindWord(units, start)) return false;
    // Most headings are words on a line of their own, which needs no pattern to tell.
    const isOnLine = start === 0 || units[start - 1] === LINE_FEED;
    const isBeforeWord = units[end + 1] === BLANK && FOLDS[units[end + 2]] !== 0;
    return (
      (isOnLine || matches(HEADING_BEFORE, text, start)) &&
      (isBeforeWord || matches(HEADING_AFTER, text, end))
    );
  }
  return dotted && units[end] < 0x21 && matches(QUOTED_HEADING_AFTER, text, end);
}

/** In running text, behind a word and a blank; the bullet "o" is no word. */
function isBehindWord(units: Uint16Array, start: number): boolean {
  if (unitAt(units, start - 1) !== BLANK) return false;
  const before = FOLDS[unitAt(units, start - 2)];
  return before !== 0 && before !== O;
}

/** Behind "sayfa", "Tablo", a month or another word whose numbers are none of a list's. */
export function isLabelled(text: string, start: number): boolean {
  if (text[start - 2] === ',') return false;
  return mayBeLabelled(text, start) && matches(LABELLED, text, start);
}

/** Whether the word in front ends as a label does: of most numbers in running text that is all that has to be looked at. */
function mayBeLabelled(text: string, start: number): boolean {
  let at = start - 1;
  for (const floor = at - BEHIND_LABEL; ; at -= 1) {
    const code = at < 0 || at < floor ? 0 : text.charCodeAt(at);
    if (code === PERCENT) return true;
    if (code === 0) return false;
    if (FOLDS[code] !== 0) break;
  }
  const isOneLetter = at === 0 || FOLDS[text.charCodeAt(at - 1)] === 0;
  return isOneLetter || LABEL_ENDINGS.has(text.charCodeAt(at - 1), text.charCodeAt(at));
}

/** "… güçlendirilecektir. 914.1. Ayrımcılık …": headings whose lines were joined. */
function isInlineHeading(text: string, start: number, end: number): boolean {
  return matches(BEHIND_SENTENCE, text, start) && matches(BEFORE_SENTENCE, text, end);
}

function isOfSomethingElse(units: Uint16Array, text: string, start: number, end: number): boolean {
  if (unitAt(units, start - 1) === COMMA) return true;
  return isQuantity(text, end) || isLabelled(text, start);
}

/** Whether a number that ends here is followed by a unit, or by "sayılı" as acts are. */
export function isQuantity(text: string, end: number): boolean {
  return matches(QUANTITY, text, end);
}

function matches(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

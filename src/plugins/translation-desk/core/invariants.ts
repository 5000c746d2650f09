import { plainText } from './marks';
import { lower } from './text';

export type InvariantKind = 'number' | 'date' | 'acronym';

/** Something that should stand in both languages and does not. */
export interface InvariantProblem {
  kind: InvariantKind;
  /** Comparable form: `1250`, `2019-10-14`, `AKİP`. */
  value: string;
  side: 'missing' | 'extra';
}

const MONTHS: Record<string, readonly string[]> = {
  tr: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık'.split(' '),
  en: 'january february march april may june july august september october november december'.split(
    ' ',
  ),
};
/** Small numbers that one language writes as digits and the other in letters: 5. toplantı, fifth meeting. */
const NUMBER_WORDS: readonly (readonly string[])[] = [
  ['one', 'first', 'bir', 'birinci', 'ilk'],
  ['two', 'second', 'iki', 'ikinci'],
  ['three', 'third', 'üç', 'üçüncü'],
  ['four', 'fourth', 'dört', 'dördüncü'],
  ['five', 'fifth', 'beş', 'beşinci'],
  ['six', 'sixth', 'altı', 'altıncı'],
  ['seven', 'seventh', 'yedi', 'yedinci'],
  ['eight', 'eighth', 'sekiz', 'sekizinci'],
  ['nine', 'ninth', 'dokuz', 'dokuzuncu'],
  ['ten', 'tenth', 'on', 'onuncu'],
  ['eleven', 'eleventh', 'on bir', 'on birinci'],
  ['twelve', 'twelfth', 'on iki', 'on ikinci'],
];

const NUMBER = /(?<![\p{L}\d])\d+(?:[.,]\d+)*/gu;
const ACRONYM = /(?<![\p{L}\d])\p{Lu}{2,}(?:-\p{Lu}{2,})*(?![\p{L}\d])/gu;

/**
 * Numbers, dates and acronyms that are in one text and not in the other. Turkish writes 1.250,5 where
 * English writes 1,250.5; a small number may be a word on the other side.
 */
export function checkInvariants(
  source: { text: string; locale: string },
  target: { text: string; locale: string },
): InvariantProblem[] {
  const [left, right] = [source, target].map(({ text, locale }) => readInvariants(text, locale));
  const problems: InvariantProblem[] = [];
  for (const kind of ['date', 'number', 'acronym'] as const) {
    for (const value of subtract(left[kind], right[kind])) {
      if (!saidInWords(kind, value, target)) problems.push({ kind, value, side: 'missing' });
    }
    for (const value of subtract(right[kind], left[kind])) {
      if (!saidInWords(kind, value, source)) problems.push({ kind, value, side: 'extra' });
    }
  }
  return problems;
}

/** The comparable numbers, dates and acronyms of a text, in the order they stand in. */
export function readInvariants(marked: string, locale: string): Record<InvariantKind, string[]> {
  const language = locale.startsWith('tr') ? 'tr' : 'en';
  const date: string[] = [];
  const withoutDates = plainText(marked).replace(datePattern(language), (...parts: unknown[]) => {
    date.push(isoDate(parts[parts.length - 1] as Record<string, string | undefined>, language));
    return ' ';
  });
  const text = withoutDates.normalize('NFC');
  // In an all-capital heading every word looks like an acronym.
  const shouted = !/\p{Ll}/u.test(text) && text.trim().includes(' ');
  return {
    date,
    number: (text.match(NUMBER) ?? []).map((number) => canonicalNumber(number, language)),
    acronym: shouted ? [] : (text.match(ACRONYM) ?? []),
  };
}

/** `1.250,5` in Turkish and `1,250.5` in English are both `1250.5`; a clause number `421.7` stays. */
export function canonicalNumber(number: string, language: 'tr' | 'en'): string {
  const [thousands, decimal] = language === 'tr' ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(`^\\d{1,3}(?:\\${thousands}\\d{3})+(?:\\${decimal}\\d+)?$`);
  const plain = grouped.test(number) ? number.split(thousands).join('') : number;
  return plain.replace(',', '.');
}

function datePattern(language: 'tr' | 'en'): RegExp {
  const month = `(?<month>${MONTHS[language].join('|')})`;
  const dayFirst = `(?<day>\\d{1,2})\\s+${month}\\s+(?<year>\\d{4})`;
  if (language === 'tr') return new RegExp(turkishCase(dayFirst), 'gu');
  const monthFirst = `(?<month2>${MONTHS.en.join('|')})\\s+(?<day2>\\d{1,2}),?\\s+(?<year2>\\d{4})`;
  return new RegExp(`${dayFirst}|${monthFirst}`, 'giu');
}

/** The flag `i` knows nothing of ı and İ, so months are looked for in lower and in capitalised form. */
function turkishCase(pattern: string): string {
  return MONTHS.tr.reduce((all, name) => {
    const first = name[0].toLocaleUpperCase('tr');
    const upper = name.toLocaleUpperCase('tr');
    return all.replace(name, `${name}|${first}${name.slice(1)}|${upper}`);
  }, pattern);
}

function isoDate(groups: Record<string, string | undefined>, language: 'tr' | 'en'): string {
  const name = lower(groups.month ?? groups.month2 ?? '', language);
  const month = MONTHS[language].indexOf(name) + 1;
  const day = groups.day ?? groups.day2 ?? '';
  return `${groups.year ?? groups.year2}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function saidInWords(
  kind: InvariantKind,
  value: string,
  other: { text: string; locale: string },
): boolean {
  const names = kind === 'number' ? (NUMBER_WORDS[Number(value) - 1] ?? []) : [];
  const text = ` ${lower(plainText(other.text), other.locale).replace(/[^\p{L}]+/gu, ' ')} `;
  return names.some((name) => text.includes(` ${name} `));
}

function subtract(from: readonly string[], what: readonly string[]): string[] {
  const left = [...what];
  return from.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

import { Endings, foldedLetters } from '../text/letters';
import { en } from './en';
import { anyOf, APOSTROPHE, loose } from './loose';
import { tr } from './tr';
import type { InstrumentRow, NounRow } from './types';

export { en, tr };
export { APOSTROPHE, loose } from './loose';
export type { InstrumentRow, Language, MarkRow, NounRow } from './types';

/** Both languages are read in every text: Turkish articles quote English documents and the other way round. */
export const LANGUAGES = [tr, en];

/** `’ncı`, ` inci`, `inci`, any of the eight suffixes whatever the harmony, with or without apostrophe. */
export const ORDINAL = `(?:\\s?${APOSTROPHE}\\s?|\\s)?[ıiİuüýî]?nc[ıiİuüýî]`;
/** Of a name that owns what follows: `’ın`, `’nın`, `nın`. */
export const GENITIVE = `${APOSTROPHE}?n?[ıiİuüýî]n`;
/** Closes what encloses a number: "376.1", (376.1), [376.1], and the stars of Markdown. */
const CLOSING = '(?:\\s?[\\])"”“*]{1,2})?';
/** What an ordinal's suffix begins with. */
export const ORDINAL_OPENS = ['inc', 'unc', 'nci', 'ncu'];

/** A unit's noun with any case ending. */
const nounOf = (nouns: readonly NounRow[]) =>
  `(?:${nouns.map(({ stem }) => loose(stem)).join('|')})\\p{L}*`;
export const NOUN = nounOf(LANGUAGES.flatMap((l) => l.nouns));
/** Of the language that writes an ordinal with a full stop: "421.7. madde", but "… in 2019. Measure 376.1 …". */
const TURKISH_NOUN = nounOf(tr.nouns);

/** The noun of one provision, with its case ending but not in the plural. "bu hedef" and "this policy" point at anything. */
const SINGULAR_NOUN = `(?:${LANGUAGES.flatMap((l) => l.nouns)
  .filter((noun) => noun.pointedAt)
  .map(({ stem }) => loose(stem))
  .join('|')})(?!l[ae]r|s(?!\\p{L})|ies)\\p{L}*`;

/** Tables' patterns name words in good Turkish; escapes, classes and place holders stay as they are. */
function loosePattern(pattern: string): string {
  return pattern.replace(
    /\\.(?:\{[^}]*\})?|\[[^\]]*\]|\{\w+\}|\(\?<?[!=:]|[a-zçğıöşü']+/g,
    (part) => (/^[a-zçğıöşü']/.test(part) ? loose(part) : withDottedCapital(part)),
  );
}

/** Ignoring case makes `I` of `i`; `İ` is a letter of its own. */
function withDottedCapital(part: string): string {
  return /^\[[^^]*[ıi]/.test(part) ? part.replace(/[ıi]/, '$&İ') : part;
}

/**
 * A table's pattern, to be matched where it is told to start and whatever the case.
 * @param wrap puts the pattern's source into another, e.g. behind the place
 */
export function compilePattern(pattern: string, wrap = (source: string) => source): RegExp {
  const source = loosePattern(pattern)
    .replaceAll('{ordinal}', ORDINAL)
    .replaceAll('{noun}', NOUN)
    .replaceAll('{closing}', CLOSING)
    .replaceAll('{turkish}', TURKISH_NOUN)
    .replaceAll('{genitive}', GENITIVE);
  return new RegExp(wrap(source), 'iuy');
}

/** What stands before a number and makes it a citation. */
export const NOUN_BEFORE = LANGUAGES.flatMap((l) => l.marks)
  .filter(({ side, dotted }) => side === 'before' && !dotted)
  .map(({ pattern }) => loosePattern(pattern))
  .join('|');

const joints = (list: readonly string[]) =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((w) => (/^\p{L}/u.test(w) ? `\\s+${loose(w)}\\s+` : `\\s*${loose(w)}\\s*`))
    .join('|');
/** What joins two members of a list. */
export const AND = `(?:${joints(LANGUAGES.flatMap((l) => l.and))})`;
/** What joins the two ends of a range; the Turkish ablative ("328’den 331’e kadar") is a form of its own. */
export const TO = `(?:${joints(LANGUAGES.flatMap((l) => l.to))}|${APOSTROPHE}?[dt][ea]n\\s+)`;

/** A locative or ablative that makes a bare number stand for a clause ("321’de"), unless it counts ("450’den fazla"). */
export const CASE_SUFFIX = `${APOSTROPHE}[dt][ea](?:${loose('ki')}|n)?(?!\\p{L}|\\s+${anyOf('fazla az çok aşkın beri itibaren sonra önce oluşan bir'.split(' '))})`;
const POINTING_WORDS = LANGUAGES.flatMap((l) => l.anaphora).flatMap(({ words }) => words);
/** "söz konusu madde(nin)", "that measure", from the noun on: one provision named before; a plural points at several. */
export const POINTING = new RegExp(
  `(?<=(?<![\\p{L}\\p{N}])(${anyOf(POINTING_WORDS)}\\s+))(?:${SINGULAR_NOUN})`,
  'iuy',
);
/** What the word in front of the noun ends with. */
export const POINTING_ENDINGS = new Endings(POINTING_WORDS);
/** The nouns that it can end with. */
export const POINTED_NOUNS = LANGUAGES.flatMap((l) => l.nouns)
  .filter((noun) => noun.pointedAt)
  .map(({ stem }) => stem);

/** "15 madde", "13 maddesinde", "15 clauses": how many clauses a text says there are. */
export const COUNTED = new RegExp(
  `(?<![\\p{L}\\d.,/])(\\d{1,3})\\s+(?:adet\\s+|${loose('ayrı')}\\s+)?(?:madde|${loose('tedbir')}|clauses|measures)(?!l[iı]k)\\p{L}*`,
  'gu',
);

/** Nouns of what plans number and laws and everyday texts do not: "tedbir", "measure", not "hedef". */
export const NOUN_OF_PLANS = new RegExp(
  `(?:${LANGUAGES.flatMap((l) => l.nouns)
    .filter((noun) => noun.pointedAt && !noun.ofLaws)
    .map(({ stem }) => loose(stem))
    .join('|')})`,
  'iu',
);

const OWNED_NOUN = `(?:${tr.nouns.map(({ stem }) => loose(stem)).join('|')})(?:l[ae]r)?s?[ıiİuüû]`;
const OWNED = new RegExp(OWNED_NOUN, 'iu');
const OWNED_ITSELF = new RegExp(`${OWNED_NOUN}$`, 'iu');
/** "maddesi", "tedbirleri": Turkish says of a noun that something owns it. */
export function isOwned(words: string): boolean {
  return OWNED.test(words);
}

/** The same without a case ending, as in front of what it is said of: "maddesi (değişen kanun)", not "maddesinde". */
export function isOwnedItself(words: string): boolean {
  return OWNED_ITSELF.test(words);
}

const PART_OF_PROVISION = new RegExp(`${loose('fıkra')}|ben[dt]|${loose('başlı')}[kğð]`, 'iu');
/** Laws count the parts of an article by these, and books their chapters; few plans do. */
export function isPartOfProvision(words: string): boolean {
  return PART_OF_PROVISION.test(words);
}

/** One of some words; a long one also where the text has lost the blank in front of it. */
function lastWords(words: readonly string[]): string {
  const sources = words.map((word) => (word.length > SHORT ? '' : '(?<!\\p{L})') + loose(word));
  return `(?:${sources.join('|')})`;
}
const SHORT = 3;

export interface CompiledInstrument extends InstrumentRow {
  /** Sticky: has to match where the row's anchor stands. */
  regex: RegExp;
}
export const INSTRUMENTS: readonly CompiledInstrument[] = LANGUAGES.flatMap((l) =>
  l.instruments.map((row) => ({
    ...row,
    regex: compilePattern(row.pattern ?? row.anchors.join('|'), (source) =>
      row.behind ? `(?<=${lastWords(row.behind)}\\s+)${source}` : source,
    ),
  })),
);

/** Ordinal words of both languages, with their values. */
export const ORDINALS = LANGUAGES.flatMap((l) => Object.entries(l.ordinals));
/** Ordinal words of both languages as one pattern, longest first ("on birinci" before "birinci"). */
export const ORDINAL_WORD = anyOf(ORDINALS.map(([word]) => word));
/** What they begin with, also where they are two words. */
export const ORDINAL_WORD_OPENS = ORDINALS.flatMap(([word]) => [
  word.replace(' ?', ''),
  word.replace(/.* \?/, ''),
]);
const ORDINAL_VALUES = new Map(ORDINALS.map(([word, value]) => [foldedLetters(word), value]));

/** Value of an ordinal word ("onbirinci", "eleventh"), or null. */
export function ordinalValue(word: string): number | null {
  return ORDINAL_VALUES.get(foldedLetters(word)) ?? null;
}

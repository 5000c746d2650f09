import { en } from './en';
import { anyOf, APOSTROPHE, loose } from './loose';
import { tr } from './tr';
import type { InstrumentRow, MarkRow } from './types';

export { en, tr };
export { APOSTROPHE, loose } from './loose';
export type { InstrumentRow, Language, MarkRow, NounRow } from './types';

/** Both languages are read in every text: Turkish articles quote English documents and the other way round. */
const LANGUAGES = [tr, en];

/** `’ncı`, ` inci`, `inci`, any of the eight suffixes whatever the harmony, with or without apostrophe. */
export const ORDINAL = `(?:\\s?${APOSTROPHE}\\s?|\\s)?[ıiuüýî]?nc[ıiuüýî]`;

/** A unit's noun with any case ending. */
export const NOUN = `(?:${LANGUAGES.flatMap((l) => l.nouns)
  .map(({ stem }) => loose(stem))
  .join('|')})\\p{L}*`;

/** The noun of one provision, with its case ending but not in the plural. "bu hedef" and "this policy" point at anything. */
const SINGULAR_NOUN = `(?:${LANGUAGES.flatMap((l) => l.nouns)
  .filter((noun) => noun.pointedAt)
  .map(({ stem }) => loose(stem))
  .join('|')})(?!l[ae]r|s(?!\\p{L})|ies)\\p{L}*`;

const fill = (pattern: string) =>
  loosePattern(pattern).replaceAll('{ordinal}', ORDINAL).replaceAll('{noun}', NOUN);

/** Tables' patterns name words in good Turkish; escapes, classes and place holders stay as they are. */
function loosePattern(pattern: string): string {
  return pattern.replace(
    /\\.(?:\{[^}]*\})?|\[[^\]]*\]|\{\w+\}|\(\?<?[!=:]|[a-zçğıöşü']+/g,
    (part) => (/^[a-zçğıöşü']/.test(part) ? loose(part) : part),
  );
}

const MARKS = LANGUAGES.flatMap((l) => l.marks);
const AFTER = MARKS.filter((row) => row.side === 'after');
const BEFORE = MARKS.filter((row) => row.side === 'before');

/** One pattern for several rows. */
function union(rows: readonly MarkRow[]): string {
  return rows.map((row) => `(?:${fill(row.pattern)})`).join('|');
}

/** A row with patterns of its own, so that the row that matched is known without captures. */
const compile = (row: MarkRow) => ({
  row,
  regex:
    row.side === 'after'
      ? new RegExp(fill(row.pattern), 'yu')
      : new RegExp(`(?<=(?<![\\p{L}\\p{N}])(?<words>${fill(row.pattern)}))`, 'uy'),
});
const COMPILED_AFTER = AFTER.map(compile);
const COMPILED_BEFORE = BEFORE.map(compile);

export interface FoundMark {
  row: MarkRow;
  /** Code units that the mark's words take, up to the number or from its end. */
  length: number;
}

/** The mark that follows a number which ends at `at`. */
export function markAfter(lower: string, at: number): FoundMark | null {
  for (const { row, regex } of COMPILED_AFTER) {
    regex.lastIndex = at;
    if (regex.test(lower)) return { row, length: regex.lastIndex - at };
  }
  return null;
}

/** The mark in front of a number which starts at `at`. */
export function markBefore(lower: string, at: number): FoundMark | null {
  for (const { row, regex } of COMPILED_BEFORE) {
    regex.lastIndex = at;
    const words = regex.exec(lower)?.groups?.words;
    if (words !== undefined) return { row, length: words.length };
  }
  return null;
}

const joints = (list: readonly string[]) =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((w) => (/^\p{L}/u.test(w) ? `\\s+${loose(w)}\\s+` : `\\s*${loose(w)}\\s*`))
    .join('|');
/** What joins two members of a list. */
export const AND = `(?:${joints(LANGUAGES.flatMap((l) => l.and))})`;
/** What joins the two ends of a range; the Turkish ablative ("328’den 331’e kadar") is a form of its own. */
export const TO = `(?:${joints(LANGUAGES.flatMap((l) => l.to))}|${APOSTROPHE}?[dt][ea]n\\s+)`;

/** Levels of a number: `421.7`, `1082`, `1.082`. */
export const LEVELS = '\\d{0,3}(?:\\.\\d{1,3}){0,3}(?!\\d|\\.\\d)';
/** A locative or ablative that makes a bare number stand for a clause ("321’de"), unless it counts ("450’den fazla"). */
export const CASE_SUFFIX = `${APOSTROPHE}[dt][ea](?:ki|n)?(?!\\p{L}|\\s+(?:${loose('fazla')}|az|${loose('çok')}|${loose('aşkın')}|beri|itibaren|sonra|${loose('önce')}|${loose('oluşan')}|bir))`;
/** In front of a heading's number on its line: a bullet, a quotation mark, the start of a CSV field. */
const HEADING_START =
  '(?<=(?:(?:^|\\n)[ \\t\\u00A0]{0,40}(?:[•●▪◦‣■*·o–-]\\s{0,3})?["“”\'‘«]?|[^\\s\\d],"?|["“«])[\\d.]{1,16})';

/**
 * Every number that can be a citation of its own or end a list of them, in one pass that costs hardly more
 * than finding the digits: whole runs only, bounded in length, so that long runs of digits and dots are
 * passed over in linear time. The conditions are looked at beside digits only.
 */
export const CANDIDATE = new RegExp(
  `[1-9](?<!\\d\\d|\\d\\.\\d|/\\d)(?:(?<=(?<![\\p{L}\\p{N}])(?:${union(BEFORE)})\\d)${LEVELS}` +
    `|${LEVELS}(?:(?=${union(AFTER)}|${CASE_SUFFIX})|(?=\\.|\\s*\\n)${HEADING_START}|(?<=(?<!\\d)\\d\\d{1,3}\\.[1-9]\\d?)))`,
  'gu',
);

/** "söz konusu madde(nin)", "that measure": one provision named before; a plural points at several and is none. */
export const ANAPHORA = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LANGUAGES.flatMap((l) => l.anaphora)
    .map((row) => loosePattern(row.pattern))
    .join('|')})\\s+(?:${SINGULAR_NOUN})`,
  'gu',
);

/** "15 madde", "13 maddesinde", "15 clauses": how many clauses a text says there are. */
export const COUNTED = new RegExp(
  `(?<![\\p{L}\\d.,/])(\\d{1,3})\\s+(?:adet\\s+|${loose('ayrı')}\\s+)?(?:madde|${loose('tedbir')}|clauses|measures)(?!l[iı]k)\\p{L}*`,
  'gu',
);

/** Nouns that laws number as well. */
export const NOUN_OF_LAWS = new RegExp(
  `(?:${LANGUAGES.flatMap((l) => l.nouns)
    .filter((n) => n.ofLaws)
    .map((n) => loose(n.stem))
    .join('|')})`,
  'u',
);

export interface CompiledInstrument extends InstrumentRow {
  /** Sticky: has to match where the row's anchor stands. */
  regex: RegExp;
}
export const INSTRUMENTS: readonly CompiledInstrument[] = LANGUAGES.flatMap((l) =>
  l.instruments.map((row) => ({
    ...row,
    regex: new RegExp(loosePattern(row.pattern ?? row.anchors.join('|')), 'yu'),
  })),
);

const ORDINALS = LANGUAGES.flatMap((l) => Object.entries(l.ordinals));
/** Ordinal words of both languages as one pattern, longest first ("on birinci" before "birinci"). */
export const ORDINAL_WORD = anyOf(ORDINALS.map(([word]) => word));
const ORDINAL_VALUES = ORDINALS.map(([word, value]) => ({
  regex: new RegExp(`^${loose(word)}$`, 'u'),
  value,
}));

/** Value of an ordinal word ("onbirinci", "eleventh"), or null. */
export function ordinalValue(word: string): number | null {
  return ORDINAL_VALUES.find(({ regex }) => regex.test(word))?.value ?? null;
}

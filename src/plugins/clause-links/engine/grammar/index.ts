import { en } from './en';
import { anyOf, APOSTROPHE, loose } from './loose';
import { tr } from './tr';
import type { InstrumentRow, MarkRow } from './types';

export { en, tr };
export { APOSTROPHE, loose } from './loose';
export type { InstrumentRow, Language, MarkRow, NounRow } from './types';

/** A row with its pattern compiled: sticky for what follows a number, anchored at its end for what precedes. */
export interface CompiledMark extends MarkRow {
  regex: RegExp;
}

const LANGUAGES = [tr, en];

/** `’ncı`, ` inci`, `inci`, any of the eight suffixes whatever the harmony, with or without apostrophe. */
export const ORDINAL = `(?:\\s?${APOSTROPHE}\\s?|\\s)?[ıiuüýî]?nc[ıiuüýî]`;

/** A unit's noun with any case ending. */
export const NOUN = `(?:${LANGUAGES.flatMap((l) => l.nouns)
  .map(({ stem }) => loose(stem))
  .join('|')})\\p{L}*`;

const fill = (pattern: string) =>
  loosePattern(pattern).replaceAll('{ordinal}', ORDINAL).replaceAll('{noun}', NOUN);

/** Tables' patterns name words in good Turkish; escapes, classes and place holders stay as they are. */
function loosePattern(pattern: string): string {
  return pattern.replace(
    /\\.(?:\{[^}]*\})?|\[[^\]]*\]|\{\w+\}|\(\?<?[!=:]|[a-zçğıöşü']+/g,
    (part) => (/^[a-zçğıöşü']/.test(part) ? loose(part) : part),
  );
}

const compiled: CompiledMark[] = LANGUAGES.flatMap((l) => l.marks).map((row) => ({
  ...row,
  regex:
    row.side === 'after'
      ? new RegExp(fill(row.pattern), 'yu')
      : new RegExp(`(?<![\\p{L}\\p{N}])${fill(row.pattern)}`, 'u'),
}));
export const MARKS_AFTER = compiled.filter((row) => row.side === 'after');
export const MARKS_BEFORE = compiled.filter((row) => row.side === 'before');

const words = (list: readonly string[]) =>
  list.map((w) => (/^\p{L}/u.test(w) ? `\\s+${loose(w)}\\s+` : `\\s*${loose(w)}\\s*`)).join('|');
/** What joins two members of a list. */
export const AND = new RegExp(
  `(?:${words(LANGUAGES.flatMap((l) => l.and).sort((a, b) => b.length - a.length))})`,
  'yu',
);
/** What joins the two ends of a range; the Turkish ablative ("328’den 331’e kadar") is a form of its own. */
export const TO = new RegExp(
  `(?:${words(LANGUAGES.flatMap((l) => l.to))}|${APOSTROPHE}?[dt][ea]n\\s+)`,
  'yu',
);

/** Nouns that laws number as well. */
export const NOUN_OF_LAWS = new RegExp(
  `(?:${LANGUAGES.flatMap((l) => l.nouns)
    .filter((n) => n.ofLaws)
    .map((n) => loose(n.stem))
    .join('|')})`,
  'u',
);

export const INSTRUMENTS: readonly (InstrumentRow & { regex: RegExp })[] = LANGUAGES.flatMap((l) =>
  l.instruments.map((row) => ({ ...row, regex: new RegExp(loosePattern(row.pattern), 'gu') })),
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

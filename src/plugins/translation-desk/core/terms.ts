import { foldCase, lower } from './text';

/** A term of the termbase. */
export interface Term {
  id: number | string;
  source: string;
  target: string;
  /** Other renderings that are allowed too. */
  allowed?: readonly string[];
  /** Renderings that must not be used. */
  forbidden?: readonly string[];
}

export interface TermMatch {
  /** Half-open range of UTF-16 code units in the text. */
  start: number;
  end: number;
}

/** A term in a text; the longest term wins where several overlap. */
export interface TermHit<T extends Term = Term> extends TermMatch {
  term: T;
}

export type TermProblem<T extends Term = Term> =
  | { kind: 'absent'; term: T; at: TermMatch }
  | { kind: 'forbidden'; term: T; variant: string; at: TermMatch };

/** Many terms, made ready to be looked for in many texts. */
export interface Termbase<T extends Term = Term> {
  /** The terms of a source text, in reading order. */
  find(sourceText: string): TermHit<T>[];
  /** What is wrong with the translation of the terms found: absent, or a forbidden rendering. Advisory. */
  check(hits: readonly TermHit<T>[], targetText: string): TermProblem<T>[];
}

/*
 * Turkish noun inflection in its fixed order: plural, possessive, case, -ki, case, copula. Letters of
 * each suffix only, harmony is not checked. Source: the order of noun suffixes in Göksel & Kerslake,
 * Turkish: A Comprehensive Grammar, §8.1.
 */
const PLURAL = '(?:l[ae]r)?';
const POSSESSIVE = '(?:[ıiuü]?m[ıiuü]z|[ıiuü]?n[ıiuü]z|[ıiuü]?m|[ıiuü]n|s?[ıiuü])?';
const CASE = '(?:n?[dt][ae]n?|[yn]?l[ae]|n?[ıiuü]n|[yn]?[ıiuü]|[yn]?[ae]|nc[ae]|c[ae])?';
const RELATIVE = '(?:ki(?:l[ae]r)?)?';
const COPULA = '(?:[dt][ıiuü]r|y?s[ae]|y?[dt][ıiuü])?';
const SUFFIXES = new RegExp(`^${PLURAL}${POSSESSIVE}${CASE}${RELATIVE}${CASE}${COPULA}$`, 'u');
const ENGLISH_ENDING = /^(?:s|es|['’]s|s['’])?$/u;

/** Final consonants that soften before a vowel: kitap → kitabı, ağaç → ağacı, yurt → yurdu, sektörlük → …lüğü. */
const SOFTENED: Record<string, string> = { p: 'b', ç: 'c', t: 'd', k: 'ğ' };
const VOWEL = /^[aeıioöuü]/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const WORD_START = /(?<![\p{L}\p{M}\p{N}])\S/gu;
const WORD_REST = /^[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)?/u;
/** A noun that already ends in a possessive drops it before the plural: ajansı → ajansları. */
const BARE = /s?[ıiuü]$/u;

/**
 * Where a term occurs in a text, inflected or not: `ajans` in `ajansının`, `kümelenme` in
 * `KÜMELENMEYE`, `AKİP` in `AKİP’in`. A term in capitals is an acronym and matched as written, so the
 * agency MARKA is never found in the noun `marka`.
 */
export function findTerm(text: string, term: string, locale: string): TermMatch[] {
  return findIn(textOf(text, locale), needleOf(term, locale));
}

/** By so many first letters a term is looked up. */
const PREFIX = 3;

/** Indexes terms by their first letters, so a text costs what stands in it, not what the termbase holds. */
export function createTermbase<T extends Term>(
  terms: readonly T[],
  locales: { source: string; target: string },
): Termbase<T> {
  const byStart = new Map<string, { term: T; needle: Needle }[]>();
  for (const term of terms) {
    const needle = needleOf(term.source, locales.source);
    const starts = needle.stems.map(({ text }) => foldCase(text, locales.source).slice(0, PREFIX));
    for (const start of new Set(starts)) {
      const entry = { term, needle };
      const list = byStart.get(start);
      if (list) list.push(entry);
      else byStart.set(start, [entry]);
    }
  }
  return {
    find(sourceText) {
      const text = textOf(sourceText, locales.source);
      const candidates = new Set(startsOf(text.folded).flatMap((at) => byStart.get(at) ?? []));
      const hits = [...candidates].flatMap(({ term, needle }) =>
        findIn(text, needle).map((match): TermHit<T> => ({ term, ...match })),
      );
      return uncovered(hits, hits).sort((a, b) => a.start - b.start);
    },
    check(hits, targetText) {
      const text = textOf(targetText, locales.target);
      const seen = new Set<T>();
      return hits.flatMap((hit) => {
        if (seen.has(hit.term)) return [];
        seen.add(hit.term);
        return checkHit(hit, text, locales.target);
      });
    },
  };
}

function checkHit<T extends Term>(
  { term, start, end }: TermHit<T>,
  target: FoldedText,
  locale: string,
): TermProblem<T>[] {
  const inTarget = (rendering: string) => findIn(target, needleOf(rendering, locale));
  const renderings = [term.target, ...(term.allowed ?? [])].flatMap(inTarget);
  const forbidden = (term.forbidden ?? []).flatMap((variant): TermProblem<T>[] => {
    // `agency` is no fault inside of `development agency`.
    const [at] = uncovered(inTarget(variant), renderings);
    return at ? [{ kind: 'forbidden', term, variant, at }] : [];
  });
  if (renderings.length || forbidden.length) return forbidden;
  return [{ kind: 'absent', term, at: { start, end } }];
}

/** The matches that no longer one covers. */
function uncovered<M extends TermMatch>(matches: readonly M[], others: readonly TermMatch[]): M[] {
  const covers = (big: TermMatch, { start, end }: TermMatch) =>
    big.start <= start && big.end >= end && big.end - big.start > end - start;
  return matches.filter((match) => !others.some((other) => covers(other, match)));
}

/** What stands at the start of each word: its first letter, two and three, each once. */
function startsOf(folded: string): string[] {
  const starts = new Set<string>();
  for (const { index } of folded.matchAll(WORD_START)) {
    for (let length = 1; length <= PREFIX; length += 1) {
      starts.add(folded.slice(index, index + length));
    }
  }
  return [...starts];
}

/** A text as written and with its case folded; both have the same length. */
interface FoldedText {
  text: string;
  folded: string;
}

function textOf(text: string, locale: string): FoldedText {
  return { text, folded: foldCase(text, locale) };
}

/** A term made ready to be looked for. */
interface Needle {
  /** As written, case and all. */
  exact: boolean;
  stems: Stem[];
  locale: string;
}

function needleOf(term: string, locale: string): Needle {
  const exact = isAcronym(term, locale);
  const stems = exact
    ? [{ text: term, before: null }]
    : stemsOf(foldCase(term, locale), locale.startsWith('tr'));
  return { exact, stems, locale };
}

function findIn({ text, folded }: FoldedText, { exact, stems, locale }: Needle): TermMatch[] {
  const haystack = exact ? text : folded;
  const matches: TermMatch[] = [];
  for (const stem of stems) {
    if (!stem.text) continue;
    for (let at = haystack.indexOf(stem.text); at >= 0; at = haystack.indexOf(stem.text, at + 1)) {
      if (at > 0 && LETTER.test(haystack[at - 1])) continue;
      const end = at + stem.text.length;
      const rest = WORD_REST.exec(haystack.slice(end, end + 40))?.[0] ?? '';
      if (stem.before && !stem.before.test(rest)) continue;
      if (!endsTerm(rest, locale.startsWith('tr'), locale)) continue;
      if (!matches.some((match) => match.start === at)) {
        matches.push({ start: at, end: end + rest.length });
      }
    }
  }
  return matches.sort((a, b) => a.start - b.start);
}

function endsTerm(rest: string, turkish: boolean, locale: string): boolean {
  if (!turkish) return ENGLISH_ENDING.test(rest);
  const [bare, afterApostrophe] = rest.split(/['’]/u);
  const suffix = afterApostrophe === undefined ? bare : afterApostrophe;
  // Letters before the apostrophe belong to the name itself: AKİP is not in AKİPLİ'nin.
  if (afterApostrophe !== undefined && bare !== '') return false;
  return SUFFIXES.test(lower(suffix, locale));
}

interface Stem {
  text: string;
  /** What has to follow for this form of the stem. */
  before: RegExp | null;
}

function stemsOf(term: string, turkish: boolean): Stem[] {
  const stems: Stem[] = [{ text: term, before: null }];
  if (!turkish) {
    // agency → agencies
    if (term.endsWith('y')) stems.push({ text: `${term.slice(0, -1)}ie`, before: /^s/u });
    return stems;
  }
  const last = term[term.length - 1];
  if (SOFTENED[last]) stems.push({ text: term.slice(0, -1) + SOFTENED[last], before: VOWEL });
  if (term.includes(' ') && BARE.test(term)) {
    stems.push({ text: term.replace(BARE, ''), before: /^l[ae]r/u });
    stems.push({ text: term.slice(0, -1), before: /^l[ae]r/u });
  }
  return stems;
}

function isAcronym(term: string, locale: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(term) && !/\p{Ll}/u.test(term) && lower(term, locale) !== term;
}

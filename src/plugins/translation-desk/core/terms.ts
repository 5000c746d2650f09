import { lower } from './text';

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

export type TermProblem =
  | { kind: 'absent'; term: Term; at: TermMatch }
  | { kind: 'forbidden'; term: Term; variant: string; at: TermMatch };

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
const WORD_REST = /^[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)?/u;
/** A noun that already ends in a possessive drops it before the plural: ajansı → ajansları. */
const BARE = /s?[ıiuü]$/u;

/**
 * Where a term occurs in a text, inflected or not: `ajans` in `ajansının`, `kümelenme` in
 * `KÜMELENMEYE`, `AKİP` in `AKİP’in`. A term in capitals is an acronym and matched as written, so the
 * agency MARKA is never found in the noun `marka`.
 */
export function findTerm(text: string, term: string, locale: string): TermMatch[] {
  const turkish = locale.startsWith('tr');
  const acronym = isAcronym(term, locale);
  // Lower case may change the length (İ has none of that in Turkish rules, but other letters could).
  const folded = acronym ? text : sameLength(text, lower(text, locale));
  const needle = acronym ? term : lower(term, locale);
  const matches: TermMatch[] = [];
  for (const stem of acronym ? [{ text: needle, before: null }] : stemsOf(needle, turkish)) {
    for (let at = folded.indexOf(stem.text); at >= 0; at = folded.indexOf(stem.text, at + 1)) {
      if (at > 0 && LETTER.test(folded[at - 1])) continue;
      const end = at + stem.text.length;
      const rest = WORD_REST.exec(folded.slice(end, end + 40))?.[0] ?? '';
      if (stem.before && !stem.before.test(rest)) continue;
      if (!endsTerm(rest, turkish, locale)) continue;
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

/** Terms of the source whose rendering is not in the target, and forbidden renderings that are. Advisory. */
export function checkTerms(
  sourceText: string,
  targetText: string,
  terms: readonly Term[],
  locales: { source: string; target: string },
): TermProblem[] {
  return terms.flatMap((term): TermProblem[] => {
    const [at] = findTerm(sourceText, term.source, locales.source);
    if (!at) return [];
    const forbidden = (term.forbidden ?? []).flatMap((variant): TermProblem[] => {
      const [found] = findTerm(targetText, variant, locales.target);
      return found ? [{ kind: 'forbidden', term, variant, at: found }] : [];
    });
    const renderings = [term.target, ...(term.allowed ?? [])];
    const present = renderings.some((text) => findTerm(targetText, text, locales.target).length);
    return present || forbidden.length ? forbidden : [{ kind: 'absent', term, at }];
  });
}

function isAcronym(term: string, locale: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(term) && !/\p{Ll}/u.test(term) && lower(term, locale) !== term;
}

function sameLength(text: string, folded: string): string {
  return folded.length === text.length ? folded : text;
}

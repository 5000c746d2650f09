import { languageOf } from './languages';
import { tokenise, type Token } from './tokens';

/** What is looked for: texts that have every word, in any of the ways that it can be found by. */
export interface SearchQuery {
  words: readonly QueryWord[];
}
export interface QueryWord {
  /** Any of these is the word; letters, digits and dots only. */
  terms: readonly string[];
  /** The last word may still be being typed: whatever begins like it is found, too. */
  prefix: string | null;
}

const CLAUSE_NUMBER = /^\d+(?:\.\d+)+$/;
const SHORTEST_PREFIX = 2;

/**
 * The words of a query. Words that say nothing (`ve`, `the`) are left out where others remain, and so are the nouns
 * around a clause number: `11. Kalkınma Planı’nın 421.7. maddesi` asks for 11 and 421.7.
 */
export function parseQuery(text: string, locale: string): SearchQuery {
  const tokens = tokenise(text, locale);
  const single = tokens.filter((token) => !isCompound(token, tokens));
  const last = single.at(-1);
  const words = telling(single, locale).map((token) => ({
    terms: [...new Set([...token.terms, ...compoundsAround(token, tokens)])],
    prefix: token === last && token.folded.length >= SHORTEST_PREFIX ? token.folded : null,
  }));
  return { words: unique(words) };
}

function telling(tokens: readonly Token[], locale: string): readonly Token[] {
  const { empty, clauseNouns } = languageOf(locale);
  const hasNumber = tokens.some((token) => CLAUSE_NUMBER.test(token.folded));
  const left = tokens.filter(
    ({ folded, terms }) =>
      !empty.has(folded) && !(hasNumber && terms.some((term) => clauseNouns.has(term))),
  );
  return left.length > 0 ? left : tokens;
}

function isCompound(token: Token, tokens: readonly Token[]): boolean {
  return tokens.some((other) => other !== token && contains(token, other));
}

function compoundsAround(token: Token, tokens: readonly Token[]): readonly string[] {
  return tokens
    .filter((other) => other !== token && contains(other, token))
    .map((other) => other.folded);
}

function contains(outer: Token, inner: Token): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function unique(words: readonly QueryWord[]): QueryWord[] {
  return [...new Map(words.map((word) => [JSON.stringify(word), word])).values()];
}

/** Which word of a query a word of a text is: its place, or -1. */
export function matcherOf(query: SearchQuery): (token: Token) => number {
  const places = new Map<string, number>();
  query.words.forEach(({ terms }, place) => {
    for (const term of terms) if (!places.has(term)) places.set(term, place);
  });
  const open = query.words.findIndex((word) => word.prefix !== null);
  const prefix = query.words[open]?.prefix;
  return ({ folded, terms }) => {
    for (const term of terms) {
      const place = places.get(term);
      if (place !== undefined) return place;
    }
    return prefix && folded.startsWith(prefix) ? open : -1;
  };
}

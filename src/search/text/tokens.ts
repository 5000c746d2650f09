import { fold } from './fold';
import { languageOf } from './languages';

/** A word of a text with its place in UTF-16 code units, and everything that it can be found by. */
export interface Token {
  start: number;
  end: number;
  /** As the index knows it; what a prefix is compared with. */
  folded: string;
  /** `folded`, and the stems of it. */
  terms: readonly string[];
}

/** Clause numbers stay whole. Every alternative starts differently and none nests, so this is linear. */
const WORD = /\d+(?:\.\d+)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const APOSTROPHES = "'’‘´`ʼ′";
const HYPHENS = '-‐‑';
const LONGEST_WORD = 60;
const LONGEST_SUFFIX = 10;
const MOST_PARTS = 4;

/** Words with hyphens between them, joined so far. */
interface Chain {
  start: number;
  text: string;
  parts: number;
}

/**
 * The words of a text. A suffix after an apostrophe belongs to its word (`AKİP’in` is AKİP, also found as `akipin`);
 * words with a hyphen are themselves and one (`UR-GE`: ur, ge, urge). @param limit words are read, no more
 */
export function tokenise(text: string, locale: string, limit = 20_000): Token[] {
  const tokens: Token[] = [];
  let last: Token | null = null;
  let chain: Chain | null = null;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match && tokens.length < limit; match = WORD.exec(text)) {
    const [word] = match;
    const start = match.index;
    const sign = last?.end === start - 1 ? text[start - 1] : ' ';
    if (last && APOSTROPHES.includes(sign) && isSuffix(last, word.length)) {
      last.terms = [...new Set([...last.terms, fold(text.slice(last.start, last.end) + word)])];
      last = null;
      continue;
    }
    const token = tokenOf(word, start, start + word.length, locale);
    if (!token) continue;
    tokens.push(token);
    chain = last && HYPHENS.includes(sign) ? grown(chain ?? chainOf(last, text), word) : null;
    const whole = chain && tokenOf(chain.text, chain.start, token.end, locale);
    if (whole) tokens.push(whole);
    last = token;
  }
  return tokens;
}

function isSuffix(token: Token, length: number): boolean {
  return token.end - token.start >= 2 && length <= LONGEST_SUFFIX;
}

function chainOf({ start, end }: Token, text: string): Chain {
  return { start, text: text.slice(start, end), parts: 1 };
}

/** Null once there are too many parts for a word: longer chains are lists. */
function grown({ start, text, parts }: Chain, word: string): Chain | null {
  return parts < MOST_PARTS ? { start, text: text + word, parts: parts + 1 } : null;
}

function tokenOf(word: string, start: number, end: number, locale: string): Token | null {
  const terms = termsOf(word, locale);
  return terms.length > 0 ? { start, end, folded: terms[0], terms } : null;
}

const known = new Map<string, readonly string[]>();
const KNOWN = 50_000;

/** Stemming is most of the work and texts repeat their words, so the latest are remembered. */
function termsOf(word: string, locale: string): readonly string[] {
  const key = `${locale} ${word.slice(0, LONGEST_WORD)}`;
  let terms = known.get(key);
  if (terms) return terms;
  // Cut from the key and not from the text, which V8 would keep in memory as long as the piece.
  const folded = cut(fold(key.slice(locale.length + 1)));
  terms = folded ? [...new Set(languageOf(locale).stems(folded))] : [];
  if (known.size >= KNOWN) known.clear();
  known.set(key, terms);
  return terms;
}

/** Some characters unfold into many. Half a pair at the cut is no character. */
function cut(word: string): string {
  return word.slice(0, LONGEST_WORD).replace(/[\uD800-\uDBFF]$/, '');
}

import { diffArrays } from 'diff';
import { wordDiff, type DiffPart } from './diff';
import { normalise, tokens, words } from './text';

/** A passage between quotation marks; half-open range of UTF-16 code units, without the marks. */
export interface Quotation {
  start: number;
  end: number;
  text: string;
}

export interface QuotationCheck extends Quotation {
  /** The part of the official text that the passage renders. */
  official: string;
  /** From the passage to the official wording; empty when they agree. */
  diff: DiffPart[];
}

/** Shorter passages are names and terms, not quotations of a clause. */
const MIN_WORDS = 4;
/** Share of the passage's words that stand in the official text in the same order. */
const SAME_TEXT = 0.5;
/** Beyond so many changed words two texts are not versions of each other. */
const MAX_EDITS = 400;
const QUOTED = /“([^“”]{1,4000})”|"([^"]{1,4000})"|«([^«»]{1,4000})»/gu;

/** Passages in quotation marks that are long enough to quote a clause. */
export function findQuotations(text: string): Quotation[] {
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const quoted = match[1] ?? match[2] ?? match[3] ?? '';
    if (words(quoted).length < MIN_WORDS) return [];
    const start = (match.index ?? 0) + 1;
    return [{ start, end: start + quoted.length, text: quoted }];
  });
}

/**
 * Quotations of a text that render (part of) an official text, each with the official wording of that part.
 * What has little in common with the official text is somebody else's quotation and not in the answer.
 */
export function checkQuotations(text: string, official: string): QuotationCheck[] {
  return findQuotations(text).flatMap((quotation) => {
    const part = officialPart(quotation.text, official);
    if (part === null) return [];
    const same = bare(quotation.text) === bare(part);
    return [{ ...quotation, official: part, diff: same ? [] : wordDiff(quotation.text, part) }];
  });
}

/** From the first to the last word of the official text that the quotation shares; null when they share too little. */
function officialPart(quoted: string, official: string): string | null {
  if (bare(official).includes(bare(quoted))) return quoted;
  const [mine, theirs] = [tokens(quoted), tokens(official)];
  const changes = diffArrays(mine.map(fold), theirs.map(fold), { maxEditLength: MAX_EDITS });
  if (!changes) return null;
  let at = 0;
  let shared = 0;
  let first = -1;
  let last = -1;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      const count = value.filter((token) => words(token).length > 0).length;
      shared += count;
      if (count && first < 0) first = at;
      if (count) last = at + value.length;
    }
    if (!removed) at += value.length;
  }
  if (shared < SAME_TEXT * words(quoted).length) return null;
  return theirs
    .slice(widen(first, quoted, official), last)
    .join('')
    .trim();
}

/** A passage that begins like a sentence renders the official one from its beginning. */
function widen(first: number, quoted: string, official: string): number {
  const startsSentence = /^\p{Lu}/u.test(quoted);
  return startsSentence && /^\p{Lu}/u.test(official) && first <= 4 ? 0 : first;
}

const fold = (token: string) => token.toLocaleLowerCase('en').replace(/[’‘]/g, "'");
/** Compared without case, final point and kind of apostrophe: a quotation may begin within a sentence. */
const bare = (text: string) =>
  fold(normalise(text))
    .replace(/[.,;:…]+$/u, '')
    .trim();

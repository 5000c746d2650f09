import type { Words } from '../text/words';
import { markAfter, markBefore } from './marks';
import type { Group } from './scan';

/** "376/1", "421.7/a": what stands behind the stroke, one or two digits or one letter. */
const PART = /\/(?:[1-9]\d?|\p{L})(?![\p{L}\p{N}/%]|\.\d)/uy;
/** Of as many digits as plans give a clause; "2019/7" is an act of a year, "1/5" a share. */
const CLAUSE = /^(?!(?:19|20)\d\d$)\d{3,4}(?:\.[1-9]\d?)?$/;

/**
 * "376/1 numaralı tedbir", "md. 376/a": lawyers write a paragraph of an article so, and others mean 376.1. The clause in
 * front of the stroke is cited either way, but not surely as a whole.
 * @param end where the number in front of the stroke ends, which is the text's word number `word`
 */
export function partOfClause(words: Words, text: string, word: number, end: number): Group | null {
  const start = words.starts[word];
  const number = text.slice(start, end);
  PART.lastIndex = end;
  if (!CLAUSE.test(number) || !PART.test(text)) return null;
  const partEnd = PART.lastIndex;
  const after = markAfter(words, text, partEnd);
  const before = after ? null : markBefore(words, text, word);
  const mark = after ?? before;
  if (!mark || mark.row.dotted) return null;
  const phrase = after
    ? { start, end: partEnd + after.length }
    : { start: start - mark.length, end: partEnd };
  return {
    tokens: [{ start, end, number }],
    joints: [],
    mark: mark.row,
    phrase,
    words: after ? text.slice(partEnd, phrase.end) : text.slice(phrase.start, start),
    bare: null,
    part: true,
  };
}

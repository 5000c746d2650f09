import type { Inline } from '../../../core';

/** A marked text as a tree: words, and marks around words. */
export type Piece = string | { mark: number; inner: Piece[] };

const TAG = /\\[\\<]|<(\/?)(\d+)>|[^\\<]+|[\\<]/g;

/** Reads marked text leniently: what is not closed ends with the text, and an end without a beginning is words. */
export function parseMarked(text: string): Piece[] {
  const root: Piece[] = [];
  const open: { mark: number; inner: Piece[] }[] = [];
  const here = () => open.at(-1)?.inner ?? root;
  const add = (words: string) => {
    const list = here();
    const last = list.at(-1);
    if (typeof last === 'string') list[list.length - 1] = last + words;
    else list.push(words);
  };
  for (const [piece, slash, digits] of text.matchAll(TAG)) {
    if (digits === undefined) add(piece.length === 2 && piece.startsWith('\\') ? piece[1] : piece);
    else if (!slash) {
      const mark = { mark: Number(digits), inner: [] };
      here().push(mark);
      open.push(mark);
    } else if (open.at(-1)?.mark === Number(digits)) open.pop();
    else add(piece);
  }
  return root;
}

/** Puts a mark around a part of a text, or an empty one at the place of the caret. */
export function wrapInMark(
  text: string,
  { start, end }: { start: number; end: number },
  mark: number,
): { text: string; caret: number } {
  const inner = text.slice(start, end);
  const before = `${text.slice(0, start)}<${mark}>${inner}`;
  return { text: `${before}</${mark}>${text.slice(end)}`, caret: before.length };
}

/** Puts words into a text, with the spaces that they need around them. */
export function insertWords(
  text: string,
  { start, end }: { start: number; end: number },
  words: string,
): { text: string; caret: number } {
  const left = text.slice(0, start);
  const right = text.slice(end);
  const before = left === '' || /[\s(“"'‘>]$/u.test(left) ? '' : ' ';
  const after = right === '' || /^[\s.,;:!?)”"'’<]/u.test(right) ? '' : ' ';
  const with_ = `${left}${before}${words}`;
  return { text: `${with_}${after}${right}`, caret: with_.length };
}

/** Addresses that a preview may link to; any other is shown as words. */
export function safeAddress({ url }: Inline): string | null {
  return typeof url === 'string' && /^(https?:|mailto:)/i.test(url) ? url : null;
}

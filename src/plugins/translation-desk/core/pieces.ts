import { asMarked, plainText, type Inline } from './marks';
import type { TextKind } from './types';

/** The start or end of an inline mark. */
export interface MarkPiece {
  mark: number;
  side: 'open' | 'close';
}

/** A cited clause number; citations of a source are counted from 1. */
export interface CitationPiece {
  citation: number;
  number: string;
}

/**
 * A segment for files and machines: its words, and between them what must survive untouched. Nothing is
 * escaped. `fromPieces` gives back the segment's text exactly.
 */
export type Piece = string | MarkPiece | CitationPiece;

export type PieceProblem =
  /** A cited number of the source is not in the translation as often. */
  | { code: 'citation-missing'; number: string }
  /** A placeholder that the source does not have. */
  | { code: 'placeholder-unknown'; name: string };

const MARK = /\\[\\<]|<(\/?)(\d+)>/g;

export const isMark = (piece: Piece): piece is MarkPiece =>
  typeof piece !== 'string' && 'mark' in piece;
export const isCitation = (piece: Piece): piece is CitationPiece =>
  typeof piece !== 'string' && 'citation' in piece;

/** Cuts a source segment; `numbers` are the clause numbers that it cites. */
export function sourcePieces(text: string, kind: TextKind, numbers: readonly string[]): Piece[] {
  let citation = 0;
  return cut(text, kind, numbers, (number) => {
    citation += 1;
    return { citation, number };
  });
}

/** Cuts a translation by the citations of its source; a number more often than there is a plain word. */
export function targetPieces(text: string, kind: TextKind, source: readonly Piece[]): Piece[] {
  const free = source.filter(isCitation);
  const numbers = free.map(({ number }) => number);
  return cut(text, kind, numbers, (number) => {
    const at = free.findIndex((piece) => piece.number === number);
    return at < 0 ? number : free.splice(at, 1)[0];
  });
}

/** The text of a segment of this kind. */
export function fromPieces(pieces: readonly Piece[], kind: TextKind): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return kind === 'blocks' ? asMarked(piece) : piece;
      if (isCitation(piece)) return piece.number;
      return piece.side === 'open' ? `<${piece.mark}>` : `</${piece.mark}>`;
    })
    .join('');
}

/** Citations lost, and placeholders that nobody gave out. Marks are judged by `markProblems`. */
export function pieceProblems(source: readonly Piece[], target: readonly Piece[]): PieceProblem[] {
  const given = source.filter(isCitation);
  const names = new Set(given.map(({ citation }) => citation));
  const unknown = target
    .filter(isCitation)
    .filter(({ citation }) => !names.has(citation))
    .map(({ citation, number }): PieceProblem => {
      return { code: 'placeholder-unknown', name: number || `c${citation}` };
    });
  // A number typed out says the same as its placeholder.
  const words = plainText(fromPieces(target, 'blocks'));
  const missing = [...new Set(given.map(({ number }) => number))].filter((number) => {
    const wanted = given.filter((piece) => piece.number === number).length;
    return [...words.matchAll(numberPattern([number]))].length < wanted;
  });
  return [
    ...unknown,
    ...missing.map((number): PieceProblem => ({ code: 'citation-missing', number })),
  ];
}

/**
 * A text in which the marks of the target bear the numbers that their twins bear in the source. Both
 * sides number their marks in reading order, so a translation that moved one numbers them otherwise.
 */
export function renumberMarks(
  text: string,
  target: readonly Inline[],
  source: readonly Inline[],
): string {
  const free = source.map((shell, at) => ({ name: JSON.stringify(shell), number: at + 1 }));
  const twins = target.map((shell) => {
    const at = free.findIndex(({ name }) => name === JSON.stringify(shell));
    return at < 0 ? null : free.splice(at, 1)[0].number;
  });
  // Marks without a twin take what is left, in order.
  const numbers = twins.map((number) => number ?? free.shift()?.number ?? null);
  if (numbers.includes(null)) return text;
  return text.replace(MARK, (whole, slash: string | undefined, digits: string | undefined) =>
    digits === undefined ? whole : `<${slash ?? ''}${numbers[Number(digits) - 1] ?? digits}>`,
  );
}

/**
 * Pieces as one readable text, for formats without inline elements: `<1>…</1>` for marks, `{421.7}` for
 * citations. A literal `<`, `{` or `\` has a `\` before it.
 */
export function toReadable(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece.replace(/[\\<{]/g, '\\$&');
      if (isCitation(piece)) return `{${piece.number}}`;
      return piece.side === 'open' ? `<${piece.mark}>` : `</${piece.mark}>`;
    })
    .join('');
}

const READABLE = /\\[\\<{]|<(\/?)(\d+)>|\{(\d+(?:\.\d+)*)\}/g;

/** Reads what `toReadable` wrote; placeholders are named by the citations of the source. */
export function fromReadable(text: string, source: readonly Piece[]): Piece[] {
  const free = source.filter(isCitation);
  return split(text, READABLE, ([whole, slash, mark, number]) => {
    if (mark !== undefined) return { mark: Number(mark), side: slash ? 'close' : 'open' };
    if (number === undefined) return whole[1];
    const at = free.findIndex((piece) => piece.number === number);
    return at < 0 ? { citation: 0, number } : free.splice(at, 1)[0];
  });
}

/** The numbers of a readable source text. */
export function readableSource(text: string): Piece[] {
  let citation = 0;
  return split(text, READABLE, ([whole, slash, mark, number]) => {
    if (mark !== undefined) return { mark: Number(mark), side: slash ? 'close' : 'open' };
    if (number === undefined) return whole[1];
    citation += 1;
    return { citation, number };
  });
}

function cut(
  text: string,
  kind: TextKind,
  numbers: readonly string[],
  name: (number: string) => Piece,
): Piece[] {
  const parts =
    kind === 'blocks'
      ? split(text, MARK, ([whole, slash, digits]) =>
          digits === undefined
            ? whole[1]
            : { mark: Number(digits), side: slash ? 'close' : 'open' },
        )
      : [text];
  if (numbers.length === 0) return parts.filter((part) => part !== '');
  const pattern = numberPattern(numbers);
  return joinPieces(
    parts.flatMap((part) =>
      typeof part === 'string' ? split(part, pattern, ([number]) => name(number)) : [part],
    ),
  );
}

/** Clause numbers as they stand in text: not within a longer number, nor after a letter. */
function numberPattern(numbers: readonly string[]): RegExp {
  const different = [...new Set(numbers)].sort((a, b) => b.length - a.length);
  const any = different.map((number) => number.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\d]|\\d[.,])(?:${any})(?!\\d|[.,]\\d)`, 'gu');
}

/** The parts between the matches of a pattern, and what the matches become. */
function split(text: string, pattern: RegExp, become: (match: RegExpMatchArray) => Piece): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    pieces.push(text.slice(at, match.index), become(match));
    at = match.index + match[0].length;
  }
  return joinPieces([...pieces, text.slice(at)]);
}

/** Neighbouring words as one piece, and none that is empty. */
export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.length - 1;
    const before = result.at(-1);
    if (typeof piece === 'string' && typeof before === 'string') result[last] = before + piece;
    else if (piece !== '') result.push(piece);
  }
  return result;
}

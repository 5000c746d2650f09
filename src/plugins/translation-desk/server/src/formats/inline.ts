import type { XMLElement } from 'xmlbuilder';
import { isCitation, isMark, joinPieces, type CitationPiece, type Piece } from '../../../core';
import { isNode, localName, textOf, type XmlNode } from './xml';

/** How a format writes a pair of marks around what stands between them, and a citation. */
export interface InlineWriter {
  /** @returns where the content goes, or null when start and end are elements of their own */
  open(into: XMLElement, mark: number): XMLElement | null;
  close(into: XMLElement, mark: number): void;
  citation(into: XMLElement, piece: CitationPiece): void;
}

/** Writes pieces as mixed content. Marks have to be paired and nested, as the marks of a segment are. */
export function writeInline(into: XMLElement, pieces: readonly Piece[], write: InlineWriter): void {
  const open: XMLElement[] = [into];
  for (const piece of pieces) {
    const here = open[open.length - 1];
    if (typeof piece === 'string') here.txt(piece);
    else if (isCitation(piece)) write.citation(here, piece);
    else if (piece.side === 'open') open.push(write.open(here, piece.mark) ?? here);
    else {
      open.pop();
      write.close(open[open.length - 1], piece.mark);
    }
  }
}

const PAIRS = new Set(['pc', 'g']);
const STARTS = new Set(['bpt', 'bx', 'sc']);
const ENDS = new Set(['ept', 'ex', 'ec']);
const PLACES = new Set(['ph', 'x']);
/** What tools put around words without a meaning of its own. */
const WRAPPERS = new Set(['mrk', 'sub']);

/**
 * Reads the inline elements of XLIFF 1.2 and 2.x. Citations of a translation get their numbers from the
 * citations of its source; an unknown one has none, so that it is found out.
 */
export function readInline(node: XmlNode | undefined, source: readonly Piece[] = []): Piece[] {
  const numbers = new Map(
    source.filter(isCitation).map(({ citation, number }) => [citation, number]),
  );
  const read = (children: XmlNode['children']): Piece[] =>
    children.flatMap((child): Piece[] => {
      if (!isNode(child)) return [child];
      const name = localName(child);
      const { id = '', rid, startRef } = child.attributes;
      if (PAIRS.has(name)) {
        const mark = Number(id);
        return [{ mark, side: 'open' }, ...read(child.children), { mark, side: 'close' }];
      }
      if (STARTS.has(name)) return [{ mark: Number(rid ?? id), side: 'open' }];
      if (ENDS.has(name)) return [{ mark: Number(rid ?? startRef ?? id), side: 'close' }];
      if (PLACES.has(name)) {
        const citation = Number(/^c(\d+)$/.exec(id)?.[1] ?? 0);
        const own = child.attributes.equiv ?? child.attributes['equiv-text'] ?? textOf(child);
        return [{ citation, number: source.length ? (numbers.get(citation) ?? '') : own }];
      }
      return WRAPPERS.has(name) ? read(child.children) : [];
    });
  return node ? joinPieces(read(node.children)) : [];
}

/**
 * Marks that a tool without inline elements kept as the words of their codes: `<1>…</1>`. Where a real
 * mark stands, words are words.
 */
export function spelledMarks(pieces: readonly Piece[]): Piece[] {
  if (pieces.some(isMark)) return [...pieces];
  return joinPieces(
    pieces.flatMap((piece): Piece[] =>
      typeof piece === 'string'
        ? piece.split(/(<\/?\d+>)/).map((part): Piece => {
            const [, slash, mark] = /^<(\/?)(\d+)>$/.exec(part) ?? [];
            return mark ? { mark: Number(mark), side: slash ? 'close' : 'open' } : part;
          })
        : [piece],
    ),
  );
}

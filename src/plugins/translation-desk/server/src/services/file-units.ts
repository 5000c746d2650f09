import type { Core } from '@strapi/strapi';
import {
  fromPieces,
  marksOf,
  renumberMarks,
  sourcePieces,
  targetPieces,
  type DocumentView,
  type ParityRow,
  type Piece,
  type SegmentView,
} from '../../../core';
import { xmlSafe } from '../formats/xml';
import { getService } from '../plugin';
import { hasDrafts } from '../shapes';
import type { EntryRef } from './stamps';
import type { Workspace } from './workspace';

/** A line of a document as files carry it. */
export interface LineUnit {
  line: SegmentView;
  /** Its place among all lines of the document. */
  at: number;
  /** Clause numbers that the source cites. */
  numbers: string[];
  source: Piece[];
  target: Piece[] | null;
  /** The texts of the pieces, in the marks' numbers of the source. */
  sourceText: string;
  targetText: string | null;
}

/** A document ready to go out, or to be compared with what comes in. */
export interface DocumentUnits {
  workspace: Workspace;
  view: DocumentView;
  units: LineUnit[];
}

/**
 * The units of a document: every line but addresses, which nobody translates elsewhere.
 * @throws NotFoundError (404) for a document that is not at the desk
 */
export async function unitsOf(strapi: Core.Strapi, ref: EntryRef): Promise<DocumentUnits> {
  const { workspace, view } = await getService(strapi, 'side').view(ref);
  const version = hasDrafts(strapi, ref.uid) ? ('draft' as const) : ('published' as const);
  const versions = { source: version, target: version };
  const { rows } = await getService(strapi, 'citations').parity(ref, versions, view);
  const units = view.segments.flatMap((line, at) =>
    line.source.kind === 'slug' ? [] : [unitOf(workspace, line, at, numbersAt(rows, at))],
  );
  return { workspace, view, units };
}

function unitOf(workspace: Workspace, line: SegmentView, at: number, numbers: string[]): LineUnit {
  const { kind } = line.source;
  const source = sourcePieces(xmlSafe(line.source.text), kind, numbers);
  const target = line.target && targetPieces(targetText(workspace, line), kind, source);
  return {
    line,
    at,
    numbers,
    source,
    target,
    sourceText: fromPieces(source, kind),
    targetText: target && fromPieces(target, kind),
  };
}

function targetText({ source, target }: Workspace, line: SegmentView): string {
  if (!line.target) return '';
  const theirs = marksOf(source.working ?? {}, line.source);
  const mine = marksOf(target.working ?? {}, line.target);
  return xmlSafe(renumberMarks(line.target.text, mine, theirs));
}

function numbersAt(rows: readonly ParityRow[], at: number): string[] {
  const cited = rows.flatMap((row) => ('source' in row ? [row.source] : []));
  return [...new Set(cited.filter(({ segment }) => segment === at).map(({ number }) => number))];
}

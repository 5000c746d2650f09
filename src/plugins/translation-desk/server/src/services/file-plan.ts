import {
  fingerprint,
  fromPieces,
  isMark,
  letterPrint,
  markProblems,
  pieceProblems,
  readUnitId,
  type Path,
  type Piece,
  type PieceProblem,
  type UnitId,
} from '../../../core';
import type { UnitReport, UnitStatus } from '../../../shared/files';
import type { ReadUnit } from '../formats/units';
import { xmlSafe } from '../formats/xml';
import type { LineUnit } from './file-units';

/** A unit that came in, with what its id says. */
export interface IncomingUnit {
  id: UnitId;
  unit: ReadUnit;
}

/** What happens to one incoming unit. */
export interface PlannedUnit {
  report: UnitReport;
  /** The line it is for and the text that goes there; null when nothing is written. */
  write: { at: number; text: string; translatedFrom: string | null } | null;
}

/** @returns null for a unit that no export wrote */
export function incomingUnit(unit: ReadUnit): IncomingUnit | null {
  for (const text of unit.ids) {
    const id = readUnitId(text);
    if (id) return { id, unit };
  }
  return null;
}

/** Compares what came in with what is there. Pure: nothing is written. */
export function planUnits(
  incoming: readonly IncomingUnit[],
  present: readonly LineUnit[],
): PlannedUnit[] {
  const free = new Set(present);
  const found = new Map<IncomingUnit, LineUnit>();
  // The likeliest places first, for all units, so that no unit takes another one's line.
  for (const fits of [samePlace, sameWords, formerWords, samePosition]) {
    for (const each of incoming) {
      if (found.has(each)) continue;
      const line = [...free].find((candidate) => fits(each.id, candidate));
      if (!line) continue;
      found.set(each, line);
      free.delete(line);
    }
  }
  return incoming.map((each) => planUnit(each, found.get(each)));
}

type Fits = (id: UnitId, unit: LineUnit) => boolean;

const sameField: Fits = ({ path, kind }, { line: { source } }) =>
  kind === source.kind && fieldOf(path) === fieldOf(source.path);
const sameWords: Fits = (id, unit) =>
  sameField(id, unit) && id.source === fingerprint(unit.sourceText);
const samePosition: Fits = (id, unit) =>
  sameField(id, unit) &&
  id.index === unit.line.source.index &&
  JSON.stringify(id.path) === JSON.stringify(unit.line.source.path);
const samePlace: Fits = (id, unit) => samePosition(id, unit) && sameWords(id, unit);
/** A segment that was translated before and changed since remembers its former words. */
const formerWords: Fits = (id, unit) =>
  sameField(id, unit) &&
  unit.line.record !== null &&
  id.source === fingerprint(xmlSafe(unit.line.record.sourceText));

const fieldOf = (path: Path) => path.filter((step) => typeof step === 'string').join('.');

function planUnit({ id, unit }: IncomingUnit, present: LineUnit | undefined): PlannedUnit {
  const { kind } = id;
  const source = xmlSafe(fromPieces(unit.source, kind));
  const after = unit.target === null ? '' : xmlSafe(fromPieces(unit.target, kind));
  const former = formerSource(id, source, present);
  const planned = (status: UnitStatus, problems: string[] = []): PlannedUnit => ({
    report: {
      status,
      group: present?.line.source.group ?? null,
      source: present?.sourceText ?? source,
      before: present?.targetText ?? null,
      after,
      problems,
    },
    write:
      present && (status === 'new' || status === 'changed' || status === 'stale')
        ? { at: present.at, text: after, translatedFrom: status === 'stale' ? former : null }
        : null,
  });
  if (after.trim() === '') return planned('empty');
  if (letterPrint(after) === id.target || after === present?.targetText) return planned('same');
  if (unit.unfinished) return planned('unfinished');
  if (!present) return planned('unknown');
  const problems = problemsOf(present, unit.target ?? [], after);
  if (problems.length) return planned('broken', problems);
  const { state } = present.line;
  const exported = present.targetText === null ? null : letterPrint(present.targetText);
  if (exported !== null && exported !== id.target && state !== 'machine') return planned('newer');
  if (id.source !== fingerprint(present.sourceText)) {
    // Somebody has vouched for a translation of the new words already.
    if (state === 'translated' || state === 'confirmed') return planned('newer');
    return planned(former === null ? 'unknown' : 'stale');
  }
  return planned(present.targetText === null ? 'new' : 'changed');
}

/** The words that were translated, from the file or from what the desk remembers; null when a tool changed them. */
function formerSource(id: UnitId, inFile: string, present: LineUnit | undefined): string | null {
  const remembered = present?.line.record?.sourceText;
  const candidates = [inFile, ...(remembered === undefined ? [] : [remembered])];
  return candidates.find((text) => fingerprint(xmlSafe(text)) === id.source) ?? null;
}

function problemsOf(present: LineUnit, target: readonly Piece[], after: string): string[] {
  const { kind } = present.line.source;
  const count = present.source.filter((piece) => isMark(piece) && piece.side === 'open').length;
  const marks =
    kind === 'blocks'
      ? markProblems(after, count)
      : target.filter(isMark).map(({ mark }) => ({ code: 'unknown' as const, mark }));
  return [
    ...marks.map(({ code, mark }) => `${code} <${mark}>`),
    ...pieceProblems(present.source, target).map(said),
    ...(kind === 'markdown' && /\n[ \t]*\n/.test(after) ? ['empty-line'] : []),
  ];
}

function said(problem: PieceProblem): string {
  return problem.code === 'citation-missing'
    ? `missing {${problem.number}}`
    : `unknown {${problem.name}}`;
}

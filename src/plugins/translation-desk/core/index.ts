export { pairExisting } from './adopt';
export { align, SAME_SEGMENT, type Alignment, type Pair } from './align';
export {
  citationPhrase,
  compareCitations,
  inParity,
  planName,
  proposeDecisions,
  type Citation,
  type CitationPattern,
  type ParityRow,
  type Proposal,
} from './citations';
export { wordDiff, type DiffPart } from './diff';
export {
  checkInvariants,
  readInvariants,
  type InvariantKind,
  type InvariantProblem,
} from './invariants';
export { asMarked, fromMarked, markProblems, plainText, toMarked } from './marks';
export type { Inline, MarkProblem } from './marks';
export { MemoryIndex, memoryScore, rankMemory, USEFUL_SCORE } from './memory';
export type { MemoryEntry, Ranked } from './memory';
export { checkQuotations, findQuotations, type Quotation, type QuotationCheck } from './official';
export { publicView, type PublicView } from './public';
export { segmentsOf, textValues } from './segments';
export { documentState, tally, viewDocument, type DocumentView } from './state';
export { createTermbase, findTerm } from './terms';
export type { Term, TermHit, TermMatch, TermProblem, Termbase } from './terms';
export { countWords, fingerprint, foldCase, normalise } from './text';
export type * from './types';
export { MarkError, marksOf, putTranslation, valueAt } from './write';
export {
  fromPieces,
  fromReadable,
  isCitation,
  isMark,
  joinPieces,
  pieceProblems,
  readableSource,
  renumberMarks,
  sourcePieces,
  targetPieces,
  toReadable,
} from './pieces';
export type { CitationPiece, MarkPiece, Piece, PieceProblem } from './pieces';
export { letterPrint, readUnitId, writeUnitId, type UnitId } from './unit-id';

export { makeAnchor, reanchor, sentenceAt, type Placement } from './anchor';
export * from './number';
export { buildClauseIndex, findInSegments, findMentions, THRESHOLDS } from './resolve';
export {
  joinSegments,
  locate,
  segmentsFromBlocks,
  segmentsFromMarkdown,
  segmentsFromString,
} from './text/segments';
export * from './review';
export type * from './types';

export { makeAnchor, reanchor, sentenceAt, Sentences, type Placement } from './anchor';
export * from './number';
export {
  buildClauseIndex,
  DEVELOPMENT_PLANS,
  knownFromOf,
  explain,
  findFindings,
  findInSegments,
  findMentions,
  openIndex,
  THRESHOLDS,
} from './resolve';
export {
  joinSegments,
  locate,
  segmentsFromBlocks,
  segmentsFromMarkdown,
  segmentsFromString,
} from './text/segments';
export * from './review';
export type * from './types';

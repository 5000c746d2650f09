export { applyDecisions, fieldSpans } from './apply';
export type { Decision, Outcome, Review, ReviewedMention, Verdict } from './types';

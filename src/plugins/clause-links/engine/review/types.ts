import type { Anchor, ClauseKey, Mention } from '../types';

/** What an editor may say. `manual` links words that carry no number; `repointed` names another clause. */
export type Verdict = 'accepted' | 'rejected' | 'manual' | 'repointed';

/** One standing decision. Its anchor counts within the text of one field. */
export interface Decision {
  id: string;
  field: string;
  anchor: Anchor;
  verdict: Verdict;
  /** The clause that an accepting, manual or repointing decision names; for a rejected one what was rejected. */
  target: ClauseKey | null;
}

/** What readers and editors see of a mention, once decisions are heard. */
export type Outcome = 'linked' | 'suggested' | 'unresolved' | 'rejected';

export interface ReviewedMention extends Mention {
  outcome: Outcome;
  /** The decision on these words; a rejected one on a `suggested` mention says that its sentence has changed since. */
  decision: Decision | null;
}

export interface Review {
  mentions: ReviewedMention[];
  /** Decisions whose words can't be found any more: kept and reported, never dropped. */
  unplaced: Decision[];
}

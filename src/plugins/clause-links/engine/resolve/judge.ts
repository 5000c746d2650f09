import type { Group } from '../grammar/scan';
import { isClauseNumber, mayBeThousands } from '../number';
import type { ClauseIndex, Mention, MentionForm, MentionState, Thresholds } from '../types';
import type { Reading } from './reading';

/** Calibrated on the development set (docs/accuracy.md). */
export const THRESHOLDS: Thresholds = { link: 0.85, suggest: 0.3 };
/** From here on a number that no plan has is worth showing as a citation of a missing clause. */
const UNRESOLVED = 0.5;

/** Says what becomes of a number that was read as a citation: link, suggestion, missing clause, nothing. */
export class Judge {
  constructor(
    private readonly index: ClauseIndex,
    private readonly thresholds: Thresholds,
  ) {}

  mention(group: Group, i: number, reading: Reading): Mention | null {
    const { confidence, evidence } = reading;
    const plan = reading.plans?.[i] ?? reading.plan;
    const token = group.tokens[i];
    const number = this.canonical(token.number, plan);
    const state = number && this.state(plan, number, confidence);
    if (!number || !state) return null;
    const form = formOf(group, i);
    const mention: Mention = {
      start: token.start,
      end: token.end,
      phrase: group.phrase,
      number,
      plan,
      form,
      rule: group.mark?.rule ?? group.bare ?? 'dotted',
      confidence: Math.round(confidence * 1_000) / 1_000,
      state,
      evidence,
    };
    if (plan === null) return mention;
    if (state === 'unresolved') {
      const nearest = this.index.longestPrefix(plan, number);
      if (nearest) mention.nearest = nearest;
    } else if (form === 'range' && i === group.tokens.length - 2) {
      const covers = this.index.between(plan, token.number, group.tokens[i + 1].number);
      if (covers.length) mention.covers = covers;
    }
    return mention;
  }

  /** The state of a mention whose plan or confidence further evidence has changed. */
  again(mention: Mention): Mention {
    const state = this.state(mention.plan, mention.number, mention.confidence);
    return { ...mention, state: state ?? 'suggested' };
  }

  /** Thousands: plans up to the tenth number four digits and no levels, so their `1.082` is 1082. */
  private canonical(number: string, plan: number | null): string | null {
    if (plan !== null && mayBeThousands(number)) {
      const joined = number.replace('.', '');
      if (plan <= 10 || (this.index.closed && this.index.has(plan, joined))) return joined;
    }
    return isClauseNumber(number) ? number : null;
  }

  private state(plan: number | null, number: string, confidence: number): MentionState | null {
    if (confidence < this.thresholds.suggest) return null;
    if (plan === null) {
      return !this.index.closed || this.index.plansWith(number).length > 0 ? 'suggested' : null;
    }
    if (this.index.has(plan, number)) {
      return confidence >= this.thresholds.link ? 'linked' : 'suggested';
    }
    return confidence >= UNRESOLVED ? 'unresolved' : null;
  }
}

function formOf({ bare, joints, tokens }: Group, i: number): MentionForm {
  if (bare === 'heading') return 'heading';
  if (tokens.length === 1) return 'single';
  const dashes = joints.filter((joint) => joint === 'dash').length;
  const isRange = (joint: string | undefined) =>
    joint === 'to' || (joint === 'dash' && dashes === 1);
  return isRange(joints[i]) || (i > 0 && isRange(joints[i - 1])) ? 'range' : 'list';
}

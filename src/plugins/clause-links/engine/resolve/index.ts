import { scan, type Group } from '../grammar/scan';
import { isClauseNumber } from '../number';
import { clean } from '../text/normalise';
import type {
  ClauseIndex,
  DetectOptions,
  Mention,
  MentionForm,
  MentionState,
  SegmentedText,
  Span,
  Thresholds,
} from '../types';
import { Context } from './context';
import { PlanReader, type Reading } from './reading';

export { buildClauseIndex } from './clause-index';

export const THRESHOLDS: Thresholds = { link: 0.85, suggest: 0.3 };
/** From here on a number that no plan has is worth showing as a citation of a missing clause. */
const UNRESOLVED = 0.5;

/** Without clauses every number counts as known. */
const OPEN_INDEX: ClauseIndex = {
  size: 0,
  plans: [],
  closed: false,
  has: () => true,
  plansWith: () => [],
  longestPrefix: () => null,
  between: () => [],
};

/** Finds the citations of plan clauses in a plain text. Sorted; spans hold the number and don't overlap. */
export function findMentions(text: string, options: DetectOptions = {}): Mention[] {
  const cleaned = clean(text);
  const groups = scan(cleaned.lower, cleaned.text);
  if (groups.length === 0) return [];
  const index = options.index ?? OPEN_INDEX;
  const reader = new PlanReader(groups, new Context(cleaned.lower, index.plans), index, options);
  const judge = new Judge(index, { ...THRESHOLDS, ...options.thresholds });
  const mentions: Mention[] = [];
  for (const group of groups) {
    const reading = reader.read(group);
    if (!reading) continue;
    for (let i = 0; i < group.tokens.length; i += 1) {
      const mention = judge.mention(group, i, reading);
      if (mention) mentions.push(cleaned.toSource ? toSource(cleaned.toSource, mention) : mention);
    }
  }
  return mentions;
}

/** The same over several blocks; what a heading opens holds for the blocks below it. Code is not read. */
export function findInSegments(doc: SegmentedText, options: DetectOptions = {}): Mention[] {
  const code = doc.segments.filter((segment) => segment.kind === 'code');
  return findMentions(doc.text, options).filter(
    (m) => !code.some((c) => m.start < c.end && c.start < m.end),
  );
}

function toSource(offset: (clean: number) => number, mention: Mention): Mention {
  const back = ({ start, end }: Span): Span => ({
    start: offset(start),
    end: end > start ? offset(end - 1) + 1 : offset(end),
  });
  return {
    ...mention,
    ...back(mention),
    phrase: back(mention.phrase),
    evidence: mention.evidence.map((e) => (e.span ? { ...e, span: back(e.span) } : e)),
  };
}

/** Says what becomes of a number that was read as a citation: link, suggestion, missing clause, nothing. */
class Judge {
  constructor(
    private readonly index: ClauseIndex,
    private readonly thresholds: Thresholds,
  ) {}

  mention(group: Group, i: number, { plan, confidence, evidence }: Reading): Mention | null {
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

  /** Thousands: plans up to the tenth number four digits and no levels, so their `1.082` is 1082. */
  private canonical(number: string, plan: number | null): string | null {
    if (plan !== null && /^\d{1,2}\.\d{3}$/.test(number)) {
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
  return isRange(joints[i]) || isRange(joints[i - 1]) ? 'range' : 'list';
}

import type { NumberToken } from '../grammar/scan';
import type { ClauseIndex, DetectOptions, Evidence } from '../types';
import type { Context } from './context';
import { isInList } from './list-items';
import { DOUBTFUL, isSmall, named, SMALL, type Reading } from './reading';
import type { TextNumbers } from './text-numbers';

/** Of these hardly any list has more: "1. 11. Kalkınma Planı’nda kümeler" begins an item. */
const MOST_ITEMS = 16;

/** Decides whether a number that heads a line is a plan's clause: "376.1. Sektörde …" in a plan or in a page about it. */
export class HeadingReader {
  constructor(
    private readonly text: string,
    private readonly numbers: TextNumbers,
    private readonly context: Context,
    private readonly index: ClauseIndex,
    private readonly options: DetectOptions,
  ) {}

  /** @returns null when the number heads an item of any list, or no plan is known */
  read(token: NumberToken): Reading | null {
    const value = Number.parseInt(token.number, 10);
    const dotted = token.number.includes('.');
    const follows = this.context.following(token.end);
    if (follows?.plan != null && follows.start >= token.end && follows.start - token.end < 4) {
      if (!this.isListItem(token)) return named(follows, 0.92);
      return value < MOST_ITEMS ? null : named(follows, DOUBTFUL);
    }
    if (this.isListItem(token)) return null;
    const open = this.context.openPlan(token.start);
    const plan = open?.plan ?? this.options.plan ?? null;
    if (plan === null) {
      const plans = dotted ? this.index.plansWith(token.number) : [];
      if (plans.length !== 1) return null;
      return {
        plan: plans[0],
        confidence: 0.7,
        evidence: [{ code: 'only-plan-with-clause', weight: 0.2 }],
      };
    }
    const evidence: Evidence[] = open
      ? [
          {
            code: 'plan-open',
            weight: 0.2,
            span: { start: open.start, end: open.end },
          },
        ]
      : [{ code: 'plan-of-document', weight: 0.2 }];
    const confidence = this.headingConfidence(token.number, value, dotted, plan, open !== null);
    if (confidence === null) return null;
    const isDoubtful = open?.kind === 'doubtful';
    return { plan, confidence: isDoubtful ? Math.min(confidence, DOUBTFUL) : confidence, evidence };
  }

  /** "3. Kümelenme": in a text that is no plan itself any list's number, unless it is cited or stands over others. */
  private isListItem(token: NumberToken): boolean {
    if (this.options.plan != null || !isSmall(token)) return false;
    const { number, start } = token;
    if (this.numbers.timesCited(number) === 0 && !this.numbers.isOverHeading(number)) return true;
    return isInList(this.text, start, Number(number));
  }

  private headingConfidence(
    number: string,
    value: number,
    dotted: boolean,
    plan: number,
    named: boolean,
  ): number | null {
    if (this.numbers.timesCited(number) > 0) return 0.94;
    // "877. paragrafından sonra gelmek üzere": the one that is put in follows.
    if (!dotted && value > SMALL && this.numbers.timesCited(String(value - 1)) > 0) return 0.93;
    if (dotted) return value >= 100 ? 0.95 : 0.7;
    if (this.numbers.isOverHeading(number)) return 0.93;
    if (this.options.plan != null && !named) {
      return value < MOST_ITEMS ? null : value >= 40 ? 0.92 : 0.86;
    }
    if (value < 100) return null;
    return this.index.closed && this.index.has(plan, number) ? 0.88 : 0.6;
  }
}

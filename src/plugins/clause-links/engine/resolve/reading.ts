import { NOUN_OF_LAWS } from '../grammar';
import type { Group } from '../grammar/scan';
import { parentNumber } from '../number';
import { lowerCase } from '../text/normalise';
import type { ClauseIndex, DetectOptions, Evidence } from '../types';
import type { Context } from './context';
import type { Instrument } from './instruments';

/** What a group of numbers was read as, before it is known whether the clauses exist. */
export interface Reading {
  plan: number | null;
  confidence: number;
  evidence: Evidence[];
}

/** Confidence of a dotted number with no word that makes it a citation, by how its plan is known. */
const DOTTED_ALONE = 0.55;
/** A number with nothing but a case suffix ("322’de"), in a text that cites: for an editor to look at. */
const CASE_SUFFIX_ALONE = 0.4;
/** Sentences behind a law's name in which a number is still the law's. */
const LAW_REACH = 2;

/** Decides for each group of numbers whether it cites a plan, and which one: explicit name, then heading, open plan, document, date. */
export class PlanReader {
  /** Numbers that marked groups of the text cite. */
  private readonly cited = new Set<string>();
  /** Numbers that a heading of the text stands under: 376 beside 376.1. */
  private readonly parents = new Set<string | null>();
  /** Some number of the text is marked as a citation. */
  private readonly citesInFull: boolean;

  constructor(
    private readonly text: string,
    groups: readonly Group[],
    private readonly context: Context,
    private readonly index: ClauseIndex,
    private readonly options: DetectOptions,
  ) {
    for (const { bare, mark, tokens } of groups) {
      if (bare === 'heading') this.parents.add(parentNumber(tokens[0].number));
      if (!mark) continue;
      for (const token of tokens) this.cited.add(token.number);
    }
    this.citesInFull = this.cited.size > 0;
  }

  /** @returns null when the numbers are no citation of a plan */
  read(group: Group): Reading | null {
    this.context.focus(group.phrase);
    if (this.isPartOfName(group)) return null;
    if (group.bare === 'heading') return this.heading(group);
    if (group.bare === 'case-suffix') return this.caseSuffix(group);
    if (isCount(group)) return null;
    // "birinci madde" is anybody's; only where the plan is known do words count as a clause's number.
    if (isInWords(group) && !this.knowsPlan(group.phrase.start)) return null;
    return this.citation(group);
  }

  /** "11." in "11. Kalkınma Planı" belongs to the name. */
  private isPartOfName({ tokens: [{ start }] }: Group): boolean {
    const next = this.context.following(start);
    return next !== undefined && next.plan !== null && next.start <= start;
  }

  private knowsPlan(at: number): boolean {
    return this.context.openPlan(at) !== null || this.options.plan != null;
  }

  private citation(group: Group): Reading | null {
    const base = group.mark?.confidence ?? DOTTED_ALONE;
    const { start, end } = group.phrase;
    const right = this.context.rightGovernor(end);
    if (right && right.kind !== 'plan') return null;
    if (right && right.plan !== null) return named(right, base);
    const { instrument: left, sentences } = this.context.leftGovernor(start);
    if (left && left.kind !== 'plan') {
      if (sentences <= LAW_REACH) return null;
      return this.against(this.unnamed(group, 0.4), left);
    }
    if (left?.plan != null) {
      return named(left, sentences === 0 ? base : Math.min(base, far(group)));
    }
    if (right || left) {
      return this.unnamed(
        group,
        sentences === 0 || right ? base - 0.02 : Math.min(base, far(group)),
      );
    }
    return this.unnamed(group, group.mark ? 0.6 : 0.3);
  }

  /** The text does not say which plan here: the only open one, the document's, the one in force, or none. */
  private unnamed(group: Group, confidence: number): Reading {
    const open = this.context.openPlan(group.phrase.start);
    if (open) return named(open, confidence);
    if (this.options.plan != null) {
      return {
        plan: this.options.plan,
        confidence: group.mark ? Math.max(confidence, 0.86) : confidence,
        evidence: [{ code: 'plan-of-document', weight: 0.1 }],
      };
    }
    const [token] = group.tokens;
    const plans = token.number.includes('.') ? this.index.plansWith(token.number) : [];
    if (plans.length === 1) {
      return {
        plan: plans[0],
        confidence: Math.max(confidence, group.mark ? 0.88 : 0.6),
        evidence: [{ code: 'only-plan-with-clause', weight: 0.2 }],
      };
    }
    const inForce = this.planInForce();
    return {
      plan: inForce,
      confidence: Math.min(confidence, 0.6),
      evidence: [
        {
          code: inForce === null ? 'plan-unknown' : 'plan-in-force',
          weight: 0,
        },
      ],
    };
  }

  private against(reading: Reading, { start, end }: Instrument): Reading {
    const value = lowerCase(this.text.slice(start, end));
    reading.evidence.push({
      code: 'law-before',
      weight: -0.2,
      span: { start, end },
      value,
    });
    return reading;
  }

  private planInForce(): number | null {
    const year = Number(this.options.publishedOn?.slice(0, 4));
    if (!year) return null;
    const plan = this.index.plans.find(
      ({ startYear = Infinity, endYear = -Infinity }) => startYear <= year && year <= endYear,
    );
    return plan?.ordinal ?? null;
  }

  /** "321’de alt işverenlik, 322’de ise": only in a text that cites clauses in full elsewhere. */
  private caseSuffix(group: Group): Reading | null {
    if (!this.citesInFull) return null;
    const { start } = group.phrase;
    const { instrument, sentences } = this.context.leftGovernor(start);
    if (instrument && instrument.kind !== 'plan' && sentences <= LAW_REACH) return null;
    const open = this.context.openPlan(start);
    if (!open) return this.unnamed(group, CASE_SUFFIX_ALONE);
    const exists = !this.index.closed || this.index.has(open.plan ?? 0, group.tokens[0].number);
    return exists ? named(open, CASE_SUFFIX_ALONE) : null;
  }

  private heading(group: Group): Reading | null {
    const [token] = group.tokens;
    const value = Number.parseInt(token.number, 10);
    const dotted = token.number.includes('.');
    const follows = this.context.following(token.end);
    if (follows?.plan != null && follows.start >= token.end && follows.start - token.end < 4) {
      return named(follows, 0.92);
    }
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
    return confidence === null ? null : { plan, confidence, evidence };
  }

  private headingConfidence(
    number: string,
    value: number,
    dotted: boolean,
    plan: number,
    named: boolean,
  ): number | null {
    if (this.cited.has(number)) return 0.94;
    if (dotted) return value >= 100 ? 0.95 : 0.7;
    if (this.parents.has(number)) return 0.93;
    if (this.options.plan != null && !named) {
      return value < 16 ? null : value >= 40 ? 0.92 : 0.86;
    }
    if (value < 100) return null;
    return this.index.closed && this.index.has(plan, number) ? 0.88 : 0.6;
  }
}

function named(instrument: Instrument, confidence: number): Reading {
  const span = { start: instrument.start, end: instrument.end };
  return {
    plan: instrument.plan,
    confidence,
    evidence: [{ code: 'plan-named', weight: 0.4, span }],
  };
}

function isInWords({ mark }: Group): boolean {
  return mark?.rule === 'tr.word-ordinal';
}

/** A plan named some sentences ago: enough for what only plans number. */
function far(group: Group): number {
  const onlyPlans =
    group.tokens.every((t) => t.number.includes('.')) || !NOUN_OF_LAWS.test(group.words);
  return onlyPlans ? 0.9 : 0.8;
}

/** "15 maddesinde": a bare undotted number and a noun is a count (31 of 31 read); only a list of them in the plural may cite. */
function isCount(group: Group): boolean {
  if (group.mark?.rule !== 'tr.dotted-noun') return false;
  if (group.tokens.every((t) => t.number.includes('.'))) return false;
  return group.tokens.length === 1 || !/l[ae]r/i.test(group.words);
}

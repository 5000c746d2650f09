import { endsSentence } from '../anchor/sentence';
import { scan, type Group, type NumberToken } from '../grammar/scan';
import { NOUN_OF_LAWS } from '../grammar';
import { isClauseNumber, parentNumber } from '../number';
import { clean } from '../text/normalise';
import type {
  ClauseIndex,
  DetectOptions,
  Evidence,
  Mention,
  MentionForm,
  MentionState,
  SegmentedText,
  Span,
  Thresholds,
} from '../types';
import { findInstruments, type Instrument } from './instruments';

export { buildClauseIndex } from './clause-index';

export const THRESHOLDS: Thresholds = { link: 0.85, suggest: 0.3 };

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
  const reader = new Reader(cleaned.lower, groups, options);
  const toSource = ({ start, end }: Span) => ({
    start: cleaned.toSource(start),
    end: end > start ? cleaned.toSource(end - 1) + 1 : cleaned.toSource(end),
  });
  return reader.mentions().map((mention) => ({
    ...mention,
    ...toSource(mention),
    phrase: toSource(mention.phrase),
    evidence: mention.evidence.map((e) => (e.span ? { ...e, span: toSource(e.span) } : e)),
  }));
}

/** The same over several blocks; what a heading opens holds for the blocks below it. Code is not read. */
export function findInSegments(doc: SegmentedText, options: DetectOptions = {}): Mention[] {
  const code = doc.segments.filter((segment) => segment.kind === 'code');
  return findMentions(doc.text, options).filter(
    (m) => !code.some((c) => m.start < c.end && c.start < m.end),
  );
}

/** Sentences between a name and a citation that are no longer counted, and the distance beyond which they are not. */
const MANY = 5;
const FAR = 2_000;

interface Reading {
  plan: number | null;
  confidence: number;
  evidence: Evidence;
}

class Reader {
  private readonly index: ClauseIndex;
  private readonly thresholds: Thresholds;
  private readonly instruments: Instrument[];
  /** For each instrument: the explicit plan that is open there. */
  private readonly open: (Instrument | null)[];
  private readonly cited = new Set<string>();
  /** Numbers that a heading of the text stands under: 376 beside 376.1. */
  private readonly parents: Set<string | null>;

  constructor(
    private readonly lower: string,
    private readonly groups: Group[],
    private readonly options: DetectOptions,
  ) {
    this.index = options.index ?? OPEN_INDEX;
    this.thresholds = { ...THRESHOLDS, ...options.thresholds };
    this.instruments = findInstruments(lower, this.index.plans);
    let open: Instrument | null = null;
    this.open = this.instruments.map((each) => (open = each.plan === null ? open : each));
    this.parents = new Set(
      groups.filter((g) => g.heading).map((g) => parentNumber(g.tokens[0].number)),
    );
  }

  mentions(): Mention[] {
    for (const group of this.groups) {
      if (group.heading || !group.mark) continue;
      for (const token of group.tokens) this.cited.add(token.number);
    }
    return this.groups
      .filter((group) => !this.isName(group))
      .flatMap((group) => this.read(group))
      .sort((a, b) => a.start - b.start);
  }

  /** "11." in "11. Kalkınma Planı" belongs to the name. */
  private isName(group: Group): boolean {
    const { start } = group.tokens[0];
    const next = this.instruments[this.lastBefore(start) + 1];
    return next !== undefined && next.plan !== null && next.start <= start;
  }

  private read(group: Group): Mention[] {
    if (!group.heading && isCount(group)) return [];
    const reading = group.heading ? this.heading(group) : this.citation(group);
    if (!reading) return [];
    return group.tokens
      .map((token, i) => this.mention(group, token, i, reading))
      .filter((m) => m !== null);
  }

  private citation(group: Group): Reading | null {
    const base = group.mark?.confidence ?? 0.55;
    const { start, end } = group.phrase;
    const right = this.rightGovernor(end);
    if (right && right.kind !== 'plan') return null;
    if (right && right.plan !== null) return named(right, base);
    const left = this.leftGovernor(start);
    if (left.instrument && left.instrument.kind !== 'plan') {
      return left.sentences === 0 || left.sentences <= 2 ? null : this.unnamed(group, 0.4);
    }
    if (left.instrument?.plan != null) {
      return named(left.instrument, left.sentences === 0 ? base : Math.min(base, this.far(group)));
    }
    if (right || left.instrument)
      return this.unnamed(group, left.sentences === 0 || right ? base - 0.02 : this.far(group));
    return this.unnamed(group, group.mark ? 0.6 : 0.3);
  }

  /** A plan named some sentences ago: enough for what only plans number. */
  private far(group: Group): number {
    const onlyPlans =
      group.tokens.every((t) => t.number.includes('.')) || !NOUN_OF_LAWS.test(group.words);
    return onlyPlans ? 0.9 : 0.8;
  }

  /** The text does not say which plan here: the only open one, the document's, the one in force, or none. */
  private unnamed(group: Group, confidence: number): Reading | null {
    const open = this.openPlan(group.phrase.start);
    if (open) return named(open, confidence);
    if (this.options.plan != null) {
      return {
        plan: this.options.plan,
        confidence: group.mark ? Math.max(confidence, 0.86) : confidence,
        evidence: { code: 'plan-of-document', weight: 0.1 },
      };
    }
    const [token] = group.tokens;
    const plans = token.number.includes('.') ? this.index.plansWith(token.number) : [];
    if (plans.length === 1) {
      return {
        plan: plans[0],
        confidence: Math.max(confidence, group.mark ? 0.88 : 0.6),
        evidence: { code: 'only-plan-with-clause', weight: 0.2 },
      };
    }
    const inForce = this.planInForce();
    return {
      plan: inForce,
      confidence: Math.min(confidence, 0.6),
      evidence: { code: inForce === null ? 'plan-unknown' : 'plan-in-force', weight: 0 },
    };
  }

  private openPlan(before: number): Instrument | null {
    const i = this.lastBefore(before);
    return i < 0 ? null : this.open[i];
  }

  /** Index of the last instrument that ends at or before an offset, or -1. */
  private lastBefore(offset: number): number {
    let low = -1;
    let high = this.instruments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.instruments[middle].end <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private planInForce(): number | null {
    const year = Number(this.options.publishedOn?.slice(0, 4));
    if (!year) return null;
    return (
      this.index.plans.find((p) => (p.startYear ?? 9999) <= year && year <= (p.endYear ?? 0))
        ?.ordinal ?? null
    );
  }

  private heading(group: Group): Reading | null {
    const [token] = group.tokens;
    const value = Number(token.number.split('.')[0]);
    const dotted = token.number.includes('.');
    const follows = this.instruments[this.lastBefore(token.end) + 1];
    if (follows?.plan != null && follows.start >= token.end && follows.start - token.end < 4) {
      return named(follows, 0.92);
    }
    const open = this.openPlan(token.start);
    const plan = open?.plan ?? this.options.plan ?? null;
    const evidence: Evidence = open
      ? { code: 'plan-open', weight: 0.2, span: { start: open.start, end: open.end } }
      : { code: 'plan-of-document', weight: 0.2 };
    if (plan === null) {
      const plans = dotted ? this.index.plansWith(token.number) : [];
      if (plans.length !== 1) return null;
      return {
        plan: plans[0],
        confidence: 0.7,
        evidence: { code: 'only-plan-with-clause', weight: 0.2 },
      };
    }
    if (this.cited.has(token.number)) return { plan, confidence: 0.94, evidence };
    if (dotted) return { plan, confidence: value >= 100 ? 0.95 : 0.7, evidence };
    if (this.parents.has(token.number)) return { plan, confidence: 0.93, evidence };
    if (this.options.plan != null && !open)
      return value >= 16 ? { plan, confidence: value >= 40 ? 0.92 : 0.86, evidence } : null;
    if (value < 100) return null;
    return {
      plan,
      confidence: this.index.closed && this.index.has(plan, token.number) ? 0.88 : 0.6,
      evidence,
    };
  }

  private leftGovernor(start: number): { instrument: Instrument | null; sentences: number } {
    const instrument = this.instruments[this.lastBefore(start)] ?? null;
    if (!instrument) return { instrument, sentences: 0 };
    if (start - instrument.end > FAR) return { instrument, sentences: MANY };
    let sentences = 0;
    for (let at = instrument.end; at < start && sentences < MANY; at += 1) {
      if (endsSentence(this.lower, at)) sentences += 1;
    }
    return { instrument, sentences };
  }

  /** "of the Eleventh Development Plan", "(11. Kalkınma Planı)" right behind the citation. */
  private rightGovernor(end: number): Instrument | null {
    const next = this.instruments[this.lastBefore(end) + 1];
    if (!next || next.start - end > 60) return null;
    const between = this.lower.slice(end, next.start);
    return /^\s*(?:\p{L}*\s*\(\s*|(?:of|in|under|from)\s+(?:the\s+|turkey[’']?s\s+|türkiye[’']?s\s+)?[^.,;:()\n]{0,30})$/u.test(
      between,
    )
      ? next
      : null;
  }

  private mention(group: Group, token: NumberToken, i: number, reading: Reading): Mention | null {
    const number = this.canonical(token.number, reading.plan);
    if (!number) return null;
    const form = formOf(group, i);
    const evidence = [reading.evidence];
    const base = {
      start: token.start,
      end: token.end,
      phrase: group.phrase,
      number,
      plan: reading.plan,
      form,
      rule: group.mark?.rule ?? (group.heading ? 'heading' : 'dotted'),
      confidence: Number(reading.confidence.toFixed(3)),
      evidence,
    };
    const state = this.state(base);
    if (!state) return null;
    if (state !== 'unresolved' || reading.plan === null)
      return { ...base, state, ...this.covers(group, i, reading.plan, form) };
    const nearest = this.index.longestPrefix(reading.plan, number);
    return { ...base, state, ...(nearest ? { nearest } : {}) };
  }

  /** Thousands: plans up to the tenth number four digits and no levels, so their `1.082` is 1082. */
  private canonical(number: string, plan: number | null): string | null {
    const joined = number.replace('.', '');
    if (
      /^\d{1,2}\.\d{3}$/.test(number) &&
      ((plan !== null && plan <= 10) ||
        (plan !== null && this.index.closed && this.index.has(plan, joined)))
    )
      return joined;
    return isClauseNumber(number) ? number : null;
  }

  private state({
    plan,
    number,
    confidence,
  }: Pick<Mention, 'plan' | 'number' | 'confidence'>): MentionState | null {
    if (confidence < this.thresholds.suggest) return null;
    if (plan === null)
      return !this.index.closed || this.index.plansWith(number).length > 0 ? 'suggested' : null;
    if (this.index.has(plan, number))
      return confidence >= this.thresholds.link ? 'linked' : 'suggested';
    return confidence >= 0.5 ? 'unresolved' : null;
  }

  private covers(
    group: Group,
    i: number,
    plan: number | null,
    form: MentionForm,
  ): { covers?: string[] } {
    if (
      form !== 'range' ||
      plan === null ||
      group.joints[i] === undefined ||
      i !== group.tokens.length - 2
    )
      return {};
    const covers = this.index.between(plan, group.tokens[i].number, group.tokens[i + 1].number);
    return covers.length ? { covers } : {};
  }
}

function named(instrument: Instrument, confidence: number): Reading {
  return {
    plan: instrument.plan,
    confidence,
    evidence: {
      code: 'plan-named',
      weight: 0.4,
      span: { start: instrument.start, end: instrument.end },
    },
  };
}

/** "15 maddesinde": a bare undotted number and a noun is a count (31 of 31 read); only a list of them in the plural may cite. */
function isCount(group: Group): boolean {
  if (group.mark?.rule !== 'tr.dotted-noun') return false;
  if (group.tokens.every((t) => t.number.includes('.'))) return false;
  return group.tokens.length === 1 || !/l[ae]r/.test(group.words);
}

function formOf(group: Group, i: number): MentionForm {
  if (group.heading) return 'heading';
  const dashes = group.joints.filter((j) => j === 'dash').length;
  const ranges = (j: Group['joints'][0] | undefined) =>
    j === 'to' || (j === 'dash' && dashes === 1);
  if (ranges(group.joints[i]) || ranges(group.joints[i - 1])) return 'range';
  return group.tokens.length > 1 ? 'list' : 'single';
}

import { COUNTED } from '../grammar';
import { lowerCase } from '../text/normalise';
import type {
  ClauseIndex,
  DetectOptions,
  Finding,
  Mention,
  PlanRecord,
  SegmentedText,
} from '../types';

/** Clauses that a text has to list before its count of them is held against it. */
const LISTED = 3;
/** Words of a heading's text that are compared, and the share of them that has to agree. */
const WORDS = 6;
const AGREEMENT = 0.35;

/**
 * What an editor may want to check in a text whose mentions are known: a count that differs from what is
 * listed, a number that no plan has, a clause of a plan later than the text, a quoted clause that reads otherwise.
 */
export function findFindings(
  doc: SegmentedText,
  mentions: readonly Mention[],
  options: DetectOptions = {},
): Finding[] {
  const { index } = options;
  const findings = [...countDiffers(doc, mentions), ...mentions.filter(isUnknown).map(unknown)];
  for (const mention of mentions) {
    const later = index && laterPlan(mention, index.plans, options.publishedOn);
    if (later) findings.push(later);
    const differs = index && quoteDiffers(doc, mention, mentions, index);
    if (differs) findings.push(differs);
  }
  return findings.sort((a, b) => a.span.start - b.span.start);
}

/** "15 madde" in a text that lists 13: said once, at the first such count. */
function countDiffers(doc: SegmentedText, mentions: readonly Mention[]): Finding[] {
  const listed = new Set(
    mentions.filter((m) => m.state !== 'suggested').map((m) => `${m.plan}:${m.number}`),
  ).size;
  if (listed < LISTED) return [];
  const lower = lowerCase(doc.text);
  for (const match of lower.matchAll(COUNTED)) {
    const said = Number(match[1]);
    const start = match.index;
    const isMention = mentions.some((m) => m.start < start + match[1].length && start < m.end);
    if (isMention || said < LISTED || said === listed) continue;
    return [
      {
        code: 'count-differs',
        span: { start, end: start + match[0].length },
        values: { said, listed },
      },
    ];
  }
  return [];
}

function isUnknown(mention: Mention): boolean {
  return mention.state === 'unresolved';
}

function unknown({ start, end, number, plan, nearest }: Mention): Finding {
  return {
    code: 'unknown-number',
    span: { start, end },
    values: { number, plan: plan ?? 0, nearest: nearest ?? '' },
  };
}

function laterPlan(
  { start, end, number, plan }: Mention,
  plans: readonly PlanRecord[],
  publishedOn: string | null | undefined,
): Finding | null {
  const record = plans.find((each) => each.ordinal === plan);
  if (!record || !publishedOn) return null;
  const knownFrom = record.knownFrom ?? (record.startYear ? `${record.startYear - 1}-01-01` : '');
  if (!knownFrom || publishedOn >= knownFrom) return null;
  return {
    code: 'later-plan',
    span: { start, end },
    values: { number, plan: plan ?? 0, publishedOn },
  };
}

/** A heading's own words against the stored clause: up to the next mention or the end of its block. */
function quoteDiffers(
  doc: SegmentedText,
  mention: Mention,
  mentions: readonly Mention[],
  index: ClauseIndex,
): Finding | null {
  if (mention.form !== 'heading' || mention.plan === null || !index.quotes) return null;
  const segment = doc.segments.find((s) => s.start <= mention.start && mention.end <= s.end);
  const nextMention = mentions.find((m) => m.start >= mention.end && m.form === 'heading');
  const blank = doc.text.indexOf('\n\n', mention.end);
  const end = Math.min(
    segment?.end ?? doc.text.length,
    nextMention?.start ?? Infinity,
    blank < 0 ? Infinity : blank,
  );
  const passage = lowerCase(doc.text.slice(mention.end, end));
  if ((passage.match(/\p{L}+/gu)?.length ?? 0) < WORDS) return null;
  const share = index.quotes.agreement(mention.plan, mention.number, passage);
  if (share === null || share >= AGREEMENT) return null;
  return {
    code: 'quote-differs',
    span: { start: mention.start, end: mention.end },
    values: {
      number: mention.number,
      plan: mention.plan,
      agreement: Math.round(share * 100),
    },
  };
}

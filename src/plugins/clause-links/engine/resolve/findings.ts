import { COUNTED } from '../grammar';
import { lowerCase } from '../text/normalise';
import { segmentAt } from '../text/segments';
import { knownFromOf } from './plans';
import type {
  ClauseIndex,
  DetectOptions,
  Finding,
  Mention,
  PlanRecord,
  SegmentedText,
  Span,
} from '../types';

/** Clauses that a text has to list before its count of them is held against it. */
const LISTED = 3;
/** Words of a heading's text that are compared, and the share of them that has to agree. */
const WORDS = 6;
const AGREEMENT = 0.35;
/** A code unit of a word, which may be half of a letter outside the basic plane. */
const WORDLIKE = /[\p{L}\p{N}\uD800-\uDFFF]/u;
/** What may stand around quoted words and is none of them; the full stop is a part of a clause. */
const AROUND = /[\s"“”„«»•*–—-]/u;

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
  // From the last mention to the first, so that the next heading of each is known.
  let headingAt = doc.text.length;
  for (const mention of mentions.toReversed()) {
    const later = index && laterPlan(mention, index.plans, options.publishedOn);
    if (later) findings.push(later);
    const differs = index && quoteDiffers(doc, mention, headingAt, index);
    if (differs) findings.push(differs);
    if (mention.form === 'heading') headingAt = mention.start;
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
  const knownFrom = knownFromOf(record);
  if (!knownFrom || publishedOn >= knownFrom) return null;
  return {
    code: 'later-plan',
    span: { start, end },
    values: { number, plan: plan ?? 0, publishedOn },
  };
}

/** A heading's own words against the stored clause: up to the next heading or the end of its block. */
function quoteDiffers(
  doc: SegmentedText,
  { form, plan, number, start, end }: Mention,
  headingAt: number,
  index: ClauseIndex,
): Finding | null {
  const { quotes } = index;
  if (form !== 'heading' || plan === null || !quotes) return null;
  const passage = passageAfter(doc, { start, end }, headingAt);
  const words = lowerCase(doc.text.slice(passage.start, passage.end));
  if ((words.match(/\p{L}+/gu)?.length ?? 0) < WORDS) return null;
  const share = quotes.agreement(plan, number, words);
  if (share === null || share >= AGREEMENT) return null;
  return {
    code: 'quote-differs',
    span: { start, end },
    values: {
      number,
      plan,
      agreement: Math.round(share * 100),
      quoted: quotes.quotedIn(plan, words) ?? '',
    },
    passage,
  };
}

/** The words behind a heading's number, without the punctuation around them. */
function passageAfter(doc: SegmentedText, number: Span, headingAt: number): Span {
  const limit = Math.min(segmentAt(doc, number)?.end ?? doc.text.length, headingAt);
  const behind = doc.text.slice(number.end, limit);
  const blank = behind.indexOf('\n\n');
  let end = blank < 0 ? limit : number.end + blank;
  let start = number.end;
  while (start < end && !WORDLIKE.test(doc.text[start])) start += 1;
  while (end > start && AROUND.test(doc.text[end - 1])) end -= 1;
  return { start, end };
}

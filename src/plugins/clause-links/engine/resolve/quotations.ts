import type { Evidence, Mention, Span } from '../types';
import type { Judge } from './judge';
import type { Quotation } from './quotes';

/** Words of a clause that make a quotation sure, and edits that it may have. */
const SURE_WORDS = 12;
const SURE_EDITS = 1;
const SURE = 0.9;
const LIKELY = 0.7;
/** Code units between a number and the quotation that it introduces. */
const INTRODUCES = 40;

/**
 * Puts quotations and numbered mentions together: a quotation that a number of the same clause introduces
 * confirms the number; one without a number is a mention of its own.
 */
export function withQuotations(
  numbered: Mention[],
  quotations: readonly Quotation[],
  judge: Judge,
): Mention[] {
  const mentions = numbered;
  const own: Mention[] = [];
  for (const quotation of quotations) {
    const introducing = numbered.findIndex((mention) => introduces(mention, quotation));
    if (introducing >= 0) {
      mentions[introducing] = confirmed(mentions[introducing], quotation, judge);
    } else if (!numbered.some((mention) => overlaps(mention, quotation))) {
      own.push(mentionOf(quotation, judge));
    }
  }
  return own.length === 0 ? mentions : [...mentions, ...own].sort((a, b) => a.start - b.start);
}

/** A number of that clause in front of the quotation or within it; a number of another plan is another clause. */
function introduces(mention: Mention, quotation: Quotation): boolean {
  if (mention.number !== quotation.number) return false;
  if (mention.plan !== null && mention.plan !== quotation.plan) return false;
  return mention.start >= quotation.start - INTRODUCES && mention.end <= quotation.end;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function confirmed(mention: Mention, quotation: Quotation, judge: Judge): Mention {
  const confidence = Math.max(mention.confidence, confidenceOf(quotation));
  const evidence = [...mention.evidence, ...evidenceOf(quotation)];
  return judge.again({
    ...mention,
    plan: quotation.plan,
    confidence,
    evidence,
  });
}

function mentionOf(quotation: Quotation, judge: Judge): Mention {
  const span = { start: quotation.start, end: quotation.end };
  return judge.again({
    ...span,
    phrase: { ...span },
    number: quotation.number,
    plan: quotation.plan,
    form: 'quote',
    rule: 'quote',
    confidence: confidenceOf(quotation),
    state: 'suggested',
    evidence: evidenceOf(quotation),
  });
}

function confidenceOf({ matched, edits, ambiguous }: Quotation): number {
  if (ambiguous) return 0.5;
  return matched >= SURE_WORDS && edits <= SURE_EDITS ? SURE : LIKELY;
}

function evidenceOf({ start, end, matched, ambiguous }: Quotation): Evidence[] {
  const quoted = {
    code: 'quoted',
    weight: 0.4,
    span: { start, end },
    value: String(matched),
  };
  return ambiguous ? [quoted, { code: 'quoted-twice', weight: -0.3 }] : [quoted];
}

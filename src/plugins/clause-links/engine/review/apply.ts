import { reanchor } from '../anchor';
import { parseClauseKey } from '../number';
import type { ClauseIndex, Evidence, Mention, SegmentedText, Span } from '../types';
import type { Decision, Review, ReviewedMention } from './types';

interface Placed {
  decision: Decision;
  span: Span;
  sentenceChanged: boolean;
}

/**
 * Lays the editors' decisions over what the linker found.
 *
 * A decision is placed by its quote and position within its field; of two on the same words the later
 * one in the list stands. An accepted, manual or repointed decision links even where the linker finds
 * nothing; a rejected one keeps its mention rejected until the mention's own sentence changes, and
 * then the mention comes back as a suggestion, never as a link.
 *
 * @param decisions standing decisions, oldest first
 * @param index when given, a decided clause that does not exist (yet) stays `unresolved`
 */
export function applyDecisions(
  doc: SegmentedText,
  mentions: readonly Mention[],
  decisions: readonly Decision[],
  index?: ClauseIndex,
): Review {
  const unplaced: Decision[] = [];
  const placed = new Map<string, Placed>();
  const fields = fieldSpans(doc);
  for (const decision of decisions) {
    const place = placeIn(doc.text, fields.get(decision.field), decision);
    if (place) placed.set(`${place.span.start}:${place.span.end}`, place);
    else unplaced.push(decision);
  }

  const reviewed: ReviewedMention[] = [];
  for (const mention of mentions) {
    const key = `${mention.start}:${mention.end}`;
    const place = placed.get(key);
    if (place) {
      placed.delete(key);
      reviewed.push(decided(mention, place, index));
    } else if (!overlapsLink(mention, placed)) {
      reviewed.push({ ...mention, outcome: mention.state, decision: null });
    }
  }
  for (const place of placed.values()) {
    if (place.decision.verdict === 'rejected' || !place.decision.target) continue;
    reviewed.push(decided(fromDecision(place), place, index));
  }
  reviewed.sort((a, b) => a.start - b.start || a.end - b.end);
  return { mentions: reviewed, unplaced };
}

/** The part of the text that each field takes; a field's segments stand next to each other. */
export function fieldSpans(doc: SegmentedText): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const segment of doc.segments) {
    const field = String(segment.path[0] ?? '');
    const span = spans.get(field);
    if (span) span.end = segment.end;
    else spans.set(field, { start: segment.start, end: segment.end });
  }
  return spans;
}

function placeIn(text: string, field: Span | undefined, decision: Decision): Placed | null {
  if (!field) return null;
  const found = reanchor(text.slice(field.start, field.end), decision.anchor);
  if (!found) return null;
  return {
    decision,
    span: { start: field.start + found.start, end: field.start + found.end },
    sentenceChanged: found.sentenceChanged,
  };
}

function decided(mention: Mention, place: Placed, index?: ClauseIndex): ReviewedMention {
  const { decision, sentenceChanged } = place;
  if (decision.verdict === 'rejected') {
    return sentenceChanged
      ? {
          ...mention,
          outcome: 'suggested',
          decision,
          evidence: remembered(mention, place),
        }
      : { ...mention, outcome: 'rejected', decision };
  }
  const target = decision.target ? parseClauseKey(decision.target) : null;
  const clause = target ?? { plan: mention.plan, number: mention.number };
  const exists = clause.plan !== null && (!index || index.has(clause.plan, clause.number));
  return {
    ...mention,
    ...clause,
    outcome: exists ? 'linked' : 'unresolved',
    decision,
  };
}

function remembered(mention: Mention, place: Placed): Evidence[] {
  return [...mention.evidence, { code: 'rejected-before', weight: 0, span: place.span }];
}

/** A mention under words that an editor linked by hand gives way to the editor's link. */
function overlapsLink(mention: Span, placed: ReadonlyMap<string, Placed>): boolean {
  for (const { decision, span } of placed.values()) {
    if (decision.verdict === 'rejected') continue;
    if (mention.start < span.end && span.start < mention.end) return true;
  }
  return false;
}

function fromDecision({ decision, span }: Placed): Mention {
  const clause = decision.target ? parseClauseKey(decision.target) : null;
  return {
    ...span,
    phrase: { ...span },
    number: clause?.number ?? '',
    plan: clause?.plan ?? null,
    form: 'single',
    rule: 'decision',
    confidence: 1,
    state: 'linked',
    evidence: [{ code: 'decided', weight: 0, value: decision.verdict }],
  };
}

import type { Anchor, Span } from '../types';
import { sentenceAt } from './sentence';

export { sentenceAt, Sentences } from './sentence';

/** Code units of context kept on each side (W3C TextQuoteSelector's prefix and suffix). */
const CONTEXT = 48;
/** Share of the context that has to be found again. */
const ENOUGH = 0.4;
/** Places looked at for a quote that repeats; those nearest to the old position come first. */
const CANDIDATES = 256;

export interface Placement extends Span {
  /** 0…1: how much of the old context stands around the new place. */
  score: number;
  /** The sentence around it reads differently from the one that was decided on. */
  sentenceChanged: boolean;
}

/**
 * Describes a span so that it can be found again after edits.
 * @param sentence the one around the span, where the caller knows it
 */
export function makeAnchor(
  text: string,
  span: Span,
  sentence: Span = sentenceAt(text, span),
): Anchor {
  return {
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
    sentence: text.slice(sentence.start, sentence.end),
  };
}

/**
 * Finds an anchored span in a changed text: the same words, in their old sentence where that still stands, else
 * where most of the old context does, the old position deciding between equals. Never places it on other words, and
 * never inside a longer number.
 * @returns null when no place is similar enough
 */
export function reanchor(text: string, anchor: Anchor): Placement | null {
  if (anchor.exact === '') return null;
  const wanted = squeeze(anchor.sentence);
  let best: Placement | null = null;
  let bestRank = -1;
  for (const start of occurrences(text, anchor)) {
    const span = { start, end: start + anchor.exact.length };
    if (insideNumber(text, span)) continue;
    const sentence = sentenceAt(text, span);
    const sentenceChanged = squeeze(text.slice(sentence.start, sentence.end)) !== wanted;
    const score = similarity(text, span, anchor);
    const near = 1 / (1 + Math.abs(start - anchor.start) / 1_000);
    const rank = (sentenceChanged ? 0 : 2) + score + near / 10;
    if (rank <= bestRank) continue;
    bestRank = rank;
    best = { ...span, score, sentenceChanged };
  }
  return best && (!best.sentenceChanged || best.score >= ENOUGH) ? best : null;
}

/** Places of the quote, nearest to the old position first. */
function occurrences(text: string, anchor: Anchor): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(anchor.exact); at >= 0; at = text.indexOf(anchor.exact, at + 1)) {
    places.push(at);
  }
  if (places.length <= CANDIDATES) return places;
  places.sort((a, b) => Math.abs(a - anchor.start) - Math.abs(b - anchor.start));
  return places.slice(0, CANDIDATES);
}

/** `421.7` is not found in `1421.7` or `421.75`. */
function insideNumber(text: string, { start, end }: Span): boolean {
  const before =
    /\d$/.test(text.slice(start, end)) && /^(?:\d|\.\d)/.test(text.slice(end, end + 2));
  const after =
    /^\d/.test(text.slice(start, end)) &&
    /(?:\d|\d\.)$/.test(text.slice(Math.max(0, start - 2), start));
  return before || after;
}

/** Share of the words of the old context that stand on the same side near the new place. */
function similarity(text: string, { start, end }: Span, { prefix, suffix }: Anchor): number {
  const left = words(text.slice(Math.max(0, start - 2 * CONTEXT), start));
  const right = words(text.slice(end, end + 2 * CONTEXT));
  const wantedLeft = [...words(prefix)];
  const wantedRight = [...words(suffix)];
  const total = wantedLeft.length + wantedRight.length;
  if (total === 0) return 1;
  const found =
    wantedLeft.filter((word) => left.has(word)).length +
    wantedRight.filter((word) => right.has(word)).length;
  return found / total;
}

function words(text: string): Set<string> {
  return new Set(text.toLocaleLowerCase('tr').match(/[\p{L}\p{N}]+/gu) ?? []);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

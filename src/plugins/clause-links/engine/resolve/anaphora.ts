import { ANAPHORA } from '../grammar';
import { sentenceAt, sentenceEnds } from '../anchor/sentence';
import type { Mention } from '../types';
import type { Context } from './context';

/** A pointing word is never sure: it is shown to an editor. */
const CONFIDENCE = 0.5;

/**
 * "söz konusu madde", "that measure": suggested for the single clause that the same or the previous sentence
 * cites. Abstains when several clauses could be meant, or when a law or another plan is named in between.
 *
 * @param mentions the citations of the same lower-cased text, in order
 */
export function anaphora(lower: string, mentions: readonly Mention[], context: Context): Mention[] {
  const found: Mention[] = [];
  let from = 0;
  mentions.forEach((mention, i) => {
    if (mention.state !== 'linked') return;
    // Only what follows a citation can point back at it: the rest of its sentence and the next one.
    const start = Math.max(from, mention.phrase.end);
    const end = Math.min(reach(lower, mention.end), mentions[i + 1]?.phrase.start ?? Infinity);
    if (start >= end) return;
    for (const { index, 0: words } of lower.slice(start, end).matchAll(ANAPHORA)) {
      const at = start + index;
      const antecedent = singleBefore(lower, mentions, i, at);
      if (!antecedent || context.isNamedBetween(antecedent.phrase.end, at)) continue;
      found.push(pointing(at, at + words.length, antecedent));
    }
    from = end;
  });
  return found;
}

/** The end of the sentence after the one that an offset stands in. */
function reach(lower: string, offset: number): number {
  const { end } = sentenceAt(lower, { start: offset, end: offset });
  return end >= lower.length ? end : sentenceAt(lower, { start: end + 1, end: end + 1 }).end;
}

function pointing(start: number, end: number, antecedent: Mention): Mention {
  const span = { start: antecedent.start, end: antecedent.end };
  return {
    start,
    end,
    phrase: { start, end },
    number: antecedent.number,
    plan: antecedent.plan,
    form: 'anaphora',
    rule: 'anaphora',
    confidence: CONFIDENCE,
    state: 'suggested',
    evidence: [{ code: 'antecedent', weight: 0.3, span, value: antecedent.number }],
  };
}

/** The only clause cited in the sentence of an offset and in the one before it. */
function singleBefore(
  lower: string,
  mentions: readonly Mention[],
  last: number,
  offset: number,
): Mention | null {
  let only: Mention | null = null;
  for (let i = last; i >= 0; i -= 1) {
    const mention = mentions[i];
    if (sentenceEnds(lower, mention.end, offset, 2) > 1) break;
    if (mention.state !== 'linked') return null;
    if (only && (only.number !== mention.number || only.plan !== mention.plan)) return null;
    only = mention;
  }
  return only;
}

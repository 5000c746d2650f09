import { ANAPHORA } from '../grammar';
import { sentenceEnds } from '../anchor/sentence';
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
  if (mentions.length === 0) return [];
  const found: Mention[] = [];
  let next = 0;
  for (const { index: start, 0: words } of lower.matchAll(ANAPHORA)) {
    const end = start + words.length;
    while (next < mentions.length && mentions[next].end <= start) next += 1;
    const antecedent = singleBefore(lower, mentions, next - 1, start);
    if (!antecedent || context.isNamedBetween(antecedent.phrase.end, start)) continue;
    if (next < mentions.length && mentions[next].phrase.start < end) continue;
    const span = { start: antecedent.start, end: antecedent.end };
    found.push({
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
    });
  }
  return found;
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

import { POINTED_NOUNS, POINTING, POINTING_ENDINGS } from '../grammar';
import { sentenceEnds, sentenceIn } from '../anchor/sentence';
import { keyAt, keyOf, KEYS } from '../text/letters';
import { isBehind, type Words } from '../text/words';
import type { Mention, Span } from '../types';
import type { Context } from './context';

/** A pointing word is never sure: it is shown to an editor. */
const CONFIDENCE = 0.5;

/** Code units behind a citation in which something can point back at it. */
const REACH = 600;
const IS_NOUN = new Uint8Array(KEYS);
for (const noun of POINTED_NOUNS) IS_NOUN[keyOf(noun)] = 1;

/**
 * "söz konusu madde", "that measure": suggested for the single clause that the same or the previous sentence
 * cites. Abstains when several clauses could be meant, or when a law or another plan is named in between.
 *
 * @param mentions the citations of the same text, in order
 */
export function anaphora(
  words: Words,
  text: string,
  mentions: readonly Mention[],
  context: Context,
): Mention[] {
  const found: Mention[] = [];
  mentions.forEach((mention, i) => {
    if (mention.state !== 'linked') return;
    // Only what follows a citation can point back at it: the rest of its sentence and the next one.
    const start = mention.phrase.end;
    const next = mentions[i + 1]?.phrase.start ?? words.length;
    for (const span of pointers(words, text, start, Math.min(start + REACH, next))) {
      if (span.end > reach(words, mention.end)) break;
      const antecedent = singleBefore(words, mentions, i, span.start);
      if (!antecedent || context.isOtherNamedBetween(antecedent.phrase.end, span.start)) continue;
      found.push(pointing(span, antecedent));
    }
  });
  return found;
}

/** Pointing words with their noun between two offsets. */
function pointers(words: Words, text: string, low: number, high: number): Span[] {
  const { units, starts, count } = words;
  const spans: Span[] = [];
  for (let word = words.from(low); word < count && starts[word] < high; word += 1) {
    if (IS_NOUN[keyAt(units, starts[word])] === 0) continue;
    if (!isBehind(words, word, POINTING_ENDINGS)) continue;
    POINTING.lastIndex = starts[word];
    const match = POINTING.exec(text);
    if (!match) continue;
    const start = starts[word] - match[1].length;
    const end = POINTING.lastIndex;
    if (start >= low && end <= high) spans.push({ start, end });
  }
  return spans;
}

/** The end of the sentence after the one that an offset stands in. */
function reach(words: Words, offset: number): number {
  const { end } = sentenceIn(words, { start: offset, end: offset });
  return end >= words.length ? end : sentenceIn(words, { start: end + 1, end: end + 1 }).end;
}

function pointing({ start, end }: Span, antecedent: Mention): Mention {
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
  words: Words,
  mentions: readonly Mention[],
  last: number,
  offset: number,
): Mention | null {
  let only: Mention | null = null;
  for (let i = last; i >= 0; i -= 1) {
    const mention = mentions[i];
    if (sentenceEnds(words, mention.end, offset, 2) > 1) break;
    if (mention.state !== 'linked') return null;
    if (only && (only.number !== mention.number || only.plan !== mention.plan)) return null;
    only = mention;
  }
  return only;
}

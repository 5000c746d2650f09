import { wordDiff } from './diff';
import { lower, normalise, words } from './text';

/** Below this a suggestion costs more time than it saves. */
export const USEFUL_SCORE = 60;

/**
 * How much of one text is in the other, 0 … 100: 100 only for texts equal after `normalise`, else the
 * share of words that stand in both in the same order (twice the common over all), at most 99.
 */
export function memoryScore(one: string, other: string, locale: string): number {
  const [a, b] = [normalise(one), normalise(other)];
  if (a === b) return 100;
  const [listA, listB] = [a, b].map((text) => words(lower(text, locale)));
  const total = listA.length + listB.length;
  if (total === 0) return 0;
  const common = wordDiff(listA.join(' '), listB.join(' '))
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + words(text).length, 0);
  return Math.min(99, Math.round((200 * common) / total));
}

export interface MemoryEntry {
  sourceText: string;
  targetText: string;
}

/** The best entries for a text, best first; of entries with the same translation only the best. */
export function rankMemory<Entry extends MemoryEntry>(
  text: string,
  entries: readonly Entry[],
  { locale, limit = 5 }: { locale: string; limit?: number },
): (Entry & { score: number })[] {
  const seen = new Set<string>();
  return entries
    .map((entry) => ({ ...entry, score: memoryScore(text, entry.sourceText, locale) }))
    .filter(({ score }) => score >= USEFUL_SCORE)
    .sort((a, b) => b.score - a.score)
    .filter(({ targetText }) => !seen.has(targetText) && seen.add(targetText))
    .slice(0, limit);
}

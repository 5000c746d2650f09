/** A stretch of a marked text: words, the beginning or end of a mark, or the number of a cited clause. */
export interface Part {
  kind: 'words' | 'opens' | 'closes' | 'citation';
  /** As it stands in the text: all parts together are the text. */
  text: string;
}

/**
 * Cuts a marked text where tags are shown.
 * @param marks how many marks the source has; a higher number is words
 * @param numbers of the clauses that the segment cites
 */
export function partsOf(text: string, marks: number, numbers: readonly string[]): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: found, index, groups = {} } of text.matchAll(patternFor(numbers))) {
    const { slash, digits } = groups;
    const isMark = digits !== undefined && Number(digits) >= 1 && Number(digits) <= marks;
    if (!isMark && groups.number === undefined) continue;
    if (index > end) parts.push({ kind: 'words', text: text.slice(end, index) });
    parts.push({ kind: isMark ? (slash ? 'closes' : 'opens') : 'citation', text: found });
    end = index + found.length;
  }
  if (end < text.length) parts.push({ kind: 'words', text: text.slice(end) });
  return parts;
}

/** Escaped characters are passed over; a clause's number is none within a longer one, such as 376 in 376.1. */
function patternFor(numbers: readonly string[]): RegExp {
  const mark = String.raw`\\[\\<]|<(?<slash>\/?)(?<digits>\d+)>`;
  if (numbers.length === 0) return new RegExp(mark, 'g');
  const some = numbers.map((number) => number.replace(/\W/g, '\\$&')).join('|');
  return new RegExp(String.raw`${mark}|(?<![\d.,])(?<number>${some})(?![\d]|[.,]\d)`, 'g');
}

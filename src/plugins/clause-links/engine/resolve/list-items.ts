/** Code units between the beginnings of two items. */
const ITEM_WITHIN = 600;
/** An item that names no plan, as in a list of plans, where the number is the plan's. */
const ITEM = /^\s?\d{1,2}\.\s+(?!\s|(?:kalk[ıi]nma\s+)?pl[aâ]n)/iu;
const LONGEST_NAME = 40;

/**
 * Whether a small number that begins a line is an item's of a list: the line with the number before it (for the
 * first item, the one with the next number) is near and does not name a plan.
 * @param start offset of the number, in UTF-16 code units
 */
export function isInList(text: string, start: number, number: number): boolean {
  if (start > 0 && text[start - 1] !== '\n') return false;
  if (number === 1) return hasItem(text.slice(start, start + ITEM_WITHIN), '\n2.');
  const before = text.slice(Math.max(0, start - ITEM_WITHIN), start);
  return hasItem(before, `\n${number - 1}.`) || isItem(before, `${number - 1}.`);
}

function hasItem(lines: string, begin: string): boolean {
  const at = lines.lastIndexOf(begin);
  return at >= 0 && ITEM.test(lines.slice(at, at + LONGEST_NAME));
}

function isItem(line: string, begin: string): boolean {
  return line.startsWith(begin) && ITEM.test(line.slice(0, LONGEST_NAME));
}

import type { Group } from '../grammar/scan';
import { parentNumber } from '../number';

/** What one text's numbers say of each other: which it cites, and which its headings stand under. */
export class TextNumbers {
  // Both are made when first asked for: most texts never do.
  private cited: ReadonlyMap<string, number> | null = null;
  private parents: ReadonlySet<string> | null = null;

  /** @param groups those that may be headings in joined lines are settled here */
  constructor(private readonly groups: readonly Group[]) {
    if (groups.some(isInline)) settle(groups);
  }

  /** How many times marked groups cite a number. */
  timesCited(number: string): number {
    this.cited ??= citedIn(this.groups);
    return this.cited.get(number) ?? 0;
  }

  /** Whether any number is marked as a citation. */
  citesInFull(): boolean {
    return this.groups.some(({ mark }) => mark !== null);
  }

  /** Whether a heading of the text stands under a number: 376.1 under 376. */
  isOverHeading(number: string): boolean {
    this.parents ??= parentsOf(this.groups);
    return this.parents.has(number);
  }
}

function citedIn(groups: readonly Group[]): Map<string, number> {
  const cited = new Map<string, number>();
  for (const { mark, tokens } of groups) {
    if (!mark) continue;
    for (const { number } of tokens) cited.set(number, (cited.get(number) ?? 0) + 1);
  }
  return cited;
}

/** Among headings of the same number a joined line is one, too. */
function settle(groups: readonly Group[]): void {
  const headings = new Set(groups.filter(isHeading).map(({ tokens: [{ number }] }) => number));
  const parents = parentsOf(groups);
  for (const group of groups) {
    if (!isInline(group)) continue;
    const parent = parentNumber(group.tokens[0].number) ?? '';
    group.bare = headings.has(parent) || parents.has(parent) ? 'heading' : 'dotted';
    if (group.bare === 'heading') parents.add(parent);
  }
}

function parentsOf(groups: readonly Group[]): Set<string> {
  const parents = new Set<string>();
  for (const group of groups) {
    const parent = isHeading(group) && parentNumber(group.tokens[0].number);
    if (parent) parents.add(parent);
  }
  return parents;
}

function isHeading({ bare }: Group): boolean {
  return bare === 'heading';
}

function isInline({ bare }: Group): boolean {
  return bare === 'inline-heading';
}

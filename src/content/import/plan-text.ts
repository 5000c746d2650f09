import { compareClauseNumbers, parseClauseNumber } from '../../plugins/clause-links/engine';
import { beginning } from './excerpt';
import { kindOf } from './kind';
import type { ImportedClause, SkipReason, Skipped } from './types';

/**
 * A numbered line: `376.1. Sektörde …`, `• 376.Makine …`, `Madde 376: …`, `376.1 Sektörde …`. A number
 * without a dot needs a mark after it (`450 firma` is a count).
 */
const NUMBERED =
  /^\s*(?:[•●▪■◦‣·*–—-]\s*)?(?:madde\s+)?(\d{1,4}(?:\.\d{1,2}){0,3})(?:([.:)]|\.[-–])\s*|\s+)(["“”‘’'(]?\p{Lu}.*)$/iu;
const STARTS_UPPER = /^["“”‘’'(]?\p{Lu}/u;

interface Veto {
  reason: SkipReason;
  pattern: RegExp;
  /** Ordinals have no dot inside: `5. Koordinasyon Toplantısı`, never `421.7. Savunma Sanayii Şûrası`. */
  ordinalsOnly?: true;
  example: string;
}

/** Numbered lines that are no clause. */
export const NOT_A_CLAUSE: readonly Veto[] = [
  {
    reason: 'heading',
    pattern: /^[^\p{Ll}]{3,}$/u,
    example: 'REKABETÇİ ÜRETİM VE VERİMLİLİK',
  },
  {
    reason: 'plan-name',
    pattern: /^(?:\p{Lu}\p{L}* ){0,2}(?:Kalkınma Plan|Development Plan)/u,
    ordinalsOnly: true,
    example: 'Kalkınma Planı’nda kümelenme',
  },
  {
    reason: 'event-ordinal',
    pattern:
      /^(?:\p{Lu}\p{L}* ){0,3}(?:(?:Toplantı|Kongre|Zirve|Çalıştay|Fuar|Kurultay|Şûra|Şura)s?[ıi]|Meeting|Congress|Summit)(?!\p{L})/u,
    ordinalsOnly: true,
    example: 'Koordinasyon Toplantısı videosu',
  },
];

interface Item extends ImportedClause {
  text: { tr?: string };
  /** The line as it stands, for damage between number and text. */
  raw: string;
}

/** What a plan document as plain text contains: clauses in the document's order, and what is left out. */
export interface PlanText {
  clauses: (ImportedClause & { raw: string })[];
  skipped: Skipped[];
}

/**
 * Reads numbered items at line starts. Lines that follow an item without a blank line belong to it. The
 * clauses of a plan ascend: the longest ascending run of numbers is taken, and a number out of that order
 * (a page heading, a meeting's ordinal) is reported.
 */
export function readPlanText(text: string, locale: 'tr' | 'en'): PlanText {
  const { items, skipped } = readItems(text.replace(/\r\n?/g, '\n').split('\n'), locale);
  const ascending = longestAscending(items);
  const numbers = new Set([...ascending].map(({ number }) => number));
  for (const item of items.filter((candidate) => !ascending.has(candidate))) {
    skipped.push({
      line: item.line,
      text: beginning(item.raw),
      reason: numbers.has(item.number) ? 'duplicate' : 'out-of-order',
    });
  }
  return {
    clauses: items.filter((item) => ascending.has(item)),
    skipped: skipped.sort((one, other) => one.line - other.line),
  };
}

function readItems(lines: string[], locale: 'tr' | 'en'): { items: Item[]; skipped: Skipped[] } {
  const items: Item[] = [];
  const skipped: Skipped[] = [];
  let open: Item | null = null;
  lines.forEach((raw, index) => {
    const line = index + 1;
    const skip = (reason: SkipReason) => skipped.push({ line, text: beginning(raw), reason });
    const found = numberedLine(raw);
    if (!raw.trim()) {
      open = null;
    } else if (found?.reason) {
      skip(found.reason);
      open = null;
    } else if (found) {
      const { number, text } = found;
      open = { line, number, kind: kindOf(number), text: { [locale]: text }, raw };
      items.push(open);
    } else if (/^\s*\d{1,4}\s*$/.test(raw)) {
      skip('page-number');
    } else if (open) {
      open.text[locale as 'tr'] += ` ${raw.trim()}`;
      open.raw += ` ${raw.trim()}`;
    } else {
      skip('no-number');
    }
  });
  return { items, skipped };
}

function numberedLine(raw: string): { number: string; text: string; reason?: SkipReason } | null {
  const match = NUMBERED.exec(raw);
  const [, digits = '', mark, rest = ''] = match ?? [];
  // The `i` flag, wanted for "madde", makes \p{Lu} match any letter.
  if (!match || !STARTS_UPPER.test(rest) || (!mark && !digits.includes('.'))) return null;
  const number = parseClauseNumber(digits);
  if (number === null) return null;
  const text = rest.trim();
  const reason = NOT_A_CLAUSE.find(
    ({ pattern, ordinalsOnly }) => !(ordinalsOnly && number.includes('.')) && pattern.test(text),
  )?.reason;
  return { number, text, ...(reason ? { reason } : {}) };
}

/** The longest strictly ascending subsequence by clause number, O(n log n) (patience sorting). */
function longestAscending(items: Item[]): Set<Item> {
  const before = new Map<Item, Item | undefined>();
  const tails: Item[] = [];
  for (const item of items) {
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (compareClauseNumbers((tails[middle] as Item).number, item.number) < 0) low = middle + 1;
      else high = middle;
    }
    before.set(item, tails[low - 1]);
    // On a tie the first of two equal numbers stays.
    if (tails[low]?.number !== item.number) tails[low] = item;
  }
  const run = new Set<Item>();
  for (let item = tails.at(-1); item; item = before.get(item)) run.add(item);
  return run;
}

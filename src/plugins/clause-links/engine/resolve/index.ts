import { wordNumbers } from '../grammar/number-words';
import { scan, type Group } from '../grammar/scan';
import { clean, type CleanText } from '../text/normalise';
import { LAST_READ } from '../text/units';
import { Words } from '../text/words';
import type {
  ClauseIndex,
  DetectOptions,
  Mention,
  PlanRecord,
  SegmentedText,
  Span,
} from '../types';
import { anaphora } from './anaphora';
import { Context } from './context';
import { Judge, THRESHOLDS } from './judge';
import { withQuotations } from './quotations';
import { PlanReader } from './plan-reader';

export { THRESHOLDS } from './judge';

export { buildClauseIndex } from './clause-index';
export { explain } from './explain';
export { findFindings } from './findings';
export { DEVELOPMENT_PLANS, knownFromOf } from './plans';

/** An index without clauses: every number counts as known. */
export function openIndex(plans: readonly PlanRecord[] = []): ClauseIndex {
  return {
    size: 0,
    plans,
    closed: false,
    has: () => true,
    plansWith: () => [],
    longestPrefix: () => null,
    quotes: null,
    between: () => [],
  };
}
const OPEN_INDEX = openIndex();
/** Keeps its arrays from text to text. */
const WORDS = new Words(LAST_READ);

/**
 * Finds the citations of plan clauses in a plain text: numbers with their marks, numbers in words, quotations
 * of clauses whose text the index holds, and words that point back at a clause. Sorted; spans don't overlap.
 */
export function findMentions(source: string, options: DetectOptions = {}): Mention[] {
  const index = options.index ?? OPEN_INDEX;
  const { text, toSource: back } = read(source);
  const groups = inOrder(scan(WORDS, text), wordNumbers(WORDS, text));
  const quotations = index.quotes?.find(WORDS) ?? [];
  if (groups.length === 0 && quotations.length === 0) return [];
  const context = new Context(WORDS, text, index.plans);
  const reader = new PlanReader(text, groups, context, index, options);
  const judge = new Judge(index, { ...THRESHOLDS, ...options.thresholds });
  const numbered: Mention[] = [];
  for (const group of groups) {
    const reading = reader.read(group);
    if (!reading) continue;
    for (let i = 0; i < group.tokens.length; i += 1) {
      const mention = judge.mention(group, i, reading);
      if (mention) numbered.push(mention);
    }
  }
  const mentions = withQuotations(numbered, quotations, judge);
  const pointing = anaphora(WORDS, text, mentions, context);
  const all =
    pointing.length === 0 ? mentions : [...mentions, ...pointing].sort((a, b) => a.start - b.start);
  return back ? all.map((mention) => toSource(back, mention)) : all;
}

/** Reads a text's words, cleaned where it has to be. */
function read(source: string): CleanText {
  const { dirtCount } = WORDS.read(source);
  return dirtCount === 0 ? { text: source, toSource: null } : clean(source, WORDS);
}

function inOrder(groups: Group[], more: Group[]): Group[] {
  if (more.length === 0) return groups;
  return [...groups, ...more].sort((a, b) => a.phrase.start - b.phrase.start);
}

/** The same over several blocks; what a heading opens holds for the blocks below it. Code is not read. */
export function findInSegments(doc: SegmentedText, options: DetectOptions = {}): Mention[] {
  const code = doc.segments.filter((segment) => segment.kind === 'code');
  return findMentions(doc.text, options).filter(
    (m) => !code.some((c) => m.start < c.end && c.start < m.end),
  );
}

function toSource(offset: (clean: number) => number, mention: Mention): Mention {
  const back = ({ start, end }: Span): Span => ({
    start: offset(start),
    end: end > start ? offset(end - 1) + 1 : offset(end),
  });
  return {
    ...mention,
    ...back(mention),
    phrase: back(mention.phrase),
    evidence: mention.evidence.map((e) => (e.span ? { ...e, span: back(e.span) } : e)),
  };
}

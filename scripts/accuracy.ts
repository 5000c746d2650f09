/**
 * Measures detection on the labelled passages and writes docs/accuracy.md.
 *
 *   npm run accuracy
 *
 * The project's own passages are always read; the development set where it lies beside the checkout. Without
 * it the page is not written, since it would lose the figures of the larger set.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  DEVELOPMENT_PLANS,
  findMentions,
  openIndex,
  type Mention,
} from '../src/plugins/clause-links/engine';
import { developmentSet, hit, ownSet, ROUNDS, type Gold, type Labelled } from './labelled';

const index = openIndex(DEVELOPMENT_PLANS);
/** Lower ends of the bins of the reliability table; the last ends at 1. */
const BINS = [0.3, 0.5, 0.7, 0.85, 0.93, 0.96];

const NOTHING: Tally = { gold: 0, linkable: 0, linked: 0, found: 0 };

interface Tally {
  gold: number;
  linkable: number;
  linked: number;
  found: number;
}

function main(): void {
  const own = ownSet();
  const rounds = ROUNDS.map((round) => ({ ...round, items: ownSet(round.file) }));
  const development = developmentSet();
  const page = [
    HEAD,
    section('Own passages', ABOUT_OWN, own),
    ...rounds.map(({ file, title, first, items }) =>
      section(title, aboutRound(file, first), items),
    ),
    ...(development ? [section('Development set', ABOUT_DEVELOPMENT, development)] : []),
    reliability([...own, ...rounds.flatMap(({ items }) => items), ...(development ?? [])]),
  ].join('\n\n');
  console.log(page);
  if (!development) return;
  writeFileSync(path.join(__dirname, '..', 'docs', 'accuracy.md'), `${page}\n`);
  console.log('\nwritten to docs/accuracy.md');
}

function detect({ text, locale, publishedOn, plan }: Labelled): Mention[] {
  const mentions = findMentions(text, { locale, publishedOn, plan, index });
  return mentions.filter(({ start, end }) => /\d/.test(text.slice(start, end)));
}

function section(title: string, about: string, items: readonly Labelled[]): string {
  const kinds = new Map<string, Tally>();
  const all = { ...NOTHING, predicted: 0, right: 0, decided: 0, plan: 0 };
  let negatives = 0;
  let linkedInNegatives = 0;
  let suggestedInNegatives = 0;
  for (const item of items) {
    const mentions = detect(item);
    const linked = mentions.filter((m) => m.state === 'linked');
    all.predicted += linked.length;
    all.right += linked.filter((m) => rightlyLinked(hit(item.gold, m), m)).length;
    if (item.gold.length === 0) {
      negatives += 1;
      linkedInNegatives += linked.length;
      suggestedInNegatives += mentions.length - linked.length;
    }
    for (const gold of item.gold) {
      const kind = kinds.get(gold.kind) ?? { ...NOTHING };
      kinds.set(gold.kind, kind);
      const mention = mentions.find((m) => hit([gold], m));
      for (const tally of [kind, all]) {
        tally.gold += 1;
        if (gold.linkable) tally.linkable += 1;
        if (mention) tally.found += 1;
        if (mention?.state === 'linked' && gold.linkable) tally.linked += 1;
      }
      if (!mention) continue;
      if (gold.plan === null) continue;
      all.decided += 1;
      if (mention.plan === gold.plan) all.plan += 1;
    }
  }
  const rows = [...kinds].sort().map(([kind, t]) => [kind, t] as const);
  return [
    `## ${title}`,
    about,
    table(
      ['measure', 'value'],
      [
        ['passages', `${items.length}, of them ${negatives} without a citation`],
        ['labelled mentions', String(all.gold)],
        ['precision of what links by itself', share(all.right, all.predicted)],
        ['recall of what links by itself', share(all.linked, all.linkable)],
        ['recall with suggestions', share(all.found, all.gold)],
        ['plan right, where the passage decides it', share(all.plan, all.decided)],
        ['links in passages without a citation', String(linkedInNegatives)],
        ['suggestions in passages without a citation', String(suggestedInNegatives)],
      ],
    ),
    ...(rows.length > 1
      ? [
          table(
            ['form', 'labelled', 'linked', 'found'],
            rows.map(([kind, t]) => [
              kind,
              String(t.gold),
              share(t.linked, t.linkable),
              share(t.found, t.gold),
            ]),
          ),
        ]
      : []),
  ].join('\n\n');
}

/** How often a mention of a given confidence is right: span, number and, where the passage decides it, plan. */
function reliability(items: readonly Labelled[]): string {
  const bins = BINS.map(() => ({ count: 0, sum: 0, right: 0 }));
  for (const item of items) {
    for (const mention of detect(item)) {
      const bin = bins[BINS.findLastIndex((floor) => mention.confidence >= floor)];
      if (!bin) continue;
      const gold = hit(item.gold, mention);
      bin.count += 1;
      bin.sum += mention.confidence;
      if (gold && (gold.plan === null || gold.plan === mention.plan)) bin.right += 1;
    }
  }
  const rows = bins.map(({ count, sum, right }, i) => [
    `${BINS[i].toFixed(2)} – ${(BINS[i + 1] ?? 1).toFixed(2)}`,
    String(count),
    count ? (sum / count).toFixed(3) : '–',
    count ? (right / count).toFixed(3) : '–',
  ]);
  return [
    '## Reliability',
    ABOUT_RELIABILITY,
    table(['confidence', 'mentions', 'mean confidence', 'share right'], rows),
  ].join('\n\n');
}

/** A link is right when the passage decides the clause and it is that one. */
function rightlyLinked(gold: Gold | undefined, { plan }: Mention): boolean {
  return gold !== undefined && gold.linkable && (gold.plan === null || gold.plan === plan);
}

function aboutRound(file: string, first: string): string {
  return `Forms and traps, written as they come and not to fit the rules (tests/data/${file}.txt). As first read, before anything was
mended: ${first}.
What it taught is mended by rules, never by sentences; the figures below are of now.`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;
}

function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => row[i].length)),
  );
  const line = (cells: string[]) => `| ${cells.map((c, i) => c.padEnd(widths[i])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

const HEAD = `# Accuracy

Made by \`npm run accuracy\`; not written by hand. A mention counts as found when the span of its number and the number
are both right, to the character; a link is right only when its plan is too. A citation whose plan the passage leaves
open counts as found when it is suggested, and against the precision when it is linked. Every number counts as a known
clause here: with the clauses of a real database fewer numbers can be mistaken for citations.`;
const ABOUT_OWN =
  'Sentences written for this project (tests/data/citations.txt): the forms of news and announcements, and their traps.\nThey were written beside the rules, so they show what is covered, not how well unseen text is read.';
const ABOUT_DEVELOPMENT =
  'Passages from minutes of parliament, policy notes and laws, labelled by one person in two passes; the rules were\ndeveloped on them. The texts are not in this repository.';
const ABOUT_RELIABILITY =
  'All sets together. From 0.85 on a mention links by itself, from 0.30 on it is suggested. Confidence is a property of\nthe form and of how the plan is known; the values were set so that no bin from 0.85 on is overconfident on these sets.\nThe bins below 0.85 are small: their shares say little.';

main();

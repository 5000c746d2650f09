import { findDamage } from './damage';
import { firstDate } from './dates';
import { beginning } from './excerpt';
import { ImportError, type ArticleImport, type Block, type Skipped } from './types';

interface Line {
  line: number;
  text: string;
  kind: 'prose' | 'short' | 'item' | 'date';
}

const BULLET = /^[•●▪■◦‣·*–-]\s*(?=\S)/u;
/** Sentences end with a stop, perhaps inside a closing quotation mark or bracket. */
const ENDS_SENTENCE = /[.!?…:][”"’')\]]*$/u;
const LONGEST_HEADING = 100;
/** `Kimler katılabilir?` alone on its line is a heading. */
const LONGEST_QUESTION = 60;
const SHORTEST_LEAD_IN_WORDS = 8;
/** Dates further down are dates of what the news speaks about. */
const PARAGRAPHS_WITH_THE_DATE = 3;

/**
 * Reads the text of a saved page. The title is the last short line above the first paragraph; what stands
 * above it (menus, slogans) is skipped and reported. Short lines inside become headings, bulleted ones a
 * list, a paragraph in quotation marks a quote. A first paragraph followed by a heading is the summary.
 */
export function readArticleText(text: string, givenTitle?: string): ArticleImport {
  const lines = classify(text);
  const lead = lines.findIndex(
    ({ kind, text: words }) =>
      kind === 'prose' && words.split(/\s+/).length >= SHORTEST_LEAD_IN_WORDS,
  );
  if (lead < 0) throw new ImportError('found no paragraph in the text');
  const titleAt = titleIndex(lines, lead, givenTitle);
  const title = givenTitle ?? lines[titleAt]?.text;
  if (!title)
    throw new ImportError('found no title above the first paragraph; give one with --title');

  const skipped: Skipped[] = lines
    .slice(0, titleAt < 0 ? lead : titleAt)
    .filter(({ kind }) => kind !== 'date')
    .map(({ line, text: words }) => ({ line, text: beginning(words), reason: 'above-title' }));
  const body = lines.slice(lead);
  while (body.at(-1)?.kind === 'short') {
    const { line, text: words } = body.pop() as Line;
    skipped.push({ line, text: beginning(words), reason: 'empty-heading' });
  }
  const hasSummary = body[1]?.kind === 'short' && (body[0]?.text.length ?? 0) <= 600;
  const rest = hasSummary ? body.slice(1) : body;
  return {
    title,
    summary: hasSummary ? (body[0]?.text ?? null) : null,
    publishedOn: publicationDate(lines, lead, title),
    body: blocksOf(rest),
    sourceUrl: null,
    videoUrl: null,
    skipped,
    damaged: body.flatMap(({ line, text: words }) => findDamage(words, line)),
  };
}

function classify(text: string): Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((raw, index) => ({ line: index + 1, text: raw.replace(/\s+/g, ' ').trim() }))
    .filter(({ text: words }) => words !== '')
    .map((entry) => ({ ...entry, kind: kindOfLine(entry.text) }));
}

function kindOfLine(text: string): Line['kind'] {
  if (BULLET.test(text)) return 'item';
  if (text.length <= 40 && firstDate(text) !== null && text.replace(/[^\p{L}]/gu, '').length <= 20)
    return 'date';
  if (text.endsWith('?') && text.length <= LONGEST_QUESTION) return 'short';
  return text.length > LONGEST_HEADING || ENDS_SENTENCE.test(text) ? 'prose' : 'short';
}

/** Where the title stands; -1 when it was given and does not stand in the text. */
function titleIndex(lines: Line[], lead: number, givenTitle: string | undefined): number {
  for (let index = lead - 1; index >= 0; index -= 1) {
    const { kind, text } = lines[index] as Line;
    if (givenTitle === undefined ? kind === 'short' : text === givenTitle) return index;
  }
  return -1;
}

/** A line that is a date says when the article appeared; else the first date near its beginning does. */
function publicationDate(lines: Line[], lead: number, title: string): string | null {
  const dateline = lines.slice(0, lead + 1).find(({ kind }) => kind === 'date');
  if (dateline) return firstDate(dateline.text);
  const opening = lines.slice(lead, lead + PARAGRAPHS_WITH_THE_DATE).map(({ text }) => text);
  return firstDate([title, ...opening].join('\n'));
}

function blocksOf(lines: Line[]): Block[] {
  const blocks: Block[] = [];
  for (const { kind, text } of lines) {
    const last = blocks.at(-1);
    if (kind === 'short') {
      blocks.push({ type: 'heading', level: 2, children: [{ type: 'text', text }] });
    } else if (kind === 'item') {
      const item = {
        type: 'list-item' as const,
        children: [{ type: 'text' as const, text: text.replace(BULLET, '') }],
      };
      if (last?.type === 'list') last.children.push(item);
      else blocks.push({ type: 'list', format: 'unordered', children: [item] });
    } else {
      const type = /^[“"][^“”"]{40,}[”"][.]?$/u.test(text) ? 'quote' : 'paragraph';
      blocks.push({ type, children: [{ type: 'text', text }] });
    }
  }
  return blocks;
}

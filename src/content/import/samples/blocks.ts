import type { Block, Inline, ListBlock } from '../types';

/** Marks that the sample files use inside a line: `**bold**`, `*italic*`, `[words](address)`. */
const INLINE = /\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\][]+)\]\((https?:[^()\s]+)\)/g;

/** `1. item`, told from a sentence that begins with a number by its place in the list. */
const ORDERED = /^(\d+)\. /;

const PREFIXES = [
  {
    prefix: /^## /,
    make: (children: Inline[]): Block => ({ type: 'heading', level: 2, children }),
  },
  { prefix: /^> /, make: (children: Inline[]): Block => ({ type: 'quote', children }) },
  { prefix: /^- /, make: (children: Inline[]): Block => list('unordered', children) },
  { prefix: /^/, make: (children: Inline[]): Block => ({ type: 'paragraph', children }) },
] as const;

/**
 * Blocks from the lines of a sample file, one block a line: `## heading`, `> quote`, `- item`, `1. item`,
 * else a paragraph. A number opens an item only where it counts on from the item before it: `11. Kalkınma Planı …`
 * is a sentence. Only for samples: an import never takes `376. Makine` for a list item.
 */
export function blocksFromLines(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const block = blockOf(line, last?.type === 'list' && last.format === 'ordered' ? last : null);
    if (block.type === 'list' && last?.type === 'list' && last.format === block.format) {
      last.children.push(...block.children);
    } else {
      blocks.push(block);
    }
  }
  return blocks;
}

function blockOf(line: string, listBefore: ListBlock | null): Block {
  const place = Number(ORDERED.exec(line)?.[1]);
  if (place === (listBefore?.children.length ?? 0) + 1)
    return list('ordered', inline(line.replace(ORDERED, '')));
  const row = PREFIXES.find(({ prefix }) => prefix.test(line)) ?? PREFIXES[3];
  return row.make(inline(line.replace(row.prefix, '')));
}

function list(format: ListBlock['format'], children: Inline[]): ListBlock {
  return { type: 'list', format, children: [{ type: 'list-item', children }] };
}

function inline(line: string): Inline[] {
  const nodes: Inline[] = [];
  const text = (words: string) => words && nodes.push({ type: 'text', text: words });
  let at = 0;
  for (const match of line.matchAll(INLINE)) {
    const [whole, bold, italic, words, url] = match;
    text(line.slice(at, match.index));
    if (bold) nodes.push({ type: 'text', text: bold, bold: true });
    else if (italic) nodes.push({ type: 'text', text: italic, italic: true });
    else
      nodes.push({ type: 'link', url: url ?? '', children: [{ type: 'text', text: words ?? '' }] });
    at = match.index + whole.length;
  }
  text(line.slice(at));
  return nodes;
}

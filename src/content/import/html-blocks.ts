import { type HtmlElement, type HtmlNode, isTag, isText } from './dom';
import { beginning } from './excerpt';
import type { Block, Inline, ListBlock, SkipReason, Skipped } from './types';

const LEFT_OUT = new Set(
  'script style noscript template nav header footer aside form button select textarea svg head dialog'.split(
    ' ',
  ),
);
const MARKS: Readonly<Record<string, 'bold' | 'italic' | 'underline' | 'strikethrough' | 'code'>> =
  {
    b: 'bold',
    strong: 'bold',
    i: 'italic',
    em: 'italic',
    u: 'underline',
    s: 'strikethrough',
    del: 'strikethrough',
    code: 'code',
  };
const BLOCKS = new Set(
  'p div section article main body html h1 h2 h3 h4 h5 h6 ul ol li blockquote pre figure figcaption table tbody thead tfoot tr td th dl dt dd hr address details summary'.split(
    ' ',
  ),
);

type Marks = Partial<Record<'bold' | 'italic' | 'underline' | 'strikethrough' | 'code', true>>;

export interface HtmlBlocks {
  blocks: Block[];
  /** Addresses of embedded frames. */
  frames: string[];
  skipped: Skipped[];
}

interface Context {
  /** The article's title: a first heading that repeats it is left out. */
  title: string;
  /** Absolute address that relative links start from. */
  base: string | null;
}

/** Turns the children of an element into Strapi's blocks. Lines of `skipped` are 1: HTML has none worth counting. */
export function blocksOf(nodes: HtmlNode[], context: Context): HtmlBlocks {
  const result: HtmlBlocks = { blocks: [], frames: [], skipped: [] };
  const skip = (text: string, reason: SkipReason) =>
    result.skipped.push({ line: 1, text: beginning(text), reason });

  const walk = (children: HtmlNode[], type: 'paragraph' | 'quote') => {
    let run: HtmlNode[] = [];
    const flush = () => {
      const inline = inlineOf(run, context);
      if (inline.length > 0) result.blocks.push({ type, children: inline });
      run = [];
    };
    for (const node of children) {
      if (!isTag(node)) {
        run.push(node);
      } else if (node.name === 'img') {
        skip(node.attribs.alt || node.attribs.src || 'image', 'picture');
      } else if (node.name === 'iframe') {
        result.frames.push(node.attribs.src ?? '');
      } else if (!LEFT_OUT.has(node.name)) {
        if (BLOCKS.has(node.name) || node.children.some(containsBlock)) {
          flush();
          block(node, type);
        } else {
          run.push(node);
        }
      }
    }
    flush();
  };

  const block = (element: HtmlElement, type: 'paragraph' | 'quote') => {
    const { name, children } = element;
    if (/^h[1-6]$/.test(name)) {
      const level = Number(name[1]) as 1 | 2 | 3 | 4 | 5 | 6;
      const inline = inlineOf(children, context);
      if (inline.length > 0 && plain(children) !== context.title) {
        result.blocks.push({ type: 'heading', level, children: inline });
      }
    } else if (name === 'ul' || name === 'ol') {
      const list = listOf(element, context);
      if (list.children.length > 0) result.blocks.push(list);
    } else if (name === 'pre') {
      result.blocks.push({ type: 'code', children: [{ type: 'text', text: rawText(children) }] });
    } else if (name === 'table') {
      skip(plain(children), 'table');
      for (const cell of cellsOf(element)) walk(cell.children, type);
    } else {
      walk(children, name === 'blockquote' ? 'quote' : type);
    }
  };

  walk(nodes, 'paragraph');
  return result;
}

function containsBlock(node: HtmlNode): boolean {
  return (
    isTag(node) &&
    (BLOCKS.has(node.name) ||
      /^(?:img|iframe)$/.test(node.name) ||
      node.children.some(containsBlock))
  );
}

function listOf(element: HtmlElement, context: Context): ListBlock {
  const list: ListBlock = {
    type: 'list',
    format: element.name === 'ol' ? 'ordered' : 'unordered',
    children: [],
  };
  for (const item of element.children.filter(isTag)) {
    const nested = item.children.filter(
      (node): node is HtmlElement => isTag(node) && /^[uo]l$/.test(node.name),
    );
    const own = item.children.filter((node) => !nested.includes(node as HtmlElement));
    const inline = inlineOf(own, context);
    if (inline.length > 0) list.children.push({ type: 'list-item', children: inline });
    for (const inner of nested) {
      const child = listOf(inner, context);
      if (child.children.length > 0) list.children.push(child);
    }
  }
  return list;
}

function cellsOf(table: HtmlElement): HtmlElement[] {
  return table.children
    .filter(isTag)
    .flatMap((child) => (/^t[dh]$/.test(child.name) ? [child] : cellsOf(child)));
}

/** Inline nodes with white space collapsed as a browser does; empty when there is no text. */
function inlineOf(nodes: HtmlNode[], context: Context): Inline[] {
  const inline: Inline[] = [];
  const walk = (children: HtmlNode[], marks: Marks, into: Inline[]) => {
    for (const node of children) {
      if (isText(node)) {
        push(into, node.data.replace(/[\t\n\r ]+/g, ' '), marks);
      } else if (isTag(node) && !LEFT_OUT.has(node.name)) {
        const url = node.name === 'a' ? linkUrl(node.attribs.href, context.base) : null;
        const mark = MARKS[node.name];
        if (node.name === 'br') push(into, '\n', marks);
        else if (url) {
          const inside: Inline[] = [];
          walk(node.children, marks, inside);
          if (inside.length > 0) into.push({ type: 'link', url, children: inside });
        } else walk(node.children, mark ? { ...marks, [mark]: true } : marks, into);
      }
    }
  };
  walk(nodes, {}, inline);
  return trimmed(inline);
}

/** Joins neighbours with the same marks, so that a number is never cut in two by markup that says nothing. */
function push(into: Inline[], text: string, marks: Marks): void {
  const last = into.at(-1);
  if (text === '') return;
  if (last?.type === 'text' && sameMarks(last, marks))
    last.text = (last.text + text).replace(/ *\n */g, '\n').replace(/ {2,}/g, ' ');
  else into.push({ type: 'text', text, ...marks });
}

function sameMarks(node: Marks, marks: Marks): boolean {
  return (['bold', 'italic', 'underline', 'strikethrough', 'code'] as const).every(
    (mark) => node[mark] === marks[mark],
  );
}

function trimmed(inline: Inline[]): Inline[] {
  const [first, last] = [inline[0], inline.at(-1)];
  if (first?.type === 'text') first.text = first.text.trimStart();
  if (last?.type === 'text') last.text = last.text.trimEnd();
  const kept = inline.filter((node) => node.type === 'link' || node.text !== '');
  const hasText = kept.some((node) => node.type === 'link' || /[^\s\u00a0]/.test(node.text));
  return hasText ? kept : [];
}

/** http, https and mailto only: anything else stays plain text. */
function linkUrl(href: string | undefined, base: string | null): string | null {
  const value = href?.trim() ?? '';
  if (!value || value.startsWith('#') || !URL.canParse(value, base ?? undefined)) return null;
  const url = new URL(value, base ?? undefined);
  return /^(?:https?|mailto):$/.test(url.protocol) ? url.href : null;
}

function rawText(nodes: HtmlNode[]): string {
  return nodes
    .map((node) => (isText(node) ? node.data : isTag(node) ? rawText(node.children) : ''))
    .join('');
}

/** Text of nodes on one line, without what is left out. */
export function plain(nodes: HtmlNode[]): string {
  const text = (children: HtmlNode[]): string =>
    children
      .map((node) => {
        if (isText(node)) return node.data;
        return isTag(node) && !LEFT_OUT.has(node.name) ? ` ${text(node.children)} ` : '';
      })
      .join('');
  return text(nodes).replace(/\s+/g, ' ').trim();
}

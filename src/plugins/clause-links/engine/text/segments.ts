import type { Segment, SegmentedText, Span } from '../types';

type Kind = Segment['kind'];
type Path = (string | number)[];
interface Node {
  type?: unknown;
  text?: unknown;
  children?: unknown;
}

/** Lines of a plain text; every line is a segment of its own so that a heading can be told from running text. */
export function segmentsFromString(value: string): SegmentedText {
  return {
    text: value,
    segments: [{ start: 0, end: value.length, path: [], kind: 'text' }],
  };
}

/**
 * The text of Strapi "blocks" (rich text as JSON): one segment a block, list items each on their own. Marks
 * and links don't interrupt the text; images carry none; unknown nodes are read through their children.
 */
export function segmentsFromBlocks(value: unknown): SegmentedText {
  const builder = new Builder();
  if (Array.isArray(value)) value.forEach((node, i) => addBlock(builder, node as Node, [i]));
  return builder.doc;
}

const KINDS: Readonly<Record<string, Kind>> = {
  heading: 'heading',
  quote: 'quote',
  code: 'code',
  'list-item': 'list-item',
};

function addBlock(builder: Builder, node: Node | null, path: Path): void {
  if (typeof node !== 'object' || node === null) return;
  const children = Array.isArray(node.children) ? (node.children as Node[]) : [];
  if (node.type === 'list') {
    children.forEach((child, i) => addBlock(builder, child, [...path, 'children', i]));
    return;
  }
  const text = children.map(inlineText).join('');
  if (text) builder.add(text, path, KINDS[String(node.type)] ?? 'text');
}

function inlineText(node: Node | null): string {
  if (typeof node !== 'object' || node === null) return '';
  if (typeof node.text === 'string') return node.text;
  return Array.isArray(node.children) ? (node.children as Node[]).map(inlineText).join('') : '';
}

/**
 * The text of Markdown, paragraph by paragraph. Only the marks at the start of a block are looked at: offsets
 * stay those of the source, and a number is a number inside `**` as well. Fenced code is marked as such.
 */
export function segmentsFromMarkdown(value: string): SegmentedText {
  const segments: Segment[] = [];
  let at = 0;
  let fenced = false;
  for (const line of value.split('\n')) {
    const fence = /^\s{0,3}(?:```|~~~)/.test(line);
    const kind: Kind = fenced || fence || /^(?: {4}|\t)/.test(line) ? 'code' : markdownKind(line);
    if (fence) fenced = !fenced;
    const mark =
      kind === 'code' ? 0 : (/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+)?/.exec(line)?.[0].length ?? 0);
    const previous = segments.at(-1);
    const goesOn =
      kind === 'text' && previous?.kind === 'text' && previous.end === at - 1 && line.trim();
    if (goesOn) previous.end = at + line.length;
    else if (line.trim())
      segments.push({
        start: at + mark,
        end: at + line.length,
        path: [],
        kind,
      });
    at += line.length + 1;
  }
  return { text: value, segments };
}

function markdownKind(line: string): Kind {
  if (/^\s{0,3}#{1,6}\s/.test(line)) return 'heading';
  if (/^\s*[-*+]\s/.test(line)) return 'list-item';
  if (/^\s*>/.test(line)) return 'quote';
  return 'text';
}

/** Puts several fields behind one another; a segment's path gets its field's path in front. */
export function joinSegments(parts: { path: Path; text: SegmentedText }[]): SegmentedText {
  let text = '';
  const segments: Segment[] = [];
  for (const part of parts) {
    if (text) text += '\n';
    const base = text.length;
    text += part.text.text;
    for (const segment of part.text.segments) {
      segments.push({
        ...segment,
        start: segment.start + base,
        end: segment.end + base,
        path: [...part.path, ...segment.path],
      });
    }
  }
  return { text, segments };
}

/** The segment that holds a whole span; null when none does. */
export function segmentAt({ segments }: SegmentedText, span: Span): Segment | null {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle].start <= span.start) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  return segment && segment.start <= span.start && span.end <= segment.end ? segment : null;
}

/**
 * Where a span stands in the source value: the block's path and offsets in that block's own text.
 * @returns null when no segment holds the whole span
 */
export function locate(
  doc: SegmentedText,
  span: Span,
): { path: Path; start: number; end: number } | null {
  const segment = segmentAt(doc, span);
  return (
    segment && {
      path: segment.path,
      start: span.start - segment.start,
      end: span.end - segment.start,
    }
  );
}

class Builder {
  readonly doc: SegmentedText = { text: '', segments: [] };

  add(text: string, path: Path, kind: Kind): void {
    if (this.doc.text) this.doc.text += '\n';
    const start = this.doc.text.length;
    this.doc.text += text;
    this.doc.segments.push({ start, end: this.doc.text.length, path, kind });
  }
}

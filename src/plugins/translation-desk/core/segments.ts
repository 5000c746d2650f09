import { toUnits } from './blocks';
import { toMarked } from './marks';
import type { FieldShape, Path, Row, Segment, TextKind } from './types';

/** One text value of a row, wherever it stands. */
export interface TextValue {
  path: Path;
  group: string;
  kind: TextKind;
  value: unknown;
}

/** All segments of a row in the order of the shapes. Pieces without any text are left out. */
export function segmentsOf(shapes: readonly FieldShape[], row: Row | null): Segment[] {
  return row ? textValues(shapes, row).flatMap(cut) : [];
}

/** The text values of a row, components and zones opened. */
export function textValues(shapes: readonly FieldShape[], row: Row): TextValue[] {
  return shapes.flatMap((shape) => valuesOf(shape, row[shape.name], [shape.name], shape.name));
}

function valuesOf(shape: FieldShape, value: unknown, path: Path, group: string): TextValue[] {
  if (shape.kind !== 'component' && shape.kind !== 'zone') {
    return [{ path, group, kind: shape.kind, value }];
  }
  const inside = (entry: unknown, at: Path): TextValue[] => {
    if (!isRow(entry)) return [];
    const uid = String(entry.__component);
    const fields = shape.kind === 'zone' ? (shape.components[uid] ?? []) : shape.fields;
    const prefix = shape.kind === 'zone' ? `${group}.${uid}` : group;
    return fields.flatMap((field) =>
      valuesOf(field, entry[field.name], [...at, field.name], `${prefix}.${field.name}`),
    );
  };
  return Array.isArray(value)
    ? value.flatMap((entry, index) => inside(entry, [...path, index]))
    : inside(value, path);
}

/** Cuts one value into its segments. */
export function cut({ path, group, kind, value }: TextValue): Segment[] {
  return pieces(kind, value)
    .filter(({ text }) => text.trim() !== '')
    .map((piece, index) => ({ path, group, kind, index, ...piece }));
}

function pieces(kind: TextKind, value: unknown): { role: string; text: string }[] {
  if (kind === 'blocks') {
    return toUnits(value).flatMap(({ node, inline }) =>
      inline ? [{ role: node.type, text: toMarked(inline).text }] : [],
    );
  }
  if (typeof value !== 'string') return [];
  if (kind === 'markdown') {
    return splitMarkdown(value).paragraphs.map((text) => ({ role: 'paragraph', text }));
  }
  return [{ role: 'text', text: value }];
}

/**
 * Markdown as paragraphs and what stands between them: `gaps` has one more entry than `paragraphs`,
 * and gap, paragraph, gap … joined are the value again. A fenced code block is one paragraph.
 */
export function splitMarkdown(value: string): { paragraphs: string[]; gaps: string[] } {
  const paragraphs: string[] = [];
  const gaps = [''];
  let fence = '';
  let inParagraph = false;
  for (const line of value.split(/(?<=\n)/)) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1] ?? '';
    if (!fence && line.trim() === '') {
      if (inParagraph) gaps.push('');
      inParagraph = false;
      gaps[gaps.length - 1] += line;
      continue;
    }
    if (mark && (!fence || fence === mark)) fence = fence ? '' : mark;
    if (inParagraph) paragraphs[paragraphs.length - 1] += line;
    else paragraphs.push(line);
    inParagraph = true;
  }
  if (inParagraph) gaps.push('');
  // The line feed that ends a paragraph belongs to the gap after it.
  paragraphs.forEach((text, at) => {
    const kept = text.replace(/\r?\n$/, '');
    gaps[at + 1] = text.slice(kept.length) + gaps[at + 1];
    paragraphs[at] = kept;
  });
  return { paragraphs, gaps };
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

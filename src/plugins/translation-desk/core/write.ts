import { fromUnits, toUnits, type Unit } from './blocks';
import { fromMarked, toMarked, type Inline, type MarkProblem } from './marks';
import { splitMarkdown } from './segments';
import type { Path, Row, Segment, SegmentView } from './types';

/** A translation whose marks are not those of its source. */
export class MarkError extends Error {
  constructor(readonly problems: MarkProblem[]) {
    super(`Formatting marks: ${problems.map(({ code, mark }) => `${code} <${mark}>`).join(', ')}`);
    this.name = 'MarkError';
  }
}

/**
 * Puts a translation into the target's value: in place of the segment's present translation, or as a new
 * piece next to the translations of its neighbours. Everything else in the value stays as it is.
 * @param views all segments of the document, for the neighbours
 * @returns the whole new value of `view.source.path`'s counterpart, where it goes, and the translation as
 *   it will be read back (marks are numbered anew in reading order)
 * @throws MarkError when a mark of the source is missing, unknown, repeated or not closed
 */
export function putTranslation(
  rows: { source: Row; target: Row },
  views: readonly SegmentView[],
  view: SegmentView,
  text: string,
): { path: Path; value: unknown; written: string } {
  const path = view.target?.path ?? view.source.path;
  const [from, into] = [valueAt(rows.source, view.source.path), valueAt(rows.target, path)];
  const siblings = views.filter(
    ({ source, target }) =>
      samePath(source.path, view.source.path) && (!target || samePath(target.path, path)),
  );
  switch (view.source.kind) {
    case 'blocks':
      return { path, ...putBlock(from, into, siblings, view, text) };
    case 'markdown':
      return { path, value: putParagraph(into, siblings, view, text), written: text };
    default:
      return { path, value: text, written: text };
  }
}

function putBlock(
  from: unknown,
  into: unknown,
  siblings: readonly SegmentView[],
  view: SegmentView,
  text: string,
): { value: unknown; written: string } {
  const units = toUnits(into);
  const model = textUnits(toUnits(from))[view.source.index];
  const parsed = fromMarked(text, toMarked(model.inline as Inline[]).marks);
  if (!parsed.ok) throw new MarkError(parsed.problems);
  const written = toMarked(parsed.inline).text;
  if (view.target) {
    textUnits(units)[view.target.index].inline = parsed.inline;
    return { value: fromUnits(units), written };
  }
  const at = insertionPoint(siblings, view);
  const texts = textUnits(units);
  const neighbour = texts[at - 1] as Unit | undefined;
  const position = neighbour ? units.indexOf(neighbour) + 1 : 0;
  units.splice(position, 0, {
    node: model.node,
    lists: listsFor(model, neighbour),
    inline: parsed.inline,
  });
  return { value: fromUnits(units), written };
}

/** The neighbour's list when it is of the same kind; a list of its own otherwise. */
function listsFor(model: Unit, neighbour: Unit | undefined): Unit['lists'] {
  const like = (at: number) =>
    JSON.stringify(neighbour?.lists[at]?.node) === JSON.stringify(model.lists[at].node);
  return model.lists.map((list, at) =>
    neighbour && like(at) ? neighbour.lists[at] : { id: -1 - at, node: list.node },
  );
}

function putParagraph(
  into: unknown,
  siblings: readonly SegmentView[],
  view: SegmentView,
  text: string,
): string {
  const { paragraphs, gaps } = splitMarkdown(typeof into === 'string' ? into : '');
  if (view.target) paragraphs[view.target.index] = text;
  else {
    const at = insertionPoint(siblings, view);
    paragraphs.splice(at, 0, text);
    gaps.splice(Math.max(at, 1), 0, paragraphs.length > 1 ? '\n\n' : '');
  }
  return gaps.map((gap, at) => gap + (paragraphs[at] ?? '')).join('');
}

/** After the nearest earlier segment that is translated, else at the start. Counted in target segments. */
function insertionPoint(siblings: readonly SegmentView[], view: SegmentView): number {
  const earlier = siblings.filter(
    ({ source, target }) => target && source.index < view.source.index,
  );
  const last = earlier[earlier.length - 1]?.target;
  return last ? last.index + 1 : 0;
}

/** What the marks of a segment stand for; mark 1 is the first. */
export function marksOf(row: Row, { path, kind, index }: Segment): Inline[] {
  if (kind !== 'blocks') return [];
  const inline = textUnits(toUnits(valueAt(row, path))).at(index)?.inline;
  return inline ? toMarked(inline).marks : [];
}

function textUnits(units: readonly Unit[]): Unit[] {
  return units.filter(({ inline }) => inline && toMarked(inline).text.trim() !== '');
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, at) => step === b[at]);
}

/** The value at a path, undefined where the path leads nowhere. */
export function valueAt(row: Row, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    row,
  );
}

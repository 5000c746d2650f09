import type { Inline } from './marks';

/** A list that a unit stands in; `id` tells lists of one value apart. */
interface ListRef {
  id: number;
  node: Record<string, unknown>;
}

/**
 * One piece of a blocks value: a paragraph, heading, quote, code block or list item with its inline
 * content, or anything else (an image) kept whole. A flat list of units is easier to insert into than
 * nested lists, and `fromUnits` gives back exactly the value that `toUnits` read.
 */
export interface Unit {
  /** The block without its children. */
  node: Record<string, unknown> & { type: string };
  /** The lists around it, outermost first. */
  lists: ListRef[];
  /** Null for what has no text of its own. */
  inline: Inline[] | null;
  /** The children of a unit that is kept whole. */
  opaque?: unknown;
}

interface BlockNode {
  type: string;
  children?: BlockNode[];
  [key: string]: unknown;
}

const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'quote', 'code', 'list-item']);

/** Cuts a blocks value; anything that is not an array has no units. */
export function toUnits(value: unknown): Unit[] {
  const units: Unit[] = [];
  let lists = 0;
  const visit = (nodes: BlockNode[], around: ListRef[]): void => {
    for (const { children, ...node } of nodes) {
      if (node.type === 'list') {
        lists += 1;
        visit(children ?? [], [...around, { id: lists, node }]);
      } else if (TEXT_BLOCKS.has(node.type)) {
        units.push({ node, lists: around, inline: (children ?? []) as Inline[] });
      } else {
        units.push({ node, lists: around, inline: null, opaque: children });
      }
    }
  };
  if (Array.isArray(value)) visit(value as BlockNode[], []);
  return units;
}

/** Puts units together again; neighbours in the same list (by id) share it. */
export function fromUnits(units: readonly Unit[]): BlockNode[] {
  const root: BlockNode[] = [];
  const open: { id: number; children: BlockNode[] }[] = [];
  for (const unit of units) {
    let depth = 0;
    while (depth < open.length && open[depth].id === unit.lists[depth]?.id) depth += 1;
    open.length = depth;
    for (const { id, node } of unit.lists.slice(depth)) {
      const list = { ...node, children: [] } as unknown as BlockNode;
      (open[open.length - 1]?.children ?? root).push(list);
      open.push({ id, children: list.children as BlockNode[] });
    }
    const children = (unit.inline ?? unit.opaque) as BlockNode[] | undefined;
    const block = children === undefined ? unit.node : { ...unit.node, children };
    (open[open.length - 1]?.children ?? root).push(block);
  }
  return root;
}

import type { Block } from './types';

type Node = { type?: string; text?: string; children?: unknown[] };

/** Text of a block and all below it, a line for each list item. The readers bound how deep blocks are. */
export function blockText(block: Block): string {
  const inner = ({ type, text, children = [] }: Node): string =>
    text ?? children.map((child) => inner(child as Node)).join(type === 'list' ? '\n' : '');
  return inner(block);
}

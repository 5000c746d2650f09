/**
 * Inline content of a block as one text: formatted runs and links become `<1>…</1>`, numbered in
 * reading order. What a number stands for is read from the blocks it came from, so a translator can
 * move a mark but not change an address. A literal `<` or `\` is written `\<` or `\\`.
 */

/** A node of a blocks value: a text run has `text`, a link has `children`. Other keys are kept. */
export interface Inline {
  type: string;
  text?: string;
  children?: Inline[];
  [key: string]: unknown;
}

export type MarkProblem = { code: 'missing' | 'unknown' | 'repeated' | 'unbalanced'; mark: number };

const PIECE = /\\[\\<]|<(\/?)(\d+)>|[^\\<]+|[\\<]/g;

const escape = (text: string) => text.replace(/[\\<]/g, '\\$&');
const isPlain = ({ type: _type, text: _text, ...format }: Inline) =>
  Object.values(format).every((value) => value === false || value === undefined);

/** @returns the text with marks, and the node that each mark stands for (mark 1 first) without its content. */
export function toMarked(inline: Inline[]): { text: string; marks: Inline[] } {
  const marks: Inline[] = [];
  const write = (nodes: Inline[]): string =>
    nodes
      .map((node) => {
        if (!node.children && isPlain(node)) return escape(node.text ?? '');
        const { text, children, ...shell } = node;
        const number = marks.push(shell as Inline);
        const content = children ? write(children) : escape(text ?? '');
        return `<${number}>${content}</${number}>`;
      })
      .join('');
  const text = write(inline);
  return { text, marks };
}

interface Open {
  mark: number;
  nodes: Inline[];
}

/**
 * The inline content that a marked text describes.
 * @returns problems instead when a mark is lost, unknown, used twice or not closed where it should be
 */
export function fromMarked(
  text: string,
  marks: readonly Inline[],
): { ok: true; inline: Inline[] } | { ok: false; problems: MarkProblem[] } {
  const problems = markProblems(text, marks.length);
  if (problems.length) return { ok: false, problems };
  const stack: Open[] = [{ mark: 0, nodes: [] }];
  for (const [piece, slash, digits] of text.matchAll(PIECE)) {
    if (!digits)
      addText(stack[stack.length - 1].nodes, piece.length === 2 ? unescape(piece) : piece);
    else if (!slash) stack.push({ mark: Number(digits), nodes: [] });
    else {
      const { mark, nodes } = stack.pop() as Open;
      stack[stack.length - 1].nodes.push(rebuild(marks[mark - 1], nodes));
    }
  }
  return { ok: true, inline: padded(stack[0].nodes) };
}

/** What is wrong with the marks of a text that should have the marks 1 … `count`, each once and closed. */
export function markProblems(text: string, count: number): MarkProblem[] {
  const problems: MarkProblem[] = [];
  const open: number[] = [];
  const seen = new Set<number>();
  for (const [, slash, digits] of text.matchAll(PIECE)) {
    if (!digits) continue;
    const mark = Number(digits);
    if (slash) {
      if (open.pop() !== mark) return [...problems, { code: 'unbalanced', mark }];
    } else {
      if (mark < 1 || mark > count) problems.push({ code: 'unknown', mark });
      else if (seen.has(mark)) problems.push({ code: 'repeated', mark });
      seen.add(mark);
      open.push(mark);
    }
  }
  for (const mark of open) problems.push({ code: 'unbalanced', mark });
  for (let mark = 1; mark <= count; mark += 1) {
    if (!seen.has(mark)) problems.push({ code: 'missing', mark });
  }
  return problems;
}

/** The words alone, marks removed and escapes undone. */
export function plainText(marked: string): string {
  return marked.replace(PIECE, (piece, _slash, digits?: string) =>
    digits ? '' : piece.length === 2 && piece.startsWith('\\') ? piece[1] : piece,
  );
}

/** A text written by hand as marked text without marks. */
export function asMarked(plain: string): string {
  return escape(plain);
}

const unescape = (piece: string) => (piece.startsWith('\\') ? piece[1] : piece);

function addText(nodes: Inline[], text: string): void {
  const last = nodes[nodes.length - 1];
  if (last && isPlain(last) && last.text !== undefined) last.text += text;
  else nodes.push({ type: 'text', text });
}

function rebuild(shell: Inline, nodes: Inline[]): Inline {
  // Only links hold other nodes; a formatted run inside a run has no meaning in blocks.
  if (shell.type === 'text') {
    return { ...shell, text: nodes.map((node) => node.text ?? '').join('') };
  }
  return { ...shell, children: nodes.length ? nodes : [{ type: 'text', text: '' }] };
}

/** Strapi's editor wants a text run before and after a link. */
function padded(nodes: Inline[]): Inline[] {
  const result = [...nodes];
  if (!result.length || result[0].type !== 'text') result.unshift({ type: 'text', text: '' });
  if (result[result.length - 1].type !== 'text') result.push({ type: 'text', text: '' });
  return result;
}

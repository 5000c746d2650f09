import type { PublishedMention } from '../plugins/clause-links/shared/contracts';

/** A node of Strapi's blocks, as far as it is rendered; unknown nodes are read through their children. */
interface Node {
  type?: string;
  text?: string;
  children?: Node[];
  level?: number;
  format?: string;
  url?: string;
  image?: { url?: string; alternativeText?: string | null; width?: number; height?: number };
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  code?: boolean;
}

/** A mention within one block, with the address of its clause. */
interface Anchor {
  start: number;
  end: number;
  key: string;
  href: string;
}

/** The mentions of a field by their block, as `JSON.stringify(block)`. */
type ByBlock = ReadonlyMap<string, Anchor[]>;

export type HrefOf = (mention: PublishedMention) => string;

/** HTML of blocks with a link around each mention. Every text and attribute is escaped; only known addresses are links. */
export function toHtml(
  blocks: unknown,
  mentions: readonly PublishedMention[],
  hrefOf: HrefOf,
): string {
  if (!Array.isArray(blocks)) return '';
  const anchors = byBlock(mentions, hrefOf);
  return (blocks as Node[]).map((node, i) => block(node, [i], anchors)).join('\n');
}

/** The same blocks, with a link node around each mention that stands in no other link; links to unknown schemes become text. */
export function annotated(
  blocks: unknown,
  mentions: readonly PublishedMention[],
  hrefOf: HrefOf,
): unknown[] {
  if (!Array.isArray(blocks)) return [];
  const anchors = byBlock(mentions, hrefOf);
  return (blocks as Node[]).map((node, i) => annotatedBlock(node, [i], anchors));
}

function byBlock(mentions: readonly PublishedMention[], hrefOf: HrefOf): ByBlock {
  const found = new Map<string, Anchor[]>();
  for (const mention of mentions) {
    const path = JSON.stringify(mention.block);
    const { start, end, key } = mention;
    found.set(path, [...(found.get(path) ?? []), { start, end, key, href: hrefOf(mention) }]);
  }
  return found;
}

type Path = (string | number)[];

function block(node: Node, path: Path, anchors: ByBlock): string {
  if (typeof node !== 'object' || node === null) return '';
  const inner = () => inline(node.children ?? [], anchors.get(JSON.stringify(path)) ?? []);
  switch (node.type) {
    case 'heading': {
      const level = Math.min(6, Math.max(1, Math.trunc(Number(node.level)) || 2));
      return `<h${level}>${inner()}</h${level}>`;
    }
    case 'list': {
      const tag = node.format === 'ordered' ? 'ol' : 'ul';
      const items = (node.children ?? []).map((child, i) =>
        block(child, [...path, 'children', i], anchors),
      );
      return `<${tag}>${items.join('')}</${tag}>`;
    }
    case 'list-item':
      return `<li>${inner()}</li>`;
    case 'quote':
      return `<blockquote>${inner()}</blockquote>`;
    case 'code':
      return `<pre><code>${inner()}</code></pre>`;
    case 'image':
      return image(node.image);
    default:
      return `<p>${inner()}</p>`;
  }
}

function image(file: Node['image']): string {
  const url = safeUrl(file?.url);
  if (!url) return '';
  const size = (name: 'width' | 'height') =>
    Number.isInteger(file?.[name]) ? ` ${name}="${file?.[name]}"` : '';
  return `<img src="${escape(url)}" alt="${escape(file?.alternativeText ?? '')}"${size('width')}${size('height')}>`;
}

interface Piece {
  text: string;
  node: Node;
  /** Address of the link that the piece stands in. */
  url: string | null;
  anchor: Anchor | null;
}

/** A block's text in pieces that have one look, one link and at most one mention. */
function pieces(children: readonly Node[], anchors: readonly Anchor[]): Piece[] {
  const found: Piece[] = [];
  let offset = 0;
  const cuts = anchors.flatMap(({ start, end }) => [start, end]);
  const walk = (nodes: readonly Node[], url: string | null) => {
    for (const node of nodes) {
      if (typeof node !== 'object' || node === null) continue;
      if (typeof node.text !== 'string') {
        walk(node.children ?? [], node.type === 'link' ? (node.url ?? '') : url);
        continue;
      }
      const end = offset + node.text.length;
      const at = [...new Set([offset, ...cuts.filter((c) => c > offset && c < end), end])].sort(
        (a, b) => a - b,
      );
      for (let i = 0; i + 1 < at.length; i += 1) {
        const text = node.text.slice(at[i] - offset, at[i + 1] - offset);
        const anchor = anchors.find((a) => a.start <= at[i] && at[i + 1] <= a.end) ?? null;
        found.push({ text, node, url, anchor });
      }
      offset = end;
    }
  };
  walk(children, null);
  return found;
}

function inline(children: readonly Node[], anchors: readonly Anchor[]): string {
  let html = '';
  let open: Anchor | null = null;
  for (const piece of pieces(children, anchors)) {
    const inLink = piece.url !== null;
    const anchor = inLink ? null : piece.anchor;
    if (anchor !== open) {
      if (open) html += '</a>';
      if (anchor) {
        html += `<a class="clause-ref" data-clause="${escape(anchor.key)}" href="${escape(anchor.href)}">`;
      }
      open = anchor;
    }
    const text = marked(piece);
    const url = inLink ? safeUrl(piece.url) : null;
    html += url ? `<a href="${escape(url)}">${text}</a>` : text;
  }
  return open ? `${html}</a>` : html;
}

const MARKS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['code', 'code'],
] as const;

function marked({ text, node }: Piece): string {
  const escaped = escape(text).replace(/\n/g, '<br>');
  return MARKS.reduce(
    (html, [mark, tag]) => (node[mark] === true ? `<${tag}>${html}</${tag}>` : html),
    escaped,
  );
}

function annotatedBlock(node: Node, path: Path, anchors: ByBlock): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (node.type === 'list') {
    const children = (node.children ?? []).map((child, i) =>
      annotatedBlock(child, [...path, 'children', i], anchors),
    );
    return { ...node, children };
  }
  const own = anchors.get(JSON.stringify(path)) ?? [];
  const hasUnsafeLink = node.children?.some(({ type, url }) => type === 'link' && !safeUrl(url));
  if (own.length === 0 && !hasUnsafeLink) return node;
  const children = pieces(node.children ?? [], own).map(({ text, node: leaf, url, anchor }) => {
    const part = { ...leaf, text };
    if (url !== null) {
      const safe = safeUrl(url);
      return safe ? { type: 'link', url: safe, children: [part] } : part;
    }
    if (!anchor) return part;
    return { type: 'link', url: anchor.href, clause: anchor.key, children: [part] };
  });
  return { ...node, children };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, in content and in quoted attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char]);
}

/** What browsers skip within a scheme: controls, spaces and invisible characters. */
const SKIPPED = /[\p{Cc}\p{Cf}\p{Z}]/gu;

/** A web, mail or telephone address or a path on this host; null for any other scheme (`javascript:`, `data:`). */
export function safeUrl(url: string | null | undefined): string | null {
  const bare = (url ?? '').replace(SKIPPED, '');
  return /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(bare) ? bare : null;
}

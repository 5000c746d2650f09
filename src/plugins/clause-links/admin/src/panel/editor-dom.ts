import { fieldSpans, locate, type SegmentedText, type Span } from '../../../engine';

/**
 * The editors of the content manager as the browser shows them. A mention is marked by a selection or by the CSS
 * Custom Highlight API, so the text stays clean; only `replaceWords` writes, when an editor says so.
 */

const HIGHLIGHT = 'clause-links';
/** Slate takes over a selection made from outside after its own throttle of 100 ms. */
const SELECTION_SETTLES_MS = 150;
const STYLE_ID = 'clause-links-highlight';

type Path = readonly (string | number)[];

/** Scrolls to a span and marks it. @returns whether an editor shows these words */
export function showSpan(doc: SegmentedText, span: Span): boolean {
  const place = locate(doc, span);
  if (!place) return false;
  const [field, ...path] = place.path;
  const input = inputOf(String(field));
  if (input) {
    const whole = fieldSpans(doc).get(String(field));
    const base = whole?.start ?? 0;
    input.focus();
    input.setSelectionRange(span.start - base, span.end - base);
    input.scrollIntoView({ block: 'center' });
    return true;
  }
  const found = rangeInBlocks(doc, span, path, place);
  if (!found) return false;
  found.range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  highlight(found.range);
  return true;
}

/**
 * Writes other words over a span, as if somebody had typed them: the form hears of it, and Ctrl+Z takes it back.
 * @returns whether an editor shows these words
 */
export async function replaceWords(
  doc: SegmentedText,
  span: Span,
  words: string,
): Promise<boolean> {
  const place = locate(doc, span);
  if (!place) return false;
  const [field, ...path] = place.path;
  if (inputOf(String(field))) {
    showSpan(doc, span);
    // Deprecated, and still the one way to write into an input so that its undo knows of it.
    return document.execCommand('insertText', false, words);
  }
  const found = rangeInBlocks(doc, span, path, place);
  if (!found) return false;
  found.editor.focus();
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(found.range);
  await new Promise((resolve) => setTimeout(resolve, SELECTION_SETTLES_MS));
  // Slate writes on `beforeinput`, which it then cancels; `execCommand` would change the page behind its back.
  const typed = { inputType: 'insertText', data: words, bubbles: true, cancelable: true };
  return !found.editor.dispatchEvent(new InputEvent('beforeinput', typed));
}

/** Where a block editor shows the words of a span. */
function rangeInBlocks(
  doc: SegmentedText,
  span: Span,
  path: Path,
  place: Span,
): { editor: HTMLElement; range: Range } | null {
  const exact = doc.text.slice(span.start, span.end);
  for (const editor of blockEditors()) {
    const element = elementAt(editor, path);
    const range = element && rangeIn(element, place.start, place.end);
    if (range && range.toString() === exact) return { editor, range };
  }
  return null;
}

/** The words selected in one of the source fields, as a span of the whole text; null when there are none. */
export function selectedSpan(doc: SegmentedText): Span | null {
  return selectedInInput(doc) ?? selectedInBlocks(doc);
}

function selectedInInput(doc: SegmentedText): Span | null {
  const active = document.activeElement;
  const isText = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
  if (!isText) return null;
  const whole = fieldSpans(doc).get(active.name);
  const { selectionStart, selectionEnd } = active;
  if (!whole || selectionStart === null || selectionEnd === null) return null;
  return checked(
    doc,
    whole.start + selectionStart,
    whole.start + selectionEnd,
    active.value.slice(selectionStart, selectionEnd),
  );
}

function selectedInBlocks(doc: SegmentedText): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const editor = blockEditors().find((each) => each.contains(range.commonAncestorContainer));
  if (!editor) return null;
  for (const segment of doc.segments) {
    const element = elementAt(editor, segment.path.slice(1));
    if (!element?.contains(range.startContainer)) continue;
    const start = segment.start + offsetIn(element, range.startContainer, range.startOffset);
    return checked(doc, start, start + range.toString().length, range.toString());
  }
  return null;
}

/** Trims the span, and trusts it only when the text has these very words there. */
function checked(doc: SegmentedText, start: number, end: number, words: string): Span | null {
  if (doc.text.slice(start, end) !== words) return null;
  const exact = words.trim();
  if (!exact) return null;
  const at = start + words.indexOf(exact);
  return { start: at, end: at + exact.length };
}

function inputOf(field: string): HTMLInputElement | HTMLTextAreaElement | null {
  const name = CSS.escape(field);
  return document.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    `input[name="${name}"], textarea[name="${name}"]`,
  );
}

function blockEditors(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-slate-editor="true"]')];
}

/** Follows a block path (`[3, 'children', 0]`) through Slate's elements. */
function elementAt(editor: HTMLElement, path: Path): HTMLElement | null {
  let element: HTMLElement | null = editor;
  for (const step of path) {
    if (typeof step !== 'number') continue;
    element = element ? (childElements(element)[step] ?? null) : null;
  }
  return element === editor ? null : element;
}

/** Slate's block elements right below another one, whatever plain markup stands between; links inside a line are none. */
function childElements(parent: HTMLElement): HTMLElement[] {
  return [
    ...parent.querySelectorAll<HTMLElement>('[data-slate-node="element"]:not([data-slate-inline])'),
  ].filter((each) => each.parentElement?.closest('[data-slate-node]') === holder(parent));
}

function holder(parent: HTMLElement): Element | null {
  return parent.closest('[data-slate-node]');
}

function textNodes(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-slate-string]')
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_SKIP,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function rangeIn(element: HTMLElement, start: number, end: number): Range | null {
  const range = document.createRange();
  let at = 0;
  let open = false;
  for (const node of textNodes(element)) {
    const next = at + node.data.length;
    if (!open && start < next) {
      range.setStart(node, start - at);
      open = true;
    }
    if (open && end <= next) {
      range.setEnd(node, end - at);
      return range;
    }
    at = next;
  }
  return null;
}

function offsetIn(element: HTMLElement, container: Node, offset: number): number {
  let at = 0;
  for (const node of textNodes(element)) {
    if (node === container) return at + offset;
    at += node.data.length;
  }
  return at;
}

function highlight(range: Range): void {
  if (!('highlights' in CSS)) {
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return;
  }
  if (!document.getElementById(STYLE_ID)) {
    const style = document.createElement('style');
    style.id = STYLE_ID;
    style.textContent = `::highlight(${HIGHLIGHT}) { background-color: #ffe27a; color: #1c1b22; text-decoration: underline; }`;
    document.head.append(style);
  }
  CSS.highlights.set(HIGHLIGHT, new Highlight(range));
}

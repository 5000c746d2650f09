import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { create, type XMLElement } from 'xmlbuilder';
import { UnreadableFile } from './problem';

/** An element with its name as written, prefix and all. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlNode | string)[];
}

const MAX_DEPTH = 200;
const MAX_NODES = 2_000_000;

/**
 * Reads XML strictly. A document type may be named but not defined: entities other than the five of XML
 * itself are errors, so nothing is fetched and nothing expands.
 * @throws UnreadableFile where the text is not well-formed or too deep or large to be a translation file
 */
export function parseXml(text: string): XmlNode {
  const parser = new SaxesParser();
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const open: XmlNode[] = [root];
  let nodes = 0;
  const add = (child: XmlNode | string) => {
    nodes += 1;
    if (nodes > MAX_NODES) throw new UnreadableFile('The XML has too many elements');
    open[open.length - 1].children.push(child);
  };
  parser.on('doctype', (doctype) => {
    if (doctype.includes('['))
      throw new UnreadableFile('The XML defines a document type of its own');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const node: XmlNode = { name: tag.name, attributes: tag.attributes, children: [] };
    add(node);
    if (open.push(node) > MAX_DEPTH) throw new UnreadableFile('The XML is nested too deeply');
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('error', (error) => {
    throw new UnreadableFile(`The XML is not well-formed: ${error.message}`);
  });
  parser.write(text).close();
  return root.children.find(isNode) as XmlNode;
}

export function isNode(child: XmlNode | string): child is XmlNode {
  return typeof child !== 'string';
}

/** The name without its prefix. */
export function localName({ name }: XmlNode): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Child elements of these names. */
export function elements(node: XmlNode, ...names: string[]): XmlNode[] {
  return node.children.filter(isNode).filter((child) => names.includes(localName(child)));
}

export function element(node: XmlNode | undefined, ...names: string[]): XmlNode | undefined {
  return node && elements(node, ...names)[0];
}

/** All elements of these names below a node, in document order. */
export function descendants(node: XmlNode, ...names: string[]): XmlNode[] {
  return node.children
    .filter(isNode)
    .flatMap((child) => [
      ...(names.includes(localName(child)) ? [child] : []),
      ...descendants(child, ...names),
    ]);
}

/** The character data of an element and all below it. */
export function textOf(node: XmlNode | undefined): string {
  if (!node) return '';
  return node.children.map((child) => (isNode(child) ? textOf(child) : child)).join('');
}

/** A new document's root element; characters that XML cannot hold are left out of what is written. */
export function newXml(root: string, attributes: Record<string, string>): XMLElement {
  const options = { encoding: 'UTF-8', invalidCharReplacement: '' };
  return create(root, options).att(attributes);
}

/** What `newXml` leaves out of a text (XML 1.0, production 2), so that texts can be compared after a round trip. */
export function xmlSafe(text: string): string {
  return text.replace(UNSAFE, '').replace(/\r\n?/g, '\n');
}

const UNSAFE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

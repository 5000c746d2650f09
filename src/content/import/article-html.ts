import { type HtmlDocument, type HtmlElement, type HtmlNode, isTag } from './dom';
import { DomUtils, parseDocument } from 'htmlparser2';
import { blockText } from './block-text';
import { findDamage } from './damage';
import { firstDate } from './dates';
import { type HtmlBlocks, blocksOf, plain } from './html-blocks';
import { ImportError, type ArticleImport, type Block } from './types';

/** Deeper nesting than any page has; keeps hostile input from exhausting the stack. */
const DEEPEST = 200;
const DATE_PLACES = [
  (page: Page) => page.meta('article:published_time'),
  (page: Page) => page.attribute('time', 'datetime'),
  (page: Page) => page.meta('date'),
];
const VIDEO =
  /^https?:\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|player\.vimeo\.com|vimeo\.com)\//;

interface Page {
  root: HtmlDocument;
  meta(name: string): string | null;
  attribute(tag: string, name: string): string | null;
  first(tag: string): HtmlElement | null;
}

/**
 * Reads a saved HTML page. The article is the `<article>`, `itemprop="articleBody"`, `<main>` or `<body>`,
 * whichever comes first in this order; menus, forms, scripts and asides are left out. Headings, quotes,
 * lists, code, emphasis and http(s) links are kept. Pictures are reported, not fetched.
 * @throws ImportError when the page has no text or no title
 */
export function readArticleHtml(html: string, givenTitle?: string): ArticleImport {
  const page = openPage(html);
  const heading = page.first('h1');
  const title = givenTitle ?? (plain(heading ? heading.children : []) || headTitle(page));
  if (!title) throw new ImportError('the page has no title; give one with --title');

  const sourceUrl = httpUrl(page.attribute('link[rel=canonical]', 'href') ?? page.meta('og:url'));
  const read = blocksOf(articleRoot(page), { title, base: sourceUrl });
  if (!read.blocks.some(({ type }) => type !== 'heading'))
    throw new ImportError('found no paragraph in the page');
  return {
    title,
    ...withoutLead(page, read),
    publishedOn: publicationDate(page, read.blocks, title),
    sourceUrl,
    videoUrl: read.frames.find((url) => VIDEO.test(url)) ?? null,
    skipped: read.skipped,
    damaged: read.blocks.flatMap((block) => findDamage(blockText(block), 1)),
  };
}

function openPage(html: string): Page {
  const root = parseDocument(html.replace(/^\ufeff/, ''), { decodeEntities: true });
  assertDepth(root);
  const select = (selector: string) => {
    const [tag = '', attribute, value] = selector.split(/\[|=|\]/);
    return DomUtils.findOne(
      (element) => element.name === tag && (!attribute || element.attribs[attribute] === value),
      root.children,
    );
  };
  return {
    root,
    first: select,
    attribute: (selector, name) => select(selector)?.attribs[name]?.trim() || null,
    meta: (name) =>
      DomUtils.findOne(
        ({ name: tag, attribs }) =>
          tag === 'meta' && (attribs.property === name || attribs.name === name),
        root.children,
      )?.attribs.content?.trim() || null,
  };
}

/** Breadth first, so that the check itself cannot run out of stack. */
function assertDepth(root: HtmlDocument): void {
  let level: HtmlNode[] = root.children;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw new ImportError(`the page nests elements more than ${DEEPEST} deep`);
    level = level.flatMap((node) => (isTag(node) ? node.children : []));
  }
}

function articleRoot(page: Page): HtmlNode[] {
  const places = ['article', 'itemprop', 'main', 'body'] as const;
  for (const place of places) {
    const element =
      place === 'itemprop'
        ? DomUtils.findOne(({ attribs }) => attribs.itemprop === 'articleBody', page.root.children)
        : page.first(place);
    if (element && plain(element.children).length > 0) return element.children;
  }
  return page.root.children;
}

/** `<title>` up to the site's name, which follows the last separator. */
function headTitle(page: Page): string {
  const own = page.meta('og:title');
  if (own) return own.replace(/\s+/g, ' ');
  return plain(page.first('title')?.children ?? []).replace(/\s+[|–—-]\s+[^|–—]*$/u, '');
}

function publicationDate(page: Page, blocks: Block[], title: string): string | null {
  for (const place of DATE_PLACES) {
    const date = firstDate(place(page) ?? '');
    if (date) return date;
  }
  return firstDate([title, ...blocks.slice(0, 3).map(blockText)].join('\n'));
}

/** The page's own description is the summary when the text does not repeat it. */
function withoutLead(page: Page, { blocks }: HtmlBlocks): Pick<ArticleImport, 'summary' | 'body'> {
  const description = page.meta('description')?.replace(/\s+/g, ' ') ?? '';
  const repeated = blocks.some((block) => blockText(block).startsWith(description.slice(0, 60)));
  return {
    summary: description && !repeated && description.length <= 600 ? description : null,
    body: blocks,
  };
}

/** An http(s) address as it stands, else null. */
function httpUrl(value: string | null): string | null {
  return value && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) ? value : null;
}

import { readArticleHtml } from './article-html';
import { readArticleText } from './article-text';
import type { ArticleImport } from './types';

export type ArticleFormat = 'text' | 'html';

/**
 * Reads a saved page.
 * @param title overrules the title that the page itself shows
 * @throws ImportError when there is no title or no paragraph
 */
export function readArticle(text: string, format: ArticleFormat, title?: string): ArticleImport {
  return format === 'html' ? readArticleHtml(text, title) : readArticleText(text, title);
}

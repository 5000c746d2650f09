import type { Segment, TranslationRecord } from '../../../src/plugins/translation-desk/core';

/** Paragraphs of one body, as segments. */
export function bodySegments(texts: readonly string[]): Segment[] {
  return texts.map((text, index) => ({
    path: ['body'],
    group: 'body',
    kind: 'blocks',
    index,
    role: 'paragraph',
    text,
  }));
}

export function remembered(
  sourceText: string,
  targetText: string,
  more: Partial<TranslationRecord> = {},
): TranslationRecord {
  return {
    id: sourceText,
    group: 'body',
    sourceText,
    targetText,
    state: 'translated',
    sourceVersion: 'draft',
    ...more,
  };
}

export const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
export const run = (text: string, format: object = {}) => ({ type: 'text', text, ...format });

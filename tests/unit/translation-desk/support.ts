import {
  sourcePieces,
  targetPieces,
  type Segment,
  type TextKind,
  type TranslationRecord,
} from '../../../src/plugins/translation-desk/core';
import type {
  FileDocument,
  FileUnit,
} from '../../../src/plugins/translation-desk/server/src/formats/units';

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

function unit(
  at: number,
  kind: TextKind,
  texts: [string, string | null],
  more: Partial<FileUnit>,
): FileUnit {
  const source = sourcePieces(texts[0], kind, ['421.7']);
  return {
    id: `doc1.en.body.${kind[0]}${at}.1-a.1-b`,
    group: 'body',
    source,
    target: texts[1] === null ? null : targetPieces(texts[1], kind, source),
    state: 'translated',
    notes: [],
    ...more,
  };
}

/** A document with everything that a file has to carry. */
export const exampleDocument: FileDocument = {
  uid: 'api::article.article',
  documentId: 'doc1',
  title: 'İlk haber',
  sourceLocale: 'tr',
  locale: 'en',
  units: [
    unit(
      0,
      'blocks',
      ['11. Planın 421.7. maddesi <1>önemlidir</1>.', 'Clause 421.7 <1>matters</1>.'],
      {
        notes: [
          { category: 'term', text: 'madde → clause' },
          { category: 'clause', text: '421.7: İmalat sanayiinde kümelenme desteklenir.' },
        ],
      },
    ),
    unit(1, 'text', ['Yalın “cümle” & <imler>', 'A plain “sentence” & <signs>'], {
      state: 'confirmed',
    }),
    unit(2, 'text', ['Çevrilmemiş İĞÜ ş', null], { state: 'missing' }),
    unit(3, 'text', ['Eskimiş\nikinci satır', 'Stale\nsecond line'], { state: 'stale' }),
  ],
};

import { po, type GetTextTranslations } from 'gettext-parser';
import { fromReadable, readableSource, toReadable } from '../../../core';
import { UnreadableFile } from './problem';
import type { FileDocument, FileUnit, ReadUnit } from './units';

/** One document as a gettext PO file; the unit's id is its context. */
export function writePo(document: FileDocument, now: Date): string {
  const translations: GetTextTranslations['translations'] = {};
  for (const unit of document.units) {
    const msgid = toReadable(unit.source);
    translations[unit.id] = {
      [msgid]: {
        msgctxt: unit.id,
        msgid,
        msgstr: [unit.target ? toReadable(unit.target) : ''],
        comments: {
          translator: '',
          reference: unit.id,
          extracted: commentOf(unit),
          flag: unit.state === 'stale' || unit.state === 'machine' ? 'fuzzy' : '',
          previous: '',
        },
      },
    };
  }
  const stamp = `${now.toISOString().slice(0, 10)} ${now.toISOString().slice(11, 16)}+0000`;
  const headers = {
    'Project-Id-Version': `${document.uid}/${document.documentId}`,
    'POT-Creation-Date': stamp,
    'PO-Revision-Date': stamp,
    'Last-Translator': 'Translation desk',
    'Language-Team': document.locale,
    Language: document.locale,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
  };
  return po.compile({ charset: 'utf-8', headers, translations }).toString('utf8');
}

function commentOf({ group, notes }: FileUnit): string {
  return [
    group,
    ...notes.map(({ category, text }) => `${category}: ${text.replace(/\s+/g, ' ')}`),
  ].join('\n');
}

/**
 * The units of a PO file.
 * @throws UnreadableFile when it is not PO
 */
export function readPo(text: string): ReadUnit[] {
  let read: GetTextTranslations;
  try {
    read = po.parse(text, { validation: false } as never);
  } catch (error) {
    throw new UnreadableFile(`The PO file cannot be read: ${(error as Error).message}`);
  }
  const entries = Object.values(read.translations).flatMap((context) => Object.values(context));
  if (entries.length === 0) throw new UnreadableFile('The file is not PO');
  return entries
    .filter(({ msgid }) => msgid !== '')
    .map(({ msgctxt = '', msgid, msgstr, comments }) => {
      const source = readableSource(msgid);
      const [translation = ''] = msgstr;
      return {
        ids: [msgctxt, ...(comments?.reference ?? '').split(/\s+/)],
        source,
        target: translation === '' ? null : fromReadable(translation, source),
        unfinished: (comments?.flag ?? '').split(/,\s*/).includes('fuzzy'),
      };
    });
}

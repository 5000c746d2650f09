import type { XMLElement } from 'xmlbuilder';
import type { Piece, SegmentState } from '../../../core';
import { readInline, spelledMarks, writeInline, type InlineWriter } from './inline';
import { UnreadableFile } from './problem';
import type { FileDocument, FileUnit, ReadUnit } from './units';
import {
  descendants,
  element,
  elements,
  localName,
  newXml,
  parseXml,
  textOf,
  type XmlNode,
} from './xml';

/* XLIFF 2.1 (OASIS, 2018), core, and XLIFF 1.2 (OASIS, 2008). */

const INLINE_2: InlineWriter = {
  open: (into, mark) => into.ele('pc', { id: mark, canCopy: 'no', canDelete: 'no' }),
  close: () => undefined,
  citation: (into, { citation, number }) =>
    void into.ele('ph', {
      id: `c${citation}`,
      type: 'other',
      subType: 'desk:clause',
      equiv: number,
      disp: number,
      canCopy: 'no',
      canDelete: 'no',
    }),
};

const STATE_2: Readonly<Record<SegmentState, { state: string; subState?: string }>> = {
  missing: { state: 'initial' },
  machine: { state: 'initial', subState: 'desk:machine' },
  stale: { state: 'initial', subState: 'desk:stale' },
  translated: { state: 'translated' },
  confirmed: { state: 'reviewed' },
};

/** One document as XLIFF 2.1. */
export function writeXliff2(document: FileDocument): string {
  const xliff = newXml('xliff', {
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    version: '2.1',
    srcLang: document.sourceLocale,
    trgLang: document.locale,
  });
  const file = xliff.ele('file', {
    id: document.documentId,
    original: `${document.uid}/${document.documentId}`,
    canResegment: 'no',
    'xml:space': 'preserve',
  });
  for (const { id, group, source, target, state, notes } of document.units) {
    const unit = file.ele('unit', { id, name: group });
    if (notes.length) {
      const list = unit.ele('notes');
      for (const { category, text } of notes) list.ele('note', { category }, text);
    }
    const segment = unit.ele('segment', STATE_2[state]);
    writeInline(segment.ele('source'), source, INLINE_2);
    if (target) writeInline(segment.ele('target'), target, INLINE_2);
  }
  return xliff.end();
}

/** Codes have their words inside, so a tool that only knows text keeps them too (docs/decisions/0056). */
const INLINE_1: InlineWriter = {
  open(into, mark) {
    into.ele('bpt', { id: mark }, `<${mark}>`);
    return null;
  },
  close: (into, mark) => void into.ele('ept', { id: mark }, `</${mark}>`),
  citation: (into, { citation, number }) =>
    void into.ele('ph', { id: `c${citation}`, ctype: 'x-desk-clause' }, number),
};

const STATE_1: Readonly<Record<Exclude<SegmentState, 'missing'>, { state: string }>> = {
  machine: { state: 'needs-review-translation' },
  stale: { state: 'needs-adaptation' },
  translated: { state: 'translated' },
  confirmed: { state: 'signed-off' },
};

/** One document as XLIFF 1.2. */
export function writeXliff1(document: FileDocument): string {
  const xliff = newXml('xliff', {
    xmlns: 'urn:oasis:names:tc:xliff:document:1.2',
    version: '1.2',
  });
  const file = xliff.ele('file', {
    original: `${document.uid}/${document.documentId}`,
    'source-language': document.sourceLocale,
    'target-language': document.locale,
    datatype: 'plaintext',
  });
  const body = file.ele('body');
  for (const unit of document.units) writeUnit1(body, unit);
  return xliff.end();
}

function writeUnit1(body: XMLElement, { id, group, source, target, state, notes }: FileUnit): void {
  const usable = state === 'translated' || state === 'confirmed';
  const unit = body.ele('trans-unit', {
    id,
    resname: group,
    approved: usable ? 'yes' : 'no',
    'xml:space': 'preserve',
  });
  writeInline(unit.ele('source'), source, INLINE_1);
  if (target && state !== 'missing') {
    writeInline(unit.ele('target', STATE_1[state]), target, INLINE_1);
  }
  for (const { category, text } of notes) unit.ele('note', { from: category }, text);
}

/**
 * The units of an XLIFF file, 1.x or 2.x.
 * @throws UnreadableFile when it is not XLIFF
 */
export function readXliff(text: string): ReadUnit[] {
  const root = parseXml(text);
  if (localName(root) !== 'xliff') throw new UnreadableFile('The XML is not XLIFF');
  const isNew = (root.attributes.version ?? '').startsWith('2');
  return isNew
    ? descendants(root, 'unit').map(readUnit2)
    : descendants(root, 'trans-unit').map(readUnit1);
}

/** Segments that a tool cut are one text again; the translation is there when every segment has one. */
function readUnit2(unit: XmlNode): ReadUnit {
  const parts = elements(unit, 'segment', 'ignorable');
  const source = parts.flatMap((part) => readInline(element(part, 'source')));
  const targets = parts.map((part) => {
    const target = element(part, 'target');
    if (target) return readInline(target, source);
    return localName(part) === 'ignorable' ? readInline(element(part, 'source')) : null;
  });
  return {
    ids: [unit.attributes.id ?? ''],
    source,
    target:
      parts.length > 0 && targets.every((target) => target !== null) ? together(targets) : null,
    unfinished: false,
  };
}

function together(parts: (Piece[] | null)[]): Piece[] {
  return parts.flatMap((part) => part ?? []);
}

/** A tool that went through another format keeps our id as the place that a unit came from. */
function readUnit1(unit: XmlNode): ReadUnit {
  const places = elements(unit, 'context-group').map((group) =>
    elements(group, 'context').map(textOf).join(':'),
  );
  const source = readInline(element(unit, 'source'));
  const target = element(unit, 'target');
  return {
    ids: [unit.attributes.id ?? '', ...places],
    source: spelledMarks(source),
    target: target ? spelledMarks(readInline(target, source)) : null,
    unfinished: false,
  };
}

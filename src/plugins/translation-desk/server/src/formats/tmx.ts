import type { XMLElement } from 'xmlbuilder';
import { UnreadableFile } from './problem';
import {
  element,
  elements,
  isNode,
  localName,
  newXml,
  parseXml,
  textOf,
  type XmlNode,
} from './xml';

/** A unit of a translation memory as files carry it; inline marks stand as `<1>…</1>` in both texts. */
export interface TmxUnit {
  targetLocale: string;
  sourceText: string;
  targetText: string;
  madeBy: string | null;
  madeAt: Date | null;
}

/** An inline mark, or a `\\` or `\<` that stands for itself. */
const MARK = /\\[\\<]|<(\/?)(\d+)>/g;

/** TMX 1.4b (LISA OSCAR, 2005), level 2: inline marks are `bpt` and `ept`. */
export function writeTmx(units: readonly TmxUnit[], sourceLocale: string): string {
  const tmx = newXml('tmx', { version: '1.4' });
  tmx.ele('header', {
    creationtool: 'translation-desk',
    creationtoolversion: '1',
    segtype: 'paragraph',
    'o-tmf': 'translation-desk',
    adminlang: 'en',
    srclang: sourceLocale,
    datatype: 'plaintext',
  });
  const body = tmx.ele('body');
  for (const unit of units) {
    const made = {
      ...(unit.madeAt ? { creationdate: tmxDate(unit.madeAt) } : {}),
      ...(unit.madeBy ? { creationid: unit.madeBy } : {}),
    };
    const group = body.ele('tu', made);
    writeSegment(group.ele('tuv', { 'xml:lang': sourceLocale }).ele('seg'), unit.sourceText);
    writeSegment(group.ele('tuv', { 'xml:lang': unit.targetLocale }).ele('seg'), unit.targetText);
  }
  return tmx.end();
}

function writeSegment(seg: XMLElement, text: string): void {
  let at = 0;
  const plain = (part: string) => part && seg.txt(part);
  for (const match of text.matchAll(MARK)) {
    const [whole, slash, number] = match;
    plain(text.slice(at, match.index));
    at = match.index + whole.length;
    if (number === undefined) plain(whole[1]);
    else if (slash) seg.ele('ept', { i: number }, whole);
    else seg.ele('bpt', { i: number, x: number }, whole);
  }
  plain(text.slice(at));
}

/**
 * Reads the units from the source language into the target languages.
 * @throws UnreadableFile when it is not TMX
 */
export function readTmx(
  text: string,
  locales: { source: string; targets: readonly string[] },
): TmxUnit[] {
  const root = parseXml(text);
  if (localName(root) !== 'tmx') throw new UnreadableFile('The XML is not TMX');
  const body = element(root, 'body');
  return (body ? elements(body, 'tu') : []).flatMap((unit) => {
    const variants = elements(unit, 'tuv');
    const source = variants.find((variant) => isLanguage(variant, locales.source));
    return locales.targets.flatMap((targetLocale) => {
      const target = variants.find((variant) => isLanguage(variant, targetLocale));
      if (!source || !target) return [];
      return [
        {
          targetLocale,
          sourceText: readSegment(element(source, 'seg')),
          targetText: readSegment(element(target, 'seg')),
          madeBy: target.attributes.creationid ?? unit.attributes.creationid ?? null,
          madeAt: dateOf(target.attributes.creationdate ?? unit.attributes.creationdate),
        },
      ];
    });
  });
}

/** Marks of other tools are numbered by their `i`; placeholders without a pair are left out with their code. */
function readSegment(seg: XmlNode | undefined): string {
  if (!seg) return '';
  return seg.children
    .map((child) => {
      if (!isNode(child)) return child.replace(/[\\<]/g, '\\$&');
      const { i } = child.attributes;
      switch (localName(child)) {
        case 'bpt':
          return /^\d+$/.test(i ?? '') ? `<${i}>` : '';
        case 'ept':
          return /^\d+$/.test(i ?? '') ? `</${i}>` : '';
        case 'hi':
          return textOf(child).replace(/[\\<]/g, '\\$&');
        default:
          return '';
      }
    })
    .join('');
}

/** `en-GB` in a file is `en` at the desk. */
function isLanguage({ attributes }: XmlNode, locale: string): boolean {
  const language = (attributes['xml:lang'] ?? attributes.lang ?? '')
    .toLowerCase()
    .replace('_', '-');
  return language === locale.toLowerCase() || language.startsWith(`${locale.toLowerCase()}-`);
}

/** `20261125T021500Z` */
function tmxDate(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}

function dateOf(text: string | undefined): Date | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '');
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

import type { XMLElement } from 'xmlbuilder';
import type { PartOfSpeech, TermRecord } from '../../../shared/terms';
import { UnreadableFile } from './problem';
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

/*
 * TBX-Basic (TerminOrgs, version 3.1 of the dialect; ISO 30042:2008 form, which translate-toolkit reads).
 * ISO 30042:2019 renamed the elements; both are read.
 */
const STATUS = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
} as const;
const PARTS: readonly PartOfSpeech[] = ['noun', 'properNoun', 'verb', 'adjective', 'other'];

/** A proposed term has no administrative status: nobody has preferred it yet. */
export function writeTbx(terms: readonly TermRecord[]): string {
  const martif = newXml('martif', {
    type: 'TBX-Basic',
    'xml:lang': terms[0]?.sourceLocale ?? 'tr',
  });
  const header = martif.ele('martifHeader');
  header.ele('fileDesc').ele('sourceDesc').ele('p', {}, 'Translation desk');
  header.ele('encodingDesc').ele('p', { type: 'XCSURI' }, 'TBXBasicXCSV02.xcs');
  const body = martif.ele('text').ele('body');
  terms.forEach((term, at) => writeEntry(body.ele('termEntry', { id: `t${at + 1}` }), term));
  return martif.end({ pretty: true });
}

function writeEntry(entry: XMLElement, term: TermRecord): void {
  if (term.reference) entry.ele('xref', { type: 'externalCrossReference' }, term.reference);
  if (term.note) entry.ele('note', {}, term.note);
  const settled = term.state === 'approved' ? STATUS.preferred : null;
  const source = entry.ele('langSet', { 'xml:lang': term.sourceLocale });
  writeTerm(source, term.term, settled, term.partOfSpeech);
  const target = entry.ele('langSet', { 'xml:lang': term.targetLocale });
  writeTerm(target, term.translation, settled, term.partOfSpeech);
  for (const text of term.allowed) writeTerm(target, text, STATUS.admitted, null);
  for (const text of term.forbidden) writeTerm(target, text, STATUS.deprecated, null);
}

function writeTerm(
  language: XMLElement,
  text: string,
  status: string | null,
  part: PartOfSpeech | null,
): void {
  const group = language.ele('tig');
  group.ele('term', {}, text);
  if (part) group.ele('termNote', { type: 'partOfSpeech' }, part);
  if (status) group.ele('termNote', { type: 'administrativeStatus' }, status);
}

/**
 * Reads the entries that have a term in both languages; unchecked, numbered from 1.
 * @throws UnreadableFile when it is not TBX
 */
export function readTbx(
  text: string,
  locales: { source: string; targets: readonly string[] },
): { line: number; value: Record<string, unknown> }[] {
  const root = parseXml(text);
  if (!['martif', 'tbx'].includes(localName(root))) throw new UnreadableFile('The XML is not TBX');
  return descendants(root, 'termEntry', 'conceptEntry').flatMap((entry, at) => {
    const languages = elements(entry, 'langSet', 'langSec');
    const source = languages.find((each) => isLanguage(each, locales.source));
    return locales.targets.flatMap((locale) => {
      const target = languages.find((each) => isLanguage(each, locale));
      if (!source || !target) return [];
      const value = {
        sourceLocale: locales.source,
        targetLocale: locale,
        ...readEntry(entry, source, target),
      };
      return [{ line: at + 1, value }];
    });
  });
}

/** `en-GB` in a file is `en` at the desk. */
function isLanguage({ attributes }: XmlNode, locale: string): boolean {
  const language = (attributes['xml:lang'] ?? '').toLowerCase().replace('_', '-');
  return language === locale.toLowerCase() || language.startsWith(`${locale.toLowerCase()}-`);
}

function readEntry(entry: XmlNode, source: XmlNode, target: XmlNode): Record<string, unknown> {
  const [first] = termsOf(source);
  const renderings = termsOf(target);
  const [chosen] = renderings.filter(
    ({ status }) => status !== 'deprecated' && status !== 'admitted',
  );
  const others = (status: string) =>
    renderings.filter((each) => each.status === status).map(({ text }) => text);
  const rest = renderings.filter(
    (each) => !each.status.match(/deprecated|admitted/) && each !== chosen,
  );
  return {
    term: first?.text ?? '',
    translation: chosen?.text ?? '',
    state: chosen?.status === 'preferred' ? 'approved' : 'proposed',
    partOfSpeech: PARTS.find((part) => part === first?.part) ?? null,
    allowed: [...others('admitted'), ...rest.map(({ text }) => text)],
    forbidden: others('deprecated'),
    note: textOf(element(entry, 'note')).trim(),
    reference: textOf(element(entry, 'xref')).trim(),
  };
}

function termsOf(language: XmlNode): { text: string; status: string; part: string }[] {
  return elements(language, 'tig', 'ntig', 'termSec').map((group) => {
    const note = (type: string) =>
      textOf(
        descendants(group, 'termNote').find(({ attributes }) => attributes.type === type),
      ).trim();
    return {
      text: textOf(descendants(group, 'term')[0]).trim(),
      status:
        /^(preferred|admitted|deprecated|superseded)/
          .exec(note('administrativeStatus'))?.[1]
          .replace('superseded', 'deprecated') ?? '',
      part: note('partOfSpeech'),
    };
  });
}

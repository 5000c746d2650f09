import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { foldCase, writeUnitId, type Citation } from '../../../core';
import type { ClauseFact } from '../../../shared/contracts';
import type { FileFormat } from '../../../shared/files';
import type { Actor } from '../actor';
import { writePo } from '../formats/po';
import type { FileDocument, FileUnit, UnitNote } from '../formats/units';
import { writeXliff1, writeXliff2 } from '../formats/xliff';
import { getService, pluginConfig } from '../plugin';
import { unitsOf, type LineUnit } from './file-units';
import type { DeskFilter } from './list';
import type { EntryRef } from './stamps';
import type { TermsOfLine } from './terms';

const ENDINGS: Readonly<Record<FileFormat, string>> = { xliff2: 'xlf', xliff1: 'xlf', po: 'po' };
/** More documents than anybody translates at home. */
const MOST = 500;
const PAGE = 100;

/** States with work in them. */
const OPEN = new Set(['missing', 'stale', 'machine']);

export interface NamedText {
  name: string;
  text: string;
}

/** Which units go into a file: all of a document, or those with work in them. */
export interface ExportOptions {
  format: FileFormat;
  openOnly: boolean;
}

/** Writes documents as files for translators' own tools. */
export function createFiles({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** @throws NotFoundError (404) for a document that is not at the desk */
    async export(ref: EntryRef, { format, openOnly }: ExportOptions): Promise<NamedText> {
      return written(await this.document(ref, openOnly), format);
    },

    /**
     * Files of everything that the list shows under a filter; a document with nothing to do is left out
     * where only open units are wanted.
     * @throws ValidationError (400) for more documents than fit
     */
    async exportAll(
      filter: Omit<DeskFilter, 'page' | 'pageSize'>,
      options: ExportOptions,
      uids: readonly string[],
      me: Actor,
    ): Promise<NamedText[]> {
      const list = getService(strapi, 'list');
      const files: NamedText[] = [];
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        const found = await list.find({ ...filter, page, pageSize: PAGE }, uids, me);
        pages = found.pagination.pageCount;
        if (found.pagination.total > MOST) {
          throw new errors.ValidationError(
            `${found.pagination.total} documents are too many for one export; ${MOST} fit`,
            { code: 'too-many' },
          );
        }
        for (const { entryUid: uid, entryId: documentId, targetLocale: locale } of found.results) {
          const document = await this.document({ uid, documentId, locale }, options.openOnly);
          if (document.units.length) files.push(written(document, options.format));
        }
      }
      return files;
    },

    async document(ref: EntryRef, openOnly: boolean): Promise<FileDocument> {
      const { units } = await unitsOf(strapi, ref);
      const row = await getService(strapi, 'list').row(ref);
      const chosen = units.filter(({ line }) => !openOnly || OPEN.has(line.state));
      const termsOf = await getService(strapi, 'terms').of(ref);
      const refs = chosen.flatMap(({ numbers, at }) =>
        numbers.map((number): Citation => ({ number, plan: null, segment: at })),
      );
      const clauses = await getService(strapi, 'clauses').facts(refs, ref.locale);
      return {
        uid: ref.uid,
        documentId: ref.documentId,
        title: row?.title ?? '',
        sourceLocale: pluginConfig(strapi).sourceLocale,
        locale: ref.locale,
        units: chosen.map((unit) => fileUnit(ref, unit, termsOf, clauses)),
      };
    },
  };
}

function written(document: FileDocument, format: FileFormat): NamedText {
  const name = `${nameOf(document)}.${document.locale}.${ENDINGS[format]}`;
  switch (format) {
    case 'xliff2':
      return { name, text: writeXliff2(document) };
    case 'xliff1':
      return { name, text: writeXliff1(document) };
    case 'po':
      return { name, text: writePo(document, new Date()) };
  }
}

function fileUnit(
  ref: EntryRef,
  unit: LineUnit,
  termsOf: TermsOfLine,
  clauses: readonly ClauseFact[],
): FileUnit {
  const { line, source, target, sourceText, targetText } = unit;
  const { path, kind, index, group } = line.source;
  const place = { documentId: ref.documentId, locale: ref.locale, path, kind, index };
  return {
    id: writeUnitId(place, { source: sourceText, target: targetText }),
    group,
    source,
    target,
    state: line.state,
    notes: notesOf(unit, termsOf, clauses),
  };
}

function notesOf(
  { line, numbers }: LineUnit,
  termsOf: TermsOfLine,
  clauses: readonly ClauseFact[],
): UnitNote[] {
  const terms = termsOf(line).map(({ term, translation, note }): UnitNote => {
    return { category: 'term', text: `${term} → ${translation}${note ? ` (${note})` : ''}` };
  });
  const cited = clauses.filter(({ number }) => numbers.includes(number));
  const texts = cited.flatMap(({ number, phrase, sourceText, targetText }): UnitNote[] => [
    { category: 'clause', text: `${number} = ${phrase}` },
    ...(sourceText ? [{ category: 'clause' as const, text: `${number}: ${sourceText}` }] : []),
    ...(targetText ? [{ category: 'clause' as const, text: `${number}: ${targetText}` }] : []),
  ]);
  const previous: UnitNote[] =
    line.state === 'stale' && line.record
      ? [{ category: 'previous-source', text: line.record.sourceText }]
      : [];
  return [...previous, ...terms, ...texts];
}

/** `article-5-koordinasyon-toplantisi`: of letters that every file system takes. */
function nameOf({ uid, title, documentId }: FileDocument): string {
  const type = uid.split('.').pop() ?? 'document';
  const words = foldCase(title, 'en')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${type}-${words || documentId}`;
}

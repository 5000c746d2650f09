import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { foldCase } from '../../../core';
import type { FileProblem, ImportReport, TermRecord } from '../../../shared/terms';
import { inTransaction } from '../database';
import { termRecord } from '../formats/term-record';
import { pluginConfig } from '../plugin';
import { PLUGIN_ID, TERM_UID } from '../uids';
import { recordOf, type TermRow } from './terms';

/** An entry of a file before it is checked, with the line or number it has there. */
export interface RawTerm {
  line: number;
  value: Record<string, unknown>;
}

const FIELDS = [
  'translation',
  'state',
  'partOfSpeech',
  'allowed',
  'forbidden',
  'note',
  'reference',
] as const satisfies readonly (keyof TermRecord)[];

/** The termbase as a whole: the rules of a term, import, export and the first filling. */
export function createTermbaseService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** All terms, of one target locale when it is named, in the order of the source language. */
    async all(targetLocale?: string): Promise<TermRecord[]> {
      const { sourceLocale } = pluginConfig(strapi);
      const records = (await rowsOf(strapi)).map((row) => recordOf(row, sourceLocale));
      const { compare } = new Intl.Collator(sourceLocale);
      return records
        .filter((record) => !targetLocale || record.targetLocale === targetLocale)
        .sort((a, b) => compare(a.term, b.term));
    },

    /**
     * Adds and overwrites terms: all of a file or, with a problem anywhere, none.
     * @param apply false to only say what would happen
     */
    import(raw: readonly RawTerm[], apply: boolean): Promise<ImportReport> {
      return inTransaction(strapi, async () => {
        const known = new Map((await rowsOf(strapi)).map((row) => [keyOf(strapi, row), row]));
        const { records, problems } = check(strapi, raw);
        const report: ImportReport = {
          created: [],
          changed: [],
          same: 0,
          problems,
          applied: false,
        };
        const fresh: TermRecord[] = [];
        const updates: { id: number; record: TermRecord }[] = [];
        for (const record of records) {
          const row = known.get(keyOf(strapi, record));
          const fields = row ? changedFields(recordOf(row, record.sourceLocale), record) : [];
          if (!row) fresh.push(record);
          else if (fields.length === 0) report.same += 1;
          else {
            report.changed.push({ name: record.term, fields });
            updates.push({ id: row.id, record });
          }
        }
        report.created = fresh.map(({ term }) => term);
        if (!apply || problems.length) return report;
        await createAll(strapi, fresh);
        for (const { id, record } of updates) {
          const { term: _term, ...data } = storedForm(record);
          await strapi.db.query(TERM_UID).update({ where: { id }, data });
        }
        return { ...report, applied: true };
      });
    },

    /** Fills the termbase once in the life of a database; afterwards it belongs to its editors. */
    async seedOnce(records: readonly Partial<TermRecord>[]): Promise<void> {
      const store = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'terms-seeded' });
      if (await store.get({})) return;
      await inTransaction(strapi, async () => {
        const checked = check(
          strapi,
          records.map((value, at) => ({ line: at + 1, value })),
        );
        if (checked.problems.length) {
          const [{ at, message }] = checked.problems;
          throw new Error(`Term ${at} of the seed: ${message}`);
        }
        const known = new Set((await rowsOf(strapi)).map((row) => keyOf(strapi, row)));
        const fresh = checked.records.filter((record) => !known.has(keyOf(strapi, record)));
        await createAll(strapi, fresh);
        await store.set({ value: { at: new Date().toISOString() } });
      });
    },

    /**
     * The rules of a term that is about to be written, whichever way it comes. Fills in the languages.
     * @throws ValidationError (400) for a term that is there already, or one without words
     */
    async prepare(data: Record<string, unknown>, documentId?: string): Promise<void> {
      const { sourceLocale, targetLocales } = pluginConfig(strapi);
      const query = strapi.db.query(TERM_UID);
      const stored: TermRow | null = documentId
        ? await query.findOne({ where: { documentId } })
        : null;
      for (const name of ['term', 'translation']) {
        const text = data[name];
        if (typeof text === 'string') data[name] = text.trim().replace(/\s+/g, ' ');
      }
      data.sourceLocale ||= stored?.sourceLocale || sourceLocale;
      data.targetLocale ||= stored?.targetLocale || targetLocales[0];
      const term = String(data.term ?? stored?.term ?? '');
      const key = keyOf(strapi, {
        term,
        sourceLocale: String(data.sourceLocale),
        targetLocale: String(data.targetLocale),
      });
      const twin = (await rowsOf(strapi)).find(
        (row) => row.documentId !== documentId && keyOf(strapi, row) === key,
      );
      if (twin) {
        throw new errors.ValidationError(`"${twin.term}" is in the termbase already`, {
          errors: [
            { path: ['term'], message: 'is in the termbase already', name: 'ValidationError' },
          ],
        });
      }
    },
  };
}

function rowsOf(strapi: Core.Strapi): Promise<TermRow[]> {
  return strapi.db.query(TERM_UID).findMany({ orderBy: { id: 'asc' } });
}

/** Two entries of one key are one term: the same languages, the same word in whichever case. */
function keyOf(
  strapi: Core.Strapi,
  record: { term: string; sourceLocale: string | null; targetLocale: string | null },
): string {
  const source = record.sourceLocale || pluginConfig(strapi).sourceLocale;
  return JSON.stringify([source, record.targetLocale, foldCase(record.term, source)]);
}

/** Fills in the languages of a desk with one target; names what is wrong and what stands twice. */
function check(
  strapi: Core.Strapi,
  raw: readonly RawTerm[],
): { records: TermRecord[]; problems: FileProblem[] } {
  const { sourceLocale, targetLocales } = pluginConfig(strapi);
  const languages = { sourceLocale, targetLocale: targetLocales[0] };
  const records: TermRecord[] = [];
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  for (const { line, value } of raw) {
    const { data, error } = termRecord.safeParse({ ...languages, ...value });
    if (!data) {
      const [{ path, message }] = error.issues;
      problems.push({ at: line, message: `${path.join('.')}: ${message}` });
      continue;
    }
    const key = keyOf(strapi, data);
    if (data.sourceLocale !== sourceLocale || !targetLocales.includes(data.targetLocale)) {
      const pair = `${data.sourceLocale} → ${data.targetLocale}`;
      problems.push({ at: line, message: `The desk does not translate ${pair}` });
    } else if (seen.has(key)) {
      problems.push({ at: line, message: `"${data.term}" stands in the file twice` });
    } else records.push(data);
    seen.add(key);
  }
  return { records, problems };
}

function changedFields(before: TermRecord, after: TermRecord): string[] {
  return FIELDS.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

function storedForm(record: TermRecord) {
  return { ...record, allowed: record.allowed.join('\n'), forbidden: record.forbidden.join('\n') };
}

/** Rows of one insert; SQLite takes 32,766 values in one statement. */
const INSERT_ROWS = 500;

async function createAll(strapi: Core.Strapi, records: readonly TermRecord[]): Promise<void> {
  for (let at = 0; at < records.length; at += INSERT_ROWS) {
    const data = records.slice(at, at + INSERT_ROWS).map(storedForm);
    await strapi.db.query(TERM_UID).createMany({ data });
  }
}

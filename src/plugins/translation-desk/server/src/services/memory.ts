import type { Core } from '@strapi/strapi';
import {
  asMarked,
  fingerprint,
  MemoryIndex,
  normalise,
  plainText,
  rankMemory,
  type Segment,
} from '../../../core';
import type { MemorySuggestion } from '../../../shared/contracts';
import type { FileProblem, ImportReport } from '../../../shared/terms';
import type { Actor } from '../actor';
import { inTransaction, shortKey } from '../database';
import type { TmxUnit } from '../formats/tmx';
import { pluginConfig } from '../plugin';
import { PLUGIN_ID, STAMP_UID, UNIT_UID } from '../uids';
import type { EntryRef } from './stamps';

/** A unit of the memory as it is stored; both texts are marked texts (core/marks.ts). */
export interface UnitRow {
  id: number;
  key: string;
  sourceLocale: string;
  targetLocale: string;
  sourceText: string;
  targetText: string;
  sourceHash: string;
  entryUid: string | null;
  entryId: string | null;
  madeBy: string | null;
  madeAt: Date | string | null;
}
type NewUnit = Omit<UnitRow, 'id'>;

/** The best suggestions for each segment that was asked about. */
export type Suggestions = ReadonlyMap<Segment, MemorySuggestion[]>;

/** So many of the likeliest units are read and compared word for word. */
const CANDIDATES = 10;
const SUGGESTIONS = 3;
/** Rows of one query; SQLite takes 32,766 values in one statement. */
const PAGE = 2000;
const INSERT_ROWS = 500;
/** Transactions end in another order than their rows were numbered: so many numbers are looked at again. */
const OVERLAP = 200;

/**
 * All confirmed translations, whatever became of their documents. Which texts are alike is looked up in
 * an index in the process's memory, which reads the rows that were added since it last looked; a row
 * that was deleted falls out when it is read.
 */
export function createMemory({ strapi }: { strapi: Core.Strapi }) {
  const query = () => strapi.db.query(UNIT_UID);
  const indexes = new Map<string, { index: MemoryIndex; last: number }>();

  async function indexOf(targetLocale: string): Promise<MemoryIndex> {
    const { sourceLocale } = pluginConfig(strapi);
    const known = indexes.get(targetLocale) ?? { index: new MemoryIndex(sourceLocale), last: 0 };
    indexes.set(targetLocale, known);
    for (let from = known.last - OVERLAP; ; from = known.last) {
      const rows: UnitRow[] = await query().findMany({
        where: { sourceLocale, targetLocale, id: { $gt: from } },
        select: ['id', 'sourceText'],
        orderBy: { id: 'asc' },
        limit: PAGE,
      });
      for (const { id, sourceText } of rows) known.index.add(id, sourceText);
      known.last = Math.max(known.last, rows.at(-1)?.id ?? 0);
      if (rows.length < PAGE) return known.index;
    }
  }

  return {
    /** Remembers a confirmed translation; a later one of the same segment of the same document takes its place. */
    async remember(
      ref: EntryRef,
      texts: { sourceText: string; targetText: string },
      actor: Actor | null,
    ): Promise<void> {
      const made = { madeBy: actor?.name ?? null, madeAt: new Date() };
      const entry = { entryUid: ref.uid, entryId: ref.documentId };
      const unit = unitOf(strapi, ref.locale, texts, { ...entry, ...made });
      await query().deleteMany({
        where: {
          ...entry,
          targetLocale: ref.locale,
          sourceHash: unit.sourceHash,
          key: { $ne: unit.key },
        },
      });
      if (!(await query().findOne({ where: { key: unit.key } })))
        await query().create({ data: unit });
    },

    /** Takes over what was confirmed before there was a memory. Once. */
    async rememberExisting(): Promise<void> {
      const store = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'memory-filled' });
      if (await store.get({})) return;
      const stamps: (UnitRow & { segmentGroup: string })[] = await strapi.db
        .query(STAMP_UID)
        .findMany({ where: { state: 'confirmed', segmentGroup: { $ne: 'slug' } } });
      await inTransaction(strapi, async () => {
        const units = stamps.map((stamp) =>
          unitOf(strapi, stamp.targetLocale, stamp, {
            entryUid: stamp.entryUid,
            entryId: stamp.entryId,
            madeBy: stamp.madeBy,
            madeAt: stamp.madeAt,
          }),
        );
        await addNew(strapi, units);
        await store.set({ value: { at: new Date().toISOString() } });
      });
    },

    /** Suggestions for each of the segments, best first. */
    async suggest(targetLocale: string, segments: readonly Segment[]): Promise<Suggestions> {
      if (segments.length === 0) return new Map();
      const index = await indexOf(targetLocale);
      const texts = segments.map(({ kind, text }) => (kind === 'blocks' ? text : asMarked(text)));
      const found = texts.map((text) => index.candidates(text, CANDIDATES).map(({ id }) => id));
      const rows = await readUnits(strapi, [...new Set(found.flat())]);
      const { sourceLocale } = pluginConfig(strapi);
      return new Map(
        segments.map((segment, at) => {
          const units = found[at].flatMap((id) => rows.get(id) ?? []);
          const plain = segment.kind === 'blocks' ? units : units.map(withoutMarks);
          const options = { locale: sourceLocale, limit: SUGGESTIONS };
          return [segment, rankMemory(segment.text, plain, options)];
        }),
      );
    },

    /** All units into one target locale, oldest first. */
    async all(targetLocale: string): Promise<UnitRow[]> {
      const { sourceLocale } = pluginConfig(strapi);
      return query().findMany({ where: { sourceLocale, targetLocale }, orderBy: { id: 'asc' } });
    },

    /**
     * Adds the units of a file that are not there yet: all or, with a problem anywhere, none.
     * @param apply false to only say what would happen
     */
    import(units: readonly TmxUnit[], apply: boolean): Promise<ImportReport> {
      return inTransaction(strapi, async () => {
        const problems = units.flatMap(problemOf);
        const rows = units.map((unit) =>
          unitOf(strapi, unit.targetLocale, unit, {
            entryUid: null,
            entryId: null,
            madeBy: unit.madeBy,
            madeAt: unit.madeAt ?? new Date(),
          }),
        );
        const fresh = await withoutKnown(strapi, rows);
        const report: ImportReport = {
          created: fresh.map(({ sourceText }) => sourceText),
          changed: [],
          same: units.length - fresh.length,
          problems,
          applied: false,
        };
        if (!apply || problems.length) return report;
        await addNew(strapi, fresh);
        return { ...report, applied: true };
      });
    },
  };
}

function problemOf({ sourceText, targetText }: TmxUnit, at: number): FileProblem[] {
  const empty = sourceText.trim() === '' || targetText.trim() === '';
  return empty ? [{ at: at + 1, message: 'A text is empty' }] : [];
}

function unitOf(
  strapi: Core.Strapi,
  targetLocale: string,
  { sourceText, targetText }: { sourceText: string; targetText: string },
  made: Pick<NewUnit, 'entryUid' | 'entryId' | 'madeBy' | 'madeAt'>,
): NewUnit {
  const { sourceLocale } = pluginConfig(strapi);
  return {
    key: shortKey(sourceLocale, targetLocale, normalise(sourceText), normalise(targetText)),
    sourceLocale,
    targetLocale,
    sourceText,
    targetText,
    sourceHash: fingerprint(sourceText),
    ...made,
  };
}

/** Units that the database does not have, each once. */
async function withoutKnown(strapi: Core.Strapi, units: readonly NewUnit[]): Promise<NewUnit[]> {
  const fresh = new Map(units.map((unit) => [unit.key, unit]));
  const keys = [...fresh.keys()];
  for (let at = 0; at < keys.length; at += PAGE) {
    const known: { key: string }[] = await strapi.db.query(UNIT_UID).findMany({
      where: { key: { $in: keys.slice(at, at + PAGE) } },
      select: ['key'],
    });
    for (const { key } of known) fresh.delete(key);
  }
  return [...fresh.values()];
}

async function addNew(strapi: Core.Strapi, units: readonly NewUnit[]): Promise<void> {
  const fresh = await withoutKnown(strapi, units);
  for (let at = 0; at < fresh.length; at += INSERT_ROWS) {
    await strapi.db.query(UNIT_UID).createMany({ data: fresh.slice(at, at + INSERT_ROWS) });
  }
}

async function readUnits(
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<Map<number, MemoryUnitText>> {
  const rows = new Map<number, MemoryUnitText>();
  for (let at = 0; at < ids.length; at += PAGE) {
    const page: UnitRow[] = await strapi.db
      .query(UNIT_UID)
      .findMany({ where: { id: { $in: ids.slice(at, at + PAGE) } } });
    for (const { id, sourceText, targetText, madeBy, madeAt } of page) {
      rows.set(id, { sourceText, targetText, madeBy, madeAt: textOfDate(madeAt) });
    }
  }
  return rows;
}

/** For a field that knows no formatting. */
function withoutMarks(unit: MemoryUnitText): MemoryUnitText {
  const { sourceText, targetText } = unit;
  return { ...unit, sourceText: plainText(sourceText), targetText: plainText(targetText) };
}

type MemoryUnitText = Omit<MemorySuggestion, 'score' | 'diff'>;

const textOfDate = (at: Date | string | null) => (at instanceof Date ? at.toISOString() : at);

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import {
  segmentsOf,
  type FieldShape,
  type Row,
  type Segment,
  type TranslationRecord,
} from '../../../core';
import {
  allColumnsOf,
  readRowsBy,
  readShown,
  readTogether,
  type Shown,
} from '../../../../../storage';
import type { TypeConfig } from '../config';
import { pluginConfig } from '../plugin';
import { hasDrafts, isPlain, populateOf, shapesOf } from '../shapes';
import { ENTRY_UID, STAMP_UID } from '../uids';
import type { Fingerprints } from './shared';

/** A stored stamp; `id` is its row. */
export interface StampRow extends TranslationRecord {
  id: number;
  currentSource: string;
  /** The translation of `sourceText` while somebody is at work on that of a changed source. */
  keptText: string | null;
  madeById: string | null;
  madeBy: string | null;
  madeAt: string | null;
}

/** One locale of a document: the version that people work on, and the public one. */
export interface Side {
  working: Row | null;
  published: Row | null;
  segments: Segment[];
}

/** Everything that one document × target locale is judged by. */
export interface Workspace {
  type: TypeConfig;
  shapes: FieldShape[];
  source: Side;
  target: Side;
  stamps: StampRow[];
  /** What the desk knows of it; null before it has seen it. */
  entry: StoredEntry | null;
}

type LocalStamp = StampRow & { segmentGroup: string; targetLocale: string };

/** A row of the desk's list, as far as it is compared with what it should be. */
export interface StoredEntry extends Record<string, unknown> {
  id: number;
  targetLocale: string;
  waitingSince: string | null;
  sharedSeen: Fingerprints | null;
  basis: string[] | null;
}

/**
 * Reads documents with their versions and stamps, in the transaction under way.
 * @returns one workspace per target locale
 */
export async function loadWorkspaces(
  strapi: Core.Strapi,
  type: TypeConfig,
  documentId: string,
): Promise<Map<string, Workspace>> {
  const { sourceLocale, targetLocales } = pluginConfig(strapi);
  const shapes = shapesOf(strapi, type);
  const rows = await rowsOf(strapi, type.uid, shapes, [documentId, sourceLocale, ...targetLocales]);
  const { stamps, entries } = await knownOf(strapi, type.uid, documentId);
  const drafts = hasDrafts(strapi, type.uid);
  const sideOf = (locale: string): Side => {
    const mine = rows.filter((row) => row.locale === locale);
    const published = mine.find((row) => row.publishedAt) ?? null;
    const working = drafts ? (mine.find((row) => !row.publishedAt) ?? null) : published;
    return { working, published, segments: segmentsOf(shapes, working) };
  };
  const source = sideOf(sourceLocale);
  return new Map(
    targetLocales.map((locale) => {
      const mine = stamps
        .filter(({ targetLocale }) => targetLocale === locale)
        .map((stamp) => ({ ...stamp, group: stamp.segmentGroup }));
      const entry = entries.find(({ targetLocale }) => targetLocale === locale) ?? null;
      return [locale, { type, shapes, source, target: sideOf(locale), stamps: mine, entry }];
    }),
  );
}

/** All versions of a document in some locales, with the components that have texts. */
async function rowsOf(
  strapi: Core.Strapi,
  uid: string,
  shapes: readonly FieldShape[],
  values: readonly [documentId: string, ...locales: string[]],
): Promise<Row[]> {
  if (!isPlain(strapi, uid, shapes)) {
    const [documentId, ...locales] = values;
    return strapi.db.query(uid).findMany({
      where: { documentId, locale: { $in: locales } },
      populate: populateOf(shapes),
      orderBy: { id: 'asc' },
    });
  }
  const question = { name: 'versions', values };
  const rows = await readRowsBy(
    strapi,
    uid,
    allColumnsOf(strapi, uid),
    question,
    (query, [id, ...codes]) =>
      query.where({ document_id: id }).whereIn('locale', codes).orderBy('id'),
  );
  const components = shapes.flatMap(({ kind, name }) =>
    kind === 'component' ? [[name, true]] : [],
  );
  const shown = Object.fromEntries(components) as Shown;
  const parts = await readShown(
    strapi,
    uid,
    rows.map(({ id }) => Number(id)),
    shown,
  );
  return rows.map((row) => ({ ...row, ...parts.get(Number(row.id)) }));
}

/** The stamps and the desk entries of a document in all locales. */
async function knownOf(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<{ stamps: LocalStamp[]; entries: StoredEntry[] }> {
  const question = { name: 'stamps and entries', values: [uid, documentId] };
  const asked = [STAMP_UID, ENTRY_UID].map((type) => ({
    uid: type,
    columns: allColumnsOf(strapi, type),
    narrow: (query: Knex.QueryBuilder, [entry, id]: readonly string[]) =>
      query.where({ entry_uid: entry, entry_id: id }),
  }));
  const [stamps, entries] = await readTogether(strapi, question, asked);
  return { stamps: stamps as unknown as LocalStamp[], entries: entries as StoredEntry[] };
}

import type { Core } from '@strapi/strapi';
import {
  segmentsOf,
  type FieldShape,
  type Row,
  type Segment,
  type TranslationRecord,
} from '../../../core';
import type { TypeConfig } from '../config';
import { pluginConfig } from '../plugin';
import { hasDrafts, populateOf, shapesOf } from '../shapes';
import { STAMP_UID } from '../uids';

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
  const rows: Row[] = await strapi.db.query(type.uid).findMany({
    where: { documentId, locale: { $in: [sourceLocale, ...targetLocales] } },
    populate: populateOf(shapes),
    orderBy: { id: 'asc' },
  });
  const stamps: (StampRow & { segmentGroup: string; targetLocale: string })[] = await strapi.db
    .query(STAMP_UID)
    .findMany({ where: { entryUid: type.uid, entryId: documentId }, orderBy: { id: 'asc' } });
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
      return [locale, { type, shapes, source, target: sideOf(locale), stamps: mine }];
    }),
  );
}

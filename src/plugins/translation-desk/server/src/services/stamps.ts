import type { Core } from '@strapi/strapi';
import {
  asMarked,
  fingerprint,
  normalise,
  segmentsOf,
  type Segment,
  type SourceVersion,
  type TranslatedState,
} from '../../../core';
import type { Actor } from '../actor';
import { getService } from '../plugin';
import { STAMP_UID } from '../uids';
import type { StampRow, Workspace } from './workspace';

export interface EntryRef {
  uid: string;
  documentId: string;
  /** The target locale. */
  locale: string;
}

/** Who vouches for which translation of which words. */
export interface Stamp {
  source: Segment;
  /** The words that were translated, where they are not those of the source any more. */
  translatedFrom?: string;
  targetText: string;
  state: TranslatedState;
  sourceVersion: SourceVersion;
  actor: Actor | null;
}

/** Remembers a translation: in the row that the segment has, or in a new one. */
export async function writeStamp(
  strapi: Core.Strapi,
  { uid, documentId, locale }: EntryRef,
  id: number | null,
  { source, translatedFrom = source.text, targetText, state, sourceVersion, actor }: Stamp,
): Promise<StampRow> {
  const data = {
    entryUid: uid,
    entryId: documentId,
    targetLocale: locale,
    segmentGroup: source.group,
    sourceText: translatedFrom,
    sourceHash: fingerprint(translatedFrom),
    currentSource: source.text,
    targetText,
    keptText: null,
    state,
    sourceVersion,
    madeById: actor?.id ?? null,
    madeBy: actor?.name ?? null,
    madeAt: new Date(),
  };
  const query = strapi.db.query(STAMP_UID);
  const row: StampRow = id
    ? await query.update({ where: { id }, data })
    : await query.create({ data });
  if (state === 'confirmed' && source.kind !== 'slug') {
    const marked = (text: string) => (source.kind === 'blocks' ? text : asMarked(text));
    const texts = { sourceText: marked(source.text), targetText: marked(targetText) };
    await getService(strapi, 'memory').remember({ uid, documentId, locale }, texts, actor);
  }
  return { ...row, group: source.group };
}

/** Whether these words of the source were public when they were translated. */
export function versionOf({ shapes, source }: Workspace, segment: Segment): SourceVersion {
  const text = normalise(segment.text);
  const isPublic = segmentsOf(shapes, source.published).some(
    (other) => other.group === segment.group && normalise(other.text) === text,
  );
  return isPublic ? 'published' : 'draft';
}

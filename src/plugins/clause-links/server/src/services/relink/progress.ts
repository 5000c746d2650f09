import type { Core } from '@strapi/strapi';
import { inTransaction, tableIn } from '../../database';
import { getService, pluginConfig } from '../../plugin';
import { RUN_UID } from '../../uids';
import { documentsIn, note, type RunFilter } from './queue';

/** How far a run is: all documents of the sources before this one, and of this one those up to `after`. */
export interface Cursor {
  uid: string;
  after: string;
}

/** A run as far as the one who works on it needs it. */
export interface RunState {
  key: string;
  filter: RunFilter;
  cursor: Cursor | null;
}

/** What was done since it was last written down. */
export interface Tally {
  done: number;
  changed: number;
  /** Documents a second. */
  rate: number | null;
}

/** The next documents of a run, in the order of their ids. @returns null when there are none left */
export async function nextPage(
  strapi: Core.Strapi,
  { filter, cursor }: RunState,
  limit: number,
): Promise<{ uid: string; documentIds: string[] } | null> {
  const uids = pluginConfig(strapi).sources.map(({ uid }) => uid);
  for (const uid of cursor ? uids.slice(Math.max(0, uids.indexOf(cursor.uid))) : uids) {
    const after = cursor?.uid === uid ? cursor.after : '';
    const documentIds = await documentsIn(strapi, uid, filter, { after, limit });
    if (documentIds.length > 0) return { uid, documentIds };
  }
  return null;
}

/**
 * Links a page. When that fails its documents are noted, each to be tried alone: one bad document holds up no other.
 * @returns how many were different afterwards
 */
export async function linkPage(
  strapi: Core.Strapi,
  { key, filter }: RunState,
  { uid, documentIds }: { uid: string; documentIds: string[] },
): Promise<number> {
  try {
    const results = await getService(strapi, 'mentions').relink(
      uid,
      documentIds,
      filter.full === true,
    );
    return [...results.values()].filter((r) => Object.values(r).some((n) => n > 0)).length;
  } catch {
    const documents = documentIds.map((documentId) => ({ uid, documentId }));
    await note(strapi, documents, key);
    return 0;
  }
}

/** Writes down how far a run is. @returns false when it was cancelled meanwhile */
export function saveProgress(
  strapi: Core.Strapi,
  { key, cursor }: RunState,
  { done, changed, rate }: Tally,
): Promise<boolean> {
  return inTransaction(strapi, async (trx) => {
    const { tableName } = strapi.db.metadata.get(RUN_UID);
    const run = tableIn(strapi, trx, tableName).where({ key, state: 'running' });
    const updated = await run
      .increment({ done, changed })
      .update({ cursor: JSON.stringify(cursor), ...(rate === null ? {} : { rate }) });
    return Number(updated) > 0;
  });
}

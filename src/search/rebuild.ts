import type { Core, UID } from '@strapi/strapi';
import { bringUpToDate } from './current';
import { inTransaction } from './database';
import { addressed, publishedOnly } from './documents';
import { createTables, dropTables, hasTables, indexed } from './store';
import { TYPE_NAMES, TYPES, type SearchType } from './types';

/** Raise it when texts are read, stemmed or stored in another way: the next start builds the index anew. */
const VERSION = 1;

/** Documents in one transaction: others can write between two of them. */
const BATCH = 100;

/** The tables have to be there before the first write; an index of another version makes way for an empty one. */
export async function prepareIndex(strapi: Core.Strapi): Promise<void> {
  const current = (await versionStore(strapi).get({})) === VERSION;
  await inTransaction(strapi, async (trx) => {
    if (await hasTables(strapi, trx)) {
      if (current) return;
      await dropTables(strapi, trx);
    }
    await createTables(strapi, trx);
  });
}

/** Builds what is missing: after the first start, a new version, or an import past the document service. */
export async function ensureIndex(strapi: Core.Strapi): Promise<void> {
  const current = (await versionStore(strapi).get({})) === VERSION;
  if (current && (await isComplete(strapi))) return;
  await rebuildIndex(strapi);
}

/**
 * Writes the index anew from the content, in small transactions, while searches and writes go on.
 * @returns how many documents it holds, once for each of their locales
 */
export async function rebuildIndex(
  strapi: Core.Strapi,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<number> {
  const work: { type: SearchType; ids: string[] }[] = [];
  for (const type of TYPE_NAMES) {
    const known = await inTransaction(strapi, (trx) => indexed(strapi, trx, type));
    // Also those that are gone, so that they go from the index.
    const ids = [...new Set([...(await publicIds(strapi, type)), ...known])];
    for (let at = 0; at < ids.length; at += BATCH) {
      work.push({ type, ids: ids.slice(at, at + BATCH) });
    }
  }
  const total = work.reduce((sum, { ids }) => sum + ids.length, 0);
  let done = 0;
  for (const { type, ids } of work) {
    await inTransaction(strapi, (trx) =>
      bringUpToDate(strapi, trx, new Map([[type, new Set(ids)]]), true),
    );
    done += ids.length;
    progress(done, total);
  }
  await versionStore(strapi).set({ value: VERSION });
  const counts = await Promise.all(TYPE_NAMES.map((type) => countOf(strapi, type)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function isComplete(strapi: Core.Strapi): Promise<boolean> {
  for (const type of TYPE_NAMES) {
    const [inIndex, ids] = [await countOf(strapi, type), await publicIds(strapi, type)];
    if (inIndex !== ids.length) return false;
  }
  return true;
}

function countOf(strapi: Core.Strapi, type: SearchType): Promise<number> {
  return inTransaction(strapi, async (trx) => (await indexed(strapi, trx, type)).length);
}

/** Document ids, once for each locale in which one is public. */
async function publicIds(strapi: Core.Strapi, type: SearchType): Promise<string[]> {
  const uid: UID.ContentType = TYPES[type];
  const rows: { documentId: string }[] = await strapi.db.query(uid).findMany({
    where: { ...addressed(type), ...publishedOnly(strapi, uid) },
    select: ['documentId'],
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => row.documentId);
}

function versionStore(strapi: Core.Strapi) {
  return strapi.store({ type: 'core', name: 'akip', key: 'search-version' });
}

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, Modules, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { WRITES } from '../storage';
import { inTransaction, inTransactionOnce } from './database';
import { publishedOnly, readDocuments } from './documents';
import { fullTextOf, removeLocale, replace } from './store';
import { TYPE_NAMES, TYPES, type SearchType } from './types';

type Middleware = Modules.Documents.Middleware.Middleware;
type Ids = Map<SearchType, Set<string>>;

/** Writes that a public text can change by; the rest of them touch drafts only. */
const ALWAYS = new Set(['publish', 'unpublish', 'delete']);

/** Types whose names other documents are found by, and the relation that leads to them from there. */
const NAMED_IN: Readonly<Record<string, readonly (readonly [SearchType, string])[]>> = {
  'api::cluster.cluster': [['events', 'clusters']],
  'api::agency.agency': [['events', 'agencies']],
  'api::province.province': [
    ['events', 'province'],
    ['clusters', 'province'],
    ['agencies', 'provinces'],
  ],
};

const TYPE_OF = new Map<string, SearchType>(TYPE_NAMES.map((type) => [TYPES[type], type]));

/** Documents that the writes under way have touched; brought up to date when the outermost of them is done. */
interface Changes {
  ids: Ids;
  done: boolean;
}
const underWay = new AsyncLocalStorage<Changes>();

/**
 * Keeps the index current, in the transaction of the write: what was touched is read again from the database, so it
 * does not matter which action it was. A write within a write (a twin, a parent) is read once with the outer one.
 */
export function searchMiddleware(strapi: Core.Strapi): Middleware {
  return async (context, next) => {
    if (!changesPublicText(strapi, context)) return next();
    const outer = underWay.getStore();
    if (outer && !outer.done) return noted(strapi, outer.ids, context, next);
    const changes: Changes = { ids: new Map(), done: false };
    const written = inTransactionOnce(strapi, (trx) =>
      underWay.run(changes, async () => {
        const result = await noted(strapi, changes.ids, context, next);
        changes.done = true;
        await bringUpToDate(strapi, trx, changes.ids);
        return result;
      }),
    );
    return written as unknown as ReturnType<typeof next>;
  };
}

function changesPublicText(
  strapi: Core.Strapi,
  { uid, action, params }: Parameters<Middleware>[0],
): boolean {
  if (!WRITES.has(action) || !(TYPE_OF.has(uid) || uid in NAMED_IN)) return false;
  const { status } = params as { status?: string };
  const hasDrafts = strapi.contentType(uid).options?.draftAndPublish;
  return ALWAYS.has(action) || !hasDrafts || status === 'published';
}

/** Runs the write and notes its document and those that were or are named by it. */
async function noted(
  strapi: Core.Strapi,
  ids: Ids,
  { uid, params }: Parameters<Middleware>[0],
  next: Parameters<Middleware>[1],
): Promise<Awaited<ReturnType<Middleware>>> {
  const before = documentIdOf(params);
  if (before) await noteNaming(strapi, ids, uid, before);
  const result = await next();
  const documentId = documentIdOf(result) ?? before;
  if (!documentId) return result;
  const type = TYPE_OF.get(uid);
  if (type) note(ids, type, documentId);
  await noteNaming(strapi, ids, uid, documentId);
  return result;
}

async function noteNaming(
  strapi: Core.Strapi,
  ids: Ids,
  uid: string,
  documentId: string,
): Promise<void> {
  for (const [type, relation] of NAMED_IN[uid] ?? []) {
    const where = { [relation]: { documentId }, ...publishedOnly(strapi, TYPES[type]) };
    const rows: { documentId: string }[] = await strapi.db
      .query(TYPES[type] as UID.ContentType)
      .findMany({ where, select: ['documentId'] });
    for (const row of rows) note(ids, type, row.documentId);
  }
}

function note(ids: Ids, type: SearchType, documentId: string): void {
  ids.set(type, (ids.get(type) ?? new Set()).add(documentId));
}

/** Makes the index hold what the database holds of some documents. Whoever comes second waits, and then reads. */
export async function bringUpToDate(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  ids: ReadonlyMap<SearchType, ReadonlySet<string>>,
  anew = false,
): Promise<void> {
  const names = [...ids].flatMap(([type, of]) => [...of].map((id) => `${type} ${id}`));
  await fullTextOf(strapi).lock(trx, names);
  for (const [type, of] of ids) {
    const documentIds = [...of];
    const documents = await readDocuments(strapi, type, documentIds);
    await replace(strapi, trx, { type, documentIds }, documents, anew);
  }
}

/** Deleting a locale deletes its rows past the document middlewares. */
export function forgetDeletedLocales(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::i18n.locale'],
    async afterDelete(event) {
      const { result } = event as unknown as { result?: { code?: string } };
      const { code } = result ?? {};
      if (!code) return;
      await inTransaction(strapi, async (trx) => {
        await removeLocale(strapi, trx, code);
        await bringUpToDate(strapi, trx, new Map([['clauses', await borrowing(strapi)]]));
      });
    },
  });
}

/** Clauses without a text of their own in some locale: they may have shown the one that is gone. */
async function borrowing(strapi: Core.Strapi): Promise<Set<string>> {
  const rows: { documentId: string }[] = await strapi.db
    .query(TYPES.clauses)
    .findMany({ where: { text: { $null: true } }, select: ['documentId'] });
  return new Set(rows.map((row) => row.documentId));
}

function documentIdOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('documentId' in value)) return undefined;
  return typeof value.documentId === 'string' ? value.documentId : undefined;
}

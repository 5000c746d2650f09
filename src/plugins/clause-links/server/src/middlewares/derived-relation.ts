import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, Modules } from '@strapi/strapi';
import type { Knex } from 'knex';
import { runWritten, writtenOnce, type Written } from '../../../../../storage';
import { pluginConfig, sourceOf } from '../plugin';
import { joinTableOf } from '../services/links';

type Middleware = Modules.Documents.Middleware.Middleware;
type Context = Parameters<Middleware>[0];
type Next = Parameters<Middleware>[1];

/** Actions in which Strapi makes a version from another one, with all its relations, and whether that is the public one. */
const COPYING: ReadonlyMap<string, boolean> = new Map([
  ['publish', true],
  ['discardDraft', false],
]);

/** What Strapi reads of a relation that it is about to copy (document service, 5.x). */
const READ_TO_COPY = ['documentId', 'locale'].join();

/** The type of which versions are being copied, during the action. */
const copying = new AsyncLocalStorage<string>();

/**
 * Runs an action so that Strapi doesn't copy the relation to the clauses: it follows from the text of the new version,
 * and is written with its mentions. Copying it would take six more queries, and carrying over the order of the version
 * that goes two. Should Strapi once read relations in another way, they are copied, and found to be right.
 */
export async function withoutCopying(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { uid, action, params }: Context,
  next: Next,
): Promise<Awaited<ReturnType<Next>>> {
  const relation = COPYING.has(action) ? sourceOf(strapi, uid)?.relation : undefined;
  if (!relation) return next();
  const { documentId, locale } = params as { documentId?: string; locale?: unknown };
  const isOfLocale = 'locale' in strapi.db.metadata.get(uid).attributes;
  if (documentId && isOfLocale && typeof locale === 'string' && locale !== '*') {
    const gone = linksOf(strapi, { uid, relation, isPublic: COPYING.get(action) === true });
    await runWritten(trx, gone, [documentId, locale]);
  }
  return copying.run(uid, next);
}

const statement = writtenOnce();

/** Deletes the links of one version; its values are the document and the locale. */
function linksOf(
  strapi: Core.Strapi,
  { uid, relation, isPublic }: { uid: string; relation: string; isPublic: boolean },
): Written {
  return statement(strapi, `${uid} ${relation} ${isPublic}`, 2, ([documentId, locale]) => {
    const { name, joinColumn } = joinTableOf(strapi, uid, relation);
    const version = strapi.db
      .getConnection(strapi.db.metadata.get(uid).tableName)
      .select('id')
      .where({ document_id: documentId, locale });
    void (isPublic ? version.whereNotNull('published_at') : version.whereNull('published_at'));
    return strapi.db.getConnection(name).whereIn(joinColumn.name, version).delete();
  });
}

/** Has to be called once, when the sources are known. */
export function leaveOutCopied(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: pluginConfig(strapi).sources.map(({ uid }) => uid),
    beforeFindMany({ model, params }) {
      if (copying.getStore() !== model.uid) return;
      const { relation } = sourceOf(strapi, model.uid) ?? {};
      if (relation) params.populate = without(relation, params.populate);
    },
  });
}

function without(relation: string, populate: unknown): unknown {
  if (typeof populate !== 'object' || populate === null || !(relation in populate)) return populate;
  const { [relation]: read, ...others } = populate as Record<string, { select?: string[] }>;
  return read.select?.join() === READ_TO_COPY ? others : populate;
}

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, Modules } from '@strapi/strapi';
import { pluginConfig, sourceOf } from '../plugin';

type Middleware = Modules.Documents.Middleware.Middleware;
type Context = Parameters<Middleware>[0];
type Next = Parameters<Middleware>[1];

/** Actions in which Strapi makes a version from another one, with all its relations. */
const COPYING = new Set(['publish', 'discardDraft']);

/** What Strapi reads of a relation that it is about to copy (document service, 5.x). */
const READ_TO_COPY = ['documentId', 'locale'].join();

/** The type of which versions are being copied, during the action. */
const copying = new AsyncLocalStorage<string>();

/**
 * Runs an action so that Strapi doesn't copy the relation to the clauses: it follows from the text of the new version,
 * and is written with its mentions. Copying it would take six more queries. Should Strapi once read relations in
 * another way, they are copied, and found to be right.
 */
export function withoutCopying(
  strapi: Core.Strapi,
  { uid, action }: Context,
  next: Next,
): ReturnType<Next> {
  if (!COPYING.has(action) || !sourceOf(strapi, uid)?.relation) return next();
  return copying.run(uid, next);
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

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, Modules } from '@strapi/strapi';
import { repeating } from './contention';

type Middleware = Modules.Documents.Middleware.Middleware;
type Context = Parameters<Middleware>[0];

/** What the document service writes with. */
export const WRITES: ReadonlySet<string> = new Set([
  'create',
  'update',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
  'clone',
]);

const prepared = new WeakSet<Core.Strapi>();
const repeated = new AsyncLocalStorage<true>();

/**
 * Makes a write of the document service begin again when the database gave it up because of another one. To be
 * called before anything that opens a transaction around a write is registered; whoever comes second changes nothing.
 */
export function repeatWrites(strapi: Core.Strapi): void {
  if (prepared.has(strapi)) return;
  prepared.add(strapi);
  strapi.documents.use((context, next) => {
    const isInner = strapi.db.inTransaction() || repeated.getStore();
    if (!WRITES.has(context.action) || isInner) return next();
    const params = structuredClone(context.params);
    return repeating((attempt) =>
      attempt === 1 ? next() : repeated.run(true, () => call(strapi, context, params)),
    ) as ReturnType<typeof next>;
  });
}

/** From the start and with what the caller gave: the middlewares can be walked through once, and change what they are given. */
function call(
  strapi: Core.Strapi,
  { uid, action }: Context,
  params: Context['params'],
): Promise<unknown> {
  const documents = strapi.documents(uid) as unknown as Record<
    string,
    (params: unknown) => Promise<unknown>
  >;
  return documents[action](structuredClone(params));
}

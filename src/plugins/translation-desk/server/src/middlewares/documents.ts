import type { Core, Modules } from '@strapi/strapi';
import type { Segment } from '../../../core';
import { WRITES } from '../../../../../storage';
import { inTransactionOnce, lockForWriting } from '../database';
import { getService, pluginConfig, typeOf } from '../plugin';
import { loadWorkspaces } from '../services/workspace';

type Middleware = Modules.Documents.Middleware.Middleware;

interface Params {
  documentId?: string;
  locale?: unknown;
  status?: string;
}

/**
 * Every write of a translated type brings its stamps and its desk entry up to date in the same
 * transaction, and passes the gate when it publishes. Has to be registered before the plugin that knows
 * the citations (config/plugins: order), so that it runs around it and sees the citations of this write.
 */
export function documentsMiddleware(strapi: Core.Strapi): Middleware {
  return async (context, next) => {
    const { uid, action } = context;
    if (!WRITES.has(action) || !typeOf(strapi, uid)) return next();
    const params = context.params as Params;
    return inTransactionOnce(strapi, async (trx) => {
      const { documentId: id } = params;
      if (id) await lockForWriting(strapi, trx, uid, id);
      const target = targetsOf(strapi, params.locale).at(0);
      const before = id && target ? await segmentsBefore(strapi, uid, id, target) : [];
      const result = await next();
      const written = documentIdOf(result) ?? id;
      if (!written) return result;
      const sync = getService(strapi, 'sync');
      if (action === 'clone' && id) await sync.copy(uid, id, written);
      const isTold =
        ofSourceAlone(strapi, action, params.locale) &&
        (await sync.tellPublished(uid, written, action === 'publish'));
      if (!isTold) {
        await sync.syncLocked(uid, written, target ? { locale: target, before } : undefined);
      }
      if (action === 'publish' || params.status === 'published') {
        await getService(strapi, 'gate').check(uid, written, targetsOf(strapi, params.locale));
      }
      return result;
    }) as ReturnType<typeof next>;
  };
}

/** Whether a write only makes the source public or takes it back, and leaves every text as it is. */
function ofSourceAlone(strapi: Core.Strapi, action: string, locale: unknown): boolean {
  const { sourceLocale } = pluginConfig(strapi);
  return (action === 'publish' || action === 'unpublish') && locale === sourceLocale;
}

/** The target locales that a write names; `*` names all. */
function targetsOf(strapi: Core.Strapi, locale: unknown): string[] {
  const { targetLocales } = pluginConfig(strapi);
  if (locale === '*') return targetLocales;
  const named: unknown[] = Array.isArray(locale) ? locale : [locale];
  return targetLocales.filter((code) => named.includes(code));
}

async function segmentsBefore(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale: string,
): Promise<Segment[]> {
  const type = typeOf(strapi, uid);
  if (!type) return [];
  const workspaces = await loadWorkspaces(strapi, type, documentId);
  return workspaces.get(locale)?.target.segments ?? [];
}

function documentIdOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('documentId' in value)) return undefined;
  return typeof value.documentId === 'string' ? value.documentId : undefined;
}

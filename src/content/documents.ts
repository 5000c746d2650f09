import type { Core, Modules, UID } from '@strapi/strapi';
import { deriveClause } from './clauses';
import { refuseDrafts } from './drafts';
import { invalid } from './errors';
import { checkLocale } from './locales';
import { attributesOf } from './schema';
import { fillSlug, rememberSlug, slugClones } from './slugs';
import { turkishSortKey } from './turkish';
import { isTwinned, isTwinWrite, writeTwins } from './twins';
import type { Data, Write } from './types';
import { problemsOf } from './validation';

type Middleware = Modules.Documents.Middleware.Middleware;
const WRITES = new Set(['create', 'update', 'clone']);
const PUBLISHES = new Set(['publish', 'create', 'update']);

/**
 * The rules that hold for every write of an own type, whichever way it comes: admin, API, script.
 * In this order: known locale, what is derived (clause key, slug), valid data, the write, its twins.
 */
export function contentMiddleware(strapi: Core.Strapi): Middleware {
  return async (context, next) => {
    const { uid, action } = context;
    refuseDrafts(strapi, action, context.params);
    if (!uid.startsWith('api::')) return next();
    if (!WRITES.has(action) && !PUBLISHES.has(action)) return next();
    return strapi.db.transaction(async () => {
      const write = WRITES.has(action) ? await prepare(strapi, uid, action, context.params) : null;
      const result = await next();
      // An update of what is not there.
      if (!result) return result;
      if (action === 'clone') await slugClones(strapi, uid, result as Data);
      if (write && isTwinned(uid) && !isTwinWrite(write.data))
        await writeTwins(strapi, write, result as Data);
      if (PUBLISHES.has(action)) await rememberSlug(strapi, uid, result as Data);
      return result;
    }) as unknown as ReturnType<typeof next>;
  };
}

async function prepare(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  action: string,
  rawParams: unknown,
): Promise<Write> {
  const params = rawParams as { documentId?: string; locale?: string; data?: Data };
  const locale = await checkLocale(strapi, uid, params.locale);
  const data = (params.data ??= {});
  const documentId = params.documentId;
  const write = { uid, action, locale, documentId, data, before: null as Data | null };
  if (action === 'clone') {
    // A copy must not claim its original's address.
    if (attributesOf(strapi, uid).slug) data.slug ??= null;
    return write;
  }
  write.before = documentId ? await rowOf(strapi, uid, documentId, locale) : null;
  const problems = problemsOf(uid, { ...write.before, ...data });
  if (problems.length) throw invalid(problems);
  if (uid === 'api::plan-clause.plan-clause') await deriveClause(strapi, write);
  if (uid === 'api::province.province' && data.name) {
    data.sortKey = turkishSortKey(String(data.name));
  }
  await fillSlug(strapi, write);
  return write;
}

/** The draft row (or the only one) of a document in a locale. */
async function rowOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  locale: string,
): Promise<Data | null> {
  const type = strapi.contentType(uid);
  const where: Data = { documentId };
  if (locale) where.locale = locale;
  if (type.options?.draftAndPublish) where.publishedAt = null;
  return strapi.db.query(uid).findOne({ where });
}

import type { Core, Modules } from '@strapi/strapi';
import { inTransactionOnce } from '../database';
import { getService } from '../plugin';
import { TERM_UID } from '../uids';

type Middleware = Modules.Documents.Middleware.Middleware;

/** Every write of a term passes the termbase's rules, from the content manager as from a file. */
export function termsMiddleware(strapi: Core.Strapi): Middleware {
  return async (context, next) => {
    const { uid, action } = context;
    // The generated types know only the app's own content types.
    if ((uid as string) !== TERM_UID || (action !== 'create' && action !== 'update')) return next();
    const params = context.params as { documentId?: string; data?: Record<string, unknown> };
    const data = (params.data ??= {});
    return inTransactionOnce(strapi, async () => {
      await getService(strapi, 'termbase').prepare(data, params.documentId);
      return next();
    }) as ReturnType<typeof next>;
  };
}

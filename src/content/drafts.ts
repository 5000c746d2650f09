import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

const READS = new Set(['findOne', 'findFirst', 'findMany', 'count']);

interface Read {
  status?: string;
  documentId?: string;
  locale?: string;
}

/**
 * Nobody but the holder of an API token reads drafts through the content API, except the one that a preview token
 * names. Strapi itself gives them to anyone who may `find`; refusing them here covers every type and every way to
 * populate.
 * @throws ForbiddenError (403)
 */
export function refuseDrafts(
  strapi: Core.Strapi,
  uid: string,
  action: string,
  params: unknown,
): void {
  const read = (params ?? {}) as Read;
  if (!READS.has(action) || read.status !== 'draft') return;
  const state = strapi.requestContext.get()?.state;
  if (state?.route?.info?.type !== 'content-api') return;
  if (state.auth?.strategy?.name === 'content-api-token') return;
  const shown = state.preview as (Read & { uid: string }) | undefined;
  if (shown?.uid === uid && shown.documentId === read.documentId && shown.locale === read.locale)
    return;
  throw new errors.ForbiddenError('Drafts can be read with an API token only.');
}

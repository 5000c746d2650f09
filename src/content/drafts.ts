import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

const READS = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/**
 * Nobody but the holder of an API token reads drafts through the content API. Strapi itself gives them to
 * anyone who may `find`; refusing them here covers every type and every way to populate.
 * @throws ForbiddenError (403)
 */
export function refuseDrafts(strapi: Core.Strapi, action: string, params: unknown): void {
  if (!READS.has(action) || (params as { status?: string } | undefined)?.status !== 'draft') return;
  const state = strapi.requestContext.get()?.state;
  if (state?.route?.info?.type !== 'content-api') return;
  if (state.auth?.strategy?.name === 'content-api-token') return;
  throw new errors.ForbiddenError('Drafts can be read with an API token only.');
}

import type { Core } from '@strapi/strapi';
import { documentsMiddleware } from './middlewares/documents';

/** Before other middlewares, so that whatever they write in the same action is linked with it. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.documents.use(documentsMiddleware(strapi));
}

import type { Core } from '@strapi/strapi';
import { documentsMiddleware } from './middlewares/documents';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.documents.use(documentsMiddleware(strapi));
}

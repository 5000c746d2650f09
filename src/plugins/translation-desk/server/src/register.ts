import type { Core } from '@strapi/strapi';
import { documentsMiddleware } from './middlewares/documents';
import { termsMiddleware } from './middlewares/terms';
import { arrangeTerms } from './term-layout';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.documents.use(documentsMiddleware(strapi));
  strapi.documents.use(termsMiddleware(strapi));
  arrangeTerms(strapi);
}

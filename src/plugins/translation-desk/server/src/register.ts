import type { Core, UID } from '@strapi/strapi';
import { repeatWrites } from '../../../../storage';
import { documentsMiddleware } from './middlewares/documents';
import { pluginConfig } from './plugin';
import { termsMiddleware } from './middlewares/terms';
import { arrangeTerms } from './term-layout';
import { PLUGIN_ID } from './uids';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  // The admin's list views read it: only these types get the desk's column.
  for (const { uid } of pluginConfig(strapi).types) {
    const type = strapi.contentTypes[uid as UID.ContentType];
    if (type) type.pluginOptions = { ...type.pluginOptions, [PLUGIN_ID]: { translated: true } };
  }
  repeatWrites(strapi);
  strapi.documents.use(documentsMiddleware(strapi));
  strapi.documents.use(termsMiddleware(strapi));
  arrangeTerms(strapi);
}

import type { Core, UID } from '@strapi/strapi';
import { repeatWrites } from '../../../../storage';
import { documentsMiddleware } from './middlewares/documents';
import { pluginConfig } from './plugin';
import { PLUGIN_ID } from './uids';

/** Before other middlewares, so that whatever they write in the same action is linked with it. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  repeatWrites(strapi);
  strapi.documents.use(documentsMiddleware(strapi));
  markSources(strapi);
}

/** The admin's list view knows a type's plugin options and nothing else of it; that is how it tells a source. */
function markSources(strapi: Core.Strapi): void {
  for (const { uid } of pluginConfig(strapi).sources) {
    const type = strapi.contentTypes[uid as UID.ContentType];
    // A name that is wrong is reported at bootstrap.
    if (type) type.pluginOptions = { ...type.pluginOptions, [PLUGIN_ID]: { source: true } };
  }
}

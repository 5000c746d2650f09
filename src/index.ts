import type { Core } from '@strapi/strapi';
import { ensureAccess } from './content/access';
import { hideMarketplace } from './content/access/marketplace';
import { contentMiddleware } from './content/documents';
import { arrangeTypes } from './content/layouts';
import { ensureLocales } from './content/locales';
import { refusePlaceholderSecrets } from './content/secrets';
import { ensureTerms } from './content/terms';
import { repairTwins } from './content/twins';
import { rateLimits } from './limits/rate';
import {
  dropOnWrites,
  lightenMiddlewares,
  openApi,
  registerCache,
  rememberPublicRights,
  tellSites,
} from './reading';
import { ensureIndex, forgetDeletedLocales, prepareIndex, searchMiddleware } from './search';

export default {
  /** Guards that every read and write passes. */
  register({ strapi }: { strapi: Core.Strapi }): void {
    refusePlaceholderSecrets(process.env);
    registerCache(strapi);
    lightenMiddlewares(strapi);
    strapi.add('akip.openapi', () => openApi(strapi));
    // Around the content's own rules: what they write as well is found as well.
    strapi.documents.use(searchMiddleware(strapi));
    strapi.documents.use(contentMiddleware(strapi));
    arrangeTypes(strapi);
  },

  /** What has to be there before anybody comes: locales, twins, terms, roles. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    dropOnWrites(strapi);
    rememberPublicRights(strapi);
    await prepareIndex(strapi);
    forgetDeletedLocales(strapi);
    await ensureLocales(strapi);
    await repairTwins(strapi);
    await ensureTerms(strapi);
    await ensureAccess(strapi);
    await hideMarketplace(strapi);
    await ensureIndex(strapi);
    tellSites(strapi);
  },

  destroy({ strapi }: { strapi: Core.Strapi }): void {
    rateLimits(strapi).close();
  },
};

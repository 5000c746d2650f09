import type { Core } from '@strapi/strapi';
import { registerPermissions } from './permissions';
import { getService, pluginConfig } from './plugin';
import { checkType } from './shapes';
import { ENTRY_UID, LOCALE_UID } from './uids';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  for (const type of pluginConfig(strapi).types) checkType(strapi, type);
  await registerPermissions(strapi);
  await getService(strapi, 'sync').adoptExisting();
  // Deleting a locale deletes its rows past the document middlewares. The stamps stay: it may come back.
  strapi.db.lifecycles.subscribe({
    models: [LOCALE_UID],
    async afterDelete(event) {
      const { result } = event as unknown as { result?: { code?: string } };
      if (!result?.code) return;
      await strapi.db.query(ENTRY_UID).deleteMany({ where: { targetLocale: result.code } });
    },
  });
}

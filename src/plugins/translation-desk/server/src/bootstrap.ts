import type { Core } from '@strapi/strapi';
import { ensureLease } from '../../../../storage';
import { registerPermissions } from './permissions';
import { getService, pluginConfig } from './plugin';
import { checkType } from './shapes';
import { DIGEST, ENTRY_UID, LOCALE_UID, PLUGIN_ID } from './uids';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  for (const type of pluginConfig(strapi).types) checkType(strapi, type);
  await registerPermissions(strapi);
  await getService(strapi, 'sync').adoptExisting();
  await getService(strapi, 'memory').rememberExisting();
  await ensureLease(strapi, DIGEST);
  scheduleDigest(strapi);
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    async afterDelete(event) {
      const { result } = event as unknown as { result?: { id?: number } };
      if (result?.id) await getService(strapi, 'views').forget(String(result.id));
    },
  });
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

/** @throws Error naming the setting when the schedule can't be read */
function scheduleDigest(strapi: Core.Strapi): void {
  const { cron } = pluginConfig(strapi).digest;
  if (!cron) return;
  try {
    strapi.cron.add({
      [`${PLUGIN_ID}-digest`]: {
        // Strapi passes the appointed time, which its types don't say.
        task: (...[, appointed]) => getService(strapi, 'digest').sendOnce(appointed as Date),
        options: { rule: cron },
      },
    });
  } catch (error) {
    throw new Error(`config/plugins → translation-desk: digest.cron "${cron}": ${String(error)}`);
  }
}

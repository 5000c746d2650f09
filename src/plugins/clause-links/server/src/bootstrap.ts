import type { Core } from '@strapi/strapi';
import { ensureLease, shareWhenWriting } from '../../../../storage';
import { CLAUSES_LOCK } from './database';
import { leaveOutCopied } from './middlewares/derived-relation';
import { registerPermissions } from './permissions';
import { getService, pluginConfig, sourceOf } from './plugin';
import { watchRequests } from './services/relink/pace';
import { checkSource } from './sources';
import { LOCALE_UID, LOCK_UID } from './uids';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const { sources, target, plan } = pluginConfig(strapi);
  for (const source of sources) checkSource(strapi, source, target.uid);
  for (const name of ['clauses', 'relink']) await ensureLease(strapi, { uid: LOCK_UID, name });
  shareWhenWriting(strapi, (uid) => (sourceOf(strapi, uid) ? CLAUSES_LOCK : null));
  await getService(strapi, 'clauses').verify();
  const changed = () => getService(strapi, 'clauses').changed();
  strapi.db.lifecycles.subscribe({
    models: [target.uid, plan.uid],
    afterCreate: changed,
    afterCreateMany: changed,
    afterUpdate: changed,
    afterUpdateMany: changed,
    afterDelete: changed,
    afterDeleteMany: changed,
  });
  leaveOutCopied(strapi);
  await registerPermissions(strapi);
  if (strapi.db.metadata.has(LOCALE_UID)) {
    // Deleting a locale deletes its rows past the document middlewares.
    strapi.db.lifecycles.subscribe({
      models: [LOCALE_UID],
      async afterDelete(event) {
        const { result } = event as unknown as { result?: { code?: string } };
        if (!result?.code) return;
        await getService(strapi, 'mentions').forgetLocale(result.code);
      },
    });
  }
  watchRequests(strapi);
  // What a crash left undone.
  getService(strapi, 'relink').wake();
}

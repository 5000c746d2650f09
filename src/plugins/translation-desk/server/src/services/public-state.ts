import type { Core } from '@strapi/strapi';
import type { PublicStates } from '../../../shared/contracts';
import { ENTRY_UID } from '../uids';

/** What readers may be told of translations; says nothing of drafts. */
export function createPublicState({ strapi }: { strapi: Core.Strapi }): PublicStates {
  return {
    async outdatedIn(uid, documentId) {
      const rows: { targetLocale: string }[] = await strapi.db.query(ENTRY_UID).findMany({
        where: { entryUid: uid, entryId: documentId, outdated: true },
        select: ['targetLocale'],
      });
      return rows.map(({ targetLocale }) => targetLocale);
    },
  };
}

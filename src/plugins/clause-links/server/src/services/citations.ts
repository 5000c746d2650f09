import type { Core } from '@strapi/strapi';
import { MENTION_UID } from '../uids';
import type { MentionRow } from '../types';

/** A citation without anything of how it was found: what other plugins may rely on. */
export interface CitationFact {
  locale: string;
  version: 'draft' | 'published';
  number: string;
  plan: number | null;
  field: string;
  sentence: string;
}

/** The narrow service for other plugins. */
export function createCitations({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** Citations in all locales and versions of a document in reading order, without those that an editor rejected. */
    async of(uid: string, documentId: string): Promise<CitationFact[]> {
      const rows: MentionRow[] = await strapi.db.query(MENTION_UID).findMany({
        where: {
          sourceUid: uid,
          sourceDocumentId: documentId,
          outcome: { $in: ['linked', 'suggested', 'unresolved'] },
        },
        orderBy: { position: 'asc' },
      });
      return rows.map(({ sourceLocale, sourceVersion, number, plan, field, sentence }) => ({
        locale: sourceLocale,
        version: sourceVersion,
        number,
        plan,
        field,
        sentence,
      }));
    },
  };
}

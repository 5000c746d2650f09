import type services from '../../src/plugins/clause-links/server/src/services';
import type { MentionRow } from '../../src/plugins/clause-links/server/src/types';
import { ARTICLE } from './content';
import type { TestApp } from './strapi';

export const MENTIONS = 'plugin::clause-links.mention';
export const DECISIONS = 'plugin::clause-links.decision';

type Services = typeof services;

export function service<Name extends keyof Services>(
  { strapi }: TestApp,
  name: Name,
): ReturnType<Services[Name]> {
  return strapi.plugin('clause-links').service(name);
}

/** Stored mentions of an article, drafts first, in reading order. */
export function mentionsOf({ strapi }: TestApp, documentId: string): Promise<MentionRow[]> {
  return strapi.db.query(MENTIONS).findMany({
    where: { sourceDocumentId: documentId },
    orderBy: [{ sourceLocale: 'desc' }, { sourceVersion: 'asc' }, { position: 'asc' }],
  });
}

/** Numbers of the clauses that one version of an article is related to, in the relation's order. */
export async function linkedNumbers(
  { strapi }: TestApp,
  documentId: string,
  locale: string,
  version: 'draft' | 'published',
): Promise<string[]> {
  const row = await strapi.db.query(ARTICLE).findOne({
    where: {
      documentId,
      locale,
      publishedAt: version === 'draft' ? { $null: true } : { $notNull: true },
    },
    populate: { clauses: { select: ['number'] } },
  });
  return (row?.clauses ?? []).map((clause: { number: string }) => clause.number);
}

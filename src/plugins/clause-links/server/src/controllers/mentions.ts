import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { getService } from '../plugin';
import { MENTION_UID } from '../uids';
import { parseInput } from '../validation';

const query = z.strictObject({ uid: z.string().min(1), documentId: z.string().min(1) });

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Stored mentions of one document in all locales and versions, the decisions that hold, and those whose words are gone. */
  async find(ctx: Context): Promise<void> {
    const { uid, documentId } = parseInput(query, ctx.query);
    const mentions = await strapi.db.query(MENTION_UID).findMany({
      where: { sourceUid: uid, sourceDocumentId: documentId },
      orderBy: [{ sourceLocale: 'asc' }, { sourceVersion: 'asc' }, { position: 'asc' }],
    });
    const service = getService(strapi, 'decisions');
    const decisions = await service.standing(uid, documentId);
    const unplaced = await service.unplaced(uid, documentId);
    ctx.body = { data: { mentions, decisions, unplaced } };
  },
});

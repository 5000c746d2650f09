import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { parseClauseKey, type ClauseKey } from '../../../engine';
import type { ConflictCode } from '../../../shared/contracts';
import { getService } from '../plugin';
import type { Actor } from '../services/decisions';
import { parseInput } from '../validation';

const input = z.strictObject({
  uid: z.string().min(1),
  documentId: z.string().min(1),
  locale: z.string().default(''),
  version: z.enum(['draft', 'published']).default('draft'),
  field: z.string().min(1),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  exact: z.string().min(1).max(2000),
  verdict: z.enum(['accepted', 'rejected', 'manual', 'repointed']),
  target: z
    .custom<ClauseKey>(
      (v) => typeof v === 'string' && parseClauseKey(v) !== null,
      'is not a clause key like 11:421.7',
    )
    .nullish(),
  seen: z.string().min(1).nullish(),
});

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async create(ctx: Context): Promise<void> {
    const decision = parseInput(input, ctx.request.body);
    try {
      ctx.body = { data: await getService(strapi, 'decisions').decide(decision, actorOf(ctx)) };
      ctx.status = 201;
    } catch (error) {
      if (isConflict(error)) return conflict(ctx, error);
      throw error;
    }
  },

  async delete(ctx: Context): Promise<void> {
    await getService(strapi, 'decisions').withdraw(String(ctx.params.id), actorOf(ctx));
    ctx.status = 204;
  },
});

/** Who decides, for the log. */
export function actorOf(ctx: Context): Actor {
  const user = ctx.state.user as {
    id?: number;
    firstname?: string;
    lastname?: string;
    username?: string;
    email?: string;
  };
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ');
  return {
    id: user.id === undefined ? null : String(user.id),
    name: name || user.username || user.email || '',
  };
}

const CONFLICTS: ReadonlySet<string | undefined> = new Set<ConflictCode>([
  'text-changed',
  'decided-meanwhile',
]);

/** Whether a decision was refused because the text, or somebody's decision on it, is another by now. */
export function isConflict(error: unknown): error is errors.ApplicationError {
  return (
    error instanceof errors.ApplicationError &&
    CONFLICTS.has((error.details as { code?: string } | undefined)?.code)
  );
}

/** Strapi has no error class for 409, so its body is written in Strapi's shape here. */
function conflict(ctx: Context, error: errors.ApplicationError): void {
  ctx.status = 409;
  ctx.body = {
    data: null,
    error: { status: 409, name: 'ConflictError', message: error.message, details: error.details },
  };
}

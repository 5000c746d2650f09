import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { getService } from '../plugin';
import { parseInput } from '../validation';

const filter = z.strictObject({
  uid: z.string().min(1).optional(),
  documentIds: z.array(z.string().min(1)).max(10_000).optional(),
  locale: z.string().min(1).optional(),
  plan: z.number().int().positive().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  full: z.boolean().optional(),
});

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async start(ctx: Context): Promise<void> {
    const wanted = parseInput(filter, ctx.request.body ?? {});
    const user = ctx.state.user as { email?: string } | undefined;
    ctx.body = { data: await getService(strapi, 'relink').start(wanted, user?.email ?? null) };
    ctx.status = 202;
  },

  async latest(ctx: Context): Promise<void> {
    ctx.body = { data: await getService(strapi, 'relink').latest() };
  },

  async cancel(ctx: Context): Promise<void> {
    ctx.body = { data: await getService(strapi, 'relink').cancel() };
  },
});

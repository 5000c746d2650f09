import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { STATES } from '../../../shared/contracts';
import { getService } from '../plugin';
import { parseInput } from '../validation';

const input = z.strictObject({
  name: z.string().trim().min(1).max(100),
  url: z.string().trim().min(1).max(2_000),
  enabled: z.boolean(),
});
const whole = z.coerce.number().int().min(1);
const filter = z.strictObject({
  endpoint: whole.optional(),
  state: z.enum(STATES).optional(),
  page: whole.default(1),
  pageSize: whole.max(100).default(20),
});

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    ctx.body = { data: await getService(strapi, 'endpoints').find() };
  },

  async create(ctx: Context): Promise<void> {
    const made = await getService(strapi, 'endpoints').create(parseInput(input, ctx.request.body));
    ctx.status = 201;
    answerSecret(ctx, made);
  },

  async update(ctx: Context): Promise<void> {
    const wanted = parseInput(input, ctx.request.body);
    ctx.body = { data: await getService(strapi, 'endpoints').update(idOf(ctx), wanted) };
  },

  async remove(ctx: Context): Promise<void> {
    await getService(strapi, 'endpoints').remove(idOf(ctx));
    ctx.status = 204;
  },

  async renewSecret(ctx: Context): Promise<void> {
    answerSecret(ctx, await getService(strapi, 'endpoints').renewSecret(idOf(ctx)));
  },

  async ping(ctx: Context): Promise<void> {
    const id = idOf(ctx);
    await getService(strapi, 'endpoints').mustBeOn(id);
    await getService(strapi, 'outbox').ping(id);
    ctx.status = 202;
    ctx.body = { data: null };
  },

  async log(ctx: Context): Promise<void> {
    const { endpoint, ...rest } = parseInput(filter, ctx.query);
    const page = await getService(strapi, 'deliveries').find({ ...rest, endpointId: endpoint });
    ctx.body = { data: page };
  },

  async replay(ctx: Context): Promise<void> {
    await getService(strapi, 'deliveries').replay(idOf(ctx));
    ctx.status = 202;
    ctx.body = { data: null };
  },
});

function answerSecret(ctx: Context, data: object): void {
  ctx.set('Cache-Control', 'no-store');
  ctx.body = { data };
}

function idOf(ctx: Context): number {
  return parseInput(whole, (ctx.params as { id?: string }).id);
}

import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { parseClauseKey, type ClauseKey } from '../../../engine';
import { getService, pluginConfig } from '../plugin';
import { parseInput } from '../validation';
import { actorOf, isConflict } from './decisions';

const paging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
};
const locale = z.string().max(20).optional();
const day = z.iso.date().optional();
const nothing = z.strictObject({});

const queue = z.strictObject({
  outcome: z.enum(['suggested', 'unresolved', 'all']).default('suggested'),
  plan: z.coerce.number().int().positive().optional(),
  locale,
  author: z.coerce.number().int().positive().optional(),
  from: day,
  to: day,
  ...paging,
});

const bulk = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        key: z.string().min(1).max(64),
        verdict: z.enum(['accepted', 'rejected', 'repointed']),
        target: z
          .custom<ClauseKey>(
            (v) => typeof v === 'string' && parseClauseKey(v) !== null,
            'is not a clause key like 11:421.7',
          )
          .nullish(),
      }),
    )
    .min(1)
    .max(100)
    .refine(
      (all) => new Set(all.map(({ key }) => key)).size === all.length,
      'name a mention only once',
    ),
});

const mentionedBy = z.strictObject({
  clause: z.string().min(1).max(64),
  version: z.enum(['draft', 'published']).default('published'),
  outcome: z.enum(['linked', 'suggested', 'unresolved', 'rejected']).optional(),
  locale,
  ...paging,
});

const coverage = z.strictObject({
  plan: z.coerce.number().int().positive(),
  from: day,
  to: day,
  category: z.string().min(1).max(100).optional(),
});

const counts = z.strictObject({
  uid: z.string().min(1),
  ids: z
    .string()
    .min(1)
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.string().min(1).max(64)).max(100)),
  locale: z.string().max(20).default(''),
});

const share = z.number().min(0).max(1);
const settings = z.strictObject({
  thresholds: z
    .strictObject({ link: share, suggest: share })
    .refine(
      ({ link, suggest }) => suggest <= link,
      'what is linked by itself cannot be less certain than what is suggested',
    )
    .nullable(),
});

/** The admin's screens. Texts of a type that the caller may not read in the content manager are left out. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async index(ctx: Context): Promise<void> {
    parseInput(nothing, ctx.query);
    const catalogue = await getService(strapi, 'reports').catalogue();
    const tag = createHash('sha256').update(JSON.stringify([catalogue.version, catalogue.sources]));
    ctx.set('ETag', `"${tag.digest('base64url').slice(0, 27)}"`);
    ctx.set('Cache-Control', 'private, no-cache');
    ctx.status = 200;
    if (ctx.fresh) ctx.status = 304;
    else ctx.body = { data: catalogue };
  },

  async queue(ctx: Context): Promise<void> {
    const filter = parseInput(queue, ctx.query);
    ctx.body = { data: await getService(strapi, 'queue').find(filter, readable(strapi, ctx)) };
  },

  async decide(ctx: Context): Promise<void> {
    const { decisions } = parseInput(bulk, ctx.request.body);
    const service = getService(strapi, 'queue');
    const sources = readable(strapi, ctx);
    ctx.body = { data: await service.decide(decisions, sources, actorOf(ctx), isConflict) };
  },

  async unresolved(ctx: Context): Promise<void> {
    parseInput(nothing, ctx.query);
    ctx.body = { data: await getService(strapi, 'queue').unresolved(readable(strapi, ctx)) };
  },

  async mentionedBy(ctx: Context): Promise<void> {
    const filter = parseInput(mentionedBy, ctx.query);
    const service = getService(strapi, 'reports');
    ctx.body = { data: await service.mentionedBy(filter, readable(strapi, ctx)) };
  },

  async coverage(ctx: Context): Promise<void> {
    const { plan, ...filter } = parseInput(coverage, ctx.query);
    const service = getService(strapi, 'coverage');
    ctx.body = { data: await service.of(plan, filter, readable(strapi, ctx)) };
  },

  async summary(ctx: Context): Promise<void> {
    parseInput(nothing, ctx.query);
    const service = getService(strapi, 'reports');
    ctx.body = { data: await service.summary(readable(strapi, ctx), new Date()) };
  },

  async counts(ctx: Context): Promise<void> {
    const { uid, ids, locale: code } = parseInput(counts, ctx.query);
    const known = readable(strapi, ctx).includes(uid);
    const data = known ? await getService(strapi, 'reports').counts(uid, ids, code) : {};
    ctx.body = { data };
  },

  async health(ctx: Context): Promise<void> {
    parseInput(nothing, ctx.query);
    ctx.body = { data: await getService(strapi, 'reports').health() };
  },

  async log(ctx: Context): Promise<void> {
    const filter = parseInput(z.strictObject(paging), ctx.query);
    ctx.body = { data: await getService(strapi, 'reports').log(filter, readable(strapi, ctx)) };
  },

  async settings(ctx: Context): Promise<void> {
    parseInput(nothing, ctx.query);
    ctx.body = { data: await getService(strapi, 'reports').settings() };
  },

  async setThresholds(ctx: Context): Promise<void> {
    const { thresholds } = parseInput(settings, ctx.request.body);
    await getService(strapi, 'thresholds').write(thresholds);
    ctx.body = { data: await getService(strapi, 'reports').settings() };
  },
});

/** The source types that the signed-in user may read at all (docs/decisions/0011-desk-permissions.md). */
function readable(strapi: Core.Strapi, ctx: Context): string[] {
  const ability = ctx.state.userAbility as { can(action: string, subject: string): boolean };
  return pluginConfig(strapi)
    .sources.map((source) => source.uid)
    .filter((uid) => ability.can('plugin::content-manager.explorer.read', uid));
}

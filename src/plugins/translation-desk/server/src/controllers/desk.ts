import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { SORTS, type DeskRow } from '../../../shared/contracts';
import { actorFrom } from '../actor';
import { orConflict } from '../errors';
import { abilityOf, activeUsers, mayTranslate } from '../people';
import { getService } from '../plugin';
import { translators } from '../translators';
import { parseInput } from '../validation';
import { actorOf, mustRead, mustWrite, readable } from './access';
import { entry, name, segment, text } from './inputs';

const STATES = ['missing', 'in-progress', 'stale', 'ready', 'published'] as const;
const state = z.enum(['translated', 'confirmed']);

const list = z.strictObject({
  uid: name.optional(),
  /** Comma-separated. */
  documentId: z.string().min(1).max(4000).optional(),
  locale: z.string().max(20).optional(),
  /** Comma-separated. */
  state: z
    .string()
    .transform((states) => states.split(','))
    .pipe(z.array(z.enum(STATES)).min(1))
    .optional(),
  assignee: z.string().max(40).optional(),
  /** Only those whose relations, media or shared fields changed. */
  sharedChanged: z
    .literal('true')
    .transform(() => true)
    .optional(),
  sourcePublished: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  q: z.string().max(200).optional(),
  sort: z.enum(SORTS).default('waitingSince'),
  order: z.enum(['asc', 'desc']).default('asc'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

const save = z.strictObject({
  ...entry,
  segment,
  text: text.refine((value) => value.trim() !== '', 'is empty'),
  state: state.default('translated'),
  autosave: z.boolean().default(false),
});
const vouch = z.strictObject({ ...entry, segment, state: state.default('confirmed') });
const assign = z.strictObject({
  ...entry,
  assignee: z.coerce.number().int().positive().nullable(),
});

/** The desk's admin API. Who may read a type and write a locale is decided by the content manager's permissions. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const filter = parseInput(list, ctx.query);
    const service = getService(strapi, 'list');
    ctx.body = { data: await service.find(filter, readable(strapi, ctx), actorOf(ctx)) };
  },

  async progress(ctx: Context): Promise<void> {
    ctx.body = { data: await getService(strapi, 'list').progress(readable(strapi, ctx)) };
  },

  async findOne(ctx: Context): Promise<void> {
    const ref = parseInput(z.strictObject(entry), ctx.query);
    mustRead(strapi, ctx, ref.uid);
    ctx.body = { data: await getService(strapi, 'side').find(ref) };
  },

  async save(ctx: Context): Promise<void> {
    const {
      segment: seen,
      text: written,
      state: wanted,
      autosave,
      ...ref
    } = parseInput(save, ctx.request.body);
    mustWrite(strapi, ctx, ref);
    await orConflict(ctx, async () => {
      const service = getService(strapi, 'save');
      await service.save(ref, seen, { text: written, state: wanted, autosave }, actorOf(ctx));
      ctx.body = { data: await getService(strapi, 'side').find(ref) };
    });
  },

  async vouch(ctx: Context): Promise<void> {
    const { segment: seen, state: wanted, ...ref } = parseInput(vouch, ctx.request.body);
    mustWrite(strapi, ctx, ref);
    await orConflict(ctx, async () => {
      await getService(strapi, 'save').vouch(ref, seen, wanted, actorOf(ctx));
      ctx.body = { data: await getService(strapi, 'side').find(ref) };
    });
  },

  /** Takes a row, or lays it down again; never takes one from somebody else. */
  async claim(ctx: Context): Promise<void> {
    const { claimed, ...ref } = parseInput(
      z.strictObject({ ...entry, claimed: z.boolean() }),
      ctx.request.body,
    );
    mustWrite(strapi, ctx, ref);
    const me = actorOf(ctx);
    const row = found(await getService(strapi, 'list').row(ref));
    if (row.assigneeId && row.assigneeId !== me.id) {
      throw new errors.ForbiddenError(`${row.assigneeName} has it`);
    }
    ctx.body = { data: await getService(strapi, 'list').assign(ref, claimed ? me : null) };
  },

  /** Relations, media and shared fields: "still correct", or the source's relations for the target. */
  async shared(ctx: Context): Promise<void> {
    const { action, ...ref } = parseInput(
      z.strictObject({ ...entry, action: z.enum(['vouch', 'carry']) }),
      ctx.request.body,
    );
    mustWrite(strapi, ctx, ref);
    const service = getService(strapi, 'shared');
    await (action === 'vouch' ? service.vouch(ref) : service.carryOver(ref));
    ctx.body = { data: await getService(strapi, 'side').find(ref) };
  },

  /** Lets what was decided on a citation of the source hold in the target. */
  async repeatDecision(ctx: Context): Promise<void> {
    const { number, plan, ...ref } = parseInput(
      z.strictObject({
        ...entry,
        number: z.string().min(1).max(32),
        plan: z.number().int().nullable(),
      }),
      ctx.request.body,
    );
    mustWrite(strapi, ctx, ref);
    const count = await getService(strapi, 'citations').repeat(ref, { number, plan }, actorOf(ctx));
    if (count === 0) throw new errors.NotFoundError('There is nothing open to decide');
    ctx.body = { data: await getService(strapi, 'side').find(ref) };
  },

  /** The signed-in user's own address of the feed. */
  async feedAddress(ctx: Context): Promise<void> {
    const { id } = ctx.state.user as { id: number };
    const token = await getService(strapi, 'feed').token(id);
    const base = String(strapi.config.get('server.absoluteUrl', ''));
    ctx.body = { data: { url: `${base}/api/translation-desk/feed/${token}.atom` } };
  },

  /** Anybody's who has the address; see the service for what stands in it. */
  async feed(ctx: Context): Promise<void> {
    const { token } = ctx.params as { token: string };
    const xml = await getService(strapi, 'feed').atom(token);
    if (xml === null) throw new errors.NotFoundError('There is no such feed');
    ctx.set('Cache-Control', 'private, max-age=300');
    ctx.type = 'application/atom+xml; charset=utf-8';
    ctx.body = xml;
  },

  /** Who an entry can be given to, and in which languages. */
  async people(ctx: Context): Promise<void> {
    parseInput(z.strictObject({}), ctx.query);
    ctx.body = { data: await translators(strapi) };
  },

  async assign(ctx: Context): Promise<void> {
    const { assignee, ...ref } = parseInput(assign, ctx.request.body);
    mustRead(strapi, ctx, ref.uid);
    const [user = null] = assignee === null ? [] : await activeUsers(strapi, { id: assignee });
    if (assignee !== null) {
      const fits = user && mayTranslate(strapi, await abilityOf(strapi, user), ref);
      if (!fits) throw new errors.ValidationError('Nobody of this id may translate this');
    }
    const service = getService(strapi, 'list');
    ctx.body = { data: found(await service.assign(ref, user ? actorFrom(user) : null)) };
  },
});

function found(row: DeskRow | null): DeskRow {
  if (!row) throw new errors.NotFoundError('Not at the translation desk');
  return row;
}

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { LONGEST_NAME, LONGEST_SEARCH, viewOf } from '../../../shared/views';
import { getService } from '../plugin';
import { parseInput } from '../validation';

const name = z.string().trim().min(1).max(LONGEST_NAME);
const view = z.strictObject({
  name,
  search: z
    .string()
    .min(1)
    .max(LONGEST_SEARCH)
    .refine(
      (search) => viewOf(new URLSearchParams(search)) === search,
      'is not a view of the desk',
    ),
});

/** The signed-in user's own views of the desk; nobody sees or changes another's. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => getService(strapi, 'views');
  const answer = async (ctx: Context) => {
    ctx.body = { data: await service().of(userId(ctx)) };
  };
  return {
    async find(ctx: Context): Promise<void> {
      parseInput(z.strictObject({}), ctx.query);
      await answer(ctx);
    },

    async save(ctx: Context): Promise<void> {
      await service().save(userId(ctx), parseInput(view, ctx.request.body));
      await answer(ctx);
    },

    async remove(ctx: Context): Promise<void> {
      await service().remove(userId(ctx), parseInput(z.strictObject({ name }), ctx.query).name);
      await answer(ctx);
    },
  };
};

function userId(ctx: Context): string {
  return String((ctx.state.user as { id: number }).id);
}

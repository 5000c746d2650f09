import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { noteSent, sendAgain } from '../reading';

/**
 * Sends an answer that is kept with the headers that it went out with before, past all that made them: those of
 * security, CORS and whatever else an installation sets. What is inside has made them once for the first caller.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (await sendAgain(strapi, ctx)) return;
    await next();
    noteSent(ctx);
  };

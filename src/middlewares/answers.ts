import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { sendKept } from '../reading';

/** Sends the answers that are kept, before the request is parsed, routed and authorised. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  (ctx: Context, next: Next): Promise<unknown> | undefined =>
    sendKept(strapi, ctx) ? undefined : next();

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { PAGE_NAMES, preview } from '../../../reading';

/** One action per type with pages. */
export default ({ strapi }: { strapi: Core.Strapi }) =>
  Object.fromEntries(
    PAGE_NAMES.map((name) => [name, (ctx: Context) => preview(strapi, ctx, name)]),
  );

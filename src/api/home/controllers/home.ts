import { factories } from '@strapi/strapi';
import type { Context } from 'koa';
import { asksForHomePage, READERS, reader } from '../../../reading';

export default factories.createCoreController('api::home.home', ({ strapi }) => {
  const page = reader(strapi, READERS.page);
  return {
    /** The start page whole, or Strapi's own answer to who asks with Strapi's parameters. */
    async find(ctx: Context) {
      return asksForHomePage(ctx.query) ? page(ctx) : super.find(ctx);
    },
  };
});

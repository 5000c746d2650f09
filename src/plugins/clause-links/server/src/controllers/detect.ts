import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { getService, pluginConfig } from '../plugin';
import { parseInput } from '../validation';

const input = z.strictObject({
  text: z.string(),
  locale: z.string().min(2).max(20).default('tr'),
  publishedOn: z.iso.date().nullish(),
  plan: z.number().int().positive().nullish(),
});

/** Named `find` because read-only API tokens may call no other name; it changes nothing. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const body = parseInput(input, ctx.request.body);
    const { maxTextBytes } = pluginConfig(strapi);
    if (Buffer.byteLength(body.text) > maxTextBytes) {
      throw new errors.PayloadTooLargeError(`The text is longer than ${maxTextBytes} bytes.`);
    }
    ctx.body = { data: await getService(strapi, 'detect').find(body) };
  },
});

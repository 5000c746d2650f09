import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { answerError, orConflict } from '../errors';
import { MachineFailure } from '../machine';
import { getService } from '../plugin';
import { parseInput } from '../validation';
import { mustWrite } from './access';
import { entry, segment } from './inputs';

/** Machine translation of one segment. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async translate(ctx: Context): Promise<void> {
    const input = parseInput(z.strictObject({ ...entry, segment }), ctx.request.body);
    const { segment: seen, ...ref } = input;
    mustWrite(strapi, ctx, ref);
    try {
      await orConflict(ctx, async () => {
        await getService(strapi, 'machine').translate(ref, seen);
        ctx.body = { data: await getService(strapi, 'side').find(ref) };
      });
    } catch (error) {
      if (!(error instanceof MachineFailure)) throw error;
      const message = `The machine translation service failed: ${error.message}.`;
      answerError(ctx, 502, 'BadGatewayError', message, { code: 'machine-failed' });
    }
  },
});

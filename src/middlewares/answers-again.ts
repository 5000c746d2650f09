import type { Core } from '@strapi/strapi';
import { requestCounter } from '../limits/count';
import { noteSent, sendAgain } from '../reading';

/**
 * Sends an answer that is kept with the headers that it went out with before, past all that made them: those of
 * security, CORS and whatever else an installation sets. What is inside has made them once for the first caller.
 */
const answersAgain: Core.MiddlewareFactory = (_config, { strapi }) => {
  const count = requestCounter(strapi);
  return async (ctx, next) => {
    if (await sendAgain(strapi, ctx, count)) return;
    await next();
    noteSent(ctx);
  };
};

export default answersAgain;

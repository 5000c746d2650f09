import type { Core } from '@strapi/strapi';
import { invalid } from '../content/errors';
import { problemsOfQuery, type QueryLimits } from '../limits/query';

/** Refuses queries of the content API that ask for too much at once, or for no page, with 400. */
const queryLimits: Core.MiddlewareFactory = (_config, { strapi }) => {
  const limits = strapi.config.get<QueryLimits>('limits.query');
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`;
  return async (ctx, next) => {
    if (ctx.path.startsWith(prefix) && ctx.querystring) {
      const problems = problemsOfQuery(ctx.query as Record<string, unknown>, limits);
      if (problems.length) throw invalid(problems);
    }
    return next();
  };
};

export default queryLimits;

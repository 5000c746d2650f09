import { factories } from '@strapi/strapi';
import { READERS, reader, slugReader } from '../../../reading';

export default factories.createCoreController('api::plan.plan', ({ strapi }) => ({
  bySlug: slugReader(strapi, 'plans'),
  clause: reader(strapi, READERS.clause),
  clauseMentions: reader(strapi, READERS.clauseMentions),
  coverage: reader(strapi, READERS.coverage),
}));

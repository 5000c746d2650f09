import { factories } from '@strapi/strapi';
import { slugReader } from '../../../reading';

export default factories.createCoreController('api::agency.agency', ({ strapi }) => ({
  bySlug: slugReader(strapi, 'agencies'),
}));

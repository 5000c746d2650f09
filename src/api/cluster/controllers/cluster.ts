import { factories } from '@strapi/strapi';
import { slugReader } from '../../../reading';

export default factories.createCoreController('api::cluster.cluster', ({ strapi }) => ({
  bySlug: slugReader(strapi, 'clusters'),
}));

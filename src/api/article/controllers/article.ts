import { factories } from '@strapi/strapi';
import { slugReader } from '../../../reading';

export default factories.createCoreController('api::article.article', ({ strapi }) => ({
  bySlug: slugReader(strapi, 'articles'),
}));

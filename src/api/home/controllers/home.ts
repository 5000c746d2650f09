import { factories } from '@strapi/strapi';
import { READERS, reader } from '../../../reading';

export default factories.createCoreController('api::home.home', ({ strapi }) => ({
  page: reader(strapi, READERS.page),
}));

import { factories } from '@strapi/strapi';
import { READERS, reader, slugReader } from '../../../reading';

export default factories.createCoreController('api::event.event', ({ strapi }) => ({
  bySlug: slugReader(strapi, 'events'),
  upcoming: reader(strapi, READERS.upcoming),
  past: reader(strapi, READERS.past),
}));

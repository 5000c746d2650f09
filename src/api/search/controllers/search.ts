import type { Core } from '@strapi/strapi';
import { READERS, reader } from '../../../reading';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: reader(strapi, READERS.search),
});

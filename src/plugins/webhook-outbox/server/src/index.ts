import type { Core } from '@strapi/strapi';
import { bootstrap } from './bootstrap';
import config from './config';
import contentTypes from './content-types';
import controllers from './controllers';
import { getService } from './plugin';
import routes from './routes';
import services from './services';

export default {
  bootstrap,
  destroy: ({ strapi }: { strapi: Core.Strapi }) => getService(strapi, 'deliverer').stop(),
  config,
  contentTypes,
  controllers,
  routes,
  services,
};

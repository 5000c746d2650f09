import type { Core } from '@strapi/strapi';
import { bootstrap } from './bootstrap';
import config from './config';
import contentTypes from './content-types';
import controllers from './controllers';
import { getService } from './plugin';
import { register } from './register';
import routes from './routes';
import services from './services';

export default {
  register,
  bootstrap,
  destroy: ({ strapi }: { strapi: Core.Strapi }) => getService(strapi, 'relink').stop(),
  config,
  contentTypes,
  controllers,
  routes,
  services,
};

import type { Core } from '@strapi/strapi';
import type { PluginConfig } from './config';
import type services from './services';
import { PLUGIN_ID } from './uids';

type Services = typeof services;

/** The plugin's configuration: defaults overlaid with config/plugins, checked by the validator at boot. */
export function pluginConfig(strapi: Core.Strapi): PluginConfig {
  return strapi.config.get(`plugin::${PLUGIN_ID}`);
}

/** One of the plugin's own services, typed. */
export function getService<Name extends keyof Services>(
  strapi: Core.Strapi,
  name: Name,
): ReturnType<Services[Name]> {
  return strapi.plugin(PLUGIN_ID).service(name);
}

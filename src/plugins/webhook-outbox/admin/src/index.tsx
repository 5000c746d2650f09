import type { StrapiApp } from '@strapi/strapi/admin';
import { PERMISSIONS } from './permissions';
import { PLUGIN_ID } from './pluginId';
import { message } from './utils/useText';

/** The plugin's part of the admin panel: one page under the settings. */
export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addSettingsLink('global', {
      id: PLUGIN_ID,
      to: PLUGIN_ID,
      intlLabel: message('page.title'),
      permissions: PERMISSIONS.manage,
      Component: async () => ({ default: (await import('./pages/WebhooksPage')).WebhooksPage }),
    });
  },

  /** A language without a file gets the English texts. */
  registerTrads({
    locales,
  }: {
    locales: string[];
  }): Promise<{ locale: string; data: Record<string, string> }[]> {
    return Promise.all(locales.map(async (locale) => ({ locale, data: await textsOf(locale) })));
  },
};

async function textsOf(locale: string): Promise<Record<string, string>> {
  const texts = await (locale === 'tr'
    ? import('./translations/tr.json')
    : import('./translations/en.json'));
  return Object.fromEntries(
    Object.entries(texts.default).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]),
  );
}

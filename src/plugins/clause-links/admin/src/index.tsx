import type { StrapiApp } from '@strapi/strapi/admin';
import { ClausePanel, type PanelProps } from './panel/ClausePanel';
import { PLUGIN_ID } from './pluginId';

type Panel = (props: PanelProps) => ReturnType<typeof ClausePanel>;

/** The part of the content manager's interface that is used here; its package exports the types under another name. */
interface ContentManagerApis {
  addEditViewSidePanel(panels: Panel[]): void;
}

/** The plugin's part of the admin panel. */
export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>): void {
    const { apis } = app.getPlugin('content-manager');
    (apis as unknown as ContentManagerApis).addEditViewSidePanel([ClausePanel]);
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

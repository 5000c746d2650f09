import type { StrapiApp } from '@strapi/strapi/admin';
import { Earth } from '@strapi/icons';
import { deskColumn, type ListView } from './home/list-column';
import { DeskPanel, type PanelProps } from './panel/DeskPanel';
import { allowedBy } from './permission-state';
import { PERMISSIONS } from './permissions';
import { PLUGIN_ID } from './pluginId';
import { message } from './utils/useText';

type Panel = (props: PanelProps) => ReturnType<typeof DeskPanel>;

/** The part of the content manager's interface that is used here; its package exports the types under another name. */
interface ContentManagerApis {
  addEditViewSidePanel(panels: Panel[]): void;
}

const LIST_HOOK = 'Admin/CM/pages/ListView/inject-column-in-table';
let isReader = () => false;

/** The plugin's part of the admin panel. */
export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    isReader = () => allowedBy(app.store?.getState(), PERMISSIONS.read);
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Earth,
      intlLabel: message('desk.title'),
      permissions: PERMISSIONS.read,
      Component: async () => ({ default: (await import('./pages/DeskPage')).DeskPage }),
    });
    app.widgets.register({
      icon: Earth,
      title: message('widget.title'),
      component: async () => (await import('./home/ToTranslate')).ToTranslate,
      pluginId: PLUGIN_ID,
      id: 'to-translate',
      permissions: PERMISSIONS.read,
    });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
    const { apis } = app.getPlugin('content-manager');
    (apis as unknown as ContentManagerApis).addEditViewSidePanel([DeskPanel]);
    app.registerHook(LIST_HOOK, (view: ListView) => deskColumn(view, isReader()));
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

/** The plugin's own texts under its name, and the labels of its content, which Strapi looks for without one. */
async function textsOf(locale: string): Promise<Record<string, string>> {
  const [texts, content] = await (locale === 'tr'
    ? Promise.all([import('./translations/tr.json'), import('./translations/content/tr.json')])
    : Promise.all([import('./translations/en.json'), import('./translations/content/en.json')]));
  const own = Object.entries(texts.default).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]);
  return { ...content.default, ...(Object.fromEntries(own) as Record<string, string>) };
}

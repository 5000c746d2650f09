import type { StrapiApp } from '@strapi/strapi/admin';
import { CheckCircle, Feather, Link, Question } from '@strapi/icons';
import { countsColumn, type ListView } from './home/list-column';
import { MostCited, ToDecide, WithoutClause } from './home/widgets';
import { ClausePanel, type PanelProps } from './panel/ClausePanel';
import { allowedBy } from './permission-state';
import { PERMISSIONS } from './permissions';
import { PLUGIN_ID } from './pluginId';
import { message } from './utils/useText';

type Panel = (props: PanelProps) => ReturnType<typeof ClausePanel>;

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
      icon: Link,
      intlLabel: message('menu.title'),
      permissions: PERMISSIONS.read,
      Component: () => import('./pages/DeskPage').then(({ DeskPage }) => ({ default: DeskPage })),
    });
    app.addSettingsLink(
      { id: PLUGIN_ID, intlLabel: message('settings.section') },
      {
        id: `${PLUGIN_ID}-settings`,
        to: PLUGIN_ID,
        intlLabel: message('settings.title'),
        permissions: PERMISSIONS.settings,
        Component: () =>
          import('./pages/SettingsPage').then(({ SettingsPage }) => ({ default: SettingsPage })),
      },
    );
    app.widgets.register((others) => [...WIDGETS, ...others]);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
    const { apis } = app.getPlugin('content-manager');
    (apis as unknown as ContentManagerApis).addEditViewSidePanel([ClausePanel]);
    app.registerHook(LIST_HOOK, (view: ListView) => countsColumn(view, isReader()));
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

const WIDGETS = [
  { id: 'to-decide', icon: Question, title: message('widget.decide'), Widget: ToDecide },
  { id: 'most-cited', icon: CheckCircle, title: message('widget.cited'), Widget: MostCited },
  { id: 'without-clause', icon: Feather, title: message('widget.without'), Widget: WithoutClause },
].map(({ Widget, ...widget }) => ({
  ...widget,
  pluginId: PLUGIN_ID,
  permissions: PERMISSIONS.read,
  component: () => Promise.resolve(Widget),
}));

async function textsOf(locale: string): Promise<Record<string, string>> {
  const texts = await (locale === 'tr'
    ? import('./translations/tr.json')
    : import('./translations/en.json'));
  return Object.fromEntries(
    Object.entries(texts.default).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]),
  );
}

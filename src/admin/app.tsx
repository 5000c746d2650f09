import type { StrapiApp } from '@strapi/strapi/admin';
import { seedBrowser } from './browser-defaults';
import { upcomingEventsWidget } from './home/widget';
import { describeFields, translateEnumerations } from './labels/hooks';
import en from './translations/en.json';
import strapiTr from './translations/strapi-tr.json';
import tr from './translations/tr.json';

seedBrowser(localStorage);

export default {
  config: {
    locales: ['tr'],
    translations: { tr: { ...strapiTr, ...tr }, en },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp): void {
    app.widgets.register((others) => {
      const ours = others.filter(({ pluginId }) => pluginId === 'clause-links');
      return [...ours, upcomingEventsWidget, ...others.filter((each) => !ours.includes(each))];
    });
  },
  bootstrap(app: Pick<StrapiApp, 'registerHook'>): void {
    document.title = 'AKİP CMS';
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', translateEnumerations);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', describeFields);
  },
};

import en from './translations/en.json';
import tr from './translations/tr.json';

/** Sets what a browser that was never here starts with; what somebody chose stays. */
function seed(key: string, value: string): void {
  if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
}

// Strapi has no setting for the panel's first language, and its tour covers the list view.
seed('strapi-admin-language', 'tr');
seed(
  'STRAPI_GUIDED_TOUR',
  JSON.stringify({ tours: {}, enabled: false, hidden: true, completedActions: [] }),
);

export default {
  config: {
    locales: ['tr'],
    translations: { tr, en },
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(): void {
    document.title = 'AKİP CMS';
  },
};

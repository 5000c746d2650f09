/**
 * What a browser starts with that was never here. Strapi has no setting for the panel's first language,
 * nor against its tour (which covers the list view) and its product announcements; all three are read
 * from here. The announcement's key ends in the installation's id, which is `false` without telemetry.
 */
const DEFAULTS: Readonly<Record<string, string>> = {
  'strapi-admin-language': 'tr',
  STRAPI_GUIDED_TOUR: JSON.stringify({
    tours: {},
    enabled: false,
    hidden: true,
    completedActions: [],
  }),
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_true:false': 'true',
};

/** Stores the defaults; what somebody chose stays. */
export function seedBrowser(storage: Storage): void {
  for (const [key, value] of Object.entries(DEFAULTS)) {
    if (storage.getItem(key) === null) storage.setItem(key, value);
  }
}

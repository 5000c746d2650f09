export const PLUGIN_ID = 'clause-links';

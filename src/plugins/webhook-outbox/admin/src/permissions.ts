import { PLUGIN_ID } from './pluginId';

/** What the server asks for every request of the screen (server/src/routes). */
export const PERMISSIONS = { manage: [{ action: `plugin::${PLUGIN_ID}.manage`, subject: null }] };

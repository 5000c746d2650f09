import { PLUGIN_ID } from './pluginId';

const allow = (uid: string) => [{ action: `plugin::${PLUGIN_ID}.${uid}`, subject: null }];

/** What the server asks for each screen (server/src/routes); what is not allowed is not shown. */
export const PERMISSIONS = {
  read: allow('read'),
  translate: allow('translate'),
  manage: allow('manage'),
  machine: allow('machine'),
  exportFiles: allow('files.export'),
  importFiles: allow('files.import'),
  terms: allow('terms'),
  memory: allow('memory'),
};

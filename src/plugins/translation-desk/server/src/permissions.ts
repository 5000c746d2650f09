import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from './uids';

/** What an administrator can be allowed, each on its own. */
const ACTIONS = [
  { uid: 'read', displayName: 'See the translation desk' },
  { uid: 'translate', displayName: 'Translate at the desk' },
  { uid: 'manage', displayName: 'Assign translations to others' },
  { uid: 'machine', displayName: 'Use machine translation' },
  { uid: 'files.export', displayName: 'Export translation files' },
  { uid: 'files.import', displayName: 'Import translation files' },
  { uid: 'terms', displayName: 'Import and export terms' },
  { uid: 'memory', displayName: 'Import and export the translation memory' },
] as const;

export type PermissionUid = (typeof ACTIONS)[number]['uid'];

export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission');
  await actionProvider.registerMany(
    ACTIONS.map((action) => ({ section: 'plugins', pluginName: PLUGIN_ID, ...action })),
  );
}

/** The two policies that every admin route carries: signed in, and allowed this. */
export function adminPolicies(uid: PermissionUid) {
  return [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [`plugin::${PLUGIN_ID}.${uid}`] } },
  ];
}

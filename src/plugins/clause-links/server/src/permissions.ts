import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from './uids';

/** What an administrator can be allowed, each on its own. */
const ACTIONS = [
  { uid: 'mentions.read', displayName: 'Read mentions' },
  { uid: 'decide', displayName: 'Accept, reject and link by hand' },
  { uid: 'relink', displayName: 'Re-link documents' },
  { uid: 'settings', displayName: 'Change settings' },
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

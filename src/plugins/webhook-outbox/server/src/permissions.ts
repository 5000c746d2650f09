import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from './uids';

/** What an administrator can be allowed. */
const ACTIONS = [{ uid: 'manage', displayName: 'Manage the site’s webhooks' }] as const;

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

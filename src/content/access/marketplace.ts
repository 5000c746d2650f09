import type { Core } from '@strapi/strapi';

const ACTION = 'admin::marketplace.read';

interface Permissions {
  actionProvider: { has(action: string): boolean; delete(action: string): Promise<unknown> };
  cleanPermissionsInDatabase(): Promise<unknown>;
}

/**
 * Takes the marketplace out of the panel's menu, which has no setting for it: nobody can be allowed to
 * read it. Plugins are part of this project and come with its releases.
 */
export async function hideMarketplace(strapi: Core.Strapi): Promise<void> {
  const permissions = strapi.service('admin::permission') as unknown as Permissions;
  if (!permissions.actionProvider.has(ACTION)) return;
  await permissions.actionProvider.delete(ACTION);
  await permissions.cleanPermissionsInDatabase();
}

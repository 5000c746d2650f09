import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { remembered } from './kept';
import { RIGHTS } from './tags';

interface PermissionService {
  findPublicPermissions(): Promise<{ action: string }[]>;
}

function permissionsOf(strapi: Core.Strapi): PermissionService {
  return strapi.plugin('users-permissions').service('permission');
}

/** Strapi reads the public's rights from the database at each request; here once, until they are written. */
export function rememberPublicRights(strapi: Core.Strapi): void {
  const service = permissionsOf(strapi);
  const read = remembered([RIGHTS], service.findPublicPermissions.bind(service));
  service.findPublicPermissions = () => read(strapi);
}

const publicActions = remembered([RIGHTS], async (strapi) => {
  const permissions = await permissionsOf(strapi).findPublicPermissions();
  return new Set(permissions.map(({ action }) => action));
});

/** Whether the caller may see entries of a type, as Strapi asks it before it shows a relation to one. */
export async function mayRead(strapi: Core.Strapi, ctx: Context, uid: string): Promise<boolean> {
  const { auth } = ctx.state as { auth?: { credentials?: unknown } };
  const action = `${uid}.find`;
  // Strapi puts together what the public may do at each question.
  if (auth && !auth.credentials) return (await publicActions(strapi)).has(action);
  try {
    await strapi.get('auth').verify(auth as never, { scope: [action] });
    return true;
  } catch {
    return false;
  }
}

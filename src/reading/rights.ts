import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { remembered } from './kept';
import { RIGHTS } from './tags';

interface PermissionService {
  findPublicPermissions(): Promise<unknown[]>;
}

/** Strapi reads the public's rights from the database at each request; here once, until they are written. */
export function rememberPublicRights(strapi: Core.Strapi): void {
  const service = strapi
    .plugin('users-permissions')
    .service('permission') as unknown as PermissionService;
  const read = remembered([RIGHTS], service.findPublicPermissions.bind(service));
  service.findPublicPermissions = () => read(strapi);
}

/** Whether the caller may see entries of a type, as Strapi asks it before it shows a relation to one. */
export async function mayRead(strapi: Core.Strapi, ctx: Context, uid: string): Promise<boolean> {
  const { auth } = ctx.state as { auth?: never };
  try {
    await strapi.get('auth').verify(auth, { scope: [`${uid}.find`] });
    return true;
  } catch {
    return false;
  }
}

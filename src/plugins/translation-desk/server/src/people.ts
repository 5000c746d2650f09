import type { Core } from '@strapi/strapi';
import { pluginConfig } from './plugin';
import { PLUGIN_ID } from './uids';

const EXPLORER = 'plugin::content-manager.explorer';

/** An administrator as the database has them, with roles. */
export interface AdminUser {
  id: number;
  firstname: string | null;
  lastname: string | null;
  email: string;
  password: string | null;
  preferedLanguage: string | null;
  isActive: boolean;
  blocked: boolean;
}

/** What CASL knows about somebody. */
export interface Ability {
  can(action: string, subject?: unknown): boolean;
}

/** Whether somebody may work at the desk in a locale of a type. */
export function mayTranslate(
  strapi: Core.Strapi,
  ability: Ability,
  entry: { uid: string; locale: string },
): boolean {
  return ability.can(`plugin::${PLUGIN_ID}.translate`) && mayWrite(strapi, ability, entry);
}

/** Active administrators, as the database has them. */
export function activeUsers(strapi: Core.Strapi, where: object = {}): Promise<AdminUser[]> {
  return strapi.db.query('admin::user').findMany({
    where: { ...where, isActive: true, blocked: { $ne: true } },
    populate: ['roles'],
    orderBy: { id: 'asc' },
  });
}

/** The rights of somebody who is not signed in at the moment. */
export function abilityOf(strapi: Core.Strapi, user: AdminUser): Promise<Ability> {
  return strapi.service('admin::permission').engine.generateUserAbility(user);
}

/** The translated types that somebody may read at all. */
export function readableTypes(strapi: Core.Strapi, ability: Ability): string[] {
  return pluginConfig(strapi)
    .types.map(({ uid }) => uid)
    .filter((uid) => ability.can(`${EXPLORER}.read`, uid));
}

/** The content manager's own rule for this type and locale. */
export function mayWrite(
  strapi: Core.Strapi,
  ability: Ability,
  { uid, locale }: { uid: string; locale: string },
): boolean {
  const action = `${EXPLORER}.update`;
  const manager = strapi
    .service('admin::permission')
    .createPermissionsManager({ ability, action, model: uid });
  return manager.ability.can(action, manager.toSubject({ locale }));
}

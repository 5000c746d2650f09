import type { Core, UID } from '@strapi/strapi';
import { isLocalized, localeCodes } from '../locales';
import { attributesOf } from '../schema';
import { PUBLIC_ACTIONS, ROLES, type RoleSpec } from './roles';

/** Roles and public reading. Made once each; what an administrator changes later stays changed. */
export async function ensureAccess(strapi: Core.Strapi): Promise<void> {
  await ensurePublicReading(strapi);
  await closeRegistration(strapi);
  for (const role of ROLES) await ensureRole(strapi, role);
}

async function ensurePublicReading(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'akip', key: 'public-actions' });
  const granted = new Set((await store.get({})) as string[] | null);
  const missing = PUBLIC_ACTIONS.filter((action) => !granted.has(action));
  if (missing.length === 0) return;
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' }, populate: ['permissions'] });
  const have = new Set(role.permissions.map((p: { action: string }) => p.action));
  for (const action of missing) {
    if (have.has(action)) continue;
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: role.id } });
  }
  await store.set({ value: PUBLIC_ACTIONS });
}

/** Strapi lets anybody make an account on a new installation; nothing here is for such accounts. */
async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const done = strapi.store({ type: 'core', name: 'akip', key: 'registration-closed' });
  if (await done.get({})) return;
  const advanced = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  await advanced.set({ value: { ...((await advanced.get({})) as object), allow_register: false } });
  await done.set({ value: true });
}

interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: string[] };
  conditions: string[];
}

async function ensureRole(strapi: Core.Strapi, spec: RoleSpec): Promise<void> {
  const query = strapi.db.query('admin::role');
  if (await query.findOne({ where: { code: spec.code } })) return;
  const { name, code, description } = spec;
  const role = await query.create({ data: { name, code, description } });
  const permissions = await permissionsOf(strapi, spec);
  await strapi.service('admin::role').assignPermissions(role.id, permissions);
}

async function permissionsOf(strapi: Core.Strapi, spec: RoleSpec): Promise<Permission[]> {
  const all = await localeCodes(strapi);
  const permissions: Permission[] = spec.plain.map((action) => ({
    action,
    subject: null,
    properties: {},
    conditions: [],
  }));
  for (const { action, types, locales, localizedOnly } of spec.content) {
    for (const subject of types) {
      const uid = subject as UID.ContentType;
      const localized = isLocalized(strapi, uid);
      if (localizedOnly && !localized) continue;
      if (action.endsWith('.publish') && !strapi.contentType(uid).options?.draftAndPublish)
        continue;
      const noFields = action.endsWith('.delete') || action.endsWith('.publish');
      permissions.push({
        action,
        subject,
        properties: {
          ...(noFields ? {} : { fields: fieldsOf(strapi, uid, localizedOnly ?? false) }),
          ...(localized ? { locales: locales ?? all } : {}),
        },
        conditions: [],
      });
    }
  }
  return permissions;
}

/** Attribute names, components down to their own; only the localised ones for a translator. */
function fieldsOf(strapi: Core.Strapi, uid: UID.ContentType, localizedOnly: boolean): string[] {
  const hidden = new Set([
    'createdAt',
    'updatedAt',
    'publishedAt',
    'createdBy',
    'updatedBy',
    'locale',
    'localizations',
    'documentId',
  ]);
  const fields: string[] = [];
  for (const [name, attribute] of Object.entries(attributesOf(strapi, uid))) {
    if (!attribute || hidden.has(name)) continue;
    const options = attribute.pluginOptions as { i18n?: { localized?: boolean } } | undefined;
    if (localizedOnly && options?.i18n?.localized !== true) continue;
    if (attribute.type === 'component') {
      const inner = Object.keys(attributesOf(strapi, attribute.component));
      fields.push(...inner.map((child) => `${name}.${child}`));
    } else fields.push(name);
  }
  return fields;
}

import type { Core, Schema, UID } from '@strapi/strapi';

/** A type's attributes by name. The generated types know each type's own names; code for all types needs any. */
export function attributesOf(
  strapi: Core.Strapi,
  uid: string,
): Record<string, Schema.Attribute.AnyAttribute | undefined> {
  // Not by `strapi.contentTypes`, which makes a copy of every type each time.
  return strapi.getModel(uid as UID.Schema).attributes;
}

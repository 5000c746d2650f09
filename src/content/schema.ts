import type { Core, Schema, UID } from '@strapi/strapi';

/** A type's attributes by name. The generated types know each type's own names; code for all types needs any. */
export function attributesOf(
  strapi: Core.Strapi,
  uid: string,
): Record<string, Schema.Attribute.AnyAttribute | undefined> {
  return (strapi.contentTypes[uid as UID.ContentType] ?? strapi.components[uid as UID.Component])
    .attributes;
}

import type { Core, Schema, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import type { FieldShape, Path, TextKind } from '../../core';
import type { TypeConfig } from './config';

type Attribute = Schema.Attribute.AnyAttribute;
type Attributes = Record<string, Attribute | undefined>;

const KINDS: Readonly<Record<string, TextKind>> = {
  string: 'text',
  text: 'text',
  richtext: 'markdown',
  blocks: 'blocks',
  uid: 'slug',
};

/** The translatable part of a type: the configured fields, or every localised text and component with text. */
export function shapesOf(strapi: Core.Strapi, type: TypeConfig): FieldShape[] {
  const attributes = attributesOf(strapi, type.uid);
  const names = type.fields ?? Object.keys(attributes).filter((n) => isLocalized(attributes[n]));
  return names.flatMap((name) => shapeOf(strapi, name, attributes[name]));
}

function shapeOf(
  strapi: Core.Strapi,
  name: string,
  attribute: Attribute | undefined,
): FieldShape[] {
  if (!attribute) return [];
  if (attribute.type === 'component') {
    const fields = componentFields(strapi, attribute.component);
    const repeatable = attribute.repeatable === true;
    return fields.length ? [{ kind: 'component', name, repeatable, fields }] : [];
  }
  if (attribute.type === 'dynamiczone') {
    const parts = attribute.components.map((uid) => [uid, componentFields(strapi, uid)]);
    return [{ kind: 'zone', name, components: Object.fromEntries(parts) }];
  }
  const kind = KINDS[attribute.type];
  return kind ? [{ kind, name }] : [];
}

function componentFields(strapi: Core.Strapi, uid: string): FieldShape[] {
  return Object.entries(attributesOf(strapi, uid)).flatMap(([name, attribute]) =>
    shapeOf(strapi, name, attribute),
  );
}

/** Whether all texts stand in the type's own columns and in those of its components that anybody may see. */
export function isPlain(strapi: Core.Strapi, uid: string, shapes: readonly FieldShape[]): boolean {
  return shapes.every((shape) => {
    if (shape.kind === 'zone') return false;
    if (shape.kind !== 'component') return true;
    const attribute = attributesOf(strapi, uid)[shape.name];
    if (attribute?.type !== 'component') return false;
    const model = strapi.getModel(attribute.component);
    return shape.fields.every(
      ({ kind, name }) =>
        kind !== 'component' && kind !== 'zone' && !contentTypes.isPrivateAttribute(model, name),
    );
  });
}

/** What a query has to populate so that all segments are there. */
export function populateOf(shapes: readonly FieldShape[]): Record<string, unknown> {
  const populate: Record<string, unknown> = {};
  for (const shape of shapes) {
    if (shape.kind === 'component') populate[shape.name] = { populate: populateOf(shape.fields) };
    if (shape.kind === 'zone') {
      const on = Object.entries(shape.components).map(([uid, fields]) => [
        uid,
        { populate: populateOf(fields) },
      ]);
      populate[shape.name] = { on: Object.fromEntries(on) };
    }
  }
  return populate;
}

/**
 * Under which ids the content manager's translations name the attributes of a path, outermost first; what
 * follows the last point is the attribute itself.
 */
export function labelIds(strapi: Core.Strapi, uid: string, path: Path): string[] {
  const ids: string[] = [];
  let owner = uid;
  for (const step of path) {
    if (typeof step === 'number') continue;
    const attribute = attributesOf(strapi, owner)[step];
    const kind = owner in strapi.components ? 'components' : 'content-types';
    ids.push(`content-manager.${kind}.${owner}.${step}`);
    if (attribute?.type === 'component') owner = attribute.component;
  }
  return ids;
}

/**
 * Checks at boot that the configured names exist, so that a typing error is a message and not a silence.
 * @throws Error naming the setting.
 */
export function checkType(strapi: Core.Strapi, type: TypeConfig): void {
  const where = `translation-desk: type "${type.uid}"`;
  const model = strapi.contentTypes[type.uid as UID.ContentType];
  const { i18n } = (model?.pluginOptions ?? {}) as { i18n?: { localized?: boolean } };
  if (!i18n?.localized) throw new Error(`${where} is not a localised content type.`);
  for (const name of type.fields ?? []) {
    if (shapeOf(strapi, name, attributesOf(strapi, type.uid)[name]).length === 0) {
      throw new Error(`${where} has no text attribute "${name}".`);
    }
  }
}

export function hasDrafts(strapi: Core.Strapi, uid: string): boolean {
  return strapi.contentType(uid as UID.ContentType).options?.draftAndPublish === true;
}

function attributesOf(strapi: Core.Strapi, uid: string): Attributes {
  // Not by `strapi.contentTypes`, which makes a copy of every type each time; and of an unknown name there is none.
  const model: { attributes: object } | undefined = strapi.getModel(uid as UID.Schema);
  return (model?.attributes ?? {}) as Attributes;
}

function isLocalized(attribute: Attribute | undefined): boolean {
  const { i18n } = (attribute?.pluginOptions ?? {}) as { i18n?: { localized?: boolean } };
  return i18n?.localized === true;
}

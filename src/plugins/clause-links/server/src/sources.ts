import type { Core, Schema, UID } from '@strapi/strapi';
import type { SegmentedText } from '../../engine';
import { isTextType, readFields, type TextAttributes } from '../../shared/source-text';
import type { SourceConfig } from './config';

type Row = Record<string, unknown>;
type Attribute = Schema.Attribute.AnyAttribute;

/** A type's or component's attributes by name; the app's generated types would know only its own. */
export function attributesOf(
  strapi: Core.Strapi,
  uid: string,
): Record<string, Attribute | undefined> {
  // Not by `strapi.contentTypes`, which makes a copy of every type each time; and of an unknown name there is none.
  const model: { attributes: object } | undefined = strapi.getModel(uid as UID.Schema);
  return (model?.attributes ?? {}) as Record<string, Attribute | undefined>;
}

/** The text of a row's source fields; see `readFields`. */
export function readText(strapi: Core.Strapi, source: SourceConfig, row: Row): SegmentedText {
  const attributes = attributesOf(strapi, source.uid);
  const componentOf = (uid: string) => attributesOf(strapi, uid) as TextAttributes;
  return readFields({ attributes: attributes as TextAttributes, componentOf }, source.fields, row);
}

/** What a query has to fetch so that `readText` finds everything: columns, and components to populate. */
export function readPlan(
  strapi: Core.Strapi,
  source: SourceConfig,
): {
  select: string[];
  populate: Record<string, unknown>;
} {
  const attributes = attributesOf(strapi, source.uid);
  const select = ['id', 'documentId', 'publishedAt'];
  if (attributes.locale) select.push('locale');
  if (source.dateField) select.push(source.dateField);
  const populate: Record<string, unknown> = {};
  for (const field of source.fields) {
    const type = attributes[field]?.type;
    if (type && isTextType(type)) select.push(field);
    else populate[field] = populateOf(strapi, attributes[field]);
  }
  return { select, populate };
}

function populateOf(strapi: Core.Strapi, attribute: Attribute | undefined): unknown {
  if (attribute?.type === 'component') {
    return { populate: nested(strapi, attribute.component) };
  }
  if (attribute?.type === 'dynamiczone') {
    const on = attribute.components.map((uid) => [uid, { populate: nested(strapi, uid) }]);
    return { on: Object.fromEntries(on) };
  }
  return true;
}

function nested(strapi: Core.Strapi, uid: string): Record<string, unknown> {
  const attributes = attributesOf(strapi, uid);
  const populate: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute?.type === 'component' || attribute?.type === 'dynamiczone') {
      populate[name] = populateOf(strapi, attribute);
    }
  }
  return populate;
}

/**
 * Checks at boot that the configured names exist, so that a typing error is a message and not a silence.
 * @throws Error naming the setting.
 */
export function checkSource(strapi: Core.Strapi, source: SourceConfig, targetUid: string): void {
  const where = `clause-links: source "${source.uid}"`;
  const type = strapi.contentTypes[source.uid as UID.ContentType];
  if (!type) throw new Error(`${where} is not a content type.`);
  for (const field of source.fields) {
    const attribute = attributesOf(strapi, source.uid)[field];
    const readable =
      attribute &&
      (isTextType(attribute.type) || ['component', 'dynamiczone'].includes(attribute.type));
    if (!readable) throw new Error(`${where} has no text attribute "${field}".`);
  }
  if (source.dateField && !attributesOf(strapi, source.uid)[source.dateField]) {
    throw new Error(`${where} has no attribute "${source.dateField}" (dateField).`);
  }
  const { categoryField } = source;
  if (categoryField && attributesOf(strapi, source.uid)[categoryField]?.type !== 'enumeration') {
    throw new Error(`${where} has no enumeration "${categoryField}" (categoryField).`);
  }
  if (!source.relation) return;
  const relation = attributesOf(strapi, source.uid)[source.relation];
  const fits =
    relation?.type === 'relation' &&
    relation.relation === 'manyToMany' &&
    'target' in relation &&
    relation.target === targetUid;
  if (!fits) {
    throw new Error(
      `${where}: "${source.relation}" is not a many-to-many relation to ${targetUid}.`,
    );
  }
}

import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { z } from 'zod';
import { attributesOf } from '../../content/schema';
import { columnsOf, type Shown } from '../../storage';
import { documentId, named } from './schemas';

/** Schemas of the content types, from the same attributes that the readers read. */

type Attribute = NonNullable<ReturnType<typeof attributesOf>[string]>;

const block = named(
  'Block',
  z
    .looseObject({ type: z.string(), children: z.array(z.looseObject({})) })
    .describe('A block of Strapi’s editor, as @strapi/blocks-react-renderer takes it.'),
);

/** Values as they are in an answer; each may be empty in a row of another locale or of older data. */
function valueOf(attribute: Attribute | undefined, type: string): z.ZodType {
  switch (type) {
    case 'increments':
    case 'integer':
      return z.int();
    case 'float':
    case 'decimal':
      return z.number();
    case 'boolean':
      return z.boolean();
    case 'datetime':
    case 'timestamp':
      return z.iso.datetime();
    case 'date':
      return z.iso.date();
    case 'json':
      return z.unknown();
    case 'blocks':
      return z.array(block);
    default:
      return attribute && 'enum' in attribute ? z.enum(attribute.enum as string[]) : z.string();
  }
}

const NEVER_EMPTY = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'title', 'name']);

/** A type's own values, all of them or the named ones. */
function values(strapi: Core.Strapi, uid: string, names?: readonly string[]) {
  const attributes = attributesOf(strapi, uid);
  const columns = columnsOf(strapi, uid, names && ['id', 'documentId', ...names]);
  return Object.fromEntries(
    columns.map(({ name, type }): [string, z.ZodType] => {
      if (name === 'documentId') return [name, documentId];
      const value = valueOf(attributes[name], type);
      return [name, NEVER_EMPTY.has(name) ? value : value.nullable()];
    }),
  );
}

/** A page's data: the type's own values, all or the named ones, and what it shows of others. */
export function pageData(
  strapi: Core.Strapi,
  uid: string,
  shown: Shown,
  names?: readonly string[],
): z.ZodObject {
  const attributes = attributesOf(strapi, uid);
  const related = Object.entries(shown).map(([field, what]): [string, z.ZodType] => {
    const attribute = attributes[field];
    const target = targetOf(attribute);
    const one =
      what === true
        ? pageData(strapi, target, {})
        : pageData(strapi, target, what.files ?? {}, what.fields);
    const value = isMany(attribute) ? z.array(one) : one.nullable();
    // Left out where the caller may not read the related type.
    return [field, attribute?.type === 'relation' ? value.optional() : value];
  });
  return z.object({ ...values(strapi, uid, names), ...Object.fromEntries(related) });
}

function targetOf(attribute: Attribute | undefined): string {
  if (attribute?.type === 'component') return attribute.component;
  if (attribute?.type === 'relation' && 'target' in attribute) return attribute.target;
  return 'plugin::upload.file';
}

function isMany(attribute: Attribute | undefined): boolean {
  if (attribute?.type === 'component') return attribute.repeatable === true;
  if (attribute?.type === 'media') return attribute.multiple === true;
  return attribute?.type === 'relation' && /Many$/.test(attribute.relation);
}

/** `Article` for `api::article.article`, `VenueComponent` for `event.venue`. */
export function nameOf(uid: string): string {
  const [, last] = uid.split('.');
  const name = last.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return uid.includes('::') ? name : `${name}Component`;
}

/**
 * Entries as Strapi's own routes give them: what is asked for by `fields` and `populate`, so every value may be absent,
 * and related entries are entries in turn.
 */
export class Entries {
  private readonly known = new Map<string, z.ZodType>();

  constructor(private readonly strapi: Core.Strapi) {}

  of(uid: string): z.ZodType {
    const known = this.known.get(uid);
    if (known) return known;
    const { strapi } = this;
    const fields: Record<string, z.ZodType> = {};
    const schema = z.object(fields).partial();
    const lazy = z.lazy(() => this.known.get(uid) ?? schema);
    this.known.set(uid, lazy);
    Object.assign(fields, values(strapi, uid));
    const model = strapi.getModel(uid as UID.Schema);
    for (const [field, attribute] of Object.entries(attributesOf(strapi, uid))) {
      if (!attribute || !['component', 'relation', 'media'].includes(attribute.type)) continue;
      if (contentTypes.isPrivateAttribute(model as never, field)) continue;
      const target = targetOf(attribute);
      if (attribute.type === 'relation' && !target.startsWith('api::')) continue;
      const one = z.lazy(() => this.of(target));
      fields[field] = isMany(attribute) ? z.array(one) : one.nullable();
    }
    const made = z.object(fields).partial();
    this.known.set(uid, named(nameOf(uid), made));
    return made;
  }
}

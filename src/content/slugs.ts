import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import type { Data, Write } from './types';
import { invalid } from './errors';
import { attributesOf } from './schema';
import { slugify } from './turkish';

const HISTORY = 'api::slug-history.slug-history';
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Gives a document without a slug one from its title, unique per type and locale; Strapi itself does so only
 * at the admin's button. @throws ValidationError (400) for a slug that is none or is taken
 */
export async function fillSlug(strapi: Core.Strapi, write: Write): Promise<void> {
  const { uid, data, before, locale } = write;
  const attribute = attributesOf(strapi, uid).slug;
  if (attribute?.type !== 'uid' || !attribute.targetField) return;
  const documentId = write.documentId;
  if (data.slug) {
    const slug = String(data.slug);
    if (!SLUG.test(slug)) {
      const message = `"${slug}" is not a slug; use small letters a–z, digits and single hyphens.`;
      throw invalid([{ path: ['slug'], message }]);
    }
    if (await isTaken(strapi, uid, slug, locale, documentId)) {
      throw invalid([{ path: ['slug'], message: `The slug "${slug}" is taken.` }]);
    }
    return;
  }
  const emptied = 'slug' in data;
  if (before?.slug && !emptied) return;
  const title = data[attribute.targetField] ?? before?.[attribute.targetField];
  if (typeof title !== 'string' || !title.trim()) return;
  data.slug = await freeSlug(strapi, uid, slugify(title, locale) || 'kayit', locale, documentId);
}

/** Clones get addresses of their own. */
export async function slugClones(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  result: Data,
): Promise<void> {
  const attribute = attributesOf(strapi, uid).slug;
  if (attribute?.type !== 'uid' || !attribute.targetField) return;
  for (const { id, documentId, locale, ...entry } of (result.entries ?? []) as Data[]) {
    const title = entry[attribute.targetField];
    if (entry.slug || typeof title !== 'string' || !title.trim()) continue;
    const code = String(locale ?? '');
    const slug = await freeSlug(strapi, uid, slugify(title, code), code, String(documentId));
    await strapi.db.query(uid).update({ where: { id }, data: { slug } });
  }
}

async function freeSlug(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  wanted: string,
  locale: string,
  documentId: string | undefined,
): Promise<string> {
  let slug = wanted;
  for (let n = 2; await isTaken(strapi, uid, slug, locale, documentId); n += 1) {
    slug = `${wanted}-${n}`;
  }
  return slug;
}

async function isTaken(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  slug: string,
  locale: string,
  documentId: string | undefined,
): Promise<boolean> {
  const where: Data = { slug };
  if (locale) where.locale = locale;
  if (documentId) where.documentId = { $ne: documentId };
  return (await strapi.db.query(uid).findOne({ where, select: ['id'] })) !== null;
}

/**
 * Notes the slugs under which a document is published, so that an old address can lead to the new one.
 * A new document that takes an old slug takes it over.
 */
export async function rememberSlug(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  result: Data,
): Promise<void> {
  if (attributesOf(strapi, uid).slug?.type !== 'uid') return;
  const entries = Array.isArray(result.entries) ? (result.entries as Data[]) : [result];
  for (const { slug, locale, documentId, publishedAt } of entries) {
    if (!slug || !publishedAt || !documentId) continue;
    const key = createHash('sha256')
      .update(JSON.stringify([uid, locale, slug]))
      .digest('base64url')
      .slice(0, 27);
    const query = strapi.db.query(HISTORY);
    const known = await query.findOne({ where: { key } });
    const data = {
      key,
      sourceUid: uid,
      sourceLocale: String(locale ?? ''),
      slug,
      sourceDocumentId: documentId,
    };
    if (!known) await query.create({ data });
    else if (known.sourceDocumentId !== documentId) await query.update({ where: { key }, data });
  }
}

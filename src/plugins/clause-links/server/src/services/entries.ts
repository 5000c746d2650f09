import type { Core, UID } from '@strapi/strapi';

type Row = Record<string, unknown>;

/** Names one version-independent text: an entry in one locale. */
export interface EntryRef {
  uid: string;
  documentId: string;
  /** Empty for a type without locales. */
  locale: string;
}

/** Versions of a source that an editor works on: drafts, or the only rows of a type without drafts. */
export function workingVersion(strapi: Core.Strapi, uid: string): 'draft' | 'published' {
  const { options } = strapi.contentType(uid as UID.ContentType);
  return options?.draftAndPublish ? 'draft' : 'published';
}

/**
 * The titles (main field as arranged in the content manager) of some entries, one query a content type.
 * @returns a lookup; an entry without a title answers with its document id
 */
export async function titlesOf(
  strapi: Core.Strapi,
  refs: readonly EntryRef[],
): Promise<(ref: EntryRef) => string> {
  const titles = new Map<string, string>();
  for (const uid of new Set(refs.map((ref) => ref.uid))) {
    const field = await mainField(strapi, uid);
    const { attributes } = strapi.contentType(uid as UID.ContentType);
    const ids = [...new Set(refs.filter((r) => r.uid === uid).map((r) => r.documentId))];
    const rows: Row[] = await strapi.db.query(uid).findMany({
      where: { documentId: { $in: ids } },
      select: ['documentId', field, ...('locale' in attributes ? ['locale'] : [])],
      orderBy: { id: 'asc' },
    });
    for (const row of rows) {
      const value = row[field];
      if (typeof value !== 'string' || !value) continue;
      const locale = typeof row.locale === 'string' ? row.locale : '';
      titles.set(nameOf({ uid, documentId: String(row.documentId), locale }), value);
    }
  }
  return (ref) => titles.get(nameOf(ref)) ?? ref.documentId;
}

function nameOf({ uid, documentId, locale }: EntryRef): string {
  return `${uid}|${documentId}|${locale}`;
}

async function mainField(strapi: Core.Strapi, uid: string): Promise<string> {
  const type = strapi.contentType(uid as UID.ContentType);
  const { settings } = (await strapi
    .plugin('content-manager')
    .service('content-types')
    .findConfiguration(type)) as { settings?: { mainField?: string } };
  const field = settings?.mainField;
  return field && field in type.attributes ? field : 'documentId';
}

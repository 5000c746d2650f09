import type { Core, UID } from '@strapi/strapi';
import { adoptChildren, relationTarget } from './clauses';
import type { Data, Write } from './types';
import { localeCodes } from './locales';

/**
 * Types whose documents have a row in every locale, always (docs/decisions/0004-twins.md): other content relates
 * to them from any locale, and Strapi refuses a relation to a row that is not there.
 * Named are the relations that every row carries and the localised texts a new row cannot be without.
 */
const TWINNED: Readonly<Record<string, { relations: string[]; copied: string[] }>> = {
  'api::agency.agency': {
    relations: ['provinces', 'seatProvince'],
    copied: ['name', 'nameStatus'],
  },
  'api::plan.plan': { relations: [], copied: ['title'] },
  'api::plan-clause.plan-clause': { relations: ['plan', 'parent'], copied: [] },
};

/** Data of the writes that this file makes: a twin's write must not write its twins in turn. */
const ownWrites = new WeakSet<object>();

export function isTwinWrite(data: object): boolean {
  return ownWrites.has(data);
}

export function isTwinned(uid: string): boolean {
  return uid in TWINNED;
}

/** After a write of one row: creates its missing twins and gives all of them the relations that were written. */
export async function writeTwins(strapi: Core.Strapi, write: Write, result: Data): Promise<void> {
  const { uid, locale, action } = write;
  const documentId = String(result.documentId);
  const { relations, copied } = TWINNED[uid];
  const have = await localesOf(strapi, uid, documentId);
  const written = relations.filter((name) => relationTarget(write.data[name]) !== undefined);
  for (const twin of await localeCodes(strapi)) {
    if (twin === locale) continue;
    const missing = !have.has(twin);
    if (!missing && written.length === 0) continue;
    const data: Data = pick(write.data, missing ? relations : written);
    if (missing) Object.assign(data, pick(result, copied));
    await updateRow(strapi, uid, documentId, twin, data);
  }
  const isClause = uid === 'api::plan-clause.plan-clause';
  if (isClause && action === 'create' && have.size === 1) {
    await adoptChildren(strapi, result as { documentId: string; key: string; number: string });
  }
}

/** Repairs what an import or a new locale left without twins. @returns how many rows it made */
export async function repairTwins(strapi: Core.Strapi): Promise<number> {
  const locales = await localeCodes(strapi);
  let made = 0;
  for (const uid of Object.keys(TWINNED) as UID.ContentType[]) {
    const { relations, copied } = TWINNED[uid];
    const rows: Data[] = await strapi.db.query(uid).findMany({
      populate: Object.fromEntries(relations.map((name) => [name, true])),
      orderBy: { id: 'asc' },
    });
    const documents = new Map<string, Map<string, Data>>();
    for (const row of rows) {
      const id = String(row.documentId);
      documents.set(id, (documents.get(id) ?? new Map()).set(String(row.locale), row));
    }
    for (const [documentId, have] of documents) {
      const [source] = have.values();
      for (const locale of locales.filter((code) => !have.has(code))) {
        const data = { ...pick(source, copied), ...targets(source, relations) };
        await updateRow(strapi, uid, documentId, locale, data);
        made += 1;
      }
    }
  }
  return made;
}

async function localesOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
): Promise<Set<string>> {
  const rows: { locale: string }[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId }, select: ['locale'] });
  return new Set(rows.map((row) => row.locale));
}

/** Through the document service, so that a relation finds the row of its own locale. */
async function updateRow(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  locale: string,
  data: Data,
): Promise<void> {
  ownWrites.add(data);
  await strapi.documents(uid).update({ documentId, locale, data } as never);
}

function targets(row: Data, relations: string[]): Data {
  const related = relations.map((name) => {
    const value = row[name] as { documentId: string } | { documentId: string }[] | null;
    const ids = Array.isArray(value) ? value.map((v) => v.documentId) : (value?.documentId ?? null);
    return [name, ids];
  });
  return Object.fromEntries(related);
}

function pick(from: Data, names: string[]): Data {
  return Object.fromEntries(names.filter((n) => from[n] !== undefined).map((n) => [n, from[n]]));
}

import type { Core, Schema, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { fingerprint, type Row } from '../../../core';
import type { SharedView } from '../../../shared/contracts';
import { inTransaction, lockForWriting, shortKey } from '../database';
import { getService, typeOf } from '../plugin';
import { shapesOf } from '../shapes';
import { ENTRY_UID } from '../uids';
import type { EntryRef } from './stamps';

type Attribute = Schema.Attribute.AnyAttribute;

/** Attribute → fingerprint of its value, of everything in the source that is no text. */
export type Fingerprints = Record<string, string>;

/** Documents (or files) that one row is related to, by attribute. */
type Related = Record<string, string[]>;

const SYSTEM = new Set(
  'id documentId locale createdAt updatedAt publishedAt createdBy updatedBy localizations'.split(
    ' ',
  ),
);
const CONTAINERS = new Set(['relation', 'media', 'component', 'dynamiczone']);
const FILE_UID = 'plugin::upload.file';

/** Relations, media and shared fields: no segment has them, yet a translation can fall behind in them, too. */
export function createShared({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** What the source's working row has besides texts; one query, in the transaction under way. */
    async fingerprints(uid: string, source: Row): Promise<Fingerprints> {
      const related = await relatedOf(strapi, uid, Number(source.id));
      const scalars = scalarsOf(strapi, uid).map((name) => [name, source[name] ?? null]);
      const values = Object.entries({ ...Object.fromEntries(scalars), ...related });
      return Object.fromEntries(
        values.map(([name, value]) => [name, fingerprint(JSON.stringify(value))]),
      );
    },

    /** What changed since somebody last looked at it, and which relations the translation lacks. */
    async view(ref: EntryRef, source: Row, target: Row | null): Promise<SharedView> {
      const entry = await entryOf(strapi, ref);
      const now = await this.fingerprints(ref.uid, source);
      const wanted = await this.relations(ref, source);
      const have = target ? await relatedOf(strapi, ref.uid, Number(target.id)) : {};
      return {
        changed: target ? changedNames(entry?.sharedSeen ?? null, now) : [],
        relations: Object.entries(wanted).flatMap(([name, { ids, withLocale }]) => {
          const lacks = (list: string[]) => list.filter((id) => !(have[name] ?? []).includes(id));
          const missing = lacks(ids).length;
          return missing ? [{ name, missing, available: lacks(withLocale).length }] : [];
        }),
      };
    },

    /** The source's own relations, and which of their documents have a row in the target locale. */
    async relations(
      { uid, locale }: EntryRef,
      source: Row,
    ): Promise<Record<string, { ids: string[]; withLocale: string[] }>> {
      const related = await relatedOf(strapi, uid, Number(source.id));
      const owned = ownedRelations(strapi, uid);
      const entries = Object.entries(owned).map(async ([name, target]) => {
        const ids = related[name] ?? [];
        return [name, { ids, withLocale: await existing(strapi, target, ids, locale) }] as const;
      });
      return Object.fromEntries(await Promise.all(entries));
    },

    /** Relations of the source as data for the target; documents without a row in its locale are left out. */
    async carry(ref: EntryRef, source: Row): Promise<Row> {
      const relations = await this.relations(ref, source);
      const data = Object.entries(relations).filter(([, { withLocale }]) => withLocale.length > 0);
      return Object.fromEntries(
        data.map(([name, { withLocale }]) => [
          name,
          { connect: withLocale.map((documentId) => ({ documentId })) },
        ]),
      );
    },

    /** "Still correct" for all of it. */
    vouch(ref: EntryRef): Promise<void> {
      return withSource(strapi, ref, async (source) => {
        const sharedSeen = await this.fingerprints(ref.uid, source);
        await strapi.db.query(ENTRY_UID).update({
          where: { key: shortKey(ref.uid, ref.documentId, ref.locale) },
          data: { sharedSeen, sharedChanged: false },
        });
      });
    },

    /** Gives the target the relations of the source that it lacks. */
    carryOver(ref: EntryRef): Promise<void> {
      return withSource(strapi, ref, async (source, hasTarget) => {
        if (!hasTarget) throw new errors.ValidationError('There is no translation yet');
        const data = await this.carry(ref, source);
        if (Object.keys(data).length === 0) return;
        const documents = strapi.documents(ref.uid as UID.ContentType);
        const { documentId, locale } = ref;
        // The generated types know only the app's own content types.
        const params = { documentId, locale, data };
        await documents.update(params as Parameters<typeof documents.update>[0]);
      });
    },
  };
}

/** Names whose fingerprint is another one now; nothing where nobody has looked yet. */
export function changedNames(seen: Fingerprints | null, now: Fingerprints): string[] {
  if (!seen) return [];
  return Object.keys(now).filter((name) => seen[name] !== undefined && seen[name] !== now[name]);
}

function entryOf(
  strapi: Core.Strapi,
  { uid, documentId, locale }: EntryRef,
): Promise<{ sharedSeen: Fingerprints | null } | null> {
  const where = { key: shortKey(uid, documentId, locale) };
  return strapi.db.query(ENTRY_UID).findOne({ where });
}

function withSource(
  strapi: Core.Strapi,
  ref: EntryRef,
  work: (source: Row, hasTarget: boolean) => Promise<void>,
): Promise<void> {
  return inTransaction(strapi, async (trx) => {
    await lockForWriting(strapi, trx, ref.uid, ref.documentId);
    const { workspace } = await getService(strapi, 'side').view(ref);
    await work(workspace.source.working as Row, workspace.target.working !== null);
  });
}

function attributesOf(strapi: Core.Strapi, uid: string): [string, Attribute][] {
  const { attributes } = strapi.contentType(uid as UID.ContentType);
  const ignored = typeOf(strapi, uid)?.ignore ?? [];
  return Object.entries(attributes as Record<string, Attribute>).filter(
    ([name]) => !SYSTEM.has(name) && !ignored.includes(name),
  );
}

function scalarsOf(strapi: Core.Strapi, uid: string): string[] {
  const type = typeOf(strapi, uid);
  const texts = new Set(type ? shapesOf(strapi, type).map(({ name }) => name) : []);
  return attributesOf(strapi, uid).flatMap(([name, { type: kind, writable }]) =>
    CONTAINERS.has(kind) || texts.has(name) || writable === false ? [] : [name],
  );
}

/** Relations that belong to this type, with the type at their other end. */
function ownedRelations(strapi: Core.Strapi, uid: string): Record<string, string> {
  return Object.fromEntries(
    attributesOf(strapi, uid).flatMap(([name, attribute]) =>
      attribute.type === 'relation' &&
      'target' in attribute &&
      !('mappedBy' in attribute && attribute.mappedBy)
        ? [[name, String(attribute.target)]]
        : [],
    ),
  );
}

/** All relations and files of one row in one query; document ids, since row ids change with every publish. */
function relatedOf(strapi: Core.Strapi, uid: string, rowId: number): Promise<Related> {
  return inTransaction(strapi, async (trx) => {
    const parts = [
      ...Object.entries(ownedRelations(strapi, uid)).flatMap(([name, target]) =>
        relationPart(strapi, uid, name, target, rowId),
      ),
      ...mediaPart(strapi, uid, rowId),
    ];
    if (parts.length === 0) return {};
    const [first, ...rest] = parts;
    const query = strapi.db.connection.queryBuilder().transacting(trx);
    const rows = (await query.unionAll([first, ...rest])) as { name: string; ref: string }[];
    const related: Related = {};
    for (const { name, ref } of rows) (related[name] ??= []).push(String(ref));
    for (const list of Object.values(related)) list.sort();
    return related;
  });
}

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

function relationPart(
  strapi: Core.Strapi,
  uid: string,
  name: string,
  target: string,
  rowId: number,
): Knex.QueryBuilder[] {
  const { connection, metadata } = strapi.db;
  const { joinTable } = metadata.get(uid).attributes[name] as unknown as { joinTable?: JoinTable };
  if (!joinTable) return [];
  return [
    connection(`${joinTable.name} as j`)
      .join(
        `${metadata.get(target).tableName} as t`,
        't.id',
        `j.${joinTable.inverseJoinColumn.name}`,
      )
      .where(`j.${joinTable.joinColumn.name}`, rowId)
      .select(connection.raw('? as name', [name]), 't.document_id as ref'),
  ];
}

interface MorphTable {
  name: string;
  joinColumn: { name: string };
  morphColumn: { typeColumn: { name: string }; idColumn: { name: string } };
}

function mediaPart(strapi: Core.Strapi, uid: string, rowId: number): Knex.QueryBuilder[] {
  const media = attributesOf(strapi, uid).filter(([, { type }]) => type === 'media');
  if (media.length === 0) return [];
  const { connection, metadata } = strapi.db;
  const related = metadata.get(FILE_UID).attributes.related as unknown as { joinTable: MorphTable };
  const { name, joinColumn, morphColumn } = related.joinTable;
  return [
    connection(`${name} as m`)
      .join(`${metadata.get(FILE_UID).tableName} as f`, 'f.id', `m.${joinColumn.name}`)
      .where({
        [`m.${morphColumn.typeColumn.name}`]: uid,
        [`m.${morphColumn.idColumn.name}`]: rowId,
      })
      .whereIn(
        'm.field',
        media.map(([field]) => field),
      )
      .select('m.field as name', 'f.document_id as ref'),
  ];
}

/** Those of some documents that a row of this locale can be related to. */
async function existing(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly string[],
  locale: string,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const { attributes, pluginOptions } = strapi.contentType(uid as UID.ContentType);
  const { i18n } = (pluginOptions ?? {}) as { i18n?: { localized?: boolean } };
  const where = {
    documentId: { $in: ids },
    ...(i18n?.localized && 'locale' in attributes ? { locale } : {}),
  };
  const rows: { documentId: string }[] = await strapi.db
    .query(uid)
    .findMany({ where, select: ['documentId'] });
  return ids.filter((id) => rows.some(({ documentId }) => documentId === id));
}

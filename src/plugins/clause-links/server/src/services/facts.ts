import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SourceConfig } from '../config';
import { DECISION_UID, LOCK_UID } from '../uids';
import { joinTableOf } from './links';
import { versionColumns } from './versions';

/** What a fact can tell; each kind fills its own fields, and the others hold this. */
const NOTHING = {
  id: 0,
  document: '',
  version: '',
  name: '',
  hash: '',
  source: 0,
  target: 0,
  position: 0,
  number: '',
  covers: '',
  content: '',
};
export type Fact = typeof NOTHING & { kind: string };
type Field = keyof typeof NOTHING;
export type Columns = Partial<Record<Field, string | Knex.Raw>>;

/** Every field, for who needs them all. */
export const ALL_FIELDS = Object.keys(NOTHING) as Field[];

/**
 * Parts of a union that asks several tables at once for what is stored about documents of a type.
 * @param fields those that the answer has
 */
export function factsWith(strapi: Core.Strapi, fields: readonly Field[]) {
  const tableOf = (uid: string) => strapi.db.metadata.get(uid).tableName;

  /** Facts of one kind from a table; a field that `columns` does not name is empty. */
  const inTable = (table: string, kind: string, columns: Columns): Knex.QueryBuilder => {
    const { connection } = strapi.db;
    const selected = fields.map((field) => {
      const column = columns[field];
      if (typeof column === 'object') return connection.raw('? as ??', [column, field]);
      if (column) return connection.raw('?? as ??', [column, field]);
      return connection.raw(`${NOTHING[field] === 0 ? '0' : `''`} as ??`, [field]);
    });
    return strapi.db.getConnection(table).select(connection.raw(`'${kind}' as kind`), ...selected);
  };
  const of = (uid: string, kind: string, columns: Columns) => inTable(tableOf(uid), kind, columns);

  return {
    of,

    /** The version of the clause index. */
    clauses: () => of(LOCK_UID, 'clauses', { name: 'version' }).where({ name: 'clauses' }),

    /** The standing decisions on some documents. */
    decisions: (uid: string, ids: readonly string[]) =>
      of(DECISION_UID, 'decision', { id: 'id', document: 'source_document_id', name: 'key' })
        .where({ source_uid: uid })
        .whereIn('source_document_id', [...ids])
        .whereNull('ended_at'),

    /** All versions of some documents of a flat type. */
    versions: (source: SourceConfig, ids: readonly string[]) =>
      of(source.uid, 'version', versionColumns(strapi, source)).whereIn('document_id', [...ids]),

    /** The relation to the clauses of all versions of some documents. */
    links(uid: string, relation: string, ids: readonly string[], columns: Columns) {
      const { name, joinColumn } = joinTableOf(strapi, uid, relation);
      const versions = strapi.db
        .getConnection(tableOf(uid))
        .select('id')
        .whereIn('document_id', [...ids]);
      return inTable(name, 'link', columns).whereIn(joinColumn.name, versions);
    },
  };
}

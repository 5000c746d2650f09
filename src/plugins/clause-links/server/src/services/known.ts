import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { runWritten, writtenOnce, type Written } from '../../../../../storage';
import type { SourceConfig } from '../config';
import { shortKey } from '../database';
import { DECISION_UID, LOCK_UID, MENTION_UID, SCAN_UID } from '../uids';
import { joinTableOf } from './links';
import { linkFact, mentionFact, type State } from './scans';
import { isFlat, readVersions, versionColumns, versionOf, type Version } from './versions';

/** What re-linking compares with what it remembers of documents. */
export interface Known extends State {
  versions: Version[];
  /** Fingerprints that it remembers, by document. */
  scans: Map<string, string>;
}

/** A row of the one answer; each kind of fact fills its own columns. */
interface Fact {
  kind: string;
  id: number;
  document: string;
  version: string;
  name: string;
  /** Of mentions and links a JSON array: all that a document or a version has. */
  content: string;
}

/**
 * Reads it in one query, as little as tells whether anything is another: a re-linking that finds everything right does
 * nothing else. The texts of a type with components are read apart.
 */
export async function readKnown(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  source: SourceConfig,
  documentIds: readonly string[],
): Promise<Known> {
  const { uid } = source;
  const keys = documentIds.map((id) => shortKey(uid, id));
  const versions = isFlat(strapi, source) ? [] : await readVersions(strapi, source, documentIds);
  const question = questionOf(strapi, source, documentIds.length);
  const rows = await runWritten<Fact>(trx, question, [...documentIds, ...keys]);
  const known: Known = {
    versions,
    clauses: '',
    decisions: new Map(),
    facts: new Map(),
    scans: new Map(),
  };
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  for (const row of of('version')) versions.push(versionOf(strapi, source, row));
  versions.sort((a, b) => a.id - b.id);
  known.clauses = of('clauses').at(0)?.name ?? '';
  for (const { document, name } of of('scan')) known.scans.set(document, name);
  for (const { document, name } of of('decision')) {
    known.decisions.set(document, [...(known.decisions.get(document) ?? []), name]);
  }
  const add = (document: string, facts: string[]) =>
    known.facts.set(document, [...(known.facts.get(document) ?? []), ...facts]);
  for (const { document, content } of of('mention')) {
    const mentions = JSON.parse(content) as [key: string, hash: string][];
    add(
      document,
      mentions.map(([key, hash]) => mentionFact(key, hash)),
    );
  }
  const owners = new Map(versions.map(({ id, documentId }) => [id, documentId]));
  for (const { id, content } of of('link')) {
    const links = JSON.parse(content) as [target: number, position: number][];
    add(
      owners.get(Number(id)) ?? '',
      links.map(([target, position]) => linkFact(Number(id), target, position)),
    );
  }
  return known;
}

const statement = writtenOnce();

/** Its values are the documents and then the keys of what is remembered of them. */
function questionOf(strapi: Core.Strapi, source: SourceConfig, documents: number): Written {
  const name = `${JSON.stringify(source)} ${documents}`;
  return statement(strapi, name, 2 * documents, (places) => {
    const ids = places.slice(0, documents) as string[];
    const parts = [
      mentionFacts(strapi, source.uid, ids),
      decisionFacts(strapi, source.uid, ids),
      scanFacts(strapi, places.slice(documents) as string[]),
    ];
    if (isFlat(strapi, source)) {
      const columns = versionColumns(strapi, source);
      parts.push(factsIn(strapi, source.uid, 'version', columns).whereIn('document_id', ids));
    }
    if (source.relation) parts.push(linkFacts(strapi, source.uid, source.relation, ids));
    return factsIn(strapi, LOCK_UID, 'clauses', { name: 'version' })
      .where({ name: 'clauses' })
      .unionAll(parts);
  });
}

function mentionFacts(strapi: Core.Strapi, uid: string, ids: readonly string[]) {
  const content = pairsOf(strapi, 'key', 'content_hash');
  return factsIn(strapi, MENTION_UID, 'mention', { document: 'source_document_id', content })
    .where({ source_uid: uid })
    .whereIn('source_document_id', [...ids])
    .groupBy('source_document_id');
}

function decisionFacts(strapi: Core.Strapi, uid: string, ids: readonly string[]) {
  return factsIn(strapi, DECISION_UID, 'decision', { document: 'source_document_id', name: 'key' })
    .where({ source_uid: uid })
    .whereIn('source_document_id', [...ids])
    .whereNull('ended_at');
}

function scanFacts(strapi: Core.Strapi, keys: readonly string[]) {
  const columns = { document: 'source_document_id', name: 'fingerprint' };
  return factsIn(strapi, SCAN_UID, 'scan', columns).whereIn('key', [...keys]);
}

function linkFacts(strapi: Core.Strapi, uid: string, relation: string, ids: readonly string[]) {
  const { name, joinColumn, inverseJoinColumn, orderColumnName } = joinTableOf(
    strapi,
    uid,
    relation,
  );
  const content = pairsOf(strapi, inverseJoinColumn.name, orderColumnName);
  const versions = strapi.db
    .getConnection(strapi.db.metadata.get(uid).tableName)
    .select('id')
    .whereIn('document_id', [...ids]);
  return selected(strapi, name, 'link', { id: joinColumn.name, content })
    .whereIn(joinColumn.name, versions)
    .groupBy(joinColumn.name);
}

const PAIRS: Readonly<Record<string, string>> = {
  sqlite: 'json_group_array(json_array(PAIR))',
  postgres: 'json_agg(json_build_array(PAIR))::text',
  mysql: 'cast(json_arrayagg(json_array(PAIR)) as char)',
};

/** Two columns of all rows of a group as one JSON array; 0 for the second where there is none. */
function pairsOf(strapi: Core.Strapi, first: string, second: string | undefined): Knex.Raw {
  const { connection, dialect } = strapi.db;
  const list = PAIRS[dialect.client].replace('PAIR', second ? '??, ??' : '??, 0');
  return connection.raw(list, second ? [first, second] : [first]);
}

type Columns = Partial<Record<Exclude<keyof Fact, 'kind'>, string | Knex.Raw>>;

function factsIn(strapi: Core.Strapi, uid: string, kind: string, columns: Columns) {
  return selected(strapi, strapi.db.metadata.get(uid).tableName, kind, columns);
}

/** Facts of one kind from a table; what `columns` does not name is empty. */
function selected(
  strapi: Core.Strapi,
  table: string,
  kind: string,
  columns: Columns,
): Knex.QueryBuilder {
  const { connection } = strapi.db;
  const names = ['id', 'document', 'version', 'name', 'content'] as const;
  const values = names.map((name) => {
    const column = columns[name];
    if (typeof column === 'object') return connection.raw('? as ??', [column, name]);
    if (column) return connection.raw('?? as ??', [column, name]);
    return connection.raw(`${name === 'id' ? '0' : `''`} as ??`, [name]);
  });
  return strapi.db.getConnection(table).select(connection.raw(`'${kind}' as kind`), ...values);
}

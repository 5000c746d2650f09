import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SourceConfig } from '../config';
import { runWritten, writtenOnce, type Written } from '../../../../../storage';
import { shortKey } from '../database';
import { DECISION_UID, LOCK_UID, MENTION_UID, SCAN_UID } from '../uids';
import { joinTableOf, type Link } from './links';

export interface StoredMention {
  id: number;
  key: string;
  contentHash: string;
  documentId: string;
  version: string;
}

/** What the database holds about some documents besides their texts. */
export interface Stored {
  /** Version of the clause index, as this transaction sees it. */
  clauses: string;
  mentions: StoredMention[];
  /** Ids of the standing decisions by document; a document without one is not there. */
  decisions: Map<string, string[]>;
  links: Link[];
  /** Fingerprints that re-linking remembers, by document; only where they are asked for. */
  scans: Map<string, string>;
}

/** Which documents: a type, the ids, and the rows of their versions, whose links are read. */
export interface StoredQuery {
  uid: string;
  /** Settings of the type, when it (still) is a source. */
  source: SourceConfig | undefined;
  documentIds: readonly string[];
  rowIds: readonly number[];
  withScans?: boolean;
}

/** A row of the one answer; each kind of fact fills its own columns. */
const NO_FACT = {
  id: 0,
  document: '',
  version: '',
  name: '',
  hash: '',
  source: 0,
  target: 0,
  position: 0,
};
type Fact = typeof NO_FACT & { kind: string };

/** Reads all of it in one query: what a save takes longer for is mostly round trips to the database. */
export async function readStored(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  query: StoredQuery,
): Promise<Stored> {
  const { uid, documentIds, rowIds, withScans } = query;
  const scans = withScans ? documentIds.map((id) => shortKey(uid, id)) : [];
  const values = [...documentIds, ...rowIds, ...scans];
  const facts = await runWritten<Fact>(trx, questionOf(strapi, query), values);
  const stored: Stored = {
    clauses: '',
    mentions: [],
    decisions: new Map(),
    links: [],
    scans: new Map(),
  };
  for (const { kind, id, document, name, ...fact } of facts) {
    const { version, hash: contentHash, source, target, position } = fact;
    if (kind === 'clauses') stored.clauses = name;
    if (kind === 'mention') {
      stored.mentions.push({ id, key: name, contentHash, documentId: document, version });
    }
    if (kind === 'decision') {
      stored.decisions.set(document, [...(stored.decisions.get(document) ?? []), name]);
    }
    if (kind === 'scan') stored.scans.set(document, contentHash);
    if (kind === 'link') stored.links.push({ id, source, target, position });
  }
  return stored;
}

const statement = writtenOnce();

/** Asks for everything at once; its values are the documents, the rows and, where they are wanted, the keys of the scans. */
function questionOf(
  strapi: Core.Strapi,
  { uid, source, documentIds, rowIds, withScans }: StoredQuery,
): Written {
  const documents = documentIds.length;
  const rows = rowIds.length;
  const name = [uid, source?.relation, documents, rows, withScans].join(' ');
  const count = documents + rows + (withScans ? documents : 0);
  return statement(strapi, name, count, (places) => {
    const ids = places.slice(0, documents) as string[];
    const parts = [mentionFacts(strapi, uid, ids), decisionFacts(strapi, uid, ids)];
    if (source?.relation) {
      const versions = places.slice(documents, documents + rows) as number[];
      parts.push(linkFacts(strapi, uid, source.relation, versions));
    }
    if (withScans) parts.push(scanFacts(strapi, places.slice(documents + rows) as string[]));
    return versionFact(strapi).unionAll(parts);
  });
}

function versionFact(strapi: Core.Strapi): Knex.QueryBuilder {
  return factsIn(strapi, tableOf(strapi, LOCK_UID), 'clauses', { name: 'version' }).where({
    name: 'clauses',
  });
}

function mentionFacts(
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
): Knex.QueryBuilder {
  return factsIn(strapi, tableOf(strapi, MENTION_UID), 'mention', {
    id: 'id',
    document: 'source_document_id',
    version: 'source_version',
    name: 'key',
    hash: 'content_hash',
  })
    .where({ source_uid: uid })
    .whereIn('source_document_id', [...documentIds]);
}

function decisionFacts(
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
): Knex.QueryBuilder {
  return factsIn(strapi, tableOf(strapi, DECISION_UID), 'decision', {
    id: 'id',
    document: 'source_document_id',
    name: 'key',
  })
    .where({ source_uid: uid })
    .whereIn('source_document_id', [...documentIds])
    .whereNull('ended_at');
}

function linkFacts(
  strapi: Core.Strapi,
  uid: string,
  relation: string,
  rowIds: readonly number[],
): Knex.QueryBuilder {
  const join = joinTableOf(strapi, uid, relation);
  return factsIn(strapi, join.name, 'link', {
    id: 'id',
    source: join.joinColumn.name,
    target: join.inverseJoinColumn.name,
    ...(join.orderColumnName ? { position: join.orderColumnName } : {}),
  }).whereIn(join.joinColumn.name, [...rowIds]);
}

function scanFacts(strapi: Core.Strapi, keys: readonly string[]): Knex.QueryBuilder {
  return factsIn(strapi, tableOf(strapi, SCAN_UID), 'scan', {
    document: 'source_document_id',
    hash: 'fingerprint',
  }).whereIn('key', [...keys]);
}

/** Facts of one kind from a table; what `columns` does not name is empty. */
function factsIn(
  strapi: Core.Strapi,
  table: string,
  kind: string,
  columns: Partial<Record<keyof typeof NO_FACT, string>>,
): Knex.QueryBuilder {
  const { connection } = strapi.db;
  const empty = (value: string | number) => (value === '' ? `''` : '0');
  const selected = Object.entries(NO_FACT).map(([fact, nothing]) => {
    const column = columns[fact as keyof typeof NO_FACT];
    return column
      ? connection.raw('?? as ??', [column, fact])
      : connection.raw(`${empty(nothing)} as ??`, [fact]);
  });
  return strapi.db.getConnection(table).select(connection.raw(`'${kind}' as kind`), ...selected);
}

function tableOf(strapi: Core.Strapi, uid: string): string {
  return strapi.db.metadata.get(uid).tableName;
}

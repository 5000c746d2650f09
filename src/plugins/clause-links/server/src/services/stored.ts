import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SourceConfig } from '../config';
import { runWritten, writtenOnce, type Written } from '../../../../../storage';
import { DECISION_UID, LOCK_UID, MENTION_UID } from '../uids';
import { joinTableOf, type Link } from './links';
import { isFlat, readVersions, versionColumns, versionOf, type Version } from './versions';

export interface StoredMention {
  id: number;
  key: string;
  contentHash: string;
  documentId: string;
  version: string;
  /** What it links: whoever keeps pages of these has to know. */
  plan: number | null;
  number: string;
  covers: string[] | null;
}

/** What the database holds about some documents. */
export interface Stored {
  /** In the order of their rows. */
  versions: Version[];
  /** Version of the clause index, as this transaction sees it. */
  clauses: string;
  mentions: StoredMention[];
  /** Ids of the standing decisions by document; a document without one is not there. */
  decisions: Map<string, string[]>;
  links: Link[];
}

/** Which documents of which type. */
export interface StoredQuery {
  uid: string;
  /** Settings of the type, when it (still) is a source. */
  source: SourceConfig | undefined;
  documentIds: readonly string[];
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
  number: '',
  covers: '',
  content: '',
};
type Fact = typeof NO_FACT & { kind: string };

/**
 * Reads all of it in one query: what a save takes longer for is mostly round trips to the database. The texts of a type
 * with components are read apart.
 */
export async function readStored(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  query: StoredQuery,
): Promise<Stored> {
  const { source, documentIds } = query;
  const apart = source && !isFlat(strapi, source);
  const versions = apart ? await readVersions(strapi, source, documentIds) : [];
  const facts = await runWritten<Fact>(trx, questionOf(strapi, query), documentIds);
  const stored: Stored = {
    versions,
    clauses: '',
    mentions: [],
    decisions: new Map(),
    links: [],
  };
  for (const { kind, id, document, name, ...fact } of facts) {
    const { version, hash: contentHash, source: owner, target, position, number } = fact;
    if (kind === 'clauses') stored.clauses = name;
    if (kind === 'version' && source) {
      versions.push(versionOf(strapi, source, { id, document, name, ...fact }));
    }
    if (kind === 'mention') {
      const covers = fact.covers ? (JSON.parse(fact.covers) as string[] | null) : null;
      const links = { plan: target, number, covers };
      stored.mentions.push({ id, key: name, contentHash, documentId: document, version, ...links });
    }
    if (kind === 'decision') {
      stored.decisions.set(document, [...(stored.decisions.get(document) ?? []), name]);
    }
    if (kind === 'link') stored.links.push({ id, source: owner, target, position });
  }
  versions.sort((a, b) => a.id - b.id);
  return stored;
}

const statement = writtenOnce();

/** Asks for everything at once; its values are the documents. */
function questionOf(strapi: Core.Strapi, { uid, source, documentIds }: StoredQuery): Written {
  const documents = documentIds.length;
  const name = [uid, JSON.stringify(source), documents].join(' ');
  return statement(strapi, name, documents, (places) => {
    const ids = places as string[];
    const parts = [mentionFacts(strapi, uid, ids), decisionFacts(strapi, uid, ids)];
    if (source && isFlat(strapi, source)) parts.push(textFacts(strapi, source, ids));
    if (source?.relation) parts.push(linkFacts(strapi, uid, source.relation, ids));
    return clausesFact(strapi).unionAll(parts);
  });
}

function clausesFact(strapi: Core.Strapi): Knex.QueryBuilder {
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
    target: 'plan',
    number: 'number',
    covers: 'covers',
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

function textFacts(
  strapi: Core.Strapi,
  source: SourceConfig,
  documentIds: readonly string[],
): Knex.QueryBuilder {
  const columns = versionColumns(strapi, source);
  return factsIn(strapi, tableOf(strapi, source.uid), 'version', columns).whereIn('document_id', [
    ...documentIds,
  ]);
}

function linkFacts(
  strapi: Core.Strapi,
  uid: string,
  relation: string,
  documentIds: readonly string[],
): Knex.QueryBuilder {
  const join = joinTableOf(strapi, uid, relation);
  const rows = strapi.db
    .getConnection(tableOf(strapi, uid))
    .select('id')
    .whereIn('document_id', [...documentIds]);
  return factsIn(strapi, join.name, 'link', {
    id: 'id',
    source: join.joinColumn.name,
    target: join.inverseJoinColumn.name,
    ...(join.orderColumnName ? { position: join.orderColumnName } : {}),
  }).whereIn(join.joinColumn.name, rows);
}

/** Facts of one kind from a table; what `columns` does not name is empty. */
function factsIn(
  strapi: Core.Strapi,
  table: string,
  kind: string,
  columns: Partial<Record<keyof typeof NO_FACT, string | Knex.Raw>>,
): Knex.QueryBuilder {
  const { connection } = strapi.db;
  const empty = (value: string | number) => (value === '' ? `''` : '0');
  // JSON is a type of its own there, and the other parts of the union have a text in that place.
  const asText = strapi.db.dialect.client === 'postgres' ? '??::text as ??' : '?? as ??';
  const selected = Object.entries(NO_FACT).map(([fact, nothing]) => {
    const column = columns[fact as keyof typeof NO_FACT];
    if (typeof column === 'object') return connection.raw('? as ??', [column, fact]);
    return column
      ? connection.raw(fact === 'covers' ? asText : '?? as ??', [column, fact])
      : connection.raw(`${empty(nothing)} as ??`, [fact]);
  });
  return strapi.db.getConnection(table).select(connection.raw(`'${kind}' as kind`), ...selected);
}

function tableOf(strapi: Core.Strapi, uid: string): string {
  return strapi.db.metadata.get(uid).tableName;
}

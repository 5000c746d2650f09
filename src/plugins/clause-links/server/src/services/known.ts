import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { runWritten, writtenOnce, type Written } from '../../../../../storage';
import type { SourceConfig } from '../config';
import { shortKey } from '../database';
import { MENTION_UID, SCAN_UID } from '../uids';
import { factsWith, type Fact } from './facts';
import { joinTableOf } from './links';
import { linkFact, mentionFact, push, type State } from './scans';
import { isFlat, readVersions, versionOf, type Version } from './versions';

/** What re-linking compares with what it remembers of documents. */
export interface Known extends State {
  versions: Version[];
  /** Fingerprints that it remembers, by document. */
  scans: Map<string, string>;
}

/** Of mentions and links `content` is a JSON array: all that a document or a version has. */
const FIELDS = ['id', 'document', 'version', 'name', 'content'] as const;
type Row = Pick<Fact, 'kind' | (typeof FIELDS)[number]>;

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
  const rows = await runWritten<Row>(trx, question, [...documentIds, ...keys]);
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
  for (const { document, name } of of('decision')) push(known.decisions, document, name);
  for (const { document, content } of of('mention')) {
    const mentions = JSON.parse(content) as [key: string, hash: string][];
    for (const [key, hash] of mentions) push(known.facts, document, mentionFact(key, hash));
  }
  const owners = new Map(versions.map(({ id, documentId }) => [id, documentId]));
  for (const { id, content } of of('link')) {
    const links = JSON.parse(content) as [target: number, position: number][];
    const owner = owners.get(Number(id)) ?? '';
    for (const [target, position] of links) {
      push(known.facts, owner, linkFact(Number(id), target, position));
    }
  }
  return known;
}

const statement = writtenOnce();

/** Its values are the documents and then the keys of what is remembered of them. */
function questionOf(strapi: Core.Strapi, source: SourceConfig, documents: number): Written {
  const name = `${JSON.stringify(source)} ${documents}`;
  return statement(strapi, name, 2 * documents, (places) => {
    const { uid, relation } = source;
    const ids = places.slice(0, documents) as string[];
    const keys = places.slice(documents) as string[];
    const facts = factsWith(strapi, FIELDS);
    const pairs = pairsOf(strapi, 'key', 'content_hash');
    const mentions = facts
      .of(MENTION_UID, 'mention', { document: 'source_document_id', content: pairs })
      .where({ source_uid: uid })
      .whereIn('source_document_id', ids)
      .groupBy('source_document_id');
    const scans = facts
      .of(SCAN_UID, 'scan', { document: 'source_document_id', name: 'fingerprint' })
      .whereIn('key', keys);
    const parts = [mentions, facts.decisions(uid, ids), scans];
    if (isFlat(strapi, source)) parts.push(facts.versions(source, ids));
    if (relation) {
      const { joinColumn, inverseJoinColumn, orderColumnName } = joinTableOf(strapi, uid, relation);
      const content = pairsOf(strapi, inverseJoinColumn.name, orderColumnName);
      const columns = { id: joinColumn.name, content };
      parts.push(facts.links(uid, relation, ids, columns).groupBy(joinColumn.name));
    }
    return facts.clauses().unionAll(parts);
  });
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

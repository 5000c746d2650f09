import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SourceConfig } from '../config';
import { runWritten, writtenOnce, type Written } from '../../../../../storage';
import { MENTION_UID } from '../uids';
import { ALL_FIELDS, factsWith, type Columns, type Fact } from './facts';
import { joinTableOf, type Link } from './links';
import { isFlat, readVersions, versionOf, type Version } from './versions';

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
    const facts = factsWith(strapi, ALL_FIELDS);
    const mentions = facts
      .of(MENTION_UID, 'mention', mentionColumns(strapi))
      .where({ source_uid: uid })
      .whereIn('source_document_id', ids);
    const parts = [mentions, facts.decisions(uid, ids)];
    if (source && isFlat(strapi, source)) parts.push(facts.versions(source, ids));
    if (source?.relation) {
      const { relation } = source;
      parts.push(facts.links(uid, relation, ids, linkColumns(strapi, uid, relation)));
    }
    return facts.clauses().unionAll(parts);
  });
}

function mentionColumns(strapi: Core.Strapi): Columns {
  const { connection, dialect } = strapi.db;
  return {
    id: 'id',
    document: 'source_document_id',
    version: 'source_version',
    name: 'key',
    hash: 'content_hash',
    target: 'plan',
    number: 'number',
    // JSON is a type of its own there, and the other parts of the union have a text in that place.
    covers: dialect.client === 'postgres' ? connection.raw('??::text', ['covers']) : 'covers',
  };
}

function linkColumns(strapi: Core.Strapi, uid: string, relation: string): Columns {
  const { joinColumn, inverseJoinColumn, orderColumnName } = joinTableOf(strapi, uid, relation);
  return {
    id: 'id',
    source: joinColumn.name,
    target: inverseJoinColumn.name,
    ...(orderColumnName ? { position: orderColumnName } : {}),
  };
}

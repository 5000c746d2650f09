import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { batches } from '../../../../../storage';
import { shortKey, tableIn } from '../database';
import { pluginConfig } from '../plugin';
import type { MentionRow } from '../types';
import { SCAN_UID } from '../uids';
import type { Link } from './links';
import type { Version } from './versions';

/** What documents' links follow from and what they are, as it is stored or as it is about to be. */
export interface State {
  /** Version of the clause index. */
  clauses: string;
  /** Standing decisions by document. */
  decisions: Map<string, string[]>;
  /** Mentions and links by document, each as below. */
  facts: Map<string, string[]>;
}

export const mentionFact = (key: string, hash: string): string => `mention ${key} ${hash}`;
/** From the row of a version to that of a clause. */
export const linkFact = (source: number, target: number, position: number): string =>
  `link ${source} ${target} ${position}`;

/** Mentions and links as they are about to be. */
export function factsOf(
  versions: readonly Version[],
  mentions: readonly MentionRow[],
  links: readonly Omit<Link, 'id'>[],
): Map<string, string[]> {
  const facts = new Map<string, string[]>();
  for (const { sourceDocumentId, key, contentHash } of mentions) {
    push(facts, sourceDocumentId, mentionFact(key, contentHash));
  }
  const owners = new Map(versions.map(({ id, documentId }) => [id, documentId]));
  for (const { source, target, position } of links) {
    push(facts, owners.get(source) ?? '', linkFact(source, target, position));
  }
  return facts;
}

/** Rows an insert. */
const BATCH = 500;

/**
 * Sums up documents, so that re-linking can pass over those that are as it left them. Mentions and links are part
 * of it: a row that somebody took away or put in is noticed as a changed text is.
 * @returns fingerprints by document
 */
export function sumUp(
  strapi: Core.Strapi,
  versions: readonly Version[],
  { clauses, decisions, facts }: State,
): Map<string, string> {
  const { sources, thresholds } = pluginConfig(strapi);
  const common = shortKey(codeVersion(), clauses, JSON.stringify({ sources, thresholds }));
  const all = new Map<string, string[]>();
  for (const { id, documentId, locale, version, content } of versions) {
    push(all, documentId, `${id} ${locale} ${version} ${content}`);
  }
  const sums = new Map<string, string>();
  for (const [documentId, texts] of all) {
    const known = facts.get(documentId) ?? [];
    const mine = [...texts, ...known, ...(decisions.get(documentId) ?? [])].sort();
    const summed = [common, ...mine.map((fact) => `${fact.length}:${fact}`)].join('');
    sums.set(documentId, hash('sha1', summed, 'base64url'));
  }
  return sums;
}

/** Adds to what a document has. */
export function push(facts: Map<string, string[]>, documentId: string, fact: string): void {
  const list = facts.get(documentId);
  if (list) list.push(fact);
  else facts.set(documentId, [fact]);
}

/** Remembers documents as right. */
export async function writeScans(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  scans: ReadonlyMap<string, string>,
): Promise<void> {
  const { tableName } = strapi.db.metadata.get(SCAN_UID);
  const rows = [...scans].map(([documentId, fingerprint]) => ({
    key: shortKey(uid, documentId),
    source_uid: uid,
    source_document_id: documentId,
    fingerprint,
  }));
  for (const some of batches(rows, BATCH)) {
    await tableIn(strapi, trx, tableName).insert(some).onConflict('key').merge(['fingerprint']);
  }
}

let code: string | undefined;

/** A name of the code that reads texts: after an update of the linker nothing counts as done. */
function codeVersion(): string {
  if (code) return code;
  const sum = createHash('sha1');
  const plugin = path.join(__dirname, '..', '..', '..');
  for (const folder of ['engine', 'shared', path.join('server', 'src', 'services')]) {
    const files = readdirSync(path.join(plugin, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /\.[jt]s$/.test(name)).sort()) {
      sum.update(readFileSync(path.join(plugin, folder, file)));
    }
  }
  return (code = sum.digest('base64url'));
}

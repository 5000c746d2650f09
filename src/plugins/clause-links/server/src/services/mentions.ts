import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction, lockClauses, lockDocuments } from '../database';
import { getService, sourceOf } from '../plugin';
import { MENTION_UID } from '../uids';
import { createReader } from './derive';
import { readKnown } from './known';
import { linkRows, replaceLinks } from './links';
import { writeMentions } from './mention-table';
import { factsOf, sumUp, writeScans } from './scans';
import { readStored } from './stored';
import type { MentionRow } from '../types';

/** What a sync did; all zero when everything was already right. */
export interface SyncResult {
  added: number;
  removed: number;
  linked: number;
  unlinked: number;
}

/**
 * Derives documents' mentions and their relation from what the database holds: all locales, draft and
 * published. The result depends on that state alone, not on which action led there, so running it twice
 * changes nothing.
 */
export function createMentions({ strapi }: { strapi: Core.Strapi }) {
  const derive = createReader(strapi);
  /** What each transaction has derived, by document. */
  const derived = new WeakMap<Knex.Transaction, Map<string, MentionRow[]>>();

  const mentions = {
    /** Joins the transaction under way. A type that is not a source, or a document that is gone, loses its mentions. */
    async sync(uid: string, documentId: string): Promise<SyncResult> {
      const results = await mentions.syncAll(uid, [documentId]);
      return results.get(documentId) ?? { ...NOTHING };
    },

    /** The same for many documents of a type in one transaction, with a number of queries that does not depend on how many. */
    syncAll(uid: string, documentIds: string[]): Promise<Map<string, SyncResult>> {
      return inTransaction(strapi, async (trx) => {
        await lockClauses(strapi, trx, 'shared');
        await lockDocuments(strapi, trx, uid, documentIds);
        return write(trx, uid, documentIds);
      });
    },

    /** The same in a transaction that has locked the clauses, and the document unless it is new. */
    async syncLocked(trx: Knex.Transaction, uid: string, documentId: string): Promise<void> {
      await write(trx, uid, [documentId]);
    },

    /**
     * The same as `syncAll`, passing over documents that are just as a re-linking left them.
     * @param full looks at all of them
     * @returns results of those that were looked at
     */
    relink(uid: string, documentIds: string[], full: boolean): Promise<Map<string, SyncResult>> {
      return inTransaction(strapi, async (trx) => {
        // There a transaction sees what was there at its first read: locks come before it.
        const locksFirst = full || strapi.db.dialect.client === 'mysql';
        const stale = locksFirst ? documentIds : await changedSince(trx, uid, documentIds);
        if (stale.length === 0) return new Map<string, SyncResult>();
        await lockClauses(strapi, trx, 'shared');
        await lockDocuments(strapi, trx, uid, stale);
        return write(trx, uid, stale, true);
      });
    },

    /** All mentions of a document as this transaction has written them; undefined when it has not. */
    writtenIn(trx: Knex.Transaction, uid: string, documentId: string): MentionRow[] | undefined {
      return derived.get(trx)?.get(`${uid} ${documentId}`);
    },

    /** Removes the mentions of a locale that no longer exists. */
    async forgetLocale(locale: string): Promise<void> {
      await strapi.db.query(MENTION_UID).deleteMany({ where: { sourceLocale: locale } });
    },
  };
  return mentions;

  async function write(
    trx: Knex.Transaction,
    uid: string,
    documentIds: string[],
    remember = false,
  ): Promise<Map<string, SyncResult>> {
    const source = sourceOf(strapi, uid);
    const stored = await readStored(strapi, trx, { uid, source, documentIds });
    const { versions } = stored;
    const registry = await getService(strapi, 'clauses').registry(stored.clauses);
    const decided = [...stored.decisions.keys()];
    const standing = await getService(strapi, 'decisions').standingOf(uid, decided);
    const rows: MentionRow[] = [];
    const links = new Map<number, number[]>();
    for (const version of versions) {
      const decisions = standing.get(version.documentId) ?? [];
      const derived = derive(uid, version, decisions, registry);
      rows.push(...derived.rows);
      links.set(version.id, derived.clauses);
    }
    keepDerived(trx, uid, documentIds, rows);
    const results = new Map(documentIds.map((id) => [id, { ...NOTHING }]));
    const relinked = source?.relation
      ? replaceLinks(strapi, { uid, relation: source.relation }, links, stored.links)
      : null;
    const others = relinked ? [relinked.replacement] : [];
    const { added, removed } = await writeMentions(strapi, trx, rows, stored.mentions, others);
    for (const id of added) count(results, id, { added: 1 });
    for (const id of removed) count(results, id, { removed: 1 });
    for (const { id, documentId } of versions) count(results, documentId, relinked?.counts.get(id));
    if (remember) {
      const facts = factsOf(versions, rows, linkRows(strapi, source, links));
      await writeScans(strapi, trx, uid, sumUp(strapi, versions, { ...stored, facts }));
    }
    return results;
  }

  function keepDerived(
    trx: Knex.Transaction,
    uid: string,
    documentIds: readonly string[],
    rows: readonly MentionRow[],
  ): void {
    const all = derived.get(trx) ?? new Map<string, MentionRow[]>();
    derived.set(trx, all);
    for (const id of documentIds) all.set(`${uid} ${id}`, []);
    for (const row of rows) all.get(`${uid} ${row.sourceDocumentId}`)?.push(row);
  }

  /** Documents that are not as a re-linking remembers them. */
  async function changedSince(
    trx: Knex.Transaction,
    uid: string,
    documentIds: string[],
  ): Promise<string[]> {
    const source = sourceOf(strapi, uid);
    if (!source) return documentIds;
    const known = await readKnown(strapi, trx, source, documentIds);
    const now = sumUp(strapi, known.versions, known);
    return documentIds.filter((id) => !now.has(id) || now.get(id) !== known.scans.get(id));
  }
}

const NOTHING: SyncResult = { added: 0, removed: 0, linked: 0, unlinked: 0 };

function count(results: Map<string, SyncResult>, documentId: string, more?: Partial<SyncResult>) {
  const result = results.get(documentId);
  if (!result || !more) return;
  for (const what of Object.keys(NOTHING) as (keyof SyncResult)[]) result[what] += more[what] ?? 0;
}

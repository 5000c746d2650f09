import type { Core } from '@strapi/strapi';
import type { DocumentState } from '../../../core';
import type { DeskPage, DeskRow, Facet, SORTS } from '../../../shared/contracts';
import { inTransaction, shortKey, tableIn } from '../database';
import type { Actor } from '../actor';
import { ENTRY_UID } from '../uids';
import type { EntryRef } from './stamps';

export interface DeskFilter {
  uid?: string;
  /** One or several, comma-separated. */
  documentId?: string;
  locale?: string;
  state?: DocumentState[];
  /** `me`, `none` or an administrator's id. */
  assignee?: string;
  sourcePublished?: boolean;
  sharedChanged?: boolean;
  q?: string;
  sort: (typeof SORTS)[number];
  order: 'asc' | 'desc';
  page: number;
  pageSize: number;
}

interface FacetRow {
  entry_uid: string;
  target_locale: string;
  state: DocumentState;
  count: number | string;
  words: number | string | null;
}

/** The desk's list: three queries a page, and one for the progress, however many documents there are. */
export function createList({ strapi }: { strapi: Core.Strapi }) {
  const query = () => strapi.db.query(ENTRY_UID);
  return {
    /** @param uids the types that the caller may read */
    async find(filter: DeskFilter, uids: readonly string[], me: Actor): Promise<DeskPage> {
      const where = whereOf(filter, uids, me);
      const total = await query().count({ where });
      const { page, pageSize } = filter;
      const orderBy = orderOf(filter);
      // The ids first, which an index knows alone: no row of the pages before has to be read.
      const offset = (page - 1) * pageSize;
      const ids: { id: number }[] = await query().findMany({
        select: ['id'],
        where,
        orderBy,
        limit: pageSize,
        offset,
      });
      const results: DeskRow[] = await query().findMany({
        where: { id: { $in: ids.map(({ id }) => id) } },
        orderBy,
      });
      const pagination = { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
      return { results, pagination };
    },

    /** How many rows and words there are by type, locale and state. */
    progress(uids: readonly string[]): Promise<Facet[]> {
      return facets(strapi, uids);
    },

    /** The desk entry of one document × locale, or null. */
    row({ uid, documentId, locale }: EntryRef): Promise<DeskRow | null> {
      return query().findOne({ where: { key: shortKey(uid, documentId, locale) } });
    },

    /** Gives a row to somebody, or to nobody. @returns the row, null when there is none */
    async assign(ref: EntryRef, to: Actor | null): Promise<DeskRow | null> {
      return query().update({
        where: { key: shortKey(ref.uid, ref.documentId, ref.locale) },
        data: {
          assigneeId: to?.id ?? null,
          assigneeName: to?.name ?? null,
          assignedAt: to ? new Date() : null,
        },
      });
    },
  };
}

function whereOf(filter: DeskFilter, uids: readonly string[], me: Actor): Record<string, unknown> {
  const { uid, documentId, locale, state, assignee, sourcePublished, q } = filter;
  const { sharedChanged } = filter;
  const readable = uid ? uids.filter((known) => known === uid) : uids;
  const holder = assignee === 'none' ? null : assignee === 'me' ? me.id : assignee;
  return {
    // An empty list would let everything through on some databases.
    entryUid: { $in: readable.length ? readable : [''] },
    ...(documentId ? { entryId: { $in: documentId.split(',') } } : {}),
    ...(locale ? { targetLocale: locale } : {}),
    ...(state ? { state: { $in: state } } : {}),
    ...(assignee ? { assigneeId: holder } : {}),
    ...(sourcePublished === undefined ? {} : { sourcePublished }),
    ...(sharedChanged ? { sharedChanged } : {}),
    ...(q ? { searchText: { $contains: q.toLocaleLowerCase('tr') } } : {}),
  };
}

function orderOf({ sort, order }: DeskFilter): Record<string, 'asc' | 'desc'>[] {
  const column = sort === 'title' ? 'searchText' : sort;
  return [{ [column]: order }, { id: 'asc' }];
}

function facets(strapi: Core.Strapi, uids: readonly string[]): Promise<Facet[]> {
  return inTransaction(strapi, async (trx) => {
    const rows = (await tableIn(strapi, trx, ENTRY_UID)
      .select('entry_uid', 'target_locale', 'state')
      .count({ count: 'id' })
      .sum({ words: 'words' })
      .whereIn('entry_uid', [...uids])
      .groupBy('entry_uid', 'state', 'target_locale')) as FacetRow[];
    return rows.map((row) => ({
      uid: row.entry_uid,
      locale: row.target_locale,
      state: row.state,
      count: Number(row.count),
      words: Number(row.words ?? 0),
    }));
  });
}

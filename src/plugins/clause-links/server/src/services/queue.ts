import type { Core } from '@strapi/strapi';
import { clauseKey, fieldSpans } from '../../../engine';
import type {
  BulkDecision,
  BulkResult,
  MentionRow,
  QueueFilter,
  QueuePage,
  UnresolvedGroup,
} from '../../../shared/contracts';
import { tableIn, inTransaction } from '../database';
import { getService, sourceOf } from '../plugin';
import { MENTION_UID } from '../uids';
import { TextsOf, type Actor, type DecisionInput } from './decisions';
import { titlesOf, workingVersion, type EntryRef } from './entries';

type Row = Record<string, unknown>;

/** Mentions that wait for an editor, over all entries of the sources that the caller may read. */
export function createQueue({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** One page, the least certain first; equal ones in the order in which they were found. */
    async find(filter: QueueFilter, sources: readonly string[]): Promise<QueuePage> {
      const where = await whereOf(strapi, filter, sources);
      const query = strapi.db.query(MENTION_UID);
      const total = await query.count({ where });
      const rows: MentionRow[] = await query.findMany({
        where,
        orderBy: [{ confidence: 'asc' }, { id: 'asc' }],
        limit: filter.pageSize,
        offset: (filter.page - 1) * filter.pageSize,
      });
      const title = await titlesOf(strapi, rows.map(entryOf));
      return {
        results: rows.map((row) => ({ ...row, title: title(entryOf(row)) })),
        pagination: {
          page: filter.page,
          pageSize: filter.pageSize,
          pageCount: Math.ceil(total / filter.pageSize),
          total,
        },
        facets: await facetsOf(strapi, sources),
      };
    },

    /**
     * Decides on several mentions, those of a version in one transaction: what is refused undoes nothing.
     * @returns an outcome for each, in the given order
     */
    async decide(
      decisions: readonly BulkDecision[],
      sources: readonly string[],
      actor: Actor,
      isConflict: (error: unknown) => boolean,
    ): Promise<BulkResult[]> {
      const results = new Map<string, BulkResult>(
        decisions.map(({ key }) => [key, { key, status: 'gone' }]),
      );
      for (const wanted of await inputsOf(strapi, decisions, sources)) {
        const inputs = wanted.map(({ input }) => input);
        const outcomes = await getService(strapi, 'decisions').decideAll(inputs, actor);
        wanted.forEach(({ key }, i) => {
          const outcome = outcomes[i];
          const status = isConflict(outcome) ? 'conflict' : 'refused';
          results.set(
            key,
            'id' in outcome
              ? { key, status: 'decided', id: outcome.id }
              : { key, status, message: outcome.message },
          );
        });
      }
      return decisions.flatMap(({ key }) => results.get(key) ?? []);
    },

    /** Citations of clauses that are in no plan, the most frequent number first. */
    async unresolved(sources: readonly string[]): Promise<UnresolvedGroup[]> {
      const rows: MentionRow[] = await strapi.db.query(MENTION_UID).findMany({
        where: { outcome: 'unresolved', $or: inSources(strapi, sources) },
        orderBy: { id: 'asc' },
      });
      const title = await titlesOf(strapi, rows.map(entryOf));
      const groups = new Map<string, UnresolvedGroup>();
      for (const row of rows) {
        const name = `${row.plan ?? ''}:${row.number}`;
        const { plan, number, nearest } = row;
        const group = groups.get(name) ?? { plan, number, nearest, documents: 0, entries: [] };
        groups.set(name, group);
        const entry = entryOf(row);
        const listed = group.entries.some(
          (e) => e.documentId === entry.documentId && e.locale === entry.locale,
        );
        if (!listed) group.entries.push({ ...entry, title: title(entry) });
        group.documents = new Set(group.entries.map((e) => e.documentId)).size;
      }
      return [...groups.values()].sort((a, b) => b.documents - a.documents);
    },
  };
}

/** Restricts mentions to the version that editors work on, source by source. An empty list lets nothing through. */
export function inSources(strapi: Core.Strapi, sources: readonly string[]): Row[] {
  if (sources.length === 0) return [{ sourceUid: '' }];
  return sources.map((uid) => ({ sourceUid: uid, sourceVersion: workingVersion(strapi, uid) }));
}

export function entryOf(row: MentionRow): EntryRef {
  return { uid: row.sourceUid, documentId: row.sourceDocumentId, locale: row.sourceLocale };
}

async function whereOf(
  strapi: Core.Strapi,
  filter: QueueFilter,
  sources: readonly string[],
): Promise<Row> {
  const { outcome, plan, locale, author, from, to } = filter;
  const clauses: Row[] = [{ $or: inSources(strapi, sources) }];
  clauses.push(outcome === 'all' ? { outcome: { $in: ['suggested', 'unresolved'] } } : { outcome });
  if (plan) clauses.push({ plan });
  if (locale !== undefined) clauses.push({ sourceLocale: locale });
  if (from) clauses.push({ sourceDate: { $gte: from } });
  if (to) clauses.push({ sourceDate: { $lte: to } });
  if (author) {
    const by: string[] = [];
    for (const uid of sources) {
      const rows: { documentId: string }[] = await strapi.db
        .query(uid)
        .findMany({ where: { createdBy: { id: author } }, select: ['documentId'] });
      by.push(...new Set(rows.map((row) => row.documentId)));
    }
    clauses.push({ sourceDocumentId: { $in: by } });
  }
  return { $and: clauses };
}

async function facetsOf(
  strapi: Core.Strapi,
  sources: readonly string[],
): Promise<QueuePage['facets']> {
  return inTransaction(strapi, async (trx) => {
    const { tableName } = strapi.db.metadata.get(MENTION_UID);
    const distinct = async (column: string): Promise<Row[]> =>
      tableIn(strapi, trx, tableName)
        .distinct(column)
        .whereIn('source_uid', [...sources])
        .whereIn('outcome', ['suggested', 'unresolved']);
    const plans = (await distinct('plan')).map((row) => row.plan as number | null);
    const locales = (await distinct('source_locale')).map((row) => String(row.source_locale));
    const ids = (await distinct('source_document_id')).map((row) => String(row.source_document_id));
    const authors = new Map<number, string>();
    for (const uid of sources) {
      const rows: { createdBy: Row | null }[] = await strapi.db.query(uid).findMany({
        where: { documentId: { $in: ids }, createdBy: { id: { $notNull: true } } },
        select: ['id'],
        populate: { createdBy: { select: ['id', 'firstname', 'lastname', 'username'] } },
      });
      for (const { createdBy } of rows) {
        if (createdBy) authors.set(Number(createdBy.id), nameOf(createdBy));
      }
    }
    return {
      plans: plans.filter((plan) => plan !== null).sort((a, b) => a - b),
      locales: locales.filter(Boolean).sort(),
      authors: [...authors].map(([id, name]) => ({ id, name })),
    };
  });
}

function nameOf({ firstname, lastname, username }: Row): string {
  const full = [firstname, lastname].filter((n): n is string => typeof n === 'string' && n !== '');
  return full.join(' ') || (typeof username === 'string' ? username : '');
}

/** What to decide, version by version, as the same words may stand in two; without the mentions that are gone or that the caller may not see. */
async function inputsOf(
  strapi: Core.Strapi,
  decisions: readonly BulkDecision[],
  sources: readonly string[],
): Promise<{ key: string; input: DecisionInput }[][]> {
  const rows: MentionRow[] = await strapi.db.query(MENTION_UID).findMany({
    where: {
      key: { $in: decisions.map(({ key }) => key) },
      sourceUid: { $in: sources.filter((uid) => sourceOf(strapi, uid)) },
    },
  });
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const texts = new TextsOf(strapi);
  const versions = new Map<string, { key: string; input: DecisionInput }[]>();
  for (const wanted of decisions) {
    const row = byKey.get(wanted.key);
    const input = row && (await inputOf(row, wanted, texts));
    if (!input) continue;
    const name = [input.uid, input.documentId, input.version].join(' ');
    const others = versions.get(name) ?? [];
    versions.set(name, [...others, { key: wanted.key, input }]);
  }
  return [...versions.values()];
}

/** @returns null when the entry's field is gone */
async function inputOf(
  row: MentionRow,
  { verdict, target }: BulkDecision,
  texts: TextsOf,
): Promise<DecisionInput | null> {
  const place = { ...entryOf(row), version: row.sourceVersion };
  const doc = await texts.at(place);
  const field = doc && fieldSpans(doc).get(row.field);
  if (!field) return null;
  const start = row.position - field.start;
  return {
    ...place,
    field: row.field,
    start,
    end: start + row.exact.length,
    exact: row.exact,
    verdict,
    target: target ?? (row.plan === null ? null : clauseKey(row.plan, row.number)),
    seen: row.decisionKey,
  };
}

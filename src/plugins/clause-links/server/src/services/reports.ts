import type { Core } from '@strapi/strapi';
import { compareClauseNumbers } from '../../../engine';
import type {
  ClauseCatalogue,
  Counts,
  Health,
  LogEntry,
  MentionedByFilter,
  MentionRow,
  MentionWithEntry,
  Page,
  SettingsInfo,
  SourceInfo,
  Summary,
} from '../../../shared/contracts';
import { inTransaction, tableIn } from '../database';
import { getService, pluginConfig } from '../plugin';
import { attributesOf } from '../sources';
import { DECISION_UID, MENTION_UID, PENDING_UID } from '../uids';
import { titlesOf, workingVersion } from './entries';
import { entryOf, inSources } from './queue';

type Row = Record<string, unknown>;
const HOME_ROWS = 5;

/** What the admin's screens show of the mentions; reads only. `sources` are those that the caller may read. */
export function createReports({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** All that the engine needs to run in the browser. */
    async catalogue(): Promise<ClauseCatalogue> {
      const { version, clauses, plans, thresholds } = await getService(
        strapi,
        'clauses',
      ).registry();
      const { target, plan } = pluginConfig(strapi);
      return {
        version,
        clauses: [...clauses],
        plans: [...plans],
        sources: sourceInfos(strapi),
        target: { uid: target.uid },
        plan: { uid: plan.uid, ordinal: plan.ordinal },
        thresholds,
      };
    },

    /** Where a clause is mentioned, the newest text first; a range counts for each clause that it covers. */
    async mentionedBy(
      filter: MentionedByFilter,
      sources: readonly string[],
    ): Promise<Page<MentionWithEntry>> {
      const where = {
        $and: [
          {
            $or: [
              { clauseDocumentId: filter.clause },
              { id: { $in: await ranges(filter.clause) } },
            ],
          },
          { $or: versionOf(filter.version, sources) },
          filter.outcome ? { outcome: filter.outcome } : {},
          filter.locale === undefined ? {} : { sourceLocale: filter.locale },
        ],
      };
      const query = strapi.db.query(MENTION_UID);
      const total = await query.count({ where });
      const rows: MentionRow[] = await query.findMany({
        where,
        orderBy: [{ sourceDate: 'desc' }, { id: 'asc' }],
        limit: filter.pageSize,
        offset: (filter.page - 1) * filter.pageSize,
      });
      const title = await titlesOf(strapi, rows.map(entryOf));
      const { page, pageSize } = filter;
      return {
        results: rows.map((row) => ({ ...row, title: title(entryOf(row)) })),
        pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
      };
    },

    /** Numbers for the home page. */
    async summary(sources: readonly string[], now: Date): Promise<Summary> {
      const year = now.getFullYear();
      const query = strapi.db.query(MENTION_UID);
      const toDecide = await query.count({
        where: { outcome: 'suggested', $or: inSources(strapi, sources) },
      });
      const cited: MentionRow[] = await query.findMany({
        where: {
          outcome: 'linked',
          clauseDocumentId: { $notNull: true },
          sourceDate: { $gte: `${year}-01-01`, $lte: `${year}-12-31` },
          $or: versionOf('published', sources),
        },
      });
      return { toDecide, year, mostCited: mostCited(cited), withoutClause: await without(sources) };
    },

    /** Linked and undecided mentions of some documents of one type, for a page of a list. */
    counts(uid: string, documentIds: readonly string[], locale: string): Promise<Counts> {
      return inTransaction(strapi, async (trx) => {
        const { tableName } = strapi.db.metadata.get(MENTION_UID);
        const rows: Row[] = await tableIn(strapi, trx, tableName)
          .select('source_document_id', 'outcome')
          .count({ n: '*' })
          .where({
            source_uid: uid,
            source_locale: locale,
            source_version: workingVersion(strapi, uid),
          })
          .whereIn('source_document_id', [...documentIds])
          .whereIn('outcome', ['linked', 'suggested'])
          .groupBy('source_document_id', 'outcome');
        const counts: Counts = Object.fromEntries(
          documentIds.map((id) => [id, { linked: 0, suggested: 0 }]),
        );
        for (const row of rows) {
          const outcome = row.outcome as 'linked' | 'suggested';
          counts[String(row.source_document_id)][outcome] = Number(row.n);
        }
        return counts;
      });
    },

    async health(): Promise<Health> {
      const { clauses, plans } = await getService(strapi, 'clauses').registry();
      const sources = pluginConfig(strapi).sources.map((source) => source.uid);
      const query = strapi.db.query(MENTION_UID);
      const count = (outcome: string) =>
        query.count({ where: { outcome, $or: inSources(strapi, sources) } });
      const failed: Row[] = await strapi.db.query(PENDING_UID).findMany({
        where: { lastError: { $notNull: true } },
        orderBy: { id: 'desc' },
        limit: 20,
      });
      return {
        clauses: clauses.length,
        plans: plans.length,
        mentions: {
          linked: await count('linked'),
          suggested: await count('suggested'),
          unresolved: await count('unresolved'),
          rejected: await count('rejected'),
        },
        decisions: await strapi.db
          .query(DECISION_UID)
          .count({ where: { endedAt: { $null: true } } }),
        pending: await strapi.db.query(PENDING_UID).count(),
        failures: failed.map((row) => ({
          uid: String(row.sourceUid),
          documentId: String(row.sourceDocumentId),
          error: String(row.lastError),
          attempts: Number(row.attempts),
        })),
      };
    },

    /** Who decided what and when, the newest first; decisions that were replaced or taken back as well. */
    async log(
      { page, pageSize }: { page: number; pageSize: number },
      sources: readonly string[],
    ): Promise<Page<LogEntry>> {
      const query = strapi.db.query(DECISION_UID);
      const where = { sourceUid: { $in: [...sources] } };
      const total = await query.count({ where });
      const rows: Row[] = await query.findMany({
        where,
        orderBy: { id: 'desc' },
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      const refs = rows.map((row) => ({
        uid: String(row.sourceUid),
        documentId: String(row.sourceDocumentId),
        locale: String(row.sourceLocale ?? ''),
      }));
      const title = await titlesOf(strapi, refs);
      return {
        results: rows.map((row, i) => ({
          ...refs[i],
          id: String(row.key),
          title: title(refs[i]),
          exact: String(row.exact),
          sentence: String(row.sentence),
          verdict: row.verdict as LogEntry['verdict'],
          clauseKey: (row.clauseKey as LogEntry['clauseKey']) ?? null,
          madeBy: (row.madeBy as string | null) ?? null,
          madeAt: instant(row.madeAt) ?? '',
          endedBy: (row.endedBy as string | null) ?? null,
          endedAt: instant(row.endedAt),
        })),
        pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
      };
    },

    /** The configuration as it holds. */
    async settings(): Promise<SettingsInfo> {
      const { target, plan, maxTextBytes } = pluginConfig(strapi);
      const { plans, thresholds } = await getService(strapi, 'clauses').registry();
      return {
        sources: sourceInfos(strapi),
        target,
        plan,
        thresholds,
        maxTextBytes,
        plans: [...plans],
      };
    },
  };

  /** Ids of range mentions that cover a clause: a JSON column can't be searched alike on all databases. */
  async function ranges(clauseDocumentId: string): Promise<number[]> {
    const { keyOf } = await getService(strapi, 'clauses').registry();
    const key = keyOf(clauseDocumentId);
    if (!key) return [];
    const [plan, number] = key.split(':');
    const rows: (MentionRow & { id: number })[] = await strapi.db
      .query(MENTION_UID)
      .findMany({ where: { form: 'range', plan: Number(plan), rangeEnd: { $notNull: true } } });
    return rows.filter((row) => row.covers?.includes(number)).map((row) => row.id);
  }

  /** Published texts, or what editors work on; a type without drafts has only published rows. */
  function versionOf(version: 'draft' | 'published', sources: readonly string[]): Row[] {
    if (version === 'draft') return inSources(strapi, sources);
    if (sources.length === 0) return [{ sourceUid: '' }];
    return sources.map((uid) => ({ sourceUid: uid, sourceVersion: 'published' }));
  }

  async function without(sources: readonly string[]): Promise<Summary['withoutClause']> {
    const found: (Summary['withoutClause'][number] & { at: string })[] = [];
    for (const uid of sources) {
      const rows: Row[] = await inTransaction(strapi, async (trx) => {
        const mentions = strapi.db.metadata.get(MENTION_UID).tableName;
        const { tableName, attributes } = strapi.db.metadata.get(uid);
        const draft = workingVersion(strapi, uid) === 'draft';
        const query = tableIn(strapi, trx, tableName)
          .select('document_id', 'updated_at', ...('locale' in attributes ? ['locale'] : []))
          .whereNotIn(
            'document_id',
            tableIn(strapi, trx, mentions)
              .select('source_document_id')
              .where({ source_uid: uid, outcome: 'linked' }),
          )
          .orderBy('updated_at', 'desc')
          .limit(HOME_ROWS);
        return draft ? query.whereNull('published_at') : query;
      });
      for (const row of rows) {
        const ref = { uid, documentId: String(row.document_id), locale: String(row.locale ?? '') };
        found.push({ ...ref, title: '', at: instant(row.updated_at) ?? '' });
      }
    }
    found.sort((a, b) => b.at.localeCompare(a.at));
    const latest = found.slice(0, HOME_ROWS);
    const title = await titlesOf(strapi, latest);
    return latest.map(({ at: _at, ...ref }) => ({ ...ref, title: title(ref) }));
  }
}

function sourceInfos(strapi: Core.Strapi): SourceInfo[] {
  return pluginConfig(strapi).sources.map(
    ({ uid, fields, relation, dateField, categoryField }) => ({
      uid,
      fields,
      relation: relation ?? null,
      dateField: dateField ?? null,
      categories: categoryField ? valuesOf(strapi, uid, categoryField) : [],
    }),
  );
}

function valuesOf(strapi: Core.Strapi, uid: string, field: string): string[] {
  const attribute = attributesOf(strapi, uid)[field];
  return attribute?.type === 'enumeration' ? [...attribute.enum] : [];
}

function mostCited(rows: readonly MentionRow[]): Summary['mostCited'] {
  const clauses = new Map<string, { row: MentionRow; documents: Set<string> }>();
  for (const row of rows) {
    const id = row.clauseDocumentId ?? '';
    const entry = clauses.get(id) ?? { row, documents: new Set() };
    clauses.set(id, entry);
    entry.documents.add(row.sourceDocumentId);
  }
  return [...clauses]
    .map(([documentId, { row, documents }]) => ({
      plan: row.plan ?? 0,
      number: row.number,
      documentId,
      documents: documents.size,
    }))
    .sort((a, b) => b.documents - a.documents || compareClauseNumbers(a.number, b.number))
    .slice(0, HOME_ROWS);
}

/** An instant as ISO text; SQLite hands out milliseconds, servers hand out dates. */
function instant(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return new Date(value as string | number | Date).toISOString();
}

import type { Core } from '@strapi/strapi';
import { compareClauseNumbers } from '../../../engine';
import type { Coverage, MentionRow } from '../../../shared/contracts';
import { inTransaction, tableIn } from '../database';
import { getService, pluginConfig } from '../plugin';
import { MENTION_UID } from '../uids';

/** Which published texts count: those of a period (ISO dates of the texts) and of a category. */
export interface CoverageFilter {
  from?: string;
  to?: string;
  /** Value of the source's `categoryField`; sources without one have no category and then count nothing. */
  category?: string;
}

/** How often published texts link each clause of a plan; reads only. */
export function createCoverage({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** @param sources content types that the caller may read */
    async of(plan: number, filter: CoverageFilter, sources: readonly string[]): Promise<Coverage> {
      const { clauses } = await getService(strapi, 'clauses').registry();
      const rows = await mentions(plan, filter, sources);
      const citing = byClause(rows);
      return {
        plan,
        cells: clauses
          .filter((clause) => clause.plan === plan)
          .sort((a, b) => compareClauseNumbers(a.number, b.number))
          .map(({ number, documentId, category }) => {
            const found = citing.get(number) ?? [];
            const documents = new Set(found.map((row) => row.sourceDocumentId)).size;
            return { number, documentId, category, mentions: found.length, documents };
          }),
        months: monthsOf(rows),
      };
    },
  };

  async function mentions(
    plan: number,
    { from, to, category }: CoverageFilter,
    sources: readonly string[],
  ): Promise<MentionRow[]> {
    const counted = [];
    for (const uid of sources) {
      if (category === undefined) counted.push({ sourceUid: uid });
      else {
        const ids = await documentsOf(uid, category);
        if (ids.length > 0) counted.push({ sourceUid: uid, sourceDocumentId: { $in: ids } });
      }
    }
    if (counted.length === 0) return [];
    return strapi.db.query(MENTION_UID).findMany({
      select: ['number', 'covers', 'sourceDocumentId', 'sourceDate'],
      where: {
        $and: [
          { plan, outcome: 'linked', sourceVersion: 'published', $or: counted },
          from ? { sourceDate: { $gte: from } } : {},
          to ? { sourceDate: { $lte: to } } : {},
        ],
      },
    });
  }

  /** Published documents of a category. */
  async function documentsOf(uid: string, category: string): Promise<string[]> {
    const field = pluginConfig(strapi).sources.find((each) => each.uid === uid)?.categoryField;
    if (!field) return [];
    return inTransaction(strapi, async (trx) => {
      const { tableName, attributes } = strapi.db.metadata.get(uid);
      const attribute = attributes[field] as { columnName?: string };
      const rows: { document_id: string }[] = await tableIn(strapi, trx, tableName)
        .distinct('document_id')
        .where(attribute.columnName ?? field, category)
        .whereNotNull('published_at');
      return rows.map((row) => row.document_id);
    });
  }
}

/** A range counts for each clause that it covers. */
function byClause(rows: readonly MentionRow[]): Map<string, MentionRow[]> {
  const found = new Map<string, MentionRow[]>();
  for (const row of rows) {
    for (const number of new Set([row.number, ...(row.covers ?? [])])) {
      const known = found.get(number);
      if (known) known.push(row);
      else found.set(number, [row]);
    }
  }
  return found;
}

/** Counts by month from the first to the last, the empty ones included. */
function monthsOf(rows: readonly MentionRow[]): Coverage['months'] {
  const counts = new Map<string, number>();
  for (const { sourceDate } of rows) {
    if (!sourceDate) continue;
    const month = sourceDate.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const known = [...counts.keys()].sort();
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return [];
  const months: Coverage['months'] = [];
  let [year, month] = first.split('-').map(Number);
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    months.push({ month: name, mentions: counts.get(name) ?? 0 });
    if (name >= last) return months;
    if (month === 12) [year, month] = [year + 1, 1];
    else month += 1;
  }
}

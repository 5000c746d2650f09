import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type {
  ClauseCount,
  ExportedMention,
  PublishedMention,
  PublishedPage,
} from '../../../shared/contracts';
import { readWritten, writtenOnce } from '../../../../../storage';
import { reading } from '../database';
import { sourceOf } from '../plugin';
import { readPlan, readText } from '../sources';
import { MENTION_UID } from '../uids';

/** What is read of a mention; by name, as a statement that is kept prepared must go on giving the same. */
const COLUMNS = [
  'id',
  'key',
  'source_document_id',
  'source_uid',
  'source_date',
  'source_locale',
  'field',
  'block_path',
  'start',
  'end',
  'phrase_start',
  'phrase_end',
  'position',
  'prefix',
  'exact',
  'suffix',
  'sentence',
  'number',
  'plan',
  'form',
  'clause_document_id',
  'decision',
] as const;

interface Row {
  id: number;
  key: string;
  source_document_id: string;
  source_uid: string;
  source_date: string | null;
  source_locale: string;
  field: string;
  block_path: string;
  start: number;
  end: number;
  phrase_start: number;
  phrase_end: number;
  position: number;
  prefix: string;
  exact: string;
  suffix: string;
  sentence: string;
  number: string;
  plan: number;
  form: string;
  clause_document_id: string;
  decision: string;
}

/** Which page of a clause's mentions: documents of one locale, newest first. */
export interface PageOfClause {
  clauses: readonly string[];
  locale: string;
  limit: number;
  /** The last document of the page before, as `PublishedPage.next` named it. */
  after?: { date: string; documentId: string } | null;
}

const statement = writtenOnce();

/**
 * What the public may know of mentions: those of published versions that link, by themselves or by an
 * editor's word. Suggestions and rejected ones never leave the admin.
 */
export function createPublished({ strapi }: { strapi: Core.Strapi }) {
  const table = () => strapi.db.metadata.get(MENTION_UID).tableName;
  const read = <T>(work: (linked: () => Knex.QueryBuilder) => Promise<T>) =>
    reading(strapi, (query) =>
      work(() => query(table()).where({ source_version: 'published', outcome: 'linked' })),
    );

  return {
    /** The mentions in one published text, or in its draft for a preview, in reading order. */
    async mentionsIn(
      uid: string,
      documentId: string,
      locale: string,
      version: 'draft' | 'published' = 'published',
    ): Promise<PublishedMention[]> {
      const values = [version, uid, documentId, locale];
      const question = statement(strapi, 'mentionsIn', values.length, ([of, type, id, code]) =>
        strapi.db
          .getConnection(table())
          .select(COLUMNS)
          .where({ outcome: 'linked', source_version: of, source_uid: type })
          .where({ source_document_id: id, source_locale: code })
          .whereNotNull('clause_document_id')
          .orderBy('position'),
      );
      const rows = await readWritten<Row>(strapi, question, values);
      return rows.map(toMention);
    },

    /** Documents that mention any of some clauses, newest first, with all their mentions of these. */
    async mentionsOf({ clauses, locale, limit, after }: PageOfClause): Promise<PublishedPage> {
      return read(async (linked) => {
        const dated = strapi.db.connection.raw("coalesce(max(source_date), '')");
        const page = linked()
          .select('source_uid', 'source_document_id', { date: dated })
          .where({ source_locale: locale })
          .whereIn('clause_document_id', [...clauses])
          .groupBy('source_uid', 'source_document_id')
          .orderBy([
            { column: 'date', order: 'desc' },
            { column: 'source_document_id', order: 'asc' },
          ])
          .limit(limit + 1);
        if (after) {
          void page.havingRaw(
            "coalesce(max(source_date), '') < ? or (coalesce(max(source_date), '') = ? and source_document_id > ?)",
            [after.date, after.date, after.documentId],
          );
        }
        const found: { source_uid: string; source_document_id: string; date: string }[] =
          await page;
        const documents = found.slice(0, limit);
        const rows: Row[] = documents.length
          ? await linked()
              .where({ source_locale: locale })
              .whereIn('clause_document_id', [...clauses])
              .whereIn(
                'source_document_id',
                documents.map((each) => each.source_document_id),
              )
              .orderBy('position')
          : [];
        const last = documents[documents.length - 1];
        return {
          documents: documents.map(({ source_uid: uid, source_document_id: documentId, date }) => ({
            uid,
            documentId,
            date: date || null,
            mentions: rows.filter((row) => row.source_document_id === documentId).map(toMention),
          })),
          next:
            found.length > limit && last
              ? { date: last.date, documentId: last.source_document_id }
              : null,
        };
      });
    },

    /** How many published documents and mentions each clause of a plan has, or one, in one query. */
    countsOf(plan: number, locale: string, clause?: string): Promise<ClauseCount[]> {
      return read(async (linked) => {
        const rows: { clause_document_id: string; mentions: unknown; documents: unknown }[] =
          await linked()
            .select('clause_document_id')
            .count({ mentions: '*' })
            .countDistinct({ documents: 'source_document_id' })
            .where({ plan, source_locale: locale })
            .where(clause ? { clause_document_id: clause } : {})
            .whereNotNull('clause_document_id')
            .groupBy('clause_document_id');
        return rows.map((row) => ({
          clauseDocumentId: row.clause_document_id,
          mentions: Number(row.mentions),
          documents: Number(row.documents),
        }));
      });
    },

    /** All mentions, a page at a time: memory does not grow with their number. */
    async allAfter(after: number, limit: number): Promise<ExportedMention[]> {
      const rows: Row[] = await read(async (linked) => {
        const found = await linked()
          .where('id', '>', after)
          .whereNotNull('clause_document_id')
          .orderBy('id')
          .limit(limit);
        return found as Row[];
      });
      const texts = await textsOf(strapi, rows);
      return rows.flatMap((row) => {
        const text = texts.get(textKey(row.source_uid, row.source_document_id, row.source_locale));
        return text === undefined ? [] : [exported(row, text)];
      });
    },
  };
}

function toMention(row: Row): PublishedMention {
  return {
    key: `${row.plan}:${row.number}`,
    number: row.number,
    plan: row.plan,
    clauseDocumentId: row.clause_document_id,
    form: row.form,
    field: row.field,
    block: JSON.parse(row.block_path) as (string | number)[],
    start: row.start,
    end: row.end,
    phrase: { start: row.phrase_start, end: row.phrase_end },
    quote: { prefix: row.prefix, exact: row.exact, suffix: row.suffix },
    sentence: row.sentence,
    state: row.decision === 'none' ? 'automatic' : 'verified',
  };
}

const textKey = (uid: string, documentId: string, locale: string) =>
  JSON.stringify([uid, documentId, locale]);

/** The published texts that rows were found in. */
async function textsOf(strapi: Core.Strapi, rows: readonly Row[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const uid of new Set(rows.map((row) => row.source_uid))) {
    const source = sourceOf(strapi, uid);
    if (!source) continue;
    const ids = rows.filter((row) => row.source_uid === uid).map((row) => row.source_document_id);
    const versions: Record<string, unknown>[] = await strapi.db.query(uid).findMany({
      where: { documentId: { $in: [...new Set(ids)] }, publishedAt: { $notNull: true } },
      ...readPlan(strapi, source),
    });
    for (const version of versions) {
      const key = textKey(uid, String(version.documentId), String(version.locale ?? ''));
      texts.set(key, readText(strapi, source, version).text);
    }
  }
  return texts;
}

function exported(row: Row, text: string): ExportedMention {
  const start = codePoints(text.slice(0, row.position));
  return {
    ...toMention(row),
    id: row.id,
    name: row.key,
    uid: row.source_uid,
    documentId: row.source_document_id,
    locale: row.source_locale,
    date: row.source_date,
    text: { start, end: start + codePoints(row.exact) },
  };
}

/** Length in code points: a pair of surrogates is one. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

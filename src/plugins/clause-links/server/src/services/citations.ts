import type { Core } from '@strapi/strapi';
import type { Outcome, Verdict } from '../../../engine';
import type { MentionRow } from '../../../shared/contracts';
import { readWritten, writtenOnce } from '../../../../../storage';
import { columnOf, inTransactionOnce } from '../database';
import { MENTION_UID } from '../uids';
import { getService } from '../plugin';
import type { Actor } from './decisions';
import { workingVersion } from './entries';

/** A citation without anything of how it was found: what other plugins may rely on. */
export interface CitationFact {
  locale: string;
  version: 'draft' | 'published';
  number: string;
  plan: number | null;
  field: string;
  sentence: string;
  /** What an editor decided on these words, null for nothing yet. */
  verdict: Verdict | null;
}

/** A decision of one locale that is to hold in another. */
export interface Repeat {
  uid: string;
  documentId: string;
  from: string;
  to: string;
  number: string;
  plan: number | null;
}

const statement = writtenOnce();

/** The narrow service for other plugins. */
export function createCitations({ strapi }: { strapi: Core.Strapi }) {
  const rowsOf = (where: object): Promise<MentionRow[]> =>
    strapi.db.query(MENTION_UID).findMany({ where, orderBy: { position: 'asc' } });

  /** A save is asked about right after it was linked, in its own transaction. */
  async function justWritten(uid: string, documentId: string): Promise<FactRow[] | undefined> {
    if (!strapi.db.inTransaction()) return undefined;
    const { writtenIn } = getService(strapi, 'mentions');
    const rows = await inTransactionOnce(strapi, (trx) =>
      Promise.resolve(writtenIn(trx, uid, documentId)),
    );
    return rows
      ?.filter(({ outcome }) => OUTCOMES.includes(outcome))
      .sort((a, b) => a.position - b.position);
  }

  function stored(uid: string, documentId: string): Promise<FactRow[]> {
    const values = [uid, documentId];
    const question = statement(strapi, 'of', values.length, ([type, id]) =>
      strapi.db
        .getConnection(strapi.db.metadata.get(MENTION_UID).tableName)
        .select(Object.fromEntries(FACT.map((name) => [name, columnOf(strapi, MENTION_UID, name)])))
        .where({ source_uid: type, source_document_id: id })
        .whereIn('outcome', OUTCOMES)
        .orderBy('position'),
    );
    return readWritten<FactRow>(strapi, question, values);
  }

  return {
    /** Citations in all locales and versions of a document in reading order; those that an editor rejected say so. */
    async of(uid: string, documentId: string): Promise<CitationFact[]> {
      const rows = (await justWritten(uid, documentId)) ?? (await stored(uid, documentId));
      return rows.map(factOf);
    },

    /**
     * Decides on the undecided mentions of a clause in one locale as somebody decided in another.
     * @returns on how many
     */
    async repeat(
      { uid, documentId, from, to, number, plan }: Repeat,
      actor: Actor,
    ): Promise<number> {
      const sourceVersion = workingVersion(strapi, uid);
      const same = { sourceUid: uid, sourceDocumentId: documentId, sourceVersion, number };
      const decided = await rowsOf({ ...same, sourceLocale: from, decision: { $ne: 'none' } });
      const model = decided.find((row) => row.plan === plan) ?? decided.at(0);
      const standing = await getService(strapi, 'decisions').standing(uid, documentId);
      const decision = standing.find(({ id }) => id === model?.decisionKey);
      if (!decision) return 0;
      const verdict = decision.verdict === 'manual' ? 'accepted' : decision.verdict;
      const open = await rowsOf({ ...same, sourceLocale: to, decision: 'none' });
      const mine = open.filter((row) => row.plan === null || plan === null || row.plan === plan);
      for (const { field, start, end, exact } of mine) {
        const place = { uid, documentId, locale: to, version: sourceVersion, field, start, end };
        await getService(strapi, 'decisions').decide(
          { ...place, exact, verdict, target: decision.target },
          actor,
        );
      }
      return mine.length;
    },
  };
}

const OUTCOMES: Outcome[] = ['linked', 'suggested', 'unresolved', 'rejected'];

const FACT = [
  'sourceLocale',
  'sourceVersion',
  'number',
  'plan',
  'field',
  'sentence',
  'decision',
] as const;
type FactRow = Pick<MentionRow, (typeof FACT)[number]>;

function factOf(row: FactRow): CitationFact {
  const { sourceLocale, sourceVersion, number, plan, field, sentence, decision } = row;
  const verdict = decision === 'none' ? null : decision;
  return { locale: sourceLocale, version: sourceVersion, number, plan, field, sentence, verdict };
}

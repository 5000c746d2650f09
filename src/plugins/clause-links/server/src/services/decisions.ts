import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  clauseKey,
  fieldSpans,
  makeAnchor,
  parseClauseKey,
  type Anchor,
  type ClauseKey,
  type Verdict,
} from '../../../engine';
import type { DecisionRequest, StandingDecision } from '../../../shared/contracts';
import { inTransaction, lockClauses, lockDocuments } from '../database';
import { getService, sourceOf } from '../plugin';
import { readPlan, readText } from '../sources';
import { DECISION_UID, MENTION_UID } from '../uids';

/** Words an editor decided on, see `DecisionRequest`. */
export type DecisionInput = Omit<DecisionRequest, 'target'> & { target?: ClauseKey | null };

export interface Actor {
  id: string | null;
  name: string;
}

interface StoredDecision {
  key: string;
  sourceDocumentId: string;
  sourceLocale: string;
  field: string;
  exact: string;
  prefix: string;
  suffix: string;
  sentence: string;
  start: number;
  end: number;
  verdict: Verdict;
  clauseKey: string | null;
  clauseDocumentId: string | null;
  madeBy: string | null;
  madeAt: string | Date;
}

/**
 * What editors said about mentions. Rows are only ever added or marked as ended, so the table is its own
 * log; a scan reads them and writes none.
 */
export function createDecisions({ strapi }: { strapi: Core.Strapi }) {
  const query = () => strapi.db.query(DECISION_UID);

  return {
    /** The decisions that hold for a document, oldest first. A target follows its clause when that is renumbered. */
    async standing(uid: string, documentId: string): Promise<StandingDecision[]> {
      const decisions = await this.standingOf(uid, [documentId]);
      return decisions.get(documentId) ?? [];
    },

    /** The same for many documents; those without a decision are not in the answer. */
    async standingOf(uid: string, documentIds: string[]): Promise<Map<string, StandingDecision[]>> {
      if (documentIds.length === 0) return new Map();
      const rows: StoredDecision[] = await query().findMany({
        where: { sourceUid: uid, sourceDocumentId: { $in: documentIds }, endedAt: { $null: true } },
        orderBy: { id: 'asc' },
      });
      const decisions = new Map<string, StandingDecision[]>();
      if (rows.length === 0) return decisions;
      const { keyOf } = await getService(strapi, 'clauses').registry();
      for (const row of rows) {
        const before = decisions.get(row.sourceDocumentId) ?? [];
        decisions.set(row.sourceDocumentId, [...before, toDecision(row, keyOf)]);
      }
      return decisions;
    },

    /**
     * Records a decision and applies it, in one transaction.
     * @throws ValidationError for a place or a clause that does not exist; ConflictError-like
     *   ApplicationError (409 in the controller) when the words at that place are others by now, or when
     *   somebody else has decided on them since.
     */
    decide(input: DecisionInput, actor: Actor): Promise<{ id: string }> {
      return inTransaction(strapi, async (trx) => {
        await lockClauses(strapi, trx, 'shared');
        await lockDocuments(strapi, trx, input.uid, [input.documentId]);
        const { anchor, position } = await anchorOf(strapi, input);
        const clause = await targetOf(strapi, input);
        await endAt(strapi, input, position, actor);
        const key = randomUUID();
        await query().create({
          data: {
            key,
            sourceUid: input.uid,
            sourceDocumentId: input.documentId,
            sourceLocale: input.locale,
            field: input.field,
            ...anchor,
            ...clause,
            verdict: input.verdict,
            madeById: actor.id,
            madeBy: actor.name,
            madeAt: new Date(),
          },
        });
        await getService(strapi, 'mentions').sync(input.uid, input.documentId);
        return { id: key };
      });
    },

    /** Takes a decision back: it stays in the log and the linker's own view holds again. */
    withdraw(id: string, actor: Actor): Promise<void> {
      return inTransaction(strapi, async () => {
        const row = await query().findOne({ where: { key: id, endedAt: { $null: true } } });
        if (!row) throw new errors.NotFoundError('There is no standing decision with this id.');
        await query().update({
          where: { id: row.id },
          data: { endedBy: actor.name, endedAt: new Date() },
        });
        await getService(strapi, 'mentions').sync(row.sourceUid, row.sourceDocumentId);
      });
    },

    /** Gives a clone the decisions of its original: it is the same text, so the same was decided. */
    async copy(uid: string, from: string, to: string): Promise<void> {
      const rows: (StoredDecision & Record<string, unknown>)[] = await query().findMany({
        where: { sourceUid: uid, sourceDocumentId: from, endedAt: { $null: true } },
        orderBy: { id: 'asc' },
      });
      for (const {
        id: _id,
        documentId: _documentId,
        createdAt: _c,
        updatedAt: _u,
        ...row
      } of rows) {
        await query().create({ data: { ...row, key: randomUUID(), sourceDocumentId: to } });
      }
    },

    /** Standing decisions of a document that no stored mention points to: their words are gone. */
    async unplaced(uid: string, documentId: string): Promise<StandingDecision[]> {
      const standing = await this.standing(uid, documentId);
      const placed: { decisionKey: string }[] = await strapi.db.query(MENTION_UID).findMany({
        where: { sourceUid: uid, sourceDocumentId: documentId, decisionKey: { $notNull: true } },
        select: ['decisionKey'],
      });
      const keys = new Set(placed.map((row) => row.decisionKey));
      return standing.filter((decision) => !keys.has(decision.id));
    },
  };
}

function toDecision(
  row: StoredDecision,
  keyOf: (documentId: string) => ClauseKey | undefined,
): StandingDecision {
  const { exact, prefix, suffix, sentence, start, end } = row;
  const moved = row.clauseDocumentId ? keyOf(row.clauseDocumentId) : undefined;
  return {
    id: row.key,
    field: row.field,
    locale: row.sourceLocale,
    anchor: { exact, prefix, suffix, sentence, start, end },
    verdict: row.verdict,
    target: moved ?? ((row.clauseKey as ClauseKey | null) || null),
    madeBy: row.madeBy,
    madeAt: new Date(row.madeAt).toISOString(),
  };
}

/** Reads the field as it stands and anchors the words in it; `position` counts in the text of all fields. */
async function anchorOf(
  strapi: Core.Strapi,
  input: DecisionInput,
): Promise<{ anchor: Anchor; position: number }> {
  const source = sourceOf(strapi, input.uid);
  if (!source) throw new errors.ValidationError(`"${input.uid}" is not a source of citations.`);
  const row = await strapi.db.query(input.uid).findOne({
    where: {
      documentId: input.documentId,
      ...(input.locale ? { locale: input.locale } : {}),
      publishedAt: input.version === 'published' ? { $notNull: true } : { $null: true },
    },
    ...readPlan(strapi, source),
  });
  if (!row) throw new errors.NotFoundError('There is no such version of this document.');
  const doc = readText(strapi, source, row);
  const field = fieldSpans(doc).get(input.field);
  if (!field) throw new errors.ValidationError(`The document has no text in "${input.field}".`);
  const text = doc.text.slice(field.start, field.end);
  if (text.slice(input.start, input.end) !== input.exact || input.exact === '') {
    throw new errors.ApplicationError(
      'The text has changed since it was read; reload and decide again.',
      {
        code: 'text-changed',
      },
    );
  }
  const anchor = makeAnchor(text, { start: input.start, end: input.end });
  return { anchor, position: field.start + input.start };
}

async function targetOf(
  strapi: Core.Strapi,
  { verdict, target }: DecisionInput,
): Promise<{
  clauseKey: ClauseKey | null;
  clauseDocumentId: string | null;
  plan: number | null;
  number: string | null;
}> {
  const parsed = target ? parseClauseKey(target) : null;
  if (target && !parsed)
    throw new errors.ValidationError(`"${target}" is not a clause key like 11:421.7.`);
  if (!parsed && verdict !== 'rejected') {
    throw new errors.ValidationError(`A decision "${verdict}" has to name a clause.`);
  }
  if (!parsed) return { clauseKey: null, clauseDocumentId: null, plan: null, number: null };
  const key = clauseKey(parsed.plan, parsed.number);
  const registry = await getService(strapi, 'clauses').registry();
  const clauseDocumentId = registry.documentIdOf(key) ?? null;
  if (!clauseDocumentId && (verdict === 'manual' || verdict === 'repointed')) {
    throw new errors.ValidationError(`There is no clause ${key}.`);
  }
  return { clauseKey: key, clauseDocumentId, ...parsed };
}

/**
 * Ends the decision that stands on the same words, so that the newer one replaces it.
 * @throws ApplicationError when the editor saw another decision there, or none
 */
async function endAt(
  strapi: Core.Strapi,
  input: DecisionInput,
  position: number,
  actor: Actor,
): Promise<void> {
  const mention = await strapi.db.query(MENTION_UID).findOne({
    where: {
      sourceUid: input.uid,
      sourceDocumentId: input.documentId,
      sourceLocale: input.locale,
      sourceVersion: input.version,
      position,
      decisionKey: { $notNull: true },
    },
  });
  if (input.seen !== undefined && input.seen !== (mention?.decisionKey ?? null)) {
    throw new errors.ApplicationError('Somebody else has decided on these words meanwhile.', {
      code: 'decided-meanwhile',
      verdict: mention?.decision ?? null,
      by: mention?.decidedBy ?? null,
    });
  }
  if (!mention) return;
  await strapi.db.query(DECISION_UID).update({
    where: { key: mention.decisionKey },
    data: { endedBy: actor.name, endedAt: new Date() },
  });
}

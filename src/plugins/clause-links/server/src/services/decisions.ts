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
  type SegmentedText,
  type Verdict,
} from '../../../engine';
import type { DecisionRequest, StandingDecision } from '../../../shared/contracts';
import { inTransaction, lockForWriting } from '../database';
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
    async decide(input: DecisionInput, actor: Actor): Promise<{ id: string }> {
      const [outcome] = await this.decideAll([input], actor);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },

    /**
     * Records decisions on different words of one document, and applies them together, in one transaction.
     * @returns for each its id, or why it was refused, which undoes none of the others
     */
    decideAll(
      inputs: readonly DecisionInput[],
      actor: Actor,
    ): Promise<({ id: string } | Refused)[]> {
      const [{ uid, documentId }] = inputs;
      return inTransaction(strapi, async (trx) => {
        await lockForWriting(strapi, trx, uid, documentId);
        const texts = new TextsOf(strapi);
        const outcomes: ({ id: string } | Refused)[] = [];
        for (const input of inputs) outcomes.push(await record(strapi, input, texts, actor));
        if (outcomes.some((outcome) => 'id' in outcome)) {
          await getService(strapi, 'mentions').sync(uid, documentId);
        }
        return outcomes;
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

/** Why a decision is refused; a failure of the database is none. */
type Refused = InstanceType<typeof errors.ApplicationError>;

/** @returns the refusal instead of throwing it: all is checked before anything is written */
async function record(
  strapi: Core.Strapi,
  input: DecisionInput,
  texts: TextsOf,
  actor: Actor,
): Promise<{ id: string } | Refused> {
  try {
    const { anchor, position } = await anchorOf(input, texts);
    const clause = await targetOf(strapi, input);
    await endAt(strapi, input, position, actor);
    const key = randomUUID();
    await strapi.db.query(DECISION_UID).create({
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
    return { id: key };
  } catch (error) {
    if (error instanceof errors.ApplicationError) return error;
    throw error;
  }
}

type Place = Pick<DecisionInput, 'uid' | 'documentId' | 'locale' | 'version'>;

/** The texts of versions as they stand, each read once. */
export class TextsOf {
  private readonly read = new Map<string, SegmentedText | null>();

  constructor(private readonly strapi: Core.Strapi) {}

  /** @returns null when there is no such version */
  async at({ uid, documentId, locale, version }: Place): Promise<SegmentedText | null> {
    const name = [uid, documentId, locale, version].join(' ');
    const known = this.read.get(name);
    if (known !== undefined) return known;
    const source = sourceOf(this.strapi, uid);
    if (!source) throw new errors.ValidationError(`"${uid}" is not a source of citations.`);
    const row = await this.strapi.db.query(uid).findOne({
      where: {
        documentId,
        ...(locale ? { locale } : {}),
        publishedAt: version === 'published' ? { $notNull: true } : { $null: true },
      },
      ...readPlan(this.strapi, source),
    });
    const text = row ? readText(this.strapi, source, row) : null;
    this.read.set(name, text);
    return text;
  }
}

/** Anchors the words in the field as it stands; `position` counts in the text of all fields. */
async function anchorOf(
  input: DecisionInput,
  texts: TextsOf,
): Promise<{ anchor: Anchor; position: number }> {
  const doc = await texts.at(input);
  if (!doc) throw new errors.NotFoundError('There is no such version of this document.');
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

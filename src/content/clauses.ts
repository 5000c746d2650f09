import type { Core } from '@strapi/strapi';
import { clauseKey, clauseSortKey, parentNumber } from '../plugins/clause-links/engine';
import type { Data, Write } from './types';
import { invalid } from './errors';

const CLAUSE = 'api::plan-clause.plan-clause';
const PLAN = 'api::plan.plan';

/**
 * Fills what follows from a clause's plan and number: its key (unique with the locale, by a database index),
 * its sort key and its parent. @throws ValidationError (400) for a duplicate or a parent in another plan
 */
export async function deriveClause(strapi: Core.Strapi, write: Write): Promise<void> {
  const { data, before, documentId } = write;
  const current = documentId ? await clauseOf(strapi, documentId) : null;
  const number = String(data.number ?? before?.number ?? current?.number ?? '');
  const plan = await planOf(strapi, data, current);
  if (!number) return;
  if (!plan) throw invalid([{ path: ['plan'], message: 'A clause belongs to a plan.' }]);
  const key = clauseKey(plan.ordinal, number);
  await refuseDuplicate(strapi, key, documentId);
  data.number = number;
  data.plan = plan.documentId;
  data.key = key;
  data.sortKey = clauseSortKey(number);
  await setParent(strapi, data, current, plan, number);
}

interface Plan {
  documentId: string;
  ordinal: number;
}
interface Clause {
  documentId: string;
  number: string;
  plan: Plan | null;
  parent: { documentId: string } | null;
}

/** A clause by document id, in whichever locale has a row. */
function clauseOf(strapi: Core.Strapi, documentId: string): Promise<Clause | null> {
  return strapi.db.query(CLAUSE).findOne({
    where: { documentId },
    populate: { plan: true, parent: true },
    orderBy: { id: 'asc' },
  });
}

async function planOf(
  strapi: Core.Strapi,
  data: Data,
  current: Clause | null,
): Promise<Plan | null> {
  const wanted = relationTarget(data.plan);
  if (wanted === undefined) return current?.plan ?? null;
  if (wanted === null) return null;
  const where = typeof wanted === 'number' ? { id: wanted } : { documentId: wanted };
  const plan: Plan | null = await strapi.db.query(PLAN).findOne({ where });
  if (!plan) throw invalid([{ path: ['plan'], message: 'There is no such plan.' }]);
  return plan;
}

async function refuseDuplicate(
  strapi: Core.Strapi,
  key: string,
  documentId: string | undefined,
): Promise<void> {
  const other = await strapi.db
    .query(CLAUSE)
    .findOne({ where: { key, ...(documentId ? { documentId: { $ne: documentId } } : {}) } });
  if (other) {
    const message = `Clause ${other.number} exists in this plan already.`;
    throw invalid([{ path: ['number'], message }]);
  }
}

async function setParent(
  strapi: Core.Strapi,
  data: Data,
  current: Clause | null,
  plan: Plan,
  number: string,
): Promise<void> {
  const wanted = relationTarget(data.parent);
  if (typeof wanted === 'string' || typeof wanted === 'number') {
    const where = typeof wanted === 'number' ? { id: wanted } : { documentId: wanted };
    const parent = await strapi.db.query(CLAUSE).findOne({ where, populate: { plan: true } });
    if (parent?.plan?.documentId === plan.documentId) return;
    const message = 'The parent of a clause must be a clause of the same plan.';
    throw invalid([{ path: ['parent'], message }]);
  }
  const keeps = current?.parent && current.number === number && wanted === undefined;
  if (keeps) return;
  const above = parentNumber(number);
  const found = above
    ? await strapi.db.query(CLAUSE).findOne({ where: { key: clauseKey(plan.ordinal, above) } })
    : null;
  data.parent = found?.documentId ?? null;
}

/** Gives the clauses directly below a new clause their parent. */
export async function adoptChildren(
  strapi: Core.Strapi,
  clause: { documentId: string; key: string; number: string },
): Promise<void> {
  const [plan] = clause.key.split(':');
  const orphans: Clause[] = await strapi.db.query(CLAUSE).findMany({
    where: { key: { $startsWith: `${plan}:${clause.number}.` }, parent: { id: { $null: true } } },
  });
  const children = new Set(
    orphans.filter((o) => parentNumber(o.number) === clause.number).map((o) => o.documentId),
  );
  for (const documentId of children) {
    await strapi.documents(CLAUSE).update({
      documentId,
      data: { parent: clause.documentId },
    } as never);
  }
}

/**
 * What a relation's input points to: a document id, a row id, null when it is emptied, undefined when it is
 * not touched. Takes the forms that the API, the admin and scripts send.
 */
export function relationTarget(input: unknown): string | number | null | undefined {
  if (input === undefined || input === null) return input;
  if (typeof input === 'string' || typeof input === 'number') return input;
  if (Array.isArray(input)) return input.length ? relationTarget(input[input.length - 1]) : null;
  if (typeof input !== 'object') return undefined;
  const relation = input as Data;
  if ('documentId' in relation) return relation.documentId as string;
  if ('id' in relation) return relation.id as number;
  if (Array.isArray(relation.set)) return relationTarget(relation.set);
  if (Array.isArray(relation.connect) && relation.connect.length) {
    return relationTarget(relation.connect);
  }
  return Array.isArray(relation.disconnect) && relation.disconnect.length ? null : undefined;
}

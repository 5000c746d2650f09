import type { Core, UID } from '@strapi/strapi';
import {
  buildClauseIndex,
  clauseKey,
  type ClauseIndex,
  type ClauseKey,
  type PlanRecord,
} from '../../../engine';
import type { KnownClause } from '../../../shared/contracts';
import { inTransaction } from '../database';
import { pluginConfig } from '../plugin';

type Row = Record<string, unknown>;

/** The known clauses at one moment, with the way from a clause to its rows. */
export interface ClauseRegistry {
  index: ClauseIndex;
  /** Changes whenever a clause or a plan does. */
  version: string;
  clauses: readonly KnownClause[];
  /** The plans with the title that their row in the first locale bears. */
  plans: readonly (PlanRecord & { title: string | null })[];
  /** Document id of a clause, or undefined when there is none. */
  documentIdOf(key: ClauseKey): string | undefined;
  /** Key of a clause by its document id: its present number. */
  keyOf(documentId: string): ClauseKey | undefined;
  /** The clause's row for a locale, or for any locale when that one has none: a citation is never lost to a missing translation. */
  rowIdOf(documentId: string, locale: string): number | undefined;
}

/**
 * Keeps the clause index in memory and builds it again when the clause or plan tables have changed,
 * which a cheap look at their size and last change tells; so it is right in every process.
 */
export function createClauses({ strapi }: { strapi: Core.Strapi }) {
  let cached: { signature: string; registry: ClauseRegistry } | null = null;

  return {
    /** The registry as the current transaction sees it. */
    async registry(): Promise<ClauseRegistry> {
      const signature = await signatureOf(strapi);
      if (cached?.signature !== signature) {
        cached = { signature, registry: await load(strapi, signature) };
      }
      return cached.registry;
    },

    /** Forgets what is in memory; for changes that the signature might not show (two within a millisecond). */
    forget(): void {
      cached = null;
    },
  };
}

async function signatureOf(strapi: Core.Strapi): Promise<string> {
  const { target, plan } = pluginConfig(strapi);
  const parts: string[] = [];
  await inTransaction(strapi, async (trx) => {
    for (const uid of [target.uid, plan.uid]) {
      const { tableName } = strapi.db.metadata.get(uid);
      const row: Row | undefined = await strapi.db
        .getConnection(tableName)
        .transacting(trx)
        .count({ n: '*' })
        .max({ id: 'id', at: 'updated_at' })
        .first();
      parts.push(`${String(row?.n)}/${String(row?.id)}/${timeOf(row?.at)}`);
    }
  });
  return parts.join(' ');
}

function timeOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

async function load(strapi: Core.Strapi, version: string): Promise<ClauseRegistry> {
  const { target } = pluginConfig(strapi);
  const localized = 'locale' in strapi.contentType(target.uid as UID.ContentType).attributes;
  const select = ['id', 'documentId', target.number];
  if (localized) select.push('locale');
  if (target.text) select.push(target.text);
  if (target.category) select.push(target.category);
  const plans = await loadPlans(strapi);
  const rows: Row[] = await strapi.db.query(target.uid).findMany({
    select,
    populate: { [target.plan]: { select: ['documentId'] } },
    orderBy: { id: 'asc' },
  });

  const records = new Map<ClauseKey, KnownClause>();
  const documents = new Map<ClauseKey, string>();
  const keys = new Map<string, ClauseKey>();
  const rowIds = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const documentId = String(row.documentId);
    const byLocale = rowIds.get(documentId) ?? new Map<string, number>();
    rowIds.set(documentId, byLocale.set(String(row.locale ?? ''), Number(row.id)));
    const owner = row[target.plan] as Row | null;
    const ordinal = owner && plans.ordinals.get(String(owner.documentId));
    if (!ordinal) continue;
    const number = String(row[target.number]);
    const key = clauseKey(ordinal, number);
    documents.set(key, documentId);
    keys.set(documentId, key);
    const category = target.category ? ((row[target.category] as string | null) ?? null) : null;
    const record = records.get(key) ?? { plan: ordinal, number, documentId, text: {}, category };
    const text = target.text && row[target.text];
    if (typeof text === 'string' && text) record.text[String(row.locale ?? 'tr')] = text;
    records.set(key, record);
  }
  return {
    index: buildClauseIndex(records.values(), plans.records),
    version,
    clauses: [...records.values()],
    plans: plans.records,
    documentIdOf: (key) => documents.get(key),
    keyOf: (documentId) => keys.get(documentId),
    rowIdOf(documentId, locale) {
      const byLocale = rowIds.get(documentId);
      return byLocale?.get(locale) ?? byLocale?.values().next().value;
    },
  };
}

async function loadPlans(strapi: Core.Strapi): Promise<{
  records: (PlanRecord & { title: string | null })[];
  ordinals: Map<string, number>;
}> {
  const { plan } = pluginConfig(strapi);
  const fields = [
    plan.ordinal,
    plan.title,
    plan.aliases,
    plan.startYear,
    plan.endYear,
    plan.knownFrom,
  ];
  const rows: Row[] = await strapi.db.query(plan.uid).findMany({
    select: ['documentId', ...fields.filter((f): f is string => Boolean(f))],
    orderBy: { id: 'asc' },
  });
  const records = new Map<number, PlanRecord & { title: string | null }>();
  const ordinals = new Map<string, number>();
  for (const row of rows) {
    const ordinal = Number(row[plan.ordinal]);
    if (!Number.isInteger(ordinal)) continue;
    ordinals.set(String(row.documentId), ordinal);
    const title = plan.title ? ((row[plan.title] as string | null) ?? null) : null;
    const record = records.get(ordinal) ?? { ordinal, title, aliases: [] };
    record.title ??= title;
    record.aliases = [
      ...new Set([...(record.aliases ?? []), ...aliasesOf(row, plan.title, plan.aliases)]),
    ];
    record.startYear ??= numberOf(plan.startYear && row[plan.startYear]);
    record.endYear ??= numberOf(plan.endYear && row[plan.endYear]);
    record.knownFrom ??= dateOf(plan.knownFrom && row[plan.knownFrom]);
    records.set(ordinal, record);
  }
  return { records: [...records.values()], ordinals };
}

function aliasesOf(row: Row, title?: string, aliases?: string): string[] {
  const listed = aliases ? row[aliases] : null;
  const names = [title ? row[title] : null, ...(Array.isArray(listed) ? listed : [])];
  return names.filter((n): n is string => typeof n === 'string' && n.trim() !== '');
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function dateOf(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value.slice(0, 10) : undefined;
}

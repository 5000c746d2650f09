import { randomUUID } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import {
  buildClauseIndex,
  clauseKey,
  type ClauseIndex,
  type ClauseKey,
  type Thresholds,
} from '../../../engine';
import type { KnownClause, KnownPlan } from '../../../shared/contracts';
import { inTransaction, lockClauses, tableIn } from '../database';
import { getService, pluginConfig } from '../plugin';
import { LOCK_UID } from '../uids';

type Row = Record<string, unknown>;

/** The known clauses at one moment, with the way from a clause to its rows. */
export interface ClauseRegistry {
  index: ClauseIndex;
  /** Changes whenever a clause, a plan or the thresholds do. */
  version: string;
  thresholds: Thresholds;
  clauses: readonly KnownClause[];
  /** The plans with the title that their row in the first locale bears. */
  plans: readonly KnownPlan[];
  /** Document id of a clause, or undefined when there is none. */
  documentIdOf(key: ClauseKey): string | undefined;
  /** Key of a clause by its document id: its present number. */
  keyOf(documentId: string): ClauseKey | undefined;
  /** The clause's row for a locale, or for any locale when that one has none: a citation is never lost to a missing translation. */
  rowIdOf(documentId: string, locale: string): number | undefined;
}

/**
 * Keeps the clause index in memory under the version that the table of locks names. Any change of a
 * clause or a plan writes a new version in its own transaction, so a look at one row tells every process whether
 * what it has is current; a version is never used twice, so one that was rolled back means nothing.
 */
export function createClauses({ strapi }: { strapi: Core.Strapi }) {
  let cached: ClauseRegistry | null = null;

  return {
    /** The registry as the current transaction sees it. @param known the version, where the caller has just read it */
    async registry(known?: string): Promise<ClauseRegistry> {
      const version = known ?? (await readLock(strapi)).version;
      if (cached?.version !== version) cached = await load(strapi, version);
      return cached;
    },

    /** To be called in the transaction that changes clauses, plans or thresholds: whatever anybody has in memory is old. */
    async changed(): Promise<void> {
      await writeLock(strapi, { version: randomUUID() });
    },

    /**
     * Looks for changes that came past the document service (a restored dump, plain SQL) by the size and the
     * last change of the tables, and makes them known as any other.
     */
    verify(): Promise<void> {
      return inTransaction(strapi, async () => {
        const signature = await signatureOf(strapi);
        const lock = await readLock(strapi);
        if (lock.signature === signature) return;
        await writeLock(strapi, { signature, version: randomUUID() });
      });
    },
  };
}

/** The version of the clause index, to be read within a larger query: one row, one column. */
export function clauseVersion(strapi: Core.Strapi): Knex.QueryBuilder {
  return strapi.db.getConnection(lockTable(strapi)).select('version').where({ name: 'clauses' });
}

const lockTable = (strapi: Core.Strapi) => strapi.db.metadata.get(LOCK_UID).tableName;

function readLock(strapi: Core.Strapi): Promise<{ version: string; signature: string | null }> {
  return inTransaction(strapi, async (trx) => {
    const row: { version: string | null; signature: string | null } | undefined = await tableIn(
      strapi,
      trx,
      lockTable(strapi),
    )
      .select('version', 'signature')
      .where({ name: 'clauses' })
      .first();
    return { version: row?.version ?? '', signature: row?.signature ?? null };
  });
}

function writeLock(strapi: Core.Strapi, data: Record<string, string>): Promise<void> {
  return inTransaction(strapi, async (trx) => {
    await lockClauses(strapi, trx, 'alone');
    await tableIn(strapi, trx, lockTable(strapi)).where({ name: 'clauses' }).update(data);
  });
}

async function signatureOf(strapi: Core.Strapi): Promise<string> {
  const { target, plan } = pluginConfig(strapi);
  const parts: string[] = [];
  await inTransaction(strapi, async (trx) => {
    for (const uid of [target.uid, plan.uid]) {
      const { tableName } = strapi.db.metadata.get(uid);
      const row: Row | undefined = await tableIn(strapi, trx, tableName)
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
    thresholds: await getService(strapi, 'thresholds').read(),
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
  records: KnownPlan[];
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
  const records = new Map<number, KnownPlan>();
  const ordinals = new Map<string, number>();
  for (const row of rows) {
    const ordinal = Number(row[plan.ordinal]);
    if (!Number.isInteger(ordinal)) continue;
    ordinals.set(String(row.documentId), ordinal);
    const title = plan.title ? ((row[plan.title] as string | null) ?? null) : null;
    const record = records.get(ordinal) ?? {
      documentId: String(row.documentId),
      ordinal,
      title,
      aliases: [],
    };
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

import type { Core, Modules, UID } from '@strapi/strapi';
import { WRITES } from '../../../../../storage';
import { inTransactionOnce, lockClauses, lockForWriting } from '../database';
import { getService, pluginConfig, sourceOf } from '../plugin';
import { withoutCopying } from './derived-relation';

type Middleware = Modules.Documents.Middleware.Middleware;
type Context = Parameters<Middleware>[0];
type Next = Parameters<Middleware>[1];
type Result = ReturnType<Middleware>;

/**
 * The one place through which every write of the admin, the API and scripts goes: a source document is
 * linked in the transaction that writes it; a change of the clauses notes the documents it concerns in its
 * own transaction and re-links them right after.
 */
export function documentsMiddleware(strapi: Core.Strapi): Middleware {
  return async (context, next) => {
    if (!WRITES.has(context.action)) return next();
    if (sourceOf(strapi, context.uid)) return writeSource(strapi, context, next);
    const { target, plan } = pluginConfig(strapi);
    if (context.uid === target.uid) return writeClause(strapi, context, next);
    if (context.uid === plan.uid) return writePlan(strapi, next);
    return next();
  };
}

function writeSource(strapi: Core.Strapi, context: Context, next: Next): Result {
  const before = documentIdOf(context.params);
  return inTransactionOnce(strapi, async (trx) => {
    await lockForWriting(strapi, trx, context.uid, before);
    const result = await withoutCopying(strapi, trx, context, next);
    const documentId = documentIdOf(result) ?? before;
    if (!documentId) return result;
    if (context.action === 'clone' && before) {
      await getService(strapi, 'decisions').copy(context.uid, before, documentId);
    }
    await getService(strapi, 'mentions').syncLocked(trx, context.uid, documentId);
    return result;
  });
}

async function writeClause(
  strapi: Core.Strapi,
  context: Context,
  next: Next,
): Promise<Awaited<Result>> {
  const before = documentIdOf(context.params);
  const result = await inTransactionOnce(strapi, async (trx) => {
    await lockClauses(strapi, trx, 'alone');
    const old = before ? await describe(strapi, before) : null;
    const written = await next();
    const documentId = documentIdOf(written) ?? before;
    const now = documentId ? await describe(strapi, documentId) : null;
    if (documentId && old?.signature !== now?.signature) {
      const numbers = [...new Set([old?.number, now?.number].filter((n) => n !== undefined))];
      await getService(strapi, 'relink').noteCiting({ documentId, numbers });
    }
    return written;
  });
  await settle(strapi);
  return result;
}

/** A plan's names and years decide how any text is read, so all of them are read again. */
async function writePlan(strapi: Core.Strapi, next: Next): Promise<Awaited<Result>> {
  const result = await inTransactionOnce(strapi, async (trx) => {
    await lockClauses(strapi, trx, 'alone');
    const before = await planSignature(strapi);
    const written = await next();
    if ((await planSignature(strapi)) !== before) {
      await getService(strapi, 'relink').noteAll();
    }
    return written;
  });
  await settle(strapi);
  return result;
}

/** Once everything is committed, the noted documents are linked; inside a larger transaction its end will do it. */
async function settle(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.inTransaction()) {
    await strapi.db.transaction(({ onCommit }) => {
      onCommit(() => getService(strapi, 'relink').wake());
      return Promise.resolve();
    });
    return;
  }
  await getService(strapi, 'relink').settle();
}

/** What of a clause matters to the texts that cite it. */
async function describe(
  strapi: Core.Strapi,
  documentId: string,
): Promise<{ number: string; signature: string } | null> {
  const { target } = pluginConfig(strapi);
  const rows: Record<string, unknown>[] = await strapi.db.query(target.uid).findMany({
    where: { documentId },
    populate: { [target.plan]: { select: ['documentId'] } },
    orderBy: { id: 'asc' },
  });
  if (rows.length === 0) return null;
  const facts = rows.map((row) => [
    row.id,
    row[target.number],
    (row[target.plan] as { documentId?: string } | null)?.documentId,
    target.text ? row[target.text] : null,
  ]);
  return { number: String(rows[0][target.number]), signature: JSON.stringify(facts) };
}

async function planSignature(strapi: Core.Strapi): Promise<string> {
  const { plan } = pluginConfig(strapi);
  const { uid, ...fields } = plan;
  const select = ['documentId', ...Object.values(fields)];
  const rows = await strapi.db
    .query(uid as UID.ContentType)
    .findMany({ select, orderBy: { id: 'asc' } });
  return JSON.stringify(rows.map((row: Record<string, unknown>) => select.map((f) => row[f])));
}

function documentIdOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('documentId' in value)) return undefined;
  return typeof value.documentId === 'string' ? value.documentId : undefined;
}

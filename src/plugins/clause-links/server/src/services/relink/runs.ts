import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { inTransaction, tableIn } from '../../database';
import { getService, pluginConfig, sourceOf } from '../../plugin';
import { MENTION_UID, PENDING_UID, RUN_UID, SCAN_UID } from '../../uids';
import { lockRelink } from './lease';
import { nextPage, type Cursor } from './progress';
import { countDocuments, MAX_ATTEMPTS, OPEN, type RunFilter } from './queue';

/** A re-linking run. While it runs, documents that have to be tried again are not `done`. */
export interface Run {
  id: number;
  key: string;
  state: 'running' | 'done' | 'cancelled';
  filter: RunFilter;
  /** Where it goes on; null at the beginning. */
  cursor: Cursor | null;
  total: number;
  done: number;
  /** Documents whose mentions or links were different afterwards. */
  changed: number;
  /** Documents that could not be linked; they stay pending with their error. */
  failed: number;
  /** Documents a second, of late; null when it is not known. */
  rate: number | null;
  /** Seconds that the rest will take at this rate; null when it is not known. */
  remaining?: number | null;
  startedBy: string | null;
  startedAt: string;
  endedAt: string | null;
}

/** @throws ValidationError for a type that is no source; ApplicationError when a run is under way. */
export function startRun(
  strapi: Core.Strapi,
  filter: RunFilter,
  startedBy: string | null,
): Promise<Run> {
  if (filter.uid !== undefined && !sourceOf(strapi, filter.uid)) {
    throw new errors.ValidationError(`"${filter.uid}" is not a source of citations.`);
  }
  return inTransaction(strapi, async (trx) => {
    // Two starts at once: the second one waits here, and finds the first one's run.
    await lockRelink(strapi, trx);
    const running = await currentRun(strapi);
    if (running) {
      throw new errors.ApplicationError('A re-linking run is under way; cancel it or wait.', {
        code: 'run-under-way',
        run: running.key,
      });
    }
    const key = randomUUID();
    const total = await countDocuments(strapi, filter);
    await getService(strapi, 'clauses').verify();
    return strapi.db.query(RUN_UID).create({
      data: {
        key,
        state: 'running',
        filter,
        cursor: null,
        total,
        done: 0,
        changed: 0,
        failed: 0,
        rate: null,
        startedBy,
        startedAt: new Date(),
      },
    });
  });
}

/** Stops the run; what it did stays done, and documents that a clause change needs stay pending. @throws NotFoundError */
export function cancelRun(strapi: Core.Strapi): Promise<Run> {
  return inTransaction(strapi, async () => {
    const run = await currentRun(strapi);
    if (!run) throw new errors.NotFoundError('No re-linking run is under way.');
    const progress = await progressOf(strapi, run);
    const pending = strapi.db.query(PENDING_UID);
    await pending.deleteMany({ where: { run: run.key, needed: false } });
    await pending.updateMany({ where: { run: run.key }, data: { run: null } });
    return endRun(strapi, run, 'cancelled', progress);
  });
}

/** Ends the run once its last page is linked and nothing of it has to be tried again. */
export function finishRun(strapi: Core.Strapi): Promise<void> {
  return inTransaction(strapi, async (trx) => {
    const run = await currentRun(strapi);
    if (!run || (await nextPage(strapi, run, 1))) return;
    const progress = await progressOf(strapi, run);
    if (progress.open > 0) return;
    await forgetDeleted(strapi, trx, run.filter);
    // Documents may have come or gone since the run began.
    await endRun(strapi, run, 'done', { ...progress, total: run.done });
  });
}

/** Mentions and fingerprints of documents that are there no more; only deleting past Strapi leaves any. */
async function forgetDeleted(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  filter: RunFilter,
): Promise<void> {
  for (const { uid } of pluginConfig(strapi).sources) {
    if (filter.uid && filter.uid !== uid) continue;
    const documents = strapi.db
      .getConnection(strapi.db.metadata.get(uid).tableName)
      .select('document_id');
    for (const of of [MENTION_UID, SCAN_UID]) {
      await tableIn(strapi, trx, strapi.db.metadata.get(of).tableName)
        .where({ source_uid: uid })
        .whereNotIn('source_document_id', documents)
        .delete();
    }
  }
}

/** The newest run with its progress, or null. */
export async function latestRun(strapi: Core.Strapi): Promise<Run | null> {
  const [run]: Run[] = await strapi.db
    .query(RUN_UID)
    .findMany({ orderBy: { id: 'desc' }, limit: 1 });
  if (!run) return null;
  if (run.state !== 'running') return run;
  const { done, failed } = await progressOf(strapi, run);
  const remaining = run.rate ? Math.ceil((run.total - done) / run.rate) : null;
  return { ...run, done, failed, remaining };
}

/** Counts documents that were different afterwards for the runs that asked for them. */
export async function countChanged(
  strapi: Core.Strapi,
  rows: readonly { run: string | null }[],
): Promise<void> {
  for (const key of new Set(rows.map((row) => row.run))) {
    if (key === null) continue;
    const changed = rows.filter((row) => row.run === key).length;
    await inTransaction(strapi, async (trx) => {
      const { tableName } = strapi.db.metadata.get(RUN_UID);
      await tableIn(strapi, trx, tableName).where({ key }).increment('changed', changed);
    });
  }
}

export function currentRun(strapi: Core.Strapi): Promise<Run | null> {
  return strapi.db.query(RUN_UID).findOne({ where: { state: 'running' } });
}

async function progressOf(
  strapi: Core.Strapi,
  run: Run,
): Promise<{ done: number; failed: number; open: number }> {
  const pending = strapi.db.query(PENDING_UID);
  const open = await pending.count({ where: { run: run.key, ...OPEN } });
  const failed = await pending.count({
    where: { run: run.key, attempts: { $gte: MAX_ATTEMPTS } },
  });
  return { done: Math.max(0, run.done - open), failed, open };
}

function endRun(
  strapi: Core.Strapi,
  run: Run,
  state: Run['state'],
  { done, failed, total = run.total }: { done: number; failed: number; total?: number },
): Promise<Run> {
  return strapi.db.query(RUN_UID).update({
    where: { key: run.key },
    data: { state, done, failed, total, endedAt: new Date() },
  });
}

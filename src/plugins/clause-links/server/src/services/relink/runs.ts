import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { inTransaction, tableIn } from '../../database';
import { PENDING_UID, RUN_UID } from '../../uids';
import { allDocuments, MAX_ATTEMPTS, note, OPEN, type RunFilter } from './queue';

/** A re-linking run. While it runs, `done` and `failed` follow from what is still pending. */
export interface Run {
  key: string;
  state: 'running' | 'done' | 'cancelled';
  filter: RunFilter;
  total: number;
  done: number;
  /** Documents whose mentions or links were different afterwards. */
  changed: number;
  /** Documents that could not be linked; they stay pending with their error. */
  failed: number;
  startedBy: string | null;
  startedAt: string;
  endedAt: string | null;
}

/** @throws ApplicationError when a run is under way. */
export function startRun(
  strapi: Core.Strapi,
  filter: RunFilter,
  startedBy: string | null,
): Promise<Run> {
  return inTransaction(strapi, async () => {
    const running = await currentRun(strapi);
    if (running) {
      throw new errors.ApplicationError('A re-linking run is under way; cancel it or wait.', {
        code: 'run-under-way',
        run: running.key,
      });
    }
    const key = randomUUID();
    const documents = await allDocuments(strapi, filter);
    await note(strapi, documents, key);
    return strapi.db.query(RUN_UID).create({
      data: {
        key,
        state: 'running',
        filter,
        total: documents.length,
        done: 0,
        changed: 0,
        failed: 0,
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

/** Ends the run when nothing of it is left to do. */
export function finishRun(strapi: Core.Strapi): Promise<void> {
  return inTransaction(strapi, async () => {
    const run = await currentRun(strapi);
    if (!run) return;
    const progress = await progressOf(strapi, run);
    if (progress.done === run.total) await endRun(strapi, run, 'done', progress);
  });
}

/** The newest run with its progress, or null. */
export async function latestRun(strapi: Core.Strapi): Promise<Run | null> {
  const [run]: Run[] = await strapi.db
    .query(RUN_UID)
    .findMany({ orderBy: { id: 'desc' }, limit: 1 });
  if (!run) return null;
  return run.state === 'running' ? { ...run, ...(await progressOf(strapi, run)) } : run;
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

function currentRun(strapi: Core.Strapi): Promise<Run | null> {
  return strapi.db.query(RUN_UID).findOne({ where: { state: 'running' } });
}

async function progressOf(
  strapi: Core.Strapi,
  run: Run,
): Promise<{ done: number; failed: number }> {
  const pending = strapi.db.query(PENDING_UID);
  const open = await pending.count({ where: { run: run.key, ...OPEN } });
  const failed = await pending.count({
    where: { run: run.key, attempts: { $gte: MAX_ATTEMPTS } },
  });
  return { done: run.total - open, failed };
}

function endRun(
  strapi: Core.Strapi,
  run: Run,
  state: Run['state'],
  progress: { done: number; failed: number },
): Promise<Run> {
  return strapi.db.query(RUN_UID).update({
    where: { key: run.key },
    data: { state, ...progress, endedAt: new Date() },
  });
}

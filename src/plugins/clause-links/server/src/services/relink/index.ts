import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { dropLease, LEASE_MS, takeLease } from '../../../../../../storage';
import { PENDING_UID } from '../../uids';
import { RELINK } from './lease';
import { letRequestsPass, workFor } from './pace';
import { linkPage, nextPage, saveProgress, type RunState, type Tally } from './progress';
import { allDocuments, citing, note, OPEN, work, type PendingRow, type RunFilter } from './queue';
import {
  cancelRun,
  countChanged,
  currentRun,
  finishRun,
  latestRun,
  startRun,
  type Run,
} from './runs';

export type { Run, RunFilter };

/** Most documents a transaction. */
const MOST = 200;
/** Milliseconds between two entries of a run's progress. */
const SAVE_MS = 250;
/** So many are linked before the request that caused it answers; more of them in the background. */
const AT_ONCE = 50;

/**
 * Finds the mentions of many documents again. What a change of clauses needs stands in the table `pending`,
 * written in the transaction that causes it and removed in the one that does it. A run goes over the documents in
 * the order of their ids and writes down how far it is: a crash loses nothing and repeats little. One process at a time works on it, held by a lease.
 */
export function createRelink({ strapi }: { strapi: Core.Strapi }) {
  const owner = randomUUID();
  let draining: Promise<void> | null = null;
  let asked = false;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;
  /** Requests that wait for the work to be done. */
  let awaited = 0;

  const relink = {
    /** Notes the documents whose links a change of this clause can touch. @returns how many. */
    async noteCiting(clause: { documentId: string; numbers: string[] }): Promise<number> {
      const documents = await citing(strapi, clause);
      await note(strapi, documents);
      return documents.length;
    },

    /** Notes every source document. */
    async noteAll(): Promise<void> {
      await note(strapi, await allDocuments(strapi));
    },

    /** Starts a run over all matching documents. @throws ApplicationError when one is under way. */
    async start(filter: RunFilter, startedBy: string | null): Promise<Run> {
      const run = await startRun(strapi, filter, startedBy);
      relink.wake();
      return run;
    },

    cancel: () => cancelRun(strapi),
    latest: () => latestRun(strapi),

    /** Works in the background until nothing is pending. */
    wake(): void {
      void relink.drain().catch(report);
    },

    /**
     * Waits for a little work to be done, so that a caller sees its effect; more of it goes on in the background. What
     * goes wrong is not the caller's: what was written is committed, and the work stays noted.
     */
    async settle(): Promise<void> {
      const pending = await strapi.db.query(PENDING_UID).count({ where: OPEN });
      if (pending > AT_ONCE) relink.wake();
      else if (pending > 0) {
        awaited += 1;
        await relink
          .drain()
          .catch(report)
          .finally(() => (awaited -= 1));
      }
    },

    /** Works until nothing is pending. Returns early when another process is at it. */
    drain(): Promise<void> {
      asked = true;
      draining ??= drainAll();
      return draining;
    },

    /** Lets the batch under way finish and takes no other; for shutting down. */
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(retry);
      await draining;
    },
  };
  return relink;

  function report(error: unknown): void {
    strapi.log.error(`clause-links: re-linking: ${String(error)}`);
  }

  /** Goes round again when asked meanwhile, so that nothing noted at the last moment is left lying. */
  async function drainAll(): Promise<void> {
    try {
      while (asked && !stopped) {
        asked = false;
        await drainOnce();
      }
    } finally {
      draining = null;
    }
  }

  async function drainOnce(): Promise<void> {
    if (!(await takeLease(strapi, RELINK, owner))) {
      // Its holder may have died: look again when the lease has run out.
      clearTimeout(retry);
      retry = setTimeout(() => relink.wake(), LEASE_MS).unref();
      return;
    }
    try {
      await workAll(batchSizes(() => workFor(strapi)));
    } finally {
      await dropLease(strapi, RELINK, owner);
    }
  }

  /** First what a change of clauses needs, then the run under way, page by page. */
  async function workAll(sizes: BatchSizes): Promise<void> {
    const lease = renewals(strapi, owner);
    for (;;) {
      for (let batch = await open(sizes.next); batch.length > 0; batch = await open(sizes.next)) {
        const some = batch;
        await countChanged(strapi, await sizes.timed(some.length, () => work(strapi, some)));
        if (!(await goOn(lease))) return;
      }
      const run = await currentRun(strapi);
      const more = run && (await workOn(run, sizes, lease));
      if (!more) return run ? finishRun(strapi) : undefined;
      if (stopped || !lease.held) return;
    }
  }

  /** Works on a run for a while. @returns whether there may be more of it */
  async function workOn(run: Run, sizes: BatchSizes, lease: Renewal): Promise<boolean> {
    const state: RunState = { ...run };
    const tally: Tally = { done: 0, changed: 0, rate: null };
    const started = performance.now();
    let page = await nextPage(strapi, state, sizes.next);
    for (; page; page = await nextPage(strapi, state, sizes.next)) {
      const { uid, documentIds } = page;
      tally.changed += await sizes.timed(documentIds.length, () =>
        linkPage(strapi, state, { uid, documentIds }),
      );
      tally.done += documentIds.length;
      state.cursor = { uid, after: documentIds[documentIds.length - 1] };
      if (performance.now() - started > SAVE_MS || !(await goOn(lease))) break;
    }
    if (tally.done === 0) return false;
    tally.rate = (1000 * tally.done) / (performance.now() - started);
    return (await saveProgress(strapi, state, tally)) && !stopped;
  }

  /** Steps back for requests. @returns false when this process must not work any more */
  async function goOn(lease: Renewal): Promise<boolean> {
    if (stopped) return false;
    if (awaited > 0) await new Promise((resolve) => setImmediate(resolve));
    else await letRequestsPass(strapi);
    return lease.renew();
  }

  function open(limit: number): Promise<PendingRow[]> {
    return strapi.db.query(PENDING_UID).findMany({ where: OPEN, orderBy: { id: 'asc' }, limit });
  }
}

interface BatchSizes {
  next: number;
  timed<T>(size: number, work: () => Promise<T>): Promise<T>;
}

/** Batches that take about as long as they should (ms), from what the last one took. */
function batchSizes(aim: () => number): BatchSizes {
  const sizes: BatchSizes = {
    next: 1,
    async timed(size, work) {
      const started = performance.now();
      const result = await work();
      const wanted = Math.round((size * aim()) / Math.max(0.1, performance.now() - started));
      sizes.next = Math.max(1, Math.min(MOST, 2 * sizes.next, wanted));
      return result;
    },
  };
  return sizes;
}

interface Renewal {
  /** False once another process has it. */
  held: boolean;
  renew(): Promise<boolean>;
}

/** Renews the lease every now and then. */
function renewals(strapi: Core.Strapi, owner: string): Renewal {
  let renewed = Date.now();
  const lease: Renewal = {
    held: true,
    async renew() {
      if (lease.held && Date.now() - renewed > LEASE_MS / 3) {
        renewed = Date.now();
        lease.held = await takeLease(strapi, RELINK, owner);
      }
      return lease.held;
    },
  };
  return lease;
}

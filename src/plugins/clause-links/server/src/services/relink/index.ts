import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { PENDING_UID } from '../../uids';
import { dropLease, LEASE_MS, takeLease } from './lease';
import { allDocuments, citing, note, OPEN, work, type PendingRow, type RunFilter } from './queue';
import { cancelRun, countChanged, finishRun, latestRun, startRun, type Run } from './runs';

export type { Run, RunFilter };

/** Documents a transaction: SQLite lets requests in between two of them. */
const BATCH = 10;
/** So many are linked before the request that caused it answers; more of them in the background. */
const AT_ONCE = 50;

/**
 * Finds the mentions of many documents again. What is to be done stands in the table `pending`, written in
 * the transaction that causes it and removed in the one that does it: a crash loses nothing and repeats
 * nothing. One process at a time works on it, held by a lease.
 */
export function createRelink({ strapi }: { strapi: Core.Strapi }) {
  const owner = randomUUID();
  let draining: Promise<void> | null = null;
  let asked = false;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  const relink = {
    /** Notes the documents whose links a change of this clause can touch. @returns how many. */
    async noteCiting(clause: { documentId: string; numbers: string[] }): Promise<number> {
      const documents = await citing(strapi, clause);
      await note(strapi, documents);
      return documents.length;
    },

    /** Notes every source document. */
    async noteAll(): Promise<void> {
      await note(strapi, await allDocuments(strapi, {}));
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
      relink.drain().catch((error: unknown) => {
        strapi.log.error(`clause-links: re-linking: ${String(error)}`);
      });
    },

    /** Waits for a little work to be done, so that a caller sees its effect; more of it goes on in the background. */
    async settle(): Promise<void> {
      const pending = await strapi.db.query(PENDING_UID).count({ where: OPEN });
      if (pending > AT_ONCE) relink.wake();
      else if (pending > 0) await relink.drain();
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
    if (!(await takeLease(strapi, owner))) {
      // Its holder may have died: look again when the lease has run out.
      clearTimeout(retry);
      retry = setTimeout(() => relink.wake(), LEASE_MS).unref();
      return;
    }
    try {
      let renewed = Date.now();
      for (let batch = await open(); batch.length > 0; batch = await open()) {
        if (stopped) return;
        await countChanged(strapi, await work(strapi, batch));
        await breathe();
        if (Date.now() - renewed > LEASE_MS / 3) {
          if (!(await takeLease(strapi, owner))) return;
          renewed = Date.now();
        }
      }
      await finishRun(strapi);
    } finally {
      await dropLease(strapi, owner);
    }
  }

  function open(): Promise<PendingRow[]> {
    return strapi.db
      .query(PENDING_UID)
      .findMany({ where: OPEN, orderBy: { id: 'asc' }, limit: BATCH });
  }
}

/** Requests go first: SQLite's driver works in this thread. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

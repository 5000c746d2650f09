import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { dropLease, LEASE_MS, takeLease } from '../../../../../storage';
import { backOff } from '../delivery/back-off';
import { send } from '../delivery/send';
import { getService, pluginConfig } from '../plugin';
import { DELIVER, DELIVERY_UID, EVENT_UID } from '../uids';

/** A delivery that failed so often no longer holds up those behind it. */
const PATIENCE = 3;
/** Looked at in one go for an endpoint. */
const BATCH = 100;
/** So long another process may be at it before this one asks again, in milliseconds. */
const ASK_AGAIN_MS = 5_000;
/** Looks for what another process left behind when it died. */
const PATROL_MS = 60_000;
const PRUNE_MS = 60 * 60_000;

interface Delivery {
  id: number;
  key: string;
  eventKey: string;
  tries: number;
  nextTryAt: string | number;
}
interface Target {
  id: number;
  url: string;
  secret: string | null;
}

/**
 * Sends what waits, at least once and in order for each endpoint, the endpoints side by side. One process at a time
 * does it, held by a lease. What it needs stands in the database: a crash loses nothing.
 */
export function createDeliverer({ strapi }: { strapi: Core.Strapi }) {
  const owner = randomUUID();
  const workers = new Map<number, Promise<void>>();
  /** Endpoints that failed lately: how often in a row, and until when they are left alone. */
  const resting = new Map<number, { failures: number; until: number }>();
  let passing: Promise<void> | null = null;
  let asked = false;
  let stopped = false;
  let renewedAt = 0;
  let prunedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let patrol: NodeJS.Timeout | undefined;

  const deliverer = {
    /** Begins, with what a crash left behind. */
    start(): void {
      patrol = setInterval(() => deliverer.wake(), PATROL_MS).unref();
      deliverer.wake();
    },

    /** Looks in the background for something to do. @param afresh also at endpoints that failed a moment ago */
    wake({ afresh = false } = {}): void {
      if (stopped) return;
      if (afresh) resting.clear();
      asked = true;
      passing ??= passes().finally(() => (passing = null));
    },

    /** Lets the attempts under way finish and begins no other; for shutting down. */
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      clearInterval(patrol);
      await passing;
      await Promise.all(workers.values());
      if (renewedAt > 0) await dropLease(strapi, DELIVER, owner);
    },
  };
  return deliverer;

  async function passes(): Promise<void> {
    try {
      while (asked && !stopped) {
        asked = false;
        await pass();
      }
    } catch (error) {
      strapi.log.error(`webhook-outbox: ${String(error)}`);
      again(ASK_AGAIN_MS);
    }
  }

  async function pass(): Promise<void> {
    await pruneNowAndThen();
    if (!(await anythingWaits())) return;
    if (!(await hold())) return again(ASK_AGAIN_MS);
    await getService(strapi, 'outbox').dispatch();
    let next = Infinity;
    for (const target of await getService(strapi, 'endpoints').active()) {
      if (workers.has(target.id)) continue;
      const { delivery, at } = await nextFor(target.id);
      if (!delivery) next = Math.min(next, at);
      else workers.set(target.id, work(target));
    }
    if (workers.size > 0) return;
    await dropLease(strapi, DELIVER, owner);
    renewedAt = 0;
    if (next < Infinity) again(Math.max(0, next - Date.now()));
  }

  async function anythingWaits(): Promise<boolean> {
    const events = await strapi.db.query(EVENT_UID).count({ where: { payload: { $null: true } } });
    if (events > 0) return true;
    return (await strapi.db.query(DELIVERY_UID).count({ where: { state: 'pending' } })) > 0;
  }

  /** Takes the lease, or renews it in good time. */
  async function hold(): Promise<boolean> {
    if (Date.now() - renewedAt < LEASE_MS / 3) return true;
    const held = await takeLease(strapi, DELIVER, owner);
    renewedAt = held ? Date.now() : 0;
    return held;
  }

  function again(ms: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => deliverer.wake(), ms).unref();
  }

  /** One endpoint's deliveries until none is due; then everything is looked at again. */
  async function work(target: Target): Promise<void> {
    try {
      while (!stopped && (await hold())) {
        const { delivery } = await nextFor(target.id);
        if (!delivery) break;
        await attempt(target, delivery);
      }
    } catch (error) {
      strapi.log.error(`webhook-outbox: endpoint ${target.id}: ${String(error)}`);
      rest(target.id);
    } finally {
      workers.delete(target.id);
      deliverer.wake();
    }
  }

  /** What is due for an endpoint: the oldest, unless one before it waits for its next attempt; else when to look again. */
  async function nextFor(endpointId: number): Promise<{ delivery: Delivery | null; at: number }> {
    const now = Date.now();
    const { until } = resting.get(endpointId) ?? { until: 0 };
    if (until > now) return { delivery: null, at: until };
    const rows: Delivery[] = await strapi.db.query(DELIVERY_UID).findMany({
      where: { endpointId, state: 'pending' },
      orderBy: { id: 'asc' },
      limit: BATCH,
    });
    let at = Infinity;
    for (const row of rows) {
      const due = Number(row.nextTryAt);
      if (due <= now) return { delivery: row, at: now };
      at = Math.min(at, due);
      if (row.tries < PATIENCE) break;
    }
    return { delivery: null, at };
  }

  async function attempt(target: Target, { id, key, eventKey, tries }: Delivery): Promise<void> {
    const config = pluginConfig(strapi);
    const event = await strapi.db.query(EVENT_UID).findOne({ where: { key: eventKey } });
    const { url, secret } = target;
    const outcome =
      secret && event?.payload
        ? await send(
            { url, secret, delivery: key, rawBody: event.payload },
            config,
            config.timeoutMs,
          )
        : { error: 'The secret cannot be read; give the endpoint a new one.', code: null };
    const data: Record<string, unknown> = {
      tries: tries + 1,
      lastError: outcome.error,
      responseCode: outcome.code,
    };
    if (outcome.error === null) {
      Object.assign(data, { state: 'delivered', deliveredAt: new Date() });
      resting.delete(target.id);
    } else {
      rest(target.id);
      if (tries + 1 >= config.tries) data.state = 'failed';
      data.nextTryAt = Date.now() + backOff(tries + 1, config, Math.random());
    }
    // Whoever removed the endpoint meanwhile has removed this, too.
    await strapi.db.query(DELIVERY_UID).updateMany({ where: { id, state: 'pending' }, data });
  }

  function rest(endpointId: number): void {
    const failures = (resting.get(endpointId)?.failures ?? 0) + 1;
    const until = Date.now() + backOff(failures, pluginConfig(strapi), Math.random());
    resting.set(endpointId, { failures, until });
  }

  async function pruneNowAndThen(): Promise<void> {
    if (Date.now() - prunedAt < PRUNE_MS) return;
    prunedAt = Date.now();
    await getService(strapi, 'deliveries').prune();
  }
}

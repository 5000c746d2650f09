import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Outbox, Payload, Told } from '../../../shared/contracts';
import { inTransaction } from '../database';
import { getService } from '../plugin';
import { DELIVERY_UID, ENDPOINT_UID, EVENT_UID } from '../uids';

/** What a transaction has noted so far, and under which id. */
interface Open {
  key: string;
  touched: Map<string, object>;
}

export interface EventRow {
  id: number;
  key: string;
  touched: object[];
  /** JSON as it is sent; null until it is worked out. */
  payload: string | null;
  createdAt: string;
}

/** Told where nobody can say what a change means. */
const NOTHING_KNOWN: Told = {
  event: 'update',
  uid: null,
  documentId: null,
  locales: [],
  paths: ['/'],
  tags: ['everything'],
};

/**
 * What changed is written in the transaction that changes it and disappears with it when that is rolled back. What
 * follows from it (which pages) is worked out once, after the commit.
 */
export function createOutbox({ strapi }: { strapi: Core.Strapi }) {
  const open = new WeakMap<Knex.Transaction, Open>();
  const readers = new WeakMap<Knex.Transaction, boolean>();
  let describe: Parameters<Outbox<object>['describeWith']>[0] = () =>
    Promise.resolve(NOTHING_KNOWN);

  return {
    describeWith(given: typeof describe): void {
      describe = given;
      getService(strapi, 'deliverer').start();
    },

    hasReaders(): Promise<boolean> {
      return inTransaction(strapi, async (trx) => {
        let known = readers.get(trx);
        if (known === undefined) {
          known = (await strapi.db.query(ENDPOINT_UID).count({ where: { enabled: true } })) > 0;
          readers.set(trx, known);
        }
        return known;
      });
    },

    async note(touched: readonly object[]): Promise<void> {
      await strapi.db.transaction(async ({ trx, onCommit }) => {
        let event = open.get(trx as Knex.Transaction);
        const isNew = !event;
        if (!event)
          open.set(trx as Knex.Transaction, (event = { key: randomUUID(), touched: new Map() }));
        const before = event.touched.size;
        for (const each of touched) event.touched.set(JSON.stringify(each), each);
        if (event.touched.size === before) return;
        const data = { key: event.key, touched: [...event.touched.values()] };
        const query = strapi.db.query(EVENT_UID);
        if (!isNew) await query.update({ where: { key: event.key }, data });
        else {
          await query.create({ data });
          onCommit(() => getService(strapi, 'deliverer').wake());
        }
      });
    },

    /** Works out what is told of committed events, in their order, and puts that on its way to every endpoint. */
    async dispatch(): Promise<void> {
      const waiting: EventRow[] = await strapi.db
        .query(EVENT_UID)
        .findMany({ where: { payload: { $null: true } }, orderBy: { id: 'asc' } });
      for (const row of waiting) {
        const told = await toldOf(row);
        await inTransaction(strapi, () => settle(row, told));
      }
    },

    /** An event that only one endpoint is told, to try it. */
    async ping(endpointId: number): Promise<void> {
      const told: Told = { ...NOTHING_KNOWN, event: 'ping', paths: [], tags: [] };
      await inTransaction(strapi, async () => {
        const query = strapi.db.query(EVENT_UID);
        const row = await query.create({ data: { key: randomUUID(), touched: [] } });
        await writePayload(row, told);
        await queue(row.key, told.event, [endpointId]);
      });
      getService(strapi, 'deliverer').wake();
    },

    /** Tells an event again, as a delivery of its own. */
    queue,
  };

  async function toldOf(row: EventRow): Promise<Told | null> {
    try {
      return await describe(row.touched);
    } catch (error) {
      // Better everything is built again than nothing.
      strapi.log.error(`webhook-outbox: event ${row.key}: ${String(error)}`);
      return NOTHING_KNOWN;
    }
  }

  async function settle(row: EventRow, told: Told | null): Promise<void> {
    if (!told) {
      await strapi.db.query(EVENT_UID).delete({ where: { id: row.id } });
      return;
    }
    await writePayload(row, told);
    const endpoints: { id: number }[] = await strapi.db
      .query(ENDPOINT_UID)
      .findMany({ where: { enabled: true }, select: ['id'], orderBy: { id: 'asc' } });
    await queue(
      row.key,
      told.event,
      endpoints.map(({ id }) => id),
    );
  }

  async function writePayload({ id, key, createdAt }: EventRow, told: Told): Promise<void> {
    const payload: Payload = { id: key, createdAt: new Date(createdAt).toISOString(), ...told };
    await strapi.db
      .query(EVENT_UID)
      .update({ where: { id }, data: { payload: JSON.stringify(payload) } });
  }

  async function queue(eventKey: string, eventName: string, endpoints: number[]): Promise<void> {
    for (const endpointId of endpoints) {
      await strapi.db.query(DELIVERY_UID).create({
        data: {
          key: randomUUID(),
          eventKey,
          eventName,
          endpointId,
          state: 'pending',
          tries: 0,
          nextTryAt: Date.now(),
        },
      });
    }
  }
}

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DeliveryPage, DeliveryRow, DeliveryState } from '../../../shared/contracts';
import { inTransaction, tableIn } from '../database';
import { getService, pluginConfig } from '../plugin';
import { DELIVERY_UID, EVENT_UID } from '../uids';

const DAY_MS = 24 * 60 * 60 * 1_000;

export interface LogFilter {
  endpointId?: number;
  state?: DeliveryState;
  page: number;
  pageSize: number;
}

type Stored = Omit<DeliveryRow, 'nextTryAt'> & { nextTryAt: string | number | null };

/** The log of deliveries. */
export function createDeliveries({ strapi }: { strapi: Core.Strapi }) {
  const query = () => strapi.db.query(DELIVERY_UID);
  return {
    async find({ endpointId, state, page, pageSize }: LogFilter): Promise<DeliveryPage> {
      const where = { ...(endpointId ? { endpointId } : {}), ...(state ? { state } : {}) };
      const total = await query().count({ where });
      const rows: Stored[] = await query().findMany({
        where,
        orderBy: { id: 'desc' },
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      const pagination = { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
      return { results: rows.map(shown), pagination };
    },

    /** Sends it again: at once if it is waiting, else as a new delivery of the same event. @throws NotFoundError */
    async replay(id: number): Promise<void> {
      const row: Stored | null = await query().findOne({ where: { id } });
      if (!row) throw new errors.NotFoundError('There is no such delivery.');
      if (row.state === 'pending') {
        await query().update({ where: { id }, data: { nextTryAt: Date.now() } });
      } else
        await getService(strapi, 'outbox').queue(row.eventKey, row.eventName, [row.endpointId]);
      getService(strapi, 'deliverer').wake({ afresh: true });
    },

    /** Forgets finished deliveries and events that are too old; nothing that is still on its way. */
    async prune(now = Date.now()): Promise<void> {
      const before = new Date(now - pluginConfig(strapi).keepDays * DAY_MS);
      await query().deleteMany({
        where: { state: { $ne: 'pending' }, updatedAt: { $lt: before } },
      });
      await inTransaction(strapi, async (trx) => {
        const kept = tableIn(strapi, trx, DELIVERY_UID).select('event_key');
        const old = await tableIn(strapi, trx, EVENT_UID)
          .select('id')
          .whereNotNull('payload')
          .whereNotIn('key', kept);
        const ids = (old as { id: number }[]).map(({ id }) => id);
        await strapi.db
          .query(EVENT_UID)
          .deleteMany({ where: { id: { $in: ids }, createdAt: { $lt: before } } });
      });
    },
  };
}

function shown(row: Stored): DeliveryRow {
  const { id, key, eventKey, eventName, endpointId, state, tries, lastError, responseCode } = row;
  return {
    id,
    key,
    eventKey,
    eventName,
    endpointId,
    state,
    tries,
    lastError,
    responseCode,
    nextTryAt:
      state === 'pending' && row.nextTryAt ? new Date(Number(row.nextTryAt)).toISOString() : null,
    createdAt: row.createdAt,
    deliveredAt: row.deliveredAt,
  };
}

import type { Core } from '@strapi/strapi';
import { THRESHOLDS, type Thresholds } from '../../../engine';
import { inTransaction, lockClauses } from '../database';
import { getService, pluginConfig } from '../plugin';
import { PLUGIN_ID } from '../uids';

/**
 * The confidences from which a mention links by itself and is suggested: what an administrator set, else the
 * configuration's, else the engine's own.
 */
export function createThresholds({ strapi }: { strapi: Core.Strapi }) {
  const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'thresholds' });

  return {
    async read(): Promise<Thresholds> {
      const set = (await store().get({})) as Thresholds | null;
      return { ...THRESHOLDS, ...pluginConfig(strapi).thresholds, ...set };
    },

    /** Sets them, or with null goes back to the configuration's; every text is judged anew, decisions stay. */
    async write(thresholds: Thresholds | null): Promise<void> {
      await inTransaction(strapi, async (trx) => {
        await lockClauses(strapi, trx, 'alone');
        await store().set({ value: thresholds });
        await getService(strapi, 'clauses').changed();
        await getService(strapi, 'relink').noteAll();
      });
      await getService(strapi, 'relink').settle();
    },
  };
}

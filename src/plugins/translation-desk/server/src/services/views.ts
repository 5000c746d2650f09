import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { MOST_VIEWS, type SavedView } from '../../../shared/views';
import { inTransaction, shortKey, tableIn } from '../database';
import { VIEW_UID } from '../uids';

/** The desk's views that administrators keep, each for themselves. */
export function createViews({ strapi }: { strapi: Core.Strapi }) {
  const query = () => strapi.db.query(VIEW_UID);

  return {
    /** Somebody's views, in the order in which they were made. */
    async of(userId: string): Promise<SavedView[]> {
      const rows: SavedView[] = await query().findMany({
        where: { userId },
        orderBy: { id: 'asc' },
      });
      return rows.map(({ name, search }) => ({ name, search }));
    },

    /** Keeps a view, in place of one of the same name. @throws ValidationError (400) when there are too many */
    async save(userId: string, { name, search }: SavedView): Promise<void> {
      const key = shortKey(userId, name);
      await inTransaction(strapi, async (trx) => {
        const others = await query().count({ where: { userId, key: { $ne: key } } });
        if (others >= MOST_VIEWS) {
          throw new errors.ValidationError(`There are ${MOST_VIEWS} views already; remove one`, {
            code: 'views-full',
          });
        }
        // One statement, so that the same view saved twice at once is one view.
        await tableIn(strapi, trx, VIEW_UID)
          .insert({ key, document_id: key, user_id: userId, name, search })
          .onConflict('key')
          .merge(['search']);
      });
    },

    /** @throws NotFoundError */
    async remove(userId: string, name: string): Promise<void> {
      const { count } = await query().deleteMany({ where: { key: shortKey(userId, name) } });
      if (!count) throw new errors.NotFoundError('There is no such view');
    },

    /** What somebody kept goes with their account. */
    async forget(userId: string): Promise<void> {
      await query().deleteMany({ where: { userId } });
    },
  };
}

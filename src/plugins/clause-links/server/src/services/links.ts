import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { tableIn } from '../database';

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
  inverseOrderColumnName?: string;
}

/**
 * Makes the relation of each row equal to the wanted clauses, writing only what differs.
 *
 * Goes to the join table itself: an update through the query engine would move the row's `updatedAt`,
 * by which the admin tells a modified draft from a published one.
 *
 * @param wanted row id of the source → row ids of its clauses, in order
 */
export async function writeLinks(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  relation: string,
  wanted: ReadonlyMap<number, number[]>,
): Promise<{ linked: number; unlinked: number }> {
  const join = joinTableOf(strapi, uid, relation);
  const source = join.joinColumn.name;
  const target = join.inverseJoinColumn.name;
  const stored: Record<string, number>[] = await tableIn(strapi, trx, join.name)
    .select(['id', source, target, ...(join.orderColumnName ? [join.orderColumnName] : [])])
    .whereIn(source, [...wanted.keys()]);
  const fresh: Record<string, number>[] = [];
  const stale: number[] = [];
  for (const [row, clauses] of wanted) {
    const have = new Map(stored.filter((s) => s[source] === row).map((s) => [s[target], s]));
    clauses.forEach((clause, i) => {
      const link = have.get(clause);
      const inPlace = link && (!join.orderColumnName || link[join.orderColumnName] === i + 1);
      if (inPlace) {
        have.delete(clause);
        return;
      }
      fresh.push({
        [source]: row,
        [target]: clause,
        ...(join.orderColumnName ? { [join.orderColumnName]: i + 1 } : {}),
      });
    });
    stale.push(...[...have.values()].map((link) => link.id));
  }
  if (stale.length) await tableIn(strapi, trx, join.name).whereIn('id', stale).delete();
  if (fresh.length) await tableIn(strapi, trx, join.name).insert(fresh);
  return { linked: fresh.length, unlinked: stale.length };
}

function joinTableOf(strapi: Core.Strapi, uid: string, relation: string): JoinTable {
  const attribute = strapi.db.metadata.get(uid).attributes[relation];
  if (!attribute || !('joinTable' in attribute) || !attribute.joinTable) {
    throw new Error(`clause-links: ${uid}.${relation} has no join table.`);
  }
  return attribute.joinTable as JoinTable;
}

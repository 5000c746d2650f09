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
 * @returns how many links each row got and lost
 */
export async function writeLinks(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  relation: string,
  wanted: ReadonlyMap<number, number[]>,
): Promise<Map<number, { linked: number; unlinked: number }>> {
  const join = joinTableOf(strapi, uid, relation);
  const source = join.joinColumn.name;
  const target = join.inverseJoinColumn.name;
  const stored: Link[] = await tableIn(strapi, trx, join.name)
    .select(['id', source, target, ...(join.orderColumnName ? [join.orderColumnName] : [])])
    .whereIn(source, [...wanted.keys()]);
  const bySource = new Map<number, Link[]>();
  for (const link of stored) {
    bySource.set(link[source], [...(bySource.get(link[source]) ?? []), link]);
  }
  const fresh: Link[] = [];
  const stale: number[] = [];
  const written = new Map<number, { linked: number; unlinked: number }>();
  for (const [row, clauses] of wanted) {
    const have = new Map((bySource.get(row) ?? []).map((link) => [link[target], link]));
    const missing = clauses.flatMap((clause, i) => {
      const order = join.orderColumnName ? { [join.orderColumnName]: i + 1 } : {};
      const link = have.get(clause);
      const inPlace = link && (!join.orderColumnName || link[join.orderColumnName] === i + 1);
      if (inPlace) have.delete(clause);
      return inPlace ? [] : [{ [source]: row, [target]: clause, ...order }];
    });
    fresh.push(...missing);
    stale.push(...[...have.values()].map((link) => link.id));
    written.set(row, { linked: missing.length, unlinked: have.size });
  }
  for (const ids of batches(stale)) {
    await tableIn(strapi, trx, join.name).whereIn('id', ids).delete();
  }
  for (const links of batches(fresh)) await tableIn(strapi, trx, join.name).insert(links);
  return written;
}

/** Rows of a join table, by column. */
type Link = Record<string, number>;

/** Stays well under the databases' limits on bound values. */
const BATCH = 500;

function batches<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / BATCH);
  return Array.from({ length: count }, (_, i) => items.slice(i * BATCH, (i + 1) * BATCH));
}

function joinTableOf(strapi: Core.Strapi, uid: string, relation: string): JoinTable {
  const attribute = strapi.db.metadata.get(uid).attributes[relation];
  if (!attribute || !('joinTable' in attribute) || !attribute.joinTable) {
    throw new Error(`clause-links: ${uid}.${relation} has no join table.`);
  }
  return attribute.joinTable as JoinTable;
}

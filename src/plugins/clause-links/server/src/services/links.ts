import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { replaceRows } from '../../../../../storage';

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
  inverseOrderColumnName?: string;
}

/** A stored link: from the row of a version to the row of a clause. */
export interface Link {
  id: number;
  source: number;
  target: number;
  /** Place among the links of its source, from 1; 0 where the relation keeps no order. */
  position: number;
}

/**
 * Makes the relation of each row equal to the wanted clauses, writing only what differs.
 *
 * Goes to the join table itself: an update through the query engine would move the row's `updatedAt`,
 * by which the admin tells a modified draft from a published one.
 *
 * @param wanted row id of the source → row ids of its clauses, in order
 * @param stored the links that these rows have
 * @returns how many links each row got and lost
 */
export async function writeLinks(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { uid, relation }: { uid: string; relation: string },
  wanted: ReadonlyMap<number, number[]>,
  stored: readonly Link[],
): Promise<Map<number, { linked: number; unlinked: number }>> {
  const join = joinTableOf(strapi, uid, relation);
  const bySource = new Map<number, Map<number, Link>>();
  for (const link of stored) {
    const links = bySource.get(link.source) ?? new Map<number, Link>();
    bySource.set(link.source, links.set(link.target, link));
  }
  const fresh: number[][] = [];
  const stale: number[] = [];
  const written = new Map<number, { linked: number; unlinked: number }>();
  for (const [row, clauses] of wanted) {
    const have = bySource.get(row) ?? new Map<number, Link>();
    /** Links that stay, in another place: lost there and got here. */
    let moved = 0;
    const missing = clauses.flatMap((clause, i) => {
      const position = join.orderColumnName ? i + 1 : 0;
      const before = have.get(clause);
      have.delete(clause);
      if (before?.position === position) return [];
      if (before) moved += 1;
      return [join.orderColumnName ? [row, clause, position] : [row, clause]];
    });
    fresh.push(...missing);
    stale.push(...[...have.values()].map((link) => link.id));
    written.set(row, { linked: missing.length, unlinked: have.size + moved });
  }
  const { columns, ...place } = columnsOf(join);
  await replaceRows(strapi, trx, { ...place, gone: stale, columns, rows: fresh });
  return written;
}

/** Wanted links as rows, as `writeLinks` leaves them. */
export function linkRows(
  strapi: Core.Strapi,
  source: { uid: string; relation?: string } | undefined,
  wanted: ReadonlyMap<number, number[]>,
): Omit<Link, 'id'>[] {
  if (!source?.relation) return [];
  const ordered = Boolean(joinTableOf(strapi, source.uid, source.relation).orderColumnName);
  return [...wanted].flatMap(([row, clauses]) =>
    clauses.map((target, i) => ({ source: row, target, position: ordered ? i + 1 : 0 })),
  );
}

/** Where links stand, and what is unique in them. */
function columnsOf(join: JoinTable) {
  const key = [join.joinColumn.name, join.inverseJoinColumn.name];
  const order = join.orderColumnName ? [join.orderColumnName] : [];
  return { table: join.name, columns: [...key, ...order], key, taken: order };
}

/** @throws Error for a relation that is kept without a join table */
export function joinTableOf(strapi: Core.Strapi, uid: string, relation: string): JoinTable {
  const attribute = strapi.db.metadata.get(uid).attributes[relation];
  if (!attribute || !('joinTable' in attribute) || !attribute.joinTable) {
    throw new Error(`clause-links: ${uid}.${relation} has no join table.`);
  }
  return attribute.joinTable as JoinTable;
}

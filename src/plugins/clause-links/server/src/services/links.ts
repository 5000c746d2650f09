import type { Core } from '@strapi/strapi';
import type { Replacement } from '../../../../../storage';

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
 * What makes the relation of each row equal to the wanted clauses: only what differs.
 *
 * It is about the join table itself: an update through the query engine would move the row's `updatedAt`,
 * by which the admin tells a modified draft from a published one.
 *
 * @param wanted row id of the source → row ids of its clauses, in order
 * @param stored the links that these rows have
 * @returns what has to be written, and how many links each row will have got and lost by it
 */
export function replaceLinks(
  strapi: Core.Strapi,
  { uid, relation }: { uid: string; relation: string },
  wanted: ReadonlyMap<number, number[]>,
  stored: readonly Link[],
): { replacement: Replacement; counts: Map<number, { linked: number; unlinked: number }> } {
  const join = joinTableOf(strapi, uid, relation);
  const bySource = new Map<number, Map<number, Link>>();
  for (const link of stored) {
    const links = bySource.get(link.source) ?? new Map<number, Link>();
    bySource.set(link.source, links.set(link.target, link));
  }
  const fresh: Wanted[] = [];
  /** Links that stay, in another place. */
  const moved: Wanted[] = [];
  const stale: number[] = [];
  const counts = new Map<number, { linked: number; unlinked: number }>();
  for (const [row, clauses] of wanted) {
    const have = bySource.get(row) ?? new Map<number, Link>();
    const added = fresh.length;
    const kept = moved.length;
    for (const [i, clause] of clauses.entries()) {
      const position = join.orderColumnName ? i + 1 : 0;
      const before = have.get(clause);
      have.delete(clause);
      if (before?.position === position) continue;
      (before ? moved : fresh).push({ row, clause, position });
    }
    stale.push(...[...have.values()].map((link) => link.id));
    // One that moves is lost there and got here.
    const here = moved.length - kept;
    counts.set(row, { linked: fresh.length - added + here, unlinked: have.size + here });
  }
  const rows = [...fresh, ...moved];
  return { replacement: { ...tableOf(join, rows), gone: stale, fresh: fresh.length }, counts };
}

interface Wanted {
  row: number;
  clause: number;
  position: number;
}

/** Wanted links as rows, as `replaceLinks` leaves them. */
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

/** Where links stand, what is unique in them, and these links; among the articles of a clause they have no place. */
function tableOf(join: JoinTable, links: readonly Wanted[]) {
  const {
    name: table,
    joinColumn,
    inverseJoinColumn,
    orderColumnName,
    inverseOrderColumnName,
  } = join;
  const key = [joinColumn.name, inverseJoinColumn.name];
  const taken = orderColumnName ? [orderColumnName] : [];
  const unset = inverseOrderColumnName ? [inverseOrderColumnName] : [];
  const rows = links.map(({ row, clause, position }) => [
    row,
    clause,
    ...taken.map(() => position),
    ...unset.map(() => null),
  ]);
  return { table, columns: [...key, ...taken, ...unset], key, taken, rows };
}

/** @throws Error for a relation that is kept without a join table */
export function joinTableOf(strapi: Core.Strapi, uid: string, relation: string): JoinTable {
  const attribute = strapi.db.metadata.get(uid).attributes[relation];
  if (!attribute || !('joinTable' in attribute) || !attribute.joinTable) {
    throw new Error(`clause-links: ${uid}.${relation} has no join table.`);
  }
  return attribute.joinTable as JoinTable;
}

import type { Problem } from '../content/errors';

export interface QueryLimits {
  populateDepth: number;
  populated: number;
  filterDepth: number;
  conditions: number;
}

/** How much a query asks for. */
interface Size {
  populateDepth: number;
  populated: number;
  filterDepth: number;
  conditions: number;
}

/**
 * What is too much in a query of Strapi's REST routes, as `qs` parsed it, or names no page. Each level of `populate` and each relation
 * in a filter is a query or a join of its own, and Strapi itself sets no bound.
 */
export function problemsOfQuery(query: Record<string, unknown>, limits: QueryLimits): Problem[] {
  const size: Size = { populateDepth: 0, populated: 0, filterDepth: 0, conditions: 0 };
  measureRead(query, 0, size);
  const problems: Problem[] = [];
  const bound = (name: keyof Size, path: string, what: string) => {
    if (size[name] <= limits[name]) return;
    problems.push({ path: [path], message: `${what} (at most ${limits[name]}).` });
  };
  bound('populateDepth', 'populate', 'populate goes too deep');
  bound('populated', 'populate', 'populate names too much');
  bound('filterDepth', 'filters', 'A filter or sort goes through too many relations');
  bound('conditions', 'filters', 'There are too many conditions in filters');
  return [...problems, ...problemsOfPagination(query.pagination)];
}

/** The least value of each; more digits than nine lead to no page of any database. */
const PAGINATION = { page: 1, pageSize: 1, start: 0, limit: 1 } as const;

/**
 * What is no number in `pagination`. Strapi takes `pageSize=abc` for a hundred, `0` for one and passes over names that it
 * does not know; whoever sent that would take the answer for what they asked for. More than a hundred are not refused
 * (docs/decisions/0043-limits-of-the-content-api.md). `withCount` is checked by Strapi.
 */
function problemsOfPagination(pagination: unknown): Problem[] {
  if (pagination === undefined) return [];
  if (!isRecord(pagination)) {
    const message = 'pagination takes names, such as pagination[page]=2.';
    return [{ path: ['pagination'], message }];
  }
  return Object.entries(pagination).flatMap(([name, value]) => {
    const path = ['pagination', name];
    if (name === 'withCount') return [];
    if (!isName(name)) return [{ path, message: `pagination has no ${JSON.stringify(name)}.` }];
    const least = PAGINATION[name];
    const isNumber = typeof value === 'string' && /^\d{1,9}$/.test(value) && Number(value) >= least;
    return isNumber
      ? []
      : [{ path, message: `${name} must be a whole number, at least ${least}.` }];
  });
}

function isName(name: string): name is keyof typeof PAGINATION {
  return Object.hasOwn(PAGINATION, name);
}

/** A query, or what stands under one relation of its `populate`. */
function measureRead(read: Record<string, unknown>, depth: number, size: Size): void {
  measurePopulate(read.populate, depth, size);
  measureFilter(read.filters, 0, size);
  for (const each of listed(read.sort)) {
    const [path] = each.split(':');
    size.filterDepth = Math.max(size.filterDepth, path.split('.').length);
  }
}

function measurePopulate(value: unknown, depth: number, size: Size): void {
  for (const path of listed(value)) named(path, depth, size);
  if (!isRecord(value)) return;
  for (const [name, below] of Object.entries(value)) {
    // `populate[0]=a.b`: long lists come as objects.
    if (/^\d+$/.test(name)) continue;
    const reached = named(name, depth, size);
    if (!isRecord(below)) continue;
    measureRead(below, reached, size);
    // The parts of a dynamic zone.
    if (isRecord(below.on)) measurePopulate(below.on, depth, size);
  }
}

/** Counts a path such as `clauses.plan`. @returns how deep it reaches */
function named(path: string, depth: number, size: Size): number {
  const reached = depth + path.split('.').length;
  size.populated += 1;
  size.populateDepth = Math.max(size.populateDepth, reached);
  return reached;
}

function measureFilter(value: unknown, depth: number, size: Size): void {
  size.filterDepth = Math.max(size.filterDepth, depth);
  if (Array.isArray(value)) {
    for (const each of value) measureFilter(each, depth, size);
  } else if (isRecord(value)) {
    for (const [key, below] of Object.entries(value)) {
      const isStep = !key.startsWith('$') && !/^\d+$/.test(key);
      measureFilter(below, isStep ? depth + 1 : depth, size);
    }
  } else if (value !== undefined) size.conditions += 1;
}

/** The texts in `a,b`, `[a, b]` and `{0: a, 1: b}`. */
function listed(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',');
  if (Array.isArray(value)) return value.flatMap(listed);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => (/^\d+$/.test(key) ? listed(each) : []));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { ClauseKey } from './types';

/** Clause numbers have one to four levels of one to four digits, none with a leading zero. */
const NUMBER = /^[1-9]\d{0,3}(?:\.[1-9]\d{0,2}){0,3}$/;

/**
 * Reads a clause number in its canonical form; a final dot ("421.7.") is the ordinal's or the sentence's.
 * Never goes through a float: `421.10` and `421.1` are two clauses.
 * @returns the number, or null when it is none
 */
export function parseClauseNumber(text: string): string | null {
  const number = text.trim().replace(/\.$/, '');
  return NUMBER.test(number) ? number : null;
}

export function isClauseNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** `1.082`: one number with the stop of its thousands, or a clause and a level of three digits. */
export function mayBeThousands(number: string): boolean {
  return number.length > 4 && number.at(-4) === '.' && THOUSANDS.test(number);
}
const THOUSANDS = /^\d{1,2}\.\d{3}$/;

/** Clause order, level by level: 9 < 10, 376 < 376.1 < 376.2 < 376.10. */
export function compareClauseNumbers(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = Number(left[i]) - Number(right[i]);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** A string that sorts as the clauses do under any collation: levels padded to four digits. */
export function clauseSortKey(number: string): string {
  return number
    .split('.')
    .map((level) => level.padStart(4, '0'))
    .join('.');
}

/** `376` for `376.1`, null for `376`. */
export function parentNumber(number: string): string | null {
  const dot = number.lastIndexOf('.');
  return dot < 0 ? null : number.slice(0, dot);
}

export function clauseKey(plan: number, number: string): ClauseKey {
  return `${plan}:${number}`;
}

/** @returns null when the text is not a key such as `11:421.7` */
export function parseClauseKey(text: string): { plan: number; number: string } | null {
  const [plan, number, ...rest] = text.split(':');
  if (rest.length > 0 || number === undefined || !/^[1-9]\d?$/.test(plan)) return null;
  return isClauseNumber(number) ? { plan: Number(plan), number } : null;
}

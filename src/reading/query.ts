import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { localeCodes } from '../content/locales';
import { remembered } from './kept';
import { LOCALES } from './tags';
import { invalid } from '../content/errors';

type Query = Record<string, unknown>;

/** Only these parameters are taken: a typing error must not silently give another answer. @throws ValidationError (400) */
export function onlyKnown(query: Query, known: readonly string[]): void {
  const unknown = Object.keys(query).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const message = `Unknown parameter ${unknown.join(', ')}; known: ${known.join(', ')}.`;
  throw invalid([{ path: [unknown[0]], message }]);
}

const codesOf = remembered([LOCALES], localeCodes);

/** The locale that is asked for (the default when none is) and the one to fall back to. @throws ValidationError (400) */
export async function localesOf(
  strapi: Core.Strapi,
  query: Query,
): Promise<{ locale: string; fallback: string | null; all: string[] }> {
  const all = await codesOf(strapi);
  const read = (name: string) => {
    const value = query[name];
    if (value === undefined || value === '') return null;
    if (typeof value === 'string' && all.includes(value)) return value;
    const message = `${name} is not a locale; known: ${all.join(', ')}.`;
    throw invalid([{ path: [name], message }]);
  };
  return { locale: read('locale') ?? all[0], fallback: read('fallback'), all };
}

/** A whole number within bounds. @throws ValidationError (400) */
export function numberOf(
  query: Query,
  name: string,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number {
  const value = query[name];
  if (value === undefined || value === '') return otherwise;
  const number = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : NaN;
  if (number >= least && number <= most) return number;
  const message = `${name} must be a whole number from ${least} to ${most}.`;
  throw invalid([{ path: [name], message }]);
}

/** An instant or a day. @throws ValidationError (400) */
export function instantOf(query: Query, name: string): Date | null {
  const value = query[name];
  if (value === undefined || value === '') return null;
  const shape = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/;
  const date = typeof value === 'string' && shape.test(value) ? new Date(value) : null;
  if (date && !Number.isNaN(date.getTime())) return date;
  const message = `${name} must be a date such as 2026-05-01 or 2026-05-01T09:00:00+03:00.`;
  throw invalid([{ path: [name], message }]);
}

/** Text that names something by slug, code or key. @throws ValidationError (400) for anything else */
export function nameOf(query: Query, name: string): string | null {
  const value = query[name];
  if (value === undefined || value === '') return null;
  if (typeof value === 'string' && value.length <= 100) return value;
  throw invalid([{ path: [name], message: `${name} must be a short text.` }]);
}

/** An opaque place in a list, made by `cursorOf`. @throws ValidationError (400) */
export function placeOf(query: Query, name: string): string[] | null {
  const value = nameOf(query, name);
  if (value === null) return null;
  const parts: unknown = parse(Buffer.from(value, 'base64url').toString('utf8'));
  if (Array.isArray(parts) && parts.every((part) => typeof part === 'string')) return parts;
  throw invalid([{ path: [name], message: `${name} is not a cursor of this list.` }]);
}

export function cursorOf(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function notFound(what: string): errors.NotFoundError {
  return new errors.NotFoundError(what);
}

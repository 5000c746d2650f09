import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { invalid } from '../content/errors';
import {
  count,
  excerpt,
  find,
  highlight,
  parseQuery,
  TYPE_NAMES,
  TYPES,
  type Hit,
  type SearchQuery,
  type SearchType,
} from '../search';
import type { Answer } from './http';
import { cursorOf, localesOf, numberOf, onlyKnown, placeOf } from './query';
import { mayRead } from './rights';

type Query = Record<string, unknown>;

const LONGEST = 200;
const MOST_WORDS = 20;
/** How far into a list a cursor leads: whoever is there has asked too much. */
const FARTHEST = 10_000;

/** `GET /search`: published texts that have every word of `q`, the best first, with the words marked. */
export async function search(strapi: Core.Strapi, ctx: Context): Promise<Answer> {
  const query = ctx.query as Query;
  onlyKnown(query, ['q', 'locale', 'type', 'limit', 'after']);
  const { locale, all } = await localesOf(strapi, query);
  const q = textOf(query);
  const limit = numberOf(query, 'limit', { least: 1, most: 50, otherwise: 20 });
  const offset = offsetOf(query);
  const readable = await readableTypes(strapi, ctx);
  const asked = typesOf(query);
  const types = readable.filter((type) => asked.includes(type));
  const parsed = parseQuery(q, locale);
  if (parsed.words.length > MOST_WORDS) throw tooLong();
  const facets = await facetsOf(strapi, q, all, readable);
  const hits =
    parsed.words.length > 0 && types.length > 0
      ? await find(strapi, parsed, { locale, types, limit: limit + 1, offset })
      : [];
  const plans = await planTitles(strapi, hits, locale);
  return {
    body: {
      data: hits.slice(0, limit).map((hit) => shown(hit, parsed, plans)),
      meta: {
        q,
        locale,
        total: sum(facets.get(locale), types),
        facets: {
          type: facets.get(locale) ?? {},
          locale: Object.fromEntries(all.map((code) => [code, sum(facets.get(code), types)])),
        },
        next: hits.length > limit ? cursorOf([String(offset + limit)]) : null,
      },
    },
    language: locale,
  };
}

/** @throws ValidationError (400) for nothing and for more than anybody types */
function textOf(query: Query): string {
  const q = typeof query.q === 'string' ? query.q.trim() : '';
  if (!q) throw invalid([{ path: ['q'], message: 'q is what to look for; it must not be empty.' }]);
  if (q.length > LONGEST) throw tooLong();
  return q;
}

function tooLong() {
  const message = `q must have at most ${LONGEST} characters and ${MOST_WORDS} words.`;
  return invalid([{ path: ['q'], message }]);
}

/** @throws ValidationError (400) for a type that is not searched */
function typesOf(query: Query): readonly SearchType[] {
  const { type } = query;
  if (type === undefined || type === '') return TYPE_NAMES;
  const names = typeof type === 'string' ? type.split(',') : [];
  const isType = (name: string): name is SearchType => TYPE_NAMES.includes(name as SearchType);
  if (names.length > 0 && names.every(isType)) return names;
  const message = `type must be a list of: ${TYPE_NAMES.join(', ')}.`;
  throw invalid([{ path: ['type'], message }]);
}

/** @throws ValidationError (400) */
function offsetOf(query: Query): number {
  const place = placeOf(query, 'after');
  if (!place) return 0;
  const offset = place.length === 1 && /^[1-9]\d{0,4}$/.test(place[0]) ? Number(place[0]) : NaN;
  if (offset <= FARTHEST) return offset;
  throw invalid([{ path: ['after'], message: 'after is not a cursor of this list.' }]);
}

/** Who may not read a type finds none of it. */
async function readableTypes(strapi: Core.Strapi, ctx: Context): Promise<SearchType[]> {
  const readable: SearchType[] = [];
  for (const type of TYPE_NAMES) if (await mayRead(strapi, ctx, TYPES[type])) readable.push(type);
  return readable;
}

type Counts = Partial<Record<SearchType, number>>;

/** How many of each type there are in each locale: the words are looked for in its own language. */
async function facetsOf(
  strapi: Core.Strapi,
  q: string,
  locales: readonly string[],
  types: readonly SearchType[],
): Promise<Map<string, Counts>> {
  const facets = new Map<string, Counts>();
  for (const locale of locales) {
    const parsed = parseQuery(q, locale);
    const found = parsed.words.length > 0 ? await count(strapi, parsed, locale) : {};
    const counts = types.filter((type) => found[type]).map((type) => [type, found[type]]);
    facets.set(locale, Object.fromEntries(counts) as Counts);
  }
  return facets;
}

function sum(counts: Counts | undefined, types: readonly SearchType[]): number {
  return types.reduce((total, type) => total + (counts?.[type] ?? 0), 0);
}

/** A clause is named with its plan. */
async function planTitles(
  strapi: Core.Strapi,
  hits: readonly Hit[],
  locale: string,
): Promise<Map<string, string>> {
  const ordinals = new Set(hits.flatMap(({ key }) => (key ? [Number(key.split(':')[0])] : [])));
  if (ordinals.size === 0) return new Map();
  const rows: { ordinal: number; title: string }[] = await strapi.db.query(TYPES.plans).findMany({
    where: { ordinal: { $in: [...ordinals] }, locale },
    select: ['ordinal', 'title'],
  });
  return new Map(rows.map(({ ordinal, title }) => [String(ordinal), title]));
}

function shown(hit: Hit, query: SearchQuery, plans: ReadonlyMap<string, string>): object {
  const { type, documentId, locale, slug, key, date, summary, body } = hit;
  const plan = key && plans.get(key.split(':')[0]);
  const title = plan ? `${plan}, ${hit.title}` : hit.title;
  return {
    type,
    documentId,
    locale,
    slug,
    key,
    title,
    titleHtml: highlight(title, query, locale),
    path: key ? `/plans/${key.replace(':', '/clauses/')}` : `/${type}/${slug}`,
    excerptHtml: excerpt([summary, body], query, locale),
    date,
    score: Number(hit.score.toPrecision(6)),
  };
}

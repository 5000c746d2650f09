import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { PAGES, shownTags } from './content';
import type { Answer } from './http';
import { readShown } from '../storage';
import { ofList, ofRelations, ofType } from './tags';
import { cursorOf, instantOf, localesOf, nameOf, numberOf, onlyKnown, placeOf } from './query';
import { invalid } from '../content/errors';

type Where = Record<string, unknown>;

interface EventRow {
  id: number;
  documentId: string;
  title: string;
  slug: string | null;
  summary: string | null;
  startsAt: string;
  endsAt: string | null;
  timeZone: string | null;
  allDay: boolean | null;
  mode: string | null;
  eventStatus: string | null;
  series: string | null;
  organiserNames: unknown;
  province: { name: string; plateCode: string } | null;
  clusters: { name: string; slug: string | null }[];
  agencies: { name: string; acronym: string | null; slug: string | null }[];
  updatedAt: string;
}

const SELECT = [
  'id',
  'documentId',
  'title',
  'slug',
  'summary',
  'startsAt',
  'endsAt',
  'timeZone',
  'allDay',
  'mode',
  'eventStatus',
  'series',
  'organiserNames',
  'updatedAt',
];
const SHOWN = {
  province: { fields: ['name', 'plateCode'] },
  clusters: { fields: ['name', 'slug'] },
  agencies: { fields: ['name', 'acronym', 'slug'] },
};
const ORGANISERS = ['api::cluster.cluster', 'api::agency.agency', 'api::province.province'];

/** `GET /events/upcoming` and `/events/past`: by start, the nearest first, of one locale. */
export async function events(
  strapi: Core.Strapi,
  ctx: Context,
  which: 'upcoming' | 'past',
): Promise<Answer> {
  const query = ctx.query as Record<string, unknown>;
  onlyKnown(query, ['locale', 'province', 'organiser', 'from', 'limit', 'after']);
  const { locale } = await localesOf(strapi, query);
  const limit = numberOf(query, 'limit', { least: 1, most: 100, otherwise: 20 });
  const from = instantOf(query, 'from') ?? new Date();
  const province = nameOf(query, 'province');
  const organiser = nameOf(query, 'organiser');
  const and: Where[] = [inTime(which, from)];
  if (province) and.push({ province: { plateCode: province } });
  if (organiser) {
    and.push({
      $or: [
        { clusters: { slug: organiser } },
        { agencies: { slug: organiser } },
        { agencies: { acronym: organiser } },
      ],
    });
  }
  const after = afterPlace(placeOf(query, 'after'), which);
  if (after) and.push(after);
  const rows = await eventRows(strapi, locale, { $and: and }, which, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next =
    rows.length > limit && last
      ? cursorOf([new Date(last.startsAt).toISOString(), last.documentId])
      : null;
  return {
    body: { data: page.map(card), meta: { locale, from: from.toISOString(), next } },
    language: locale,
    passing: query.from === undefined,
    tags: [
      ...eventTags(page),
      ...(province || organiser ? [ofRelations(PAGES.events), ...ORGANISERS.map(ofList)] : []),
    ],
  };
}

/** Events under way count as upcoming until they end. */
function inTime(which: 'upcoming' | 'past', now: Date): Where {
  const ended: Where = {
    $or: [{ endsAt: { $lt: now } }, { endsAt: { $null: true }, startsAt: { $lt: now } }],
  };
  const coming: Where = {
    $or: [{ endsAt: { $gte: now } }, { endsAt: { $null: true }, startsAt: { $gte: now } }],
  };
  return which === 'past' ? ended : coming;
}

function afterPlace(place: string[] | null, which: 'upcoming' | 'past'): Where | null {
  if (!place) return null;
  const [at, documentId] = place;
  const date = new Date(at);
  if (place.length !== 2 || Number.isNaN(date.getTime())) {
    throw invalid([{ path: ['after'], message: 'after is not a cursor of this list.' }]);
  }
  return {
    $or: [
      { startsAt: { [which === 'past' ? '$lt' : '$gt']: date } },
      { startsAt: { $eq: date }, documentId: { $gt: documentId } },
    ],
  };
}

/** Published events of a locale, the nearest to now first. Two queries. */
export async function eventRows(
  strapi: Core.Strapi,
  locale: string,
  where: Where,
  which: 'upcoming' | 'past',
  limit: number,
): Promise<EventRow[]> {
  const rows: EventRow[] = await strapi.db.query(PAGES.events).findMany({
    where: { $and: [{ locale, publishedAt: { $notNull: true } }, where] },
    select: SELECT,
    orderBy: [{ startsAt: which === 'past' ? 'desc' : 'asc' }, { documentId: 'asc' }],
    limit,
  });
  const ids = rows.map(({ id }) => id);
  const shown = await readShown(strapi, PAGES.events, ids, SHOWN);
  return rows.map((row) => ({ ...row, ...shown.get(row.id) }));
}

/** What a list that shows these events depends on. */
export function eventTags(rows: readonly EventRow[]): string[] {
  return [
    ofList(PAGES.events),
    ...[PAGES.events, ...ORGANISERS].map(ofType),
    ...rows.flatMap((row) => shownTags(PAGES.events, { ...row })),
  ];
}

/** The events of a locale that have not ended. */
export function upcoming(strapi: Core.Strapi, locale: string, limit: number): Promise<EventRow[]> {
  return eventRows(strapi, locale, inTime('upcoming', new Date()), 'upcoming', limit);
}

/** What a list shows of an event. */
export function card({ id: _id, updatedAt: _updatedAt, ...event }: EventRow): object {
  return {
    ...event,
    province: event.province && { name: event.province.name, plateCode: event.province.plateCode },
    clusters: event.clusters.map(({ name, slug }) => ({ name, slug })),
    agencies: event.agencies.map(({ name, acronym, slug }) => ({ name, acronym, slug })),
  };
}

import type { Core } from '@strapi/strapi';
import { Feed } from 'feed';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Context } from 'koa';
import { addressesOf } from './addresses';
import { escape } from './html';
import { PAGES } from './content';
import type { Answer } from './http';
import { withOffset } from './json-ld';
import { localesOf, nameOf, notFound, onlyKnown } from './query';
import { siteName, SITE_TAGS } from './site';
import { ofClause, ofList, ofRelations, ofType } from './tags';
import { invalid } from '../content/errors';
import { parseClauseKey } from '../plugins/clause-links/engine';

const PROVINCE = 'api::province.province';
const FEED_ITEMS = 50;
const CATEGORIES = ['knowledge-centre', 'cluster-news', 'announcement'];

const FORMATS = {
  'articles.rss': {
    type: 'application/rss+xml; charset=utf-8',
    write: (feed: Feed) => feed.rss2(),
  },
  'articles.atom': {
    type: 'application/atom+xml; charset=utf-8',
    write: (feed: Feed) => feed.atom1(),
  },
  'articles.json': {
    type: 'application/feed+json; charset=utf-8',
    write: (feed: Feed) => feed.json1(),
  },
} as const;

interface ArticleRow {
  documentId: string;
  title: string;
  slug: string | null;
  summary: string | null;
  publishedOn: string | null;
  publishedAt: string;
  updatedAt: string;
}

/** `GET /feeds/:locale/articles.{rss,atom,json}?category=&clause=11:421.7` */
export async function articleFeed(strapi: Core.Strapi, ctx: Context): Promise<Answer> {
  const query = ctx.query as Record<string, unknown>;
  onlyKnown(query, ['category', 'clause']);
  const { file, locale: wanted } = ctx.params as Record<string, string>;
  const format = FORMATS[file as keyof typeof FORMATS];
  if (!format)
    throw notFound(`There is no feed ${file}; there are ${Object.keys(FORMATS).join(', ')}.`);
  const { locale } = await localesOf(strapi, { locale: wanted });
  const category = nameOf(query, 'category');
  if (category && !CATEGORIES.includes(category)) {
    const message = `category must be one of ${CATEGORIES.join(', ')}.`;
    throw invalid([{ path: ['category'], message }]);
  }
  const clause = nameOf(query, 'clause');
  if (clause && !parseClauseKey(clause)) {
    throw invalid([{ path: ['clause'], message: 'clause must be a key such as 11:421.7.' }]);
  }
  const rows: ArticleRow[] = await strapi.db.query(PAGES.articles).findMany({
    where: {
      locale,
      publishedAt: { $notNull: true },
      ...(category ? { category } : {}),
      ...(clause ? { clauses: { key: clause } } : {}),
    },
    select: ['documentId', 'title', 'slug', 'summary', 'publishedOn', 'publishedAt', 'updatedAt'],
    orderBy: [{ publishedOn: 'desc' }, { documentId: 'asc' }],
    limit: FEED_ITEMS,
  });
  // Readers take titles and descriptions of RSS and Atom for HTML; those of JSON Feed are plain text.
  const asText = format === FORMATS['articles.json'] ? (text: string) => text : escape;
  const name = await siteName(strapi, locale);
  const feed = feedOf(strapi, rows, { locale, name, path: ctx.path, asText });
  const tags = [ofList(PAGES.articles), ofType(PAGES.articles), ...SITE_TAGS];
  if (clause) tags.push(ofClause(clause), ofRelations(PAGES.articles));
  return { text: format.write(feed), type: format.type, language: locale, tags };
}

function feedOf(
  strapi: Core.Strapi,
  rows: readonly ArticleRow[],
  about: { locale: string; name: string; path: string; asText: (text: string) => string },
): Feed {
  const { locale, name, path, asText } = about;
  const { api, site, page, id } = addressesOf(strapi);
  const newest = rows.map((row) => new Date(row.updatedAt).getTime());
  const feed = new Feed({
    id: `${api}${path}`,
    title: asText(name),
    description: asText(name),
    link: site,
    language: locale,
    updated: newest.length ? new Date(Math.max(...newest)) : new Date(0),
    feedLinks: { self: `${api}${path}` },
    copyright: '',
    generator: 'AKİP CMS',
  });
  for (const row of rows) {
    if (!row.slug) continue;
    feed.addItem({
      id: id(`article/${row.documentId}/${locale}`),
      title: asText(row.title),
      link: page('articles', { slug: row.slug }, locale),
      description: row.summary === null ? undefined : asText(row.summary),
      date: new Date(row.updatedAt),
      published: new Date(row.publishedOn ?? row.publishedAt),
    });
  }
  return feed;
}

interface EventRow {
  documentId: string;
  title: string;
  slug: string | null;
  summary: string | null;
  startsAt: string;
  endsAt: string | null;
  timeZone: string | null;
  allDay: boolean | null;
  eventStatus: string | null;
  onlineUrl: string | null;
  createdAt: string;
  updatedAt: string;
  venue: { name: string; address: string | null } | null;
  province: { name: string } | null;
}

/** `GET /feeds/:locale/events.ics?province=34`: all published events, the cancelled ones marked as such. */
export async function eventCalendar(strapi: Core.Strapi, ctx: Context): Promise<Answer> {
  const query = ctx.query as Record<string, unknown>;
  onlyKnown(query, ['province', 'event']);
  const { locale } = await localesOf(strapi, { locale: (ctx.params as { locale: string }).locale });
  const province = nameOf(query, 'province');
  const slug = nameOf(query, 'event');
  const rows: EventRow[] = await strapi.db.query(PAGES.events).findMany({
    where: {
      locale,
      publishedAt: { $notNull: true },
      ...(province ? { province: { plateCode: province } } : {}),
      ...(slug ? { slug } : {}),
    },
    populate: { venue: true, province: { select: ['name'] } },
    orderBy: [{ startsAt: 'asc' }, { documentId: 'asc' }],
  });
  if (slug && rows.length === 0) throw notFound(`There is no published event "${slug}".`);
  const calendar = ical({
    name: await siteName(strapi, locale),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'AKİP', product: 'CMS', language: locale.toUpperCase() },
  });
  for (const row of rows) addEvent(strapi, calendar, row, locale);
  const uids = [PAGES.events, PROVINCE];
  return {
    text: calendar.toString(),
    type: 'text/calendar; charset=utf-8',
    language: locale,
    tags: [
      ...uids.flatMap((uid) => [ofList(uid), ofType(uid)]),
      ofRelations(PAGES.events),
      ...SITE_TAGS,
    ],
  };
}

function addEvent(
  strapi: Core.Strapi,
  calendar: ReturnType<typeof ical>,
  row: EventRow,
  locale: string,
): void {
  const { page } = addressesOf(strapi);
  const changed = new Date(row.updatedAt);
  // Calendars take the event with the higher sequence; seconds since its making never fall.
  const sequence = Math.max(
    0,
    Math.floor((changed.getTime() - new Date(row.createdAt).getTime()) / 1_000),
  );
  calendar.createEvent({
    id: `${row.documentId}@akip-cms`,
    sequence,
    stamp: changed,
    created: new Date(row.createdAt),
    lastModified: changed,
    ...timesOf(row),
    summary: row.title,
    description: row.summary ?? undefined,
    location: [row.venue?.name, row.venue?.address, row.province?.name].filter(Boolean).join(', '),
    url: row.onlineUrl ?? (row.slug ? page('events', { slug: row.slug }, locale) : undefined),
    status: CALENDAR_STATUS[String(row.eventStatus)] ?? ICalEventStatus.CONFIRMED,
  });
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Instants; for an all-day event the days of its own time zone, of which calendars take the end as the first day after. */
function timesOf({ startsAt, endsAt, allDay, timeZone }: EventRow) {
  if (!allDay) {
    return { start: new Date(startsAt), end: endsAt ? new Date(endsAt) : null, allDay: false };
  }
  const day = (instant: string) =>
    new Date((withOffset(instant, timeZone) ?? instant).slice(0, 10));
  const last = day(endsAt ?? startsAt);
  return { start: day(startsAt), end: new Date(last.getTime() + DAY_MS), allDay: true };
}

const CALENDAR_STATUS: Readonly<Record<string, ICalEventStatus>> = {
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

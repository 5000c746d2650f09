import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { PAGES } from './content';
import { card, eventTags, upcoming } from './events';
import type { Answer } from './http';
import { localesOf, onlyKnown } from './query';
import { ofDocument, ofList, ofType } from './tags';

const HOME = 'api::home.home';
const COLUMN = 6;

/** What the entry says itself, as Strapi's own answer has it. */
const OWN = ['heading', 'intro', 'eventsHeading', 'clusterNewsHeading', 'locale'];
const TIMES = ['createdAt', 'updatedAt', 'publishedAt'];
const ARTICLE = ['documentId', 'title', 'slug', 'summary', 'publishedOn'];

type Row = Record<string, unknown>;

/** Whether a request names nothing but a language; any other parameter is Strapi's, whose answer the entry alone is. */
export function asksForHomePage(query: Row): boolean {
  return Object.keys(query).every((name) => name === 'locale');
}

/** `GET /home`: the start page's texts, its picks and both columns, upcoming events and news from clusters, in one request. */
export async function homePage(strapi: Core.Strapi, ctx: Context): Promise<Answer> {
  const query = ctx.query as Row;
  onlyKnown(query, ['locale']);
  const { locale } = await localesOf(strapi, query);
  const published = { publishedAt: { $notNull: true } };
  const [home, events, news] = await Promise.all([
    strapi.db.query(HOME).findOne({
      where: { locale },
      select: ['documentId', ...OWN, ...TIMES],
      populate: {
        links: true,
        featuredArticles: { select: [...ARTICLE, 'category'], where: { ...published, locale } },
      },
    }) as Promise<Row | null>,
    upcoming(strapi, locale, COLUMN),
    strapi.db.query(PAGES.articles).findMany({
      where: { locale, ...published, category: 'cluster-news' },
      select: ARTICLE,
      orderBy: [{ publishedOn: 'desc' }, { documentId: 'asc' }],
      limit: COLUMN,
    }) as Promise<Row[]>,
  ]);
  const featured = rowsIn(home, 'featuredArticles');
  return {
    body: {
      data: {
        ...Object.fromEntries(
          ['id', 'documentId', ...OWN, ...TIMES].map((name) => [name, home?.[name] ?? null]),
        ),
        locale,
        links: rowsIn(home, 'links').map(withoutId),
        featuredArticles: featured.map(withoutId),
        events: { heading: home?.eventsHeading ?? null, items: events.map(card) },
        clusterNews: { heading: home?.clusterNewsHeading ?? null, items: news.map(withoutId) },
      },
      meta: { locale },
    },
    language: locale,
    passing: true,
    tags: [
      ...[HOME, PAGES.articles].flatMap((uid) => [ofList(uid), ofType(uid)]),
      ...[...featured, ...news].map(({ documentId }) => ofDocument(String(documentId))),
      ...eventTags(events),
    ],
  };
}

function rowsIn(row: Row | null, name: string): Row[] {
  return (row?.[name] as Row[] | undefined) ?? [];
}

function withoutId({ id: _id, ...rest }: Row): Row {
  return rest;
}

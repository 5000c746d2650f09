import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { PAGES } from './content';
import { card, eventTags, upcoming } from './events';
import type { Answer } from './http';
import { localesOf, onlyKnown } from './query';
import { ofDocument, ofList, ofType } from './tags';

const HOME = 'api::home.home';
const COLUMN = 6;

/** `GET /home/page`: the start page's texts and both columns, upcoming events and news from clusters, in one request. */
export async function homePage(strapi: Core.Strapi, ctx: Context): Promise<Answer> {
  const query = ctx.query as Record<string, unknown>;
  onlyKnown(query, ['locale']);
  const { locale } = await localesOf(strapi, query);
  const [home, events, news] = await Promise.all([
    strapi.db.query(HOME).findOne({
      where: { locale },
      select: ['heading', 'intro', 'eventsHeading', 'clusterNewsHeading', 'updatedAt'],
      populate: { links: true },
    }),
    upcoming(strapi, locale, COLUMN),
    strapi.db.query(PAGES.articles).findMany({
      where: { locale, publishedAt: { $notNull: true }, category: 'cluster-news' },
      select: ['documentId', 'title', 'slug', 'summary', 'publishedOn'],
      orderBy: [{ publishedOn: 'desc' }, { documentId: 'asc' }],
      limit: COLUMN,
    }),
  ]);
  const columns = {
    events: { heading: home?.eventsHeading ?? null, items: events.map(card) },
    clusterNews: {
      heading: home?.clusterNewsHeading ?? null,
      items: (news as Record<string, unknown>[]).map(({ id: _id, ...article }) => article),
    },
  };
  return {
    body: {
      data: {
        heading: home?.heading ?? null,
        intro: home?.intro ?? null,
        links: (home?.links ?? []).map(({ id: _id, ...link }: Record<string, unknown>) => link),
        ...columns,
      },
      meta: { locale },
    },
    language: locale,
    passing: true,
    tags: [
      ...[HOME, PAGES.articles].flatMap((uid) => [ofList(uid), ofType(uid)]),
      ...(news as { documentId: string }[]).map((each) => ofDocument(each.documentId)),
      ...eventTags(events),
    ],
  };
}

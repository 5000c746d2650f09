import type { Cms } from './cms';
import type { AgencyCard, ArticleCard, ClusterCard, EventCard, Plan } from './types';

/** Lists of the CMS's stock routes, with no more fields than a list shows. */

interface Listed<Item> {
  data: Item[];
  meta: { pagination: { page: number; pageCount: number; total: number } };
}

const ARTICLE_FIELDS = {
  fields: 'title,slug,summary,publishedOn,category',
  'populate[clauses][fields]': 'number,key',
  sort: 'publishedOn:desc,id:desc',
};

/** @param where filters as of Strapi's REST, e.g. `{ 'filters[category]': 'announcement' }` */
export function articles(
  cms: Cms,
  where: Record<string, string | undefined>,
  page = 1,
  pageSize = 12,
): Promise<Listed<ArticleCard>> {
  return cms.get('/articles', {
    ...ARTICLE_FIELDS,
    ...where,
    'pagination[page]': page,
    'pagination[pageSize]': pageSize,
  });
}

/** All clusters, at most a hundred. */
export async function clusters(
  cms: Cms,
  where: Record<string, string> = {},
): Promise<ClusterCard[]> {
  const { data } = await cms.get<Listed<ClusterCard>>('/clusters', {
    fields: 'name,shortName,slug,stage,ecosystem',
    'populate[province][fields]': 'name,plateCode',
    'populate[sectors]': 'true',
    'pagination[pageSize]': 100,
    ...where,
  });
  return data;
}

export async function agencies(cms: Cms): Promise<AgencyCard[]> {
  const { data } = await cms.get<Listed<AgencyCard>>('/agencies', {
    fields: 'name,acronym,slug,kind,nuts2',
    'populate[provinces][fields]': 'name,plateCode',
    'pagination[pageSize]': 100,
  });
  return data;
}

export async function plans(cms: Cms, where: Record<string, string> = {}): Promise<Plan[]> {
  const { data } = await cms.get<Listed<Plan>>('/plans', { sort: 'ordinal:desc', ...where });
  return data;
}

export interface EventList {
  data: EventCard[];
  meta: { next: string | null };
}

/** Events by start, the nearest first. */
export function events(
  cms: Cms,
  which: 'upcoming' | 'past',
  params: { organiser?: string | null; after?: string | undefined; limit?: number } = {},
): Promise<EventList> {
  return cms.get(`/events/${which}`, { ...params, organiser: params.organiser ?? undefined });
}

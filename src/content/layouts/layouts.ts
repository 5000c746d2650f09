import type { Layout } from './types';

/**
 * The arrangement of each type that editors write. Fields that nobody reads (sort keys, clause keys) stand in none;
 * the clauses of an article, which the plugin keeps, are shown for the eye alone.
 */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'api::article.article': {
    mainField: 'title',
    sortBy: 'publishedOn',
    sortOrder: 'DESC',
    list: ['title', 'category', 'publishedOn'],
    edit: [
      [['title', 12]],
      [
        ['slug', 8],
        ['publishedOn', 4],
      ],
      [['summary', 12]],
      [['body', 12]],
      [
        ['category', 6],
        ['event', 6],
      ],
      [
        ['clusters', 6],
        ['agencies', 6],
      ],
      [['clauses', 12]],
      [
        ['cover', 6],
        ['videoUrl', 6],
      ],
      [['sourceUrl', 12]],
      [['quotes', 12]],
      [['seo', 12]],
    ],
  },
  'api::event.event': {
    mainField: 'title',
    sortBy: 'startsAt',
    sortOrder: 'DESC',
    list: ['title', 'startsAt', 'mode', 'eventStatus'],
    edit: [
      [['title', 12]],
      [
        ['slug', 8],
        ['mode', 4],
      ],
      [
        ['startsAt', 6],
        ['endsAt', 6],
      ],
      [
        ['timeZone', 8],
        ['allDay', 4],
      ],
      [['summary', 12]],
      [['body', 12]],
      [['venue', 12]],
      [
        ['province', 6],
        ['onlineUrl', 6],
      ],
      [
        ['clusters', 6],
        ['agencies', 6],
      ],
      [['agenda', 12]],
      [['registration', 12]],
      [
        ['eventStatus', 6],
        ['statusReason', 6],
      ],
      [['previousStartsAt', 6]],
      [
        ['series', 8],
        ['seriesNumber', 4],
      ],
      [
        ['audience', 6],
        ['articles', 6],
      ],
      [['organiserNames', 12]],
      [['partners', 12]],
      [
        ['cover', 6],
        ['documents', 6],
      ],
      [['contact', 12]],
      [['seo', 12]],
    ],
  },
  'api::cluster.cluster': {
    mainField: 'name',
    sortBy: 'name',
    list: ['name', 'shortName', 'stage', 'province'],
    edit: [
      [
        ['name', 8],
        ['shortName', 4],
      ],
      [
        ['slug', 8],
        ['stage', 4],
      ],
      [['description', 12]],
      [
        ['province', 6],
        ['operatingProvinces', 6],
      ],
      [
        ['agency', 6],
        ['hostInstitution', 6],
      ],
      [['sectors', 12]],
      [
        ['ecosystem', 6],
        ['legalForm', 6],
      ],
      [
        ['foundedOn', 4],
        ['akipMemberSince', 4],
        ['employees', 4],
      ],
      [['memberCounts', 12]],
      [['label', 12]],
      [['urgeProjects', 12]],
      [['services', 12]],
      [['technologies', 12]],
      [['certifications', 12]],
      [
        ['manager', 6],
        ['website', 6],
      ],
      [['contact', 12]],
      [['socialLinks', 12]],
      [
        ['articles', 6],
        ['events', 6],
      ],
      [
        ['logo', 6],
        ['sourceUrl', 6],
      ],
      [['lastVerifiedAt', 4]],
      [['seo', 12]],
    ],
  },
  'api::agency.agency': {
    mainField: 'name',
    sortBy: 'acronym',
    pageSize: 50,
    list: ['acronym', 'name', 'kind', 'nuts2'],
    edit: [
      [
        ['name', 8],
        ['acronym', 4],
      ],
      [
        ['slug', 8],
        ['kind', 4],
      ],
      [['description', 12]],
      [
        ['provinces', 6],
        ['seatProvince', 6],
      ],
      [
        ['nuts2', 4],
        ['foundedOn', 4],
        ['nameStatus', 4],
      ],
      [['website', 12]],
      [['aliases', 12]],
      [['contact', 12]],
      [
        ['clusters', 6],
        ['events', 6],
      ],
      [
        ['articles', 6],
        ['logo', 6],
      ],
      [['seo', 12]],
    ],
  },
  'api::plan.plan': {
    mainField: 'title',
    sortBy: 'ordinal',
    sortOrder: 'DESC',
    list: ['ordinal', 'title', 'startYear', 'endYear'],
    edit: [
      [
        ['title', 8],
        ['ordinal', 4],
      ],
      [
        ['slug', 4],
        ['startYear', 4],
        ['endYear', 4],
      ],
      [['summary', 12]],
      [
        ['decisionNumber', 6],
        ['decisionDate', 6],
      ],
      [['decisionNote', 12]],
      [['sourceUrl', 12]],
      [['aliases', 12]],
      [['clauses', 12]],
    ],
  },
  'api::plan-clause.plan-clause': {
    mainField: 'number',
    sortBy: 'sortKey',
    pageSize: 50,
    list: ['number', 'text', 'kind', 'plan'],
    edit: [
      [
        ['number', 4],
        ['plan', 8],
      ],
      [['text', 12]],
      [
        ['kind', 4],
        ['translationKind', 4],
        ['sourcePage', 4],
      ],
      [
        ['parent', 6],
        ['children', 6],
      ],
      [['tags', 12]],
    ],
  },
  'api::province.province': {
    mainField: 'name',
    sortBy: 'sortKey',
    pageSize: 100,
    list: ['name', 'plateCode', 'nuts2', 'nuts3'],
    edit: [
      [
        ['name', 8],
        ['plateCode', 4],
      ],
      [
        ['nuts2', 6],
        ['nuts3', 6],
      ],
      [
        ['agencies', 6],
        ['seatedAgencies', 6],
      ],
      [
        ['clusters', 6],
        ['operatingClusters', 6],
      ],
      [['events', 12]],
    ],
  },
  'api::home.home': {
    edit: [
      [['heading', 12]],
      [['intro', 12]],
      [
        ['eventsHeading', 6],
        ['clusterNewsHeading', 6],
      ],
      [['featuredArticles', 12]],
      [['links', 12]],
      [['seo', 12]],
    ],
  },
  'api::site.site': {
    edit: [
      [['name', 12]],
      [['tagline', 12]],
      [['about', 12]],
      [['contact', 12]],
      [['socialLinks', 12]],
      [['logo', 6]],
      [['seo', 12]],
    ],
  },
};

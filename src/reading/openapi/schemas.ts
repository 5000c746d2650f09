import { z } from 'zod';
import { TYPE_NAMES } from '../../search';

/**
 * The answers of the reading routes, in zod: the one source of the OpenAPI document and of the types that the client is
 * published with. What is named becomes a component of that name.
 */

export const components = z.registry<{ id: string }>();

const byName = new Map<string, z.ZodType>();

/** A schema that others refer to by name; a later one of the same name takes its place. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  const before = byName.get(id);
  if (before) components.remove(before);
  byName.set(id, schema);
  components.add(schema, { id });
  return schema;
}

export const localeCode = z.string().describe('Code of a locale, such as tr or en.');
export const documentId = z.string().describe('Stable over locales, versions and renames.');
const slug = z.string().nullable();
const date = z.iso.date().nullable();

export const problem = named(
  'Error',
  z.object({
    data: z.null(),
    error: z.object({
      status: z.int(),
      name: z.string(),
      message: z.string(),
      details: z.unknown(),
    }),
  }),
);

const kind = z.enum(['policy', 'measure']).nullable();

const quote = named(
  'Quote',
  z
    .object({ prefix: z.string(), exact: z.string(), suffix: z.string() })
    .describe('The mention with the text around it, as W3C’s TextQuoteSelector has it.'),
);

const state = z
  .enum(['verified', 'automatic'])
  .describe('Confirmed or made by an editor, or found by the linker alone.');

const offset = z.int().min(0).describe('In UTF-16 code units, from the beginning of the block.');

export const mention = named(
  'Mention',
  z.object({
    clause: z.string().describe('Key of the clause: 11:421.7.'),
    number: z.string(),
    plan: z.int(),
    parents: z.array(z.string()),
    text: z.string().nullable(),
    href: z.string(),
    form: z.string(),
    state,
    quote,
    position: z.object({
      field: z.string(),
      block: z.array(z.union([z.string(), z.int()])),
      start: offset,
      end: offset,
      phrase: z.object({ start: offset, end: offset }),
    }),
  }),
);

export const alternate = named(
  'Alternate',
  z.object({ hreflang: localeCode, slug: z.string(), path: z.string() }),
);

export const pageMeta = named(
  'PageMeta',
  z.object({
    requestedLocale: localeCode,
    locale: localeCode.describe('The locale that is served.'),
    isFallback: z.boolean(),
    translation: z
      .object({ state: z.enum(['original', 'published', 'outdated', 'missing']) })
      .optional()
      .describe('How the requested locale stands to the original; a draft does not say.'),
    alternates: z.array(alternate),
    preview: z.literal(true).optional().describe('A draft is shown.'),
  }),
);

export const jsonLd = named(
  'JsonLd',
  z
    .looseObject({ '@context': z.unknown(), '@type': z.unknown() })
    .describe('schema.org data of the page, to be written into it as it is.'),
);

const relative = named(
  'ClauseReference',
  z.object({ number: z.string(), kind, text: z.string().nullable(), href: z.string() }),
);

export const clausePage = named(
  'ClausePage',
  z.object({
    data: z.object({
      documentId,
      key: z.string(),
      number: z.string(),
      kind,
      text: z.string().nullable(),
      translationKind: z.enum(['original', 'official', 'own']).nullable(),
      plan: z
        .object({
          ordinal: z.int(),
          title: z.string(),
          slug,
          startYear: z.int().nullable(),
          endYear: z.int().nullable(),
        })
        .nullable(),
      parents: z.array(relative),
      children: z.array(relative),
      mentions: z.object({ count: z.int(), documents: z.int() }),
    }),
    jsonLd,
    meta: z.object({
      requestedLocale: localeCode,
      locale: localeCode,
      isFallback: z.boolean(),
      alternates: z.array(z.object({ hreflang: localeCode, path: z.string() })),
    }),
  }),
);

const category = z.enum(['knowledge-centre', 'cluster-news', 'announcement']).nullable();

export const clauseMentions = named(
  'ClauseMentions',
  z.object({
    data: z.array(
      z.object({
        documentId,
        title: z.string(),
        slug,
        summary: z.string().nullable(),
        category,
        publishedOn: date,
        mentions: z.array(z.object({ clause: z.string(), sentence: z.string(), quote, state })),
      }),
    ),
    meta: z.object({
      locale: localeCode,
      clause: z.string(),
      next: z.string().nullable().describe('Where the next page begins (after=).'),
    }),
  }),
);

export const coverage = named(
  'Coverage',
  z.object({
    data: z.array(
      z.object({
        number: z.string(),
        kind,
        mentions: z.int(),
        documents: z.int(),
        withDescendants: z.int().describe('Mentions of the clause and of those below it.'),
      }),
    ),
    meta: z.object({ plan: z.int(), locale: localeCode }),
  }),
);

const eventCard = named(
  'EventCard',
  z.object({
    documentId,
    title: z.string(),
    slug,
    summary: z.string().nullable(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime().nullable(),
    timeZone: z.string().nullable(),
    allDay: z.boolean().nullable(),
    mode: z.enum(['in-person', 'online', 'hybrid']).nullable(),
    eventStatus: z.enum(['scheduled', 'postponed', 'moved-online', 'cancelled']).nullable(),
    series: z.string().nullable(),
    organiserNames: z.unknown(),
    province: z.object({ name: z.string(), plateCode: z.string() }).nullable(),
    clusters: z.array(z.object({ name: z.string(), slug })),
    agencies: z.array(z.object({ name: z.string(), acronym: z.string().nullable(), slug })),
  }),
);

export const eventList = named(
  'EventList',
  z.object({
    data: z.array(eventCard),
    meta: z.object({
      locale: localeCode,
      from: z.iso.datetime(),
      next: z.string().nullable(),
    }),
  }),
);

const articleCard = z.object({
  documentId,
  title: z.string(),
  slug,
  summary: z.string().nullable(),
  publishedOn: date,
});

export const homePage = named(
  'HomePage',
  z.object({
    data: z.object({
      id: z.int().nullable(),
      documentId: documentId.nullable(),
      heading: z.string().nullable(),
      intro: z.string().nullable(),
      eventsHeading: z.string().nullable(),
      clusterNewsHeading: z.string().nullable(),
      locale: localeCode,
      createdAt: z.iso.datetime().nullable(),
      updatedAt: z.iso.datetime().nullable(),
      publishedAt: z.iso.datetime().nullable(),
      links: z.array(z.object({ label: z.string().nullable(), url: z.string().nullable() })),
      featuredArticles: z.array(articleCard.extend({ category })),
      events: z.object({ heading: z.string().nullable(), items: z.array(eventCard) }),
      clusterNews: z.object({ heading: z.string().nullable(), items: z.array(articleCard) }),
    }),
    meta: z.object({ locale: localeCode }),
  }),
);

export const redirection = named(
  'Redirection',
  z.object({ data: z.null(), meta: z.object({ location: z.string() }) }),
);

export const detection = named(
  'Detection',
  z.object({ data: z.unknown().describe('The mentions of the text, with reasons.') }),
);

export const detectionInput = named(
  'DetectionInput',
  z.object({
    text: z.string(),
    locale: z.string().optional(),
    publishedOn: z.iso.date().nullish(),
    plan: z.int().positive().nullish(),
  }),
);

export const locales = named(
  'Locales',
  z.array(
    z.object({
      id: z.int(),
      documentId,
      name: z.string(),
      code: localeCode,
      isDefault: z.boolean(),
      createdAt: z.iso.datetime(),
      updatedAt: z.iso.datetime(),
      publishedAt: z.iso.datetime().nullable(),
    }),
  ),
);

export const searchResults = named(
  'SearchResults',
  z.object({
    data: z.array(
      z.object({
        type: z.enum(TYPE_NAMES),
        documentId,
        locale: localeCode,
        slug,
        key: z.string().nullable().describe('Of a clause: 11:421.7.'),
        date: z.string().nullable(),
        title: z.string(),
        titleHtml: z.string().describe('Escaped HTML with marks around what was found.'),
        path: z.string(),
        excerptHtml: z.string().describe('Escaped HTML with marks around what was found.'),
        score: z.number().describe('The higher the better, comparable within one answer.'),
      }),
    ),
    meta: z.object({
      q: z.string(),
      locale: localeCode,
      total: z.int(),
      facets: z.object({
        type: z.record(z.string(), z.int()),
        locale: z.record(z.string(), z.int()),
      }),
      next: z.string().nullable(),
    }),
  }),
);

import type { ClauseRef } from './clauses';
import type { Entry, PageName } from './content';

type Node = Record<string, unknown>;

/** What tells a page from the others of its type. */
export interface PageKey {
  slug: string;
  /** A plan's. */
  ordinal?: number | null;
}

/** Where a site lives, and this API. */
export interface Addresses {
  site: string;
  /** Address of a page, by type and locale. */
  page(name: PageName, key: PageKey, locale: string): string;
  /** Address of a clause's page. */
  clause(plan: number | string, number: string, locale: string): string;
  /** Language-free id of a clause or plan. */
  id(path: string): string;
}

const CONTEXT = 'https://schema.org';

/** What a page's data tells besides the entry itself. */
export interface About {
  clauses: readonly ClauseRef[];
  /** What the organisation that publishes it calls itself in the page's language. */
  publisher: string;
  /** The published versions of the document. */
  versions: readonly { locale: string; slug: string }[];
  /** The locale that the others are translated from. */
  original: string;
}

/** schema.org data of a page; null for a type without one. https://schema.org, as of version 29. */
export function jsonLd(
  name: PageName,
  entry: Entry,
  locale: string,
  addresses: Addresses,
  about: About,
): Node | null {
  const make = MAKERS[name];
  const { slug, ordinal } = entry as { slug?: string | null; ordinal?: number | null };
  const url = addresses.page(name, { slug: slug ?? '', ordinal }, locale);
  const node = make({ entry, locale, url, addresses, ...about });
  return { '@context': CONTEXT, '@id': url, url, inLanguage: locale, ...defined(node) };
}

interface Page extends About {
  entry: Entry;
  locale: string;
  url: string;
  addresses: Addresses;
}

function organisationOf({ publisher, addresses }: Page): Node {
  return { '@type': 'Organization', name: publisher, url: addresses.site };
}

const MAKERS: Record<PageName, (page: Page) => Node> = {
  articles: (page) => ({
    '@type': 'NewsArticle',
    headline: page.entry.title,
    description: page.entry.summary,
    datePublished: page.entry.publishedOn ?? page.entry.publishedAt,
    dateModified: page.entry.updatedAt,
    // Articles are signed by nobody: the organisation speaks.
    author: organisationOf(page),
    publisher: organisationOf(page),
    ...translations(page),
    isBasedOn: page.entry.sourceUrl,
    image: imageOf(page.entry.cover),
    mentions: [...list(page.entry.clusters), ...list(page.entry.agencies)].map((each) => ({
      '@type': 'Organization',
      name: each.name,
    })),
    citation: page.clauses.map((clause) => legislation(clause, page.addresses)),
  }),
  events: ({ entry, locale }) => ({
    '@type': 'Event',
    name: entry.title,
    description: entry.summary,
    startDate: withOffset(entry.startsAt, entry.timeZone),
    endDate: withOffset(entry.endsAt, entry.timeZone),
    previousStartDate: withOffset(entry.previousStartsAt, entry.timeZone),
    eventStatus: EVENT_STATUS[String(entry.eventStatus)],
    eventAttendanceMode: ATTENDANCE[String(entry.mode)],
    location: placesOf(entry),
    organizer: [...list(entry.clusters), ...list(entry.agencies)].map((each) => ({
      '@type': 'Organization',
      name: each.name,
    })),
    inLanguage: locale,
  }),
  clusters: ({ entry }) => ({
    '@type': 'Organization',
    name: entry.name,
    alternateName: entry.shortName,
    foundingDate: entry.foundedOn,
    sameAs: entry.website,
    logo: imageOf(entry.logo),
  }),
  agencies: ({ entry }) => ({
    '@type': 'GovernmentOrganization',
    name: entry.name,
    alternateName: entry.acronym,
    foundingDate: entry.foundedOn,
    sameAs: entry.website,
    areaServed: list(entry.provinces).map((each) => ({
      '@type': 'AdministrativeArea',
      name: each.name,
    })),
  }),
  plans: ({ entry, addresses }) => ({
    '@type': 'Legislation',
    '@id': addresses.id(`plan/${String(entry.ordinal)}`),
    name: entry.title,
    legislationIdentifier: entry.decisionNumber,
    legislationDate: entry.decisionDate,
    legislationJurisdiction: 'TR',
    temporalCoverage:
      entry.startYear && entry.endYear
        ? `${String(entry.startYear)}/${String(entry.endYear)}`
        : undefined,
  }),
};

/** The same work in other languages: what was translated from it, or what it was translated from. */
function translations({ locale, addresses, versions, original }: Page): Node {
  const others = versions.filter((version) => version.locale !== locale);
  const named = others.map((version) => ({
    '@type': 'NewsArticle',
    '@id': addresses.page('articles', version, version.locale),
    inLanguage: version.locale,
  }));
  if (locale === original) return { workTranslation: named };
  return { translationOfWork: named.find(({ inLanguage }) => inLanguage === original) };
}

/** schema.org data of a clause's page, in the language that is served. */
export function clauseJsonLd(clause: ClauseRef, locale: string, addresses: Addresses): Node {
  const [plan] = clause.key.split(':');
  const url = addresses.clause(plan, clause.number, locale);
  return { '@context': CONTEXT, url, inLanguage: locale, ...legislation(clause, addresses) };
}

/** A clause is a component of the plan, itself a legal document. */
export function legislation(clause: ClauseRef, addresses: Addresses): Node {
  const [plan] = clause.key.split(':');
  return defined({
    '@type': 'Legislation',
    '@id': addresses.id(`plan/${plan}/clause/${clause.number}`),
    legislationIdentifier: clause.key,
    legislationType: clause.kind,
    text: clause.text,
    isPartOf: { '@type': 'Legislation', '@id': addresses.id(`plan/${plan}`) },
  });
}

const EVENT_STATUS: Readonly<Record<string, string>> = {
  scheduled: 'https://schema.org/EventScheduled',
  'moved-online': 'https://schema.org/EventMovedOnline',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
};
const ATTENDANCE: Readonly<Record<string, string>> = {
  'in-person': 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
};

function placesOf(entry: Entry): Node[] {
  const venue = entry.venue as Node | null | undefined;
  const province = entry.province as Node | null | undefined;
  const places: Node[] = [];
  if (venue || province) {
    places.push(
      defined({
        '@type': 'Place',
        name: venue?.name ?? province?.name,
        address: defined({
          '@type': 'PostalAddress',
          streetAddress: venue?.address,
          addressRegion: province?.name,
          addressCountry: 'TR',
        }),
      }),
    );
  }
  if (entry.onlineUrl) places.push({ '@type': 'VirtualLocation', url: entry.onlineUrl });
  return places;
}

/** An instant as local time with its offset: `2026-05-01T12:00:00+03:00`. */
export function withOffset(instant: unknown, zone: unknown): string | undefined {
  if (typeof instant !== 'string' && !(instant instanceof Date)) return undefined;
  const date = new Date(instant);
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: typeof zone === 'string' && zone ? zone : 'Europe/Istanbul',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  }).formatToParts(date);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const offset = part('timeZoneName').replace('GMT', '') || 'Z';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}${offset}`;
}

function imageOf(file: unknown): unknown {
  return (file as Node | null | undefined)?.url ?? undefined;
}

function list(value: unknown): Node[] {
  return Array.isArray(value) ? (value as Node[]) : [];
}

/** Without what is empty: an absent property says nothing, an empty one says that there is none. */
function defined(node: Node): Node {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) =>
        value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

import type { Core, UID } from '@strapi/strapi';
import { segmentsFromBlocks } from '../plugins/clause-links/engine';
import { TYPES, type SearchDocument, type SearchType } from './types';

type Row = Record<string, unknown> & { documentId: string; locale: string | null };
type Texts = Pick<SearchDocument, 'title'> & Partial<SearchDocument>;

interface Source {
  populate: Record<string, unknown>;
  /** The searched texts of a row; `all` are the rows of the same document in every locale. */
  read(row: Row, all: readonly Row[]): Texts;
}

const PROVINCE = { select: ['name'] };

const SOURCES: Readonly<Record<SearchType, Source>> = {
  articles: {
    populate: { quotes: true },
    read: (row) => ({
      title: text(row.title),
      summary: text(row.summary),
      body: lines(blocks(row.body), texts(row.quotes, ['quote', 'person', 'role'])),
      date: text(row.publishedOn ?? iso(row.publishedAt)?.slice(0, 10)) || null,
    }),
  },
  events: {
    populate: {
      venue: true,
      agenda: true,
      province: PROVINCE,
      clusters: { select: ['name', 'shortName', 'publishedAt'] },
      agencies: { select: ['name', 'acronym'] },
    },
    read: (row) => ({
      title: text(row.title),
      summary: text(row.summary),
      body: lines(
        blocks(row.body),
        texts(row.venue, ['name', 'district', 'address']),
        texts(row.agenda, ['title', 'speaker']),
        strings(row.organiserNames),
        strings(row.partners),
        text(row.audience),
      ),
      related: sorted(
        texts(row.province, ['name']),
        ...list(row.clusters)
          .filter((cluster) => cluster.publishedAt)
          .map((cluster) => texts(cluster, ['name', 'shortName'])),
        ...list(row.agencies).map((agency) => texts(agency, ['name', 'acronym'])),
      ),
      date: iso(row.startsAt),
    }),
  },
  clusters: {
    populate: { province: PROVINCE },
    read: (row) => ({
      title: text(row.name),
      names: text(row.shortName),
      body: lines(
        blocks(row.description),
        text(row.hostInstitution),
        text(row.ecosystem),
        strings(row.technologies),
        strings(row.services),
      ),
      related: texts(row.province, ['name']),
    }),
  },
  agencies: {
    populate: { provinces: PROVINCE },
    read: (row) => ({
      title: text(row.name),
      names: lines(text(row.acronym), strings(row.aliases)),
      body: blocks(row.description),
      related: sorted(...list(row.provinces).map((province) => text(province.name))),
    }),
  },
  plans: {
    populate: {},
    read: (row) => ({
      title: text(row.title),
      names: strings(row.aliases),
      summary: text(row.summary),
    }),
  },
  clauses: {
    populate: {},
    read: (row, all) => ({
      title: text(row.number),
      key: text(row.key),
      // As everywhere, a clause without a translation shows its original.
      summary: text(row.text) || text(all.find((other) => other.text)?.text),
      related: text(row.key).split(':')[0],
    }),
  },
};

/** Which rows the public may read. */
export function publishedOnly(strapi: Core.Strapi, uid: UID.ContentType): Record<string, unknown> {
  return strapi.contentType(uid).options?.draftAndPublish
    ? { publishedAt: { $notNull: true } }
    : {};
}

/** The searched documents of a type: every locale in which one is published and has an address. */
export async function readDocuments(
  strapi: Core.Strapi,
  type: SearchType,
  documentIds: readonly string[],
): Promise<SearchDocument[]> {
  const uid: UID.ContentType = TYPES[type];
  const { populate, read } = SOURCES[type];
  const rows: Row[] = await strapi.db.query(uid).findMany({
    where: { documentId: { $in: [...documentIds] }, ...publishedOnly(strapi, uid) },
    populate,
    orderBy: { id: 'asc' },
  });
  const documents = new Map<string, Row[]>();
  for (const row of rows) {
    documents.set(row.documentId, [...(documents.get(row.documentId) ?? []), row]);
  }
  return rows
    .filter((row) => row.locale && hasAddress(type, row))
    .map((row) => ({
      ...EMPTY,
      type,
      documentId: row.documentId,
      locale: String(row.locale),
      slug: type === 'clauses' ? null : text(row.slug),
      ...read(row, documents.get(row.documentId) ?? []),
    }));
}

/** Where it is, in a query: what has no address can't be linked to. */
export function addressed(type: SearchType): Record<string, unknown> {
  return { [type === 'clauses' ? 'key' : 'slug']: { $notNull: true }, locale: { $notNull: true } };
}

function hasAddress(type: SearchType, row: Row): boolean {
  return Boolean(type === 'clauses' ? row.key : row.slug);
}

const EMPTY = { key: null, date: null, names: '', summary: '', body: '', related: '' };

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Databases give instants as dates, texts or milliseconds. */
function iso(value: unknown): string | null {
  return value ? new Date(value as string | number | Date).toISOString() : null;
}

function lines(...parts: string[]): string {
  return parts.filter(Boolean).join('\n');
}

/** In an order of its own: a relation's is the database's. */
function sorted(...parts: string[]): string {
  return lines(...parts.sort());
}

function blocks(value: unknown): string {
  return segmentsFromBlocks(value).text;
}

/** The named attributes of a component or relation, or of each of several. */
function texts(value: unknown, names: readonly string[]): string {
  return lines(...list(value).flatMap((entry) => names.map((name) => text(entry[name]))));
}

function list(value: unknown): Record<string, unknown>[] {
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  return entries.filter((entry): entry is Record<string, unknown> => isObject(entry));
}

/** Every text in a JSON attribute, which may be a list or have members of its own. */
function strings(value: unknown): string {
  if (Array.isArray(value)) return lines(...value.map(strings));
  return isObject(value) ? lines(...Object.values(value).map(strings)) : text(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

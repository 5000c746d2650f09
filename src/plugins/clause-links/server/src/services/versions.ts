import type { Core } from '@strapi/strapi';
import type { SegmentedText } from '../../../engine';
import type { SourceConfig } from '../config';
import { columnOf } from '../database';
import { attributesOf, readPlan, readText } from '../sources';

type Row = Record<string, unknown>;

/** One version of one locale of a source document. */
export interface Version {
  id: number;
  documentId: string;
  /** Empty for a type without locales. */
  locale: string;
  version: 'draft' | 'published';
  /** What the text and its date follow from, as stored: equal for equal ones. */
  content: string;
  /** Reads the text and the ISO date that it bears; not done before somebody needs them. */
  read(): { text: SegmentedText; date: string | null };
}

/** Whether a type has all its text in columns of its own, so that a query of one table reads it. */
export function isFlat(strapi: Core.Strapi, source: SourceConfig): boolean {
  return Object.keys(readPlan(strapi, source).populate).length === 0;
}

/** What a version of a flat type is, by its columns; the date and the text fields as one JSON array. */
export function versionColumns(strapi: Core.Strapi, source: SourceConfig) {
  const { connection, dialect } = strapi.db;
  const column = (attribute: string) => columnOf(strapi, source.uid, attribute);
  const inside = [...(source.dateField ? [source.dateField] : []), ...source.fields].map(column);
  const places = inside.map(() => '??').join(', ');
  const content = {
    sqlite: `json_array(${places})`,
    postgres: `json_build_array(${places})::text`,
    mysql: `cast(json_array(${places}) as char)`,
  }[dialect.client as 'sqlite' | 'postgres' | 'mysql'];
  const version = "case when ?? is null then 'draft' else 'published' end";
  return {
    id: 'id',
    document: 'document_id',
    version: connection.raw(version, [column('publishedAt')]),
    ...(attributesOf(strapi, source.uid).locale ? { name: column('locale') } : {}),
    content: connection.raw(content, inside),
  };
}

/** A version from what these columns held. */
export function versionOf(
  strapi: Core.Strapi,
  source: SourceConfig,
  row: { id: number; document: string; version: string; name: string | null; content: string },
): Version {
  return {
    id: Number(row.id),
    documentId: row.document,
    locale: row.name ?? '',
    version: row.version === 'published' ? 'published' : 'draft',
    content: row.content,
    read: () => {
      const values = JSON.parse(row.content) as unknown[];
      const date = dateOf(source.dateField ? values.shift() : null);
      const fields = source.fields.map((field, i) => [
        field,
        isJson(strapi, source.uid, field) ? parsed(values[i]) : values[i],
      ]);
      return { date, text: readText(strapi, source, Object.fromEntries(fields) as Row) };
    },
  };
}

/** All versions of some documents of a type with components, in the order of their rows. */
export async function readVersions(
  strapi: Core.Strapi,
  source: SourceConfig,
  documentIds: readonly string[],
): Promise<Version[]> {
  const { select, populate } = readPlan(strapi, source);
  const rows: Row[] = await strapi.db.query(source.uid).findMany({
    where: { documentId: { $in: documentIds } },
    select,
    populate,
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => {
    const date = dateOf(source.dateField ? row[source.dateField] : null);
    return {
      id: Number(row.id),
      documentId: String(row.documentId),
      locale: typeof row.locale === 'string' ? row.locale : '',
      version: row.publishedAt ? 'published' : 'draft',
      content: JSON.stringify([date, ...source.fields.map((field) => row[field])]),
      read: () => ({ date, text: readText(strapi, source, row) }),
    };
  });
}

function isJson(strapi: Core.Strapi, uid: string, attribute: string): boolean {
  return attributesOf(strapi, uid)[attribute]?.type === 'blocks';
}

/** JSON as Strapi reads it: SQLite and MariaDB store a text, early versions stored a string within a string. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return parsed(JSON.parse(value));
  } catch {
    return value;
  }
}

function dateOf(value: unknown): string | null {
  if (value instanceof Date || typeof value === 'number') {
    return new Date(value).toISOString().slice(0, 10);
  }
  return typeof value === 'string' && value ? value.slice(0, 10) : null;
}

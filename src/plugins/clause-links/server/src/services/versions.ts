import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SegmentedText } from '../../../engine';
import type { SourceConfig } from '../config';
import { columnOf, tableIn } from '../database';
import { attributesOf, readPlan, readText } from '../sources';

type Row = Record<string, unknown>;

/** One version of one locale of a source document. */
export interface Version {
  id: number;
  documentId: string;
  /** Empty for a type without locales. */
  locale: string;
  version: 'draft' | 'published';
  /** ISO date that the text bears. */
  date: string | null;
  /** What the text follows from, as stored: equal for equal texts. */
  content: string;
  /** Reads the text; not done before somebody needs it. */
  text(): SegmentedText;
}

/** All versions of some documents, in the order of their rows, in one query where the type has no components. */
export async function readVersions(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  source: SourceConfig,
  documentIds: readonly string[],
): Promise<Version[]> {
  const { select, populate } = readPlan(strapi, source);
  if (Object.keys(populate).length > 0) {
    const rows: Row[] = await strapi.db.query(source.uid).findMany({
      where: { documentId: { $in: documentIds } },
      select,
      populate,
      orderBy: { id: 'asc' },
    });
    return rows.map((row) => toVersion(strapi, source, row, (field) => row[field]));
  }
  const { tableName } = strapi.db.metadata.get(source.uid);
  const rows: Row[] = await tableIn(strapi, trx, tableName)
    .select(select.map((attribute) => selected(strapi, source.uid, attribute)))
    .whereIn('document_id', [...documentIds])
    .orderBy('id');
  return rows.map((row) => {
    const value = (field: string) =>
      isJson(strapi, source.uid, field) ? parsed(row[field]) : row[field];
    return toVersion(strapi, source, row, value);
  });
}

function toVersion(
  strapi: Core.Strapi,
  source: SourceConfig,
  row: Row,
  value: (field: string) => unknown,
): Version {
  return {
    id: Number(row.id),
    documentId: String(row.documentId),
    locale: typeof row.locale === 'string' ? row.locale : '',
    version: row.publishedAt ? 'published' : 'draft',
    date: dateOf(source.dateField ? row[source.dateField] : null),
    content: JSON.stringify(source.fields.map((field) => row[field])),
    text: () =>
      readText(
        strapi,
        source,
        Object.fromEntries(source.fields.map((field) => [field, value(field)])),
      ),
  };
}

/** A column under its attribute's name; PostgreSQL's JSON as the text that it is, parsed only when it is needed. */
function selected(strapi: Core.Strapi, uid: string, attribute: string): string | Knex.Raw {
  const column = columnOf(strapi, uid, attribute);
  const asText = strapi.db.dialect.client === 'postgres' && isJson(strapi, uid, attribute);
  return strapi.db.connection.raw(asText ? '??::text as ??' : '?? as ??', [column, attribute]);
}

function isJson(strapi: Core.Strapi, uid: string, attribute: string): boolean {
  return attributesOf(strapi, uid)[attribute]?.type === 'blocks';
}

/** JSON as Strapi reads it: early versions stored it as a string within a string. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    const once: unknown = JSON.parse(value);
    return typeof once === 'string' ? JSON.parse(once) : once;
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

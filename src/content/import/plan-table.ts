import { parse } from 'csv-parse/sync';
import { parentNumber, parseClauseNumber } from '../../plugins/clause-links/engine';
import { kindOf } from './kind';
import { ImportError, type ClauseKind, type ImportedClause } from './types';

/** Columns by the names they go by in Turkish and English files; compared in lower case. */
const COLUMNS = {
  number: ['number', 'no', 'numara', 'madde', 'clause'],
  text: ['text', 'text_tr', 'texttr', 'metin', 'tr'],
  textEn: ['text_en', 'texten', 'en'],
  kind: ['kind', 'tür', 'tur', 'type'],
  parent: ['parent', 'üst', 'ust', 'üst madde'],
  sourcePage: ['page', 'sourcepage', 'sayfa'],
} as const;
type Column = keyof typeof COLUMNS;
type Row = Partial<Record<Column, string>>;

const KINDS: Readonly<Record<string, ClauseKind>> = {
  policy: 'policy',
  politika: 'policy',
  measure: 'measure',
  tedbir: 'measure',
};

/** What a table, whatever its file format, says about a plan. */
export interface PlanTable {
  ordinal: number | null;
  title: string | null;
  clauses: ImportedClause[];
}

/**
 * Reads CSV (comma, semicolon or tab; a header row; UTF-8 with or without BOM). `locale` is the language of
 * the column `text`. A table claims that each row is a clause, so a row that is none is an error.
 */
export function readPlanCsv(text: string, locale: 'tr' | 'en'): PlanTable {
  const records = parseCsv(text);
  const [header, ...rows] = records;
  if (!header) throw new ImportError('the file is empty');
  const columns = header.record.map(columnOf);
  if (!columns.includes('number')) {
    throw new ImportError(
      `no column for the clause number; one of: ${COLUMNS.number.join(', ')}`,
      1,
    );
  }
  const clauses = rows.map(({ record, line }) =>
    clauseOf(
      Object.fromEntries(
        record.flatMap((value, index) => (columns[index] ? [[columns[index], value]] : [])),
      ),
      line,
      locale,
    ),
  );
  return { ordinal: null, title: null, clauses: withoutDuplicates(clauses) };
}

/**
 * Reads JSON: a list of `{number, text, text_en?, kind?, parent?, page?}`, or
 * `{ordinal?, title?, clauses: [...]}`. The `line` of a clause is its place in the list.
 */
export function readPlanJson(text: string, locale: 'tr' | 'en'): PlanTable {
  const value = parseJson(text);
  const plan = isObject(value) ? value : { clauses: value };
  const { ordinal = null, title = null, clauses } = plan;
  if (!Array.isArray(clauses))
    throw new ImportError('expected a list of clauses, or an object with "clauses"');
  if (ordinal !== null && !(Number.isInteger(ordinal) && Number(ordinal) > 0)) {
    throw new ImportError('"ordinal" must be a positive whole number');
  }
  if (title !== null && typeof title !== 'string') throw new ImportError('"title" must be a text');
  return {
    ordinal: ordinal as number | null,
    title,
    clauses: withoutDuplicates(
      clauses.map((entry: unknown, index) => clauseOf(rowOf(entry, index + 1), index + 1, locale)),
    ),
  };
}

function parseCsv(text: string): { record: string[]; line: number }[] {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      info: true,
      relaxColumnCount: false,
      skipEmptyLines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    throw new ImportError(`not valid CSV: ${firstLine(error)}`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ImportError(`not valid JSON: ${firstLine(error)}`);
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function columnOf(name: string): Column | null {
  const wanted = name.trim().toLocaleLowerCase('tr');
  const plain = name.trim().toLowerCase();
  const found = Object.entries(COLUMNS).find(([, names]) =>
    (names as readonly string[]).some((candidate) => candidate === wanted || candidate === plain),
  );
  return found ? (found[0] as Column) : null;
}

function rowOf(entry: unknown, place: number): Row {
  if (!isObject(entry)) throw new ImportError('a clause must be an object', place);
  return Object.fromEntries(
    Object.entries(entry).flatMap(([name, value]) => {
      const column = columnOf(name);
      if (column === null || value === null) return [];
      if (column === 'number' && typeof value !== 'string') {
        throw new ImportError(
          '"number" must be a text: 421.10 as a number would become 421.1',
          place,
        );
      }
      return [[column, String(value)]];
    }),
  );
}

function clauseOf(row: Row, line: number, locale: 'tr' | 'en'): ImportedClause {
  const number = parseClauseNumber(row.number ?? '');
  if (number === null) throw new ImportError(`"${row.number ?? ''}" is not a clause number`, line);
  const kind = row.kind ? KINDS[row.kind.toLocaleLowerCase('tr')] : kindOf(number);
  if (!kind)
    throw new ImportError(
      `kind "${row.kind}" is not one of: ${Object.keys(KINDS).join(', ')}`,
      line,
    );
  if (row.parent && parseClauseNumber(row.parent) !== parentNumber(number)) {
    throw new ImportError(`${row.parent} is not the parent of ${number}`, line);
  }
  const sourcePage = row.sourcePage ? Number(row.sourcePage) : undefined;
  if (sourcePage !== undefined && !(Number.isInteger(sourcePage) && sourcePage > 0)) {
    throw new ImportError(`page "${row.sourcePage}" is not a page number`, line);
  }
  const text = {
    ...(row.text ? { [locale]: row.text } : {}),
    ...(row.textEn ? { en: row.textEn } : {}),
  };
  return { line, number, kind, text, ...(sourcePage === undefined ? {} : { sourcePage }) };
}

function withoutDuplicates(clauses: ImportedClause[]): ImportedClause[] {
  const seen = new Map<string, number>();
  for (const { number, line } of clauses) {
    if (seen.has(number))
      throw new ImportError(`${number} stands in line ${seen.get(number)} already`, line);
    seen.set(number, line);
  }
  return clauses;
}

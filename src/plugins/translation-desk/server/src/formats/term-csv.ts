import { parse, type CsvError } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { TermRecord } from '../../../shared/terms';
import { UnreadableFile } from './problem';

const COLUMNS = [
  'sourceLocale',
  'targetLocale',
  'term',
  'translation',
  'state',
  'partOfSpeech',
  'allowed',
  'forbidden',
  'note',
  'reference',
] as const satisfies readonly (keyof TermRecord)[];

/** Between the entries of a list in one cell. */
const BETWEEN = '|';

/** One term a line, with a header and a byte order mark for spreadsheets. */
export function writeTermCsv(terms: readonly TermRecord[]): string {
  const rows = terms.map((term) =>
    COLUMNS.map((column) => {
      const value = term[column];
      return Array.isArray(value) ? value.join(BETWEEN) : (value ?? '');
    }),
  );
  return stringify(rows, { header: true, columns: [...COLUMNS], bom: true });
}

/**
 * Reads what `writeTermCsv` writes, also with semicolons or tabs and with columns left out or in another
 * order; unchecked.
 * @throws UnreadableFile without the columns `term` and `translation`, or with an unknown one
 */
export function readTermCsv(text: string): { line: number; value: Record<string, unknown> }[] {
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      columns: checkedHeader,
      delimiter: delimiterOf(text),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as typeof rows;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(`The CSV cannot be read: ${(error as CsvError).message}`);
  }
  return rows.map(({ record, info }) => ({ line: info.lines, value: valueOf(record) }));
}

/** Turkish spreadsheets separate by semicolons. */
function delimiterOf(text: string): string {
  const [header] = text.split('\n', 1);
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function checkedHeader(header: string[]): string[] {
  const unknown = header.filter((name) => !(COLUMNS as readonly string[]).includes(name));
  if (unknown.length) throw new UnreadableFile(`The CSV has an unknown column "${unknown[0]}"`);
  for (const name of ['term', 'translation']) {
    if (!header.includes(name)) throw new UnreadableFile(`The CSV has no column "${name}"`);
  }
  return header;
}

function valueOf(record: Record<string, string>): Record<string, unknown> {
  const filled = Object.entries(record).filter(([, cell]) => cell !== '');
  return Object.fromEntries(
    filled.map(([name, cell]) => [
      name,
      name === 'allowed' || name === 'forbidden'
        ? cell
            .split(BETWEEN)
            .map((entry) => entry.trim())
            .filter(Boolean)
        : cell,
    ]),
  );
}

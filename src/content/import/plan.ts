import { findDamage } from './damage';
import { readPlanCsv, readPlanJson } from './plan-table';
import { readPlanText } from './plan-text';
import { ImportError, type PlanImport } from './types';

export type PlanFormat = 'text' | 'csv' | 'json';

/**
 * Reads a plan document.
 * @param text the file's text
 * @param locale language of the text (of the column `text` in a table)
 * @throws ImportError when the file is no table of its format, or holds no clause
 */
export function readPlan(text: string, format: PlanFormat, locale: 'tr' | 'en' = 'tr'): PlanImport {
  const read = format === 'text' ? fromText(text, locale) : fromTable(text, format, locale);
  if (read.clauses.length === 0)
    throw new ImportError('found no clause: no line starts with a clause number');
  return read;
}

function fromText(text: string, locale: 'tr' | 'en'): PlanImport {
  const { clauses, skipped } = readPlanText(text, locale);
  return {
    ordinal: onlyPlanNamed(text),
    title: null,
    clauses: clauses.map(({ line, number, kind, text: byLocale }) => ({
      line,
      number,
      kind,
      text: byLocale,
    })),
    skipped,
    damaged: clauses.flatMap(({ raw, line, number }) => findDamage(raw, line, number)),
  };
}

function fromTable(text: string, format: 'csv' | 'json', locale: 'tr' | 'en'): PlanImport {
  const table = format === 'csv' ? readPlanCsv(text, locale) : readPlanJson(text, locale);
  const damaged = table.clauses.flatMap(({ line, number, text: byLocale }) =>
    Object.values(byLocale).flatMap((value) => findDamage(value, line, number)),
  );
  return { ...table, skipped: [], damaged };
}

/** The ordinal of the plan when the text names one plan only, by digits; null when none or several. */
function onlyPlanNamed(text: string): number | null {
  const named = text.matchAll(
    /(?<![\d.])(\d{1,2})(?:\.|['’]?[\p{L}]{2,4})\s{0,3}Kalkınma\s+Plan/giu,
  );
  const capitals = text.matchAll(/(?<![\d.])(\d{1,2})\.\s{0,3}KALKINMA\s+PLAN/gu);
  const ordinals = new Set([...named, ...capitals].map(([, ordinal]) => Number(ordinal)));
  return ordinals.size === 1 ? ([...ordinals][0] ?? null) : null;
}

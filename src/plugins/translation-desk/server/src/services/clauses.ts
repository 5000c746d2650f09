import type { Core } from '@strapi/strapi';
import { citationPhrase, planName } from '../../../core';
import type { ClauseFact } from '../../../shared/contracts';
import { pluginConfig } from '../plugin';

/** A clause as a citation names it; `plan` is null when the text does not decide it. */
interface ClauseRef {
  number: string;
  plan: number | null;
}
type Row = Record<string, unknown>;

/** What the cited clauses say, and how they are cited in the target; config/plugins names where they stand. */
export function createClauses({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** One fact per different clause, in the order given. */
    async facts(refs: readonly ClauseRef[], targetLocale: string): Promise<ClauseFact[]> {
      const different = new Map(refs.map((ref) => [`${ref.plan}:${ref.number}`, ref]));
      const { sourceLocale } = pluginConfig(strapi);
      const rows = await readRows(strapi, [...different.values()], [sourceLocale, targetLocale]);
      return [...different.values()].map((ref) => {
        const same = rows.filter(
          (row) => row.number === ref.number && (ref.plan === null || row.plan === ref.plan),
        );
        // A number that several plans have says nothing about the plan.
        const plans = new Set(same.map((row) => row.plan));
        const mine = plans.size === 1 ? same : [];
        const inSource = mine.find(({ locale }) => locale === sourceLocale);
        const inTarget = mine.find(({ locale }) => locale === targetLocale);
        return {
          number: ref.number,
          plan: ref.plan,
          phrase: this.phrase(targetLocale, ref.number, inTarget ?? inSource ?? null),
          sourceText: inSource?.text ?? null,
          targetText: inTarget?.text ?? null,
          isOfficial: inTarget?.isOfficial ?? false,
        };
      });
    },

    /** How a clause is cited in a locale, by the configured pattern. */
    phrase(locale: string, number: string, clause: { plan: number; title: string } | null): string {
      const pattern = pluginConfig(strapi).citationPattern[locale] ?? '{number}';
      const plan = clause?.plan ?? null;
      return citationPhrase(pattern, { number, plan, planName: planName(clause?.title ?? '') });
    },
  };
}

interface ClauseRow {
  number: string;
  plan: number;
  title: string;
  locale: string;
  text: string | null;
  isOfficial: boolean;
}

async function readRows(
  strapi: Core.Strapi,
  refs: readonly ClauseRef[],
  locales: readonly string[],
): Promise<ClauseRow[]> {
  const names = pluginConfig(strapi).clauses;
  if (!names || refs.length === 0) return [];
  const rows: Row[] = await strapi.db.query(names.uid).findMany({
    where: {
      [names.number]: { $in: [...new Set(refs.map(({ number }) => number))] },
      locale: { $in: locales },
    },
    populate: { [names.plan]: true },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap((row) => {
    const plan = row[names.plan] as Row | null;
    if (!plan) return [];
    return [
      {
        number: String(row[names.number]),
        plan: Number(plan[names.ordinal]),
        title: textOf(plan[names.title]) ?? '',
        locale: String(row.locale),
        text: textOf(row[names.text]),
        isOfficial: row[names.kind] === names.official,
      },
    ];
  });
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value : null;

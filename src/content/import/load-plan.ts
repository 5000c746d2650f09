import type { Core } from '@strapi/strapi';
import { compareClauseNumbers } from '../../plugins/clause-links/engine';
import { type Row, UIDS, documents, row, rows } from './store';
import { type ImportedClause, ImportError, type PlanImport } from './types';

export interface PlanOptions {
  /** Overrules the ordinal that the file names. */
  ordinal?: number;
  title?: string;
  /** Language of the plan's title and of where an English text came from. */
  locale: 'tr' | 'en';
  /** Replace texts that differ from the file. Without it what stands in the CMS is kept and reported. */
  overwrite?: boolean;
  dryRun?: boolean;
  onProgress?: (done: number, total: number) => void;
}

/** `differs`: the CMS has another text, which was kept. */
export type Outcome = 'created' | 'changed' | 'differs' | 'unchanged';

export interface PlanReport {
  ordinal: number;
  plan: Outcome;
  clauses: { number: string; outcome: Outcome }[];
}

interface Step {
  number: string;
  outcome: Outcome;
  /** Absent for what exists. */
  create?: ImportedClause;
  documentId?: string;
  /** Texts to write into an existing clause, by locale. */
  texts: { locale: 'tr' | 'en'; text: string }[];
}

/**
 * Writes a plan and its clauses in one transaction: all or nothing. Run twice, the second run changes
 * nothing. An untranslated text of an existing clause is filled; a different one is kept.
 * @throws ImportError when no ordinal is known
 */
export async function loadPlan(
  strapi: Core.Strapi,
  plan: PlanImport,
  options: PlanOptions,
): Promise<PlanReport> {
  const ordinal = options.ordinal ?? plan.ordinal;
  if (ordinal === null)
    throw new ImportError('which plan is it? Give its ordinal, such as --plan 11');
  const wantedTitle = options.title ?? plan.title;
  const existing = await row(strapi, UIDS.plan, { ordinal, locale: options.locale });
  const steps = await stepsFor(strapi, ordinal, plan.clauses, options.overwrite ?? false);
  const planOutcome = planStep(existing, wantedTitle);
  if (!options.dryRun) {
    await strapi.db.transaction(async () => {
      const planId = existing
        ? await retitle(strapi, existing, planOutcome, wantedTitle, options.locale)
        : await createPlan(strapi, ordinal, wantedTitle, options.locale);
      await writeClauses(strapi, planId, steps, options.onProgress);
    });
  }
  return {
    ordinal,
    plan: planOutcome,
    clauses: steps.map(({ number, outcome }) => ({ number, outcome })),
  };
}

async function stepsFor(
  strapi: Core.Strapi,
  ordinal: number,
  clauses: ImportedClause[],
  overwrite: boolean,
): Promise<Step[]> {
  const known = await rows(strapi, UIDS.clause, {
    where: { key: { $startsWith: `${ordinal}:` } },
    select: ['documentId', 'number', 'locale', 'text'],
  });
  const byNumber = new Map<unknown, Row[]>();
  for (const clause of known) {
    byNumber.set(clause.number, [...(byNumber.get(clause.number) ?? []), clause]);
  }
  return [...clauses]
    .sort((one, other) => compareClauseNumbers(one.number, other.number))
    .map((clause) => stepFor(clause, byNumber.get(clause.number) ?? [], overwrite));
}

/** Pure: what has to happen to one clause. */
function stepFor(clause: ImportedClause, existing: Row[], overwrite: boolean): Step {
  const { number } = clause;
  const [first] = existing;
  const written = Object.entries(clause.text).map(([locale, text]) => ({
    locale: locale as 'tr' | 'en',
    text,
  }));
  if (!first) {
    return { number, outcome: 'created', create: clause, texts: written };
  }
  const inLocale = (locale: string) =>
    existing.find((candidate) => candidate.locale === locale)?.text;
  const different = written.filter(({ locale, text }) => inLocale(locale) !== text);
  const texts = overwrite ? different : different.filter(({ locale }) => !inLocale(locale));
  const outcome = texts.length > 0 ? 'changed' : different.length > 0 ? 'differs' : 'unchanged';
  return { number, outcome, documentId: first.documentId, texts };
}

function planStep(existing: Row | null, title: string | null | undefined): Outcome {
  if (!existing) return 'created';
  return title && existing.title !== title ? 'changed' : 'unchanged';
}

async function createPlan(
  strapi: Core.Strapi,
  ordinal: number,
  title: string | null | undefined,
  locale: 'tr' | 'en',
): Promise<string> {
  const usual = locale === 'tr' ? `${ordinal}. Kalkınma Planı` : `Development Plan ${ordinal}`;
  const { documentId } = await documents(strapi, UIDS.plan).create({
    locale,
    data: { ordinal, title: title ?? usual },
  });
  return documentId;
}

async function retitle(
  strapi: Core.Strapi,
  { documentId }: Row,
  outcome: Outcome,
  title: string | null | undefined,
  locale: 'tr' | 'en',
): Promise<string> {
  if (outcome === 'changed')
    await documents(strapi, UIDS.plan).update({ documentId, locale, data: { title } });
  return documentId;
}

async function writeClauses(
  strapi: Core.Strapi,
  plan: string,
  steps: Step[],
  onProgress: PlanOptions['onProgress'],
): Promise<void> {
  const service = documents(strapi, UIDS.clause);
  let done = 0;
  for (const { number, create, documentId: known, texts } of steps) {
    const [first, ...others] = texts;
    let documentId = known;
    if (create) {
      const { kind, sourcePage } = create;
      const shared = { plan, number, kind, sourcePage };
      ({ documentId } = await service.create({
        locale: first?.locale ?? 'tr',
        data: first ? { ...shared, ...textOf(first) } : shared,
      }));
    }
    for (const text of create ? others : texts) {
      await service.update({
        documentId: documentId as string,
        locale: text.locale,
        data: textOf(text),
      });
    }
    onProgress?.((done += 1), steps.length);
  }
}

/** An imported English text is not known to be official: an editor may say so. */
function textOf({ locale, text }: Step['texts'][number]) {
  return { text, translationKind: locale === 'tr' ? 'original' : 'own' };
}

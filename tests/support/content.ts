import type { Core, UID } from '@strapi/strapi';

type Data = Record<string, unknown>;
export interface Entry {
  id: number;
  documentId: string;
  [attribute: string]: unknown;
}

/** The document service without its generated types, which tests of made-up input would only fight. */
export function documents(strapi: Core.Strapi, uid: string) {
  return strapi.documents(uid as UID.ContentType) as unknown as {
    create(params: Data): Promise<Entry>;
    update(params: Data): Promise<Entry>;
    publish(params: Data): Promise<{ entries: Entry[] }>;
    unpublish(params: Data): Promise<unknown>;
    discardDraft(params: Data): Promise<unknown>;
    delete(params: Data): Promise<unknown>;
    clone(params: Data): Promise<{ documentId: string }>;
    findOne(params: Data): Promise<Entry | null>;
    findMany(params: Data): Promise<Entry[]>;
  };
}

/** Blocks with one paragraph per text. */
export function paragraphs(...texts: string[]): unknown[] {
  return texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
}

export const ARTICLE = 'api::article.article';
export const PLAN = 'api::plan.plan';
export const CLAUSE = 'api::plan-clause.plan-clause';

/** Creates a plan of that ordinal and clauses with those numbers; returns document ids by clause number. */
export async function makePlan(
  strapi: Core.Strapi,
  ordinal: number,
  years: [number, number],
  numbers: string[],
): Promise<{ plan: string; clauses: Record<string, string> }> {
  const plan = await documents(strapi, PLAN).create({
    locale: 'tr',
    data: { ordinal, title: `${ordinal}. Kalkınma Planı`, startYear: years[0], endYear: years[1] },
  });
  const clauses: Record<string, string> = {};
  for (const number of numbers) clauses[number] = await makeClause(strapi, plan.documentId, number);
  return { plan: plan.documentId, clauses };
}

export async function makeClause(
  strapi: Core.Strapi,
  plan: string,
  number: string,
  text = `${number} numaralı örnek tedbirin özeti.`,
): Promise<string> {
  const clause = await documents(strapi, CLAUSE).create({
    locale: 'tr',
    data: { plan, number, text },
  });
  return clause.documentId;
}

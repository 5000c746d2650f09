import type { Core, UID } from '@strapi/strapi';

/** A row as the database gives it. */
export interface Row {
  documentId: string;
  [attribute: string]: unknown;
}

/** The part of the document service that loaders use, for data whose shape is checked when it is read. */
export interface Documents {
  create(params: { locale?: string; data: object; status?: 'published' }): Promise<Row>;
  update(params: { documentId: string; locale?: string; data: object }): Promise<Row | null>;
  publish(params: { documentId: string; locale?: string }): Promise<unknown>;
}

export const UIDS = {
  article: 'api::article.article',
  event: 'api::event.event',
  cluster: 'api::cluster.cluster',
  agency: 'api::agency.agency',
  plan: 'api::plan.plan',
  clause: 'api::plan-clause.plan-clause',
  province: 'api::province.province',
  site: 'api::site.site',
  home: 'api::home.home',
} as const;

/** The border to Strapi's typed service: `data` comes from files and is validated by the app's middleware. */
export function documents(strapi: Core.Strapi, uid: string): Documents {
  return strapi.documents(uid as UID.ContentType) as unknown as Documents;
}

export function rows(strapi: Core.Strapi, uid: string, query: object): Promise<Row[]> {
  return strapi.db.query(uid).findMany(query);
}

export async function row(strapi: Core.Strapi, uid: string, where: object): Promise<Row | null> {
  return strapi.db.query(uid).findOne({ where });
}

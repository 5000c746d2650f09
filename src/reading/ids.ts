import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { addressesOf } from './addresses';
import { PAGES, versionsBy } from './content';
import type { Answer } from './http';
import { localesOf, notFound } from './query';
import { columnsOf, readRows } from '../storage';
import { ofDocument, ofList, ofType } from './tags';

/** Names that stay when titles, addresses and languages change; each leads (303) to a page about what it names. */

/**
 * `GET /id/plan/11/clause/421.7`: the language-free name of a clause leads to its page on the site, which chooses the
 * reader's language; without a site, to what this API knows of it.
 */
export function clauseId(strapi: Core.Strapi, ctx: Context): Promise<Answer> {
  const { ordinal, number } = ctx.params as Record<string, string>;
  const path = `/plans/${encodeURIComponent(ordinal)}/clauses/${encodeURIComponent(number)}`;
  const redirect = addressesOf(strapi).languageFree(path);
  return Promise.resolve({ redirect, status: 303, tags: [] });
}

/** `GET /id/plan/11`: leads to the plan's page in the default locale. */
export async function planId(strapi: Core.Strapi, ctx: Context): Promise<Answer> {
  const { ordinal } = ctx.params as { ordinal: string };
  const uid = PAGES.plans;
  const columns = columnsOf(strapi, uid, ['documentId', 'locale', 'slug', 'ordinal']);
  const rows = /^[1-9]\d?$/.test(ordinal)
    ? ((await readRows(strapi, uid, columns, (query) =>
        query.where({ ordinal: Number(ordinal) }).whereNotNull('slug'),
      )) as { documentId: string; locale: string; slug: string; ordinal: number }[])
    : [];
  const { locale } = await localesOf(strapi, {});
  const row = rows.find((each) => each.locale === locale) ?? rows[0];
  if (!row) throw notFound(`There is no plan ${ordinal}.`);
  const redirect = addressesOf(strapi).page('plans', row, row.locale);
  return { redirect, status: 303, tags: [ofDocument(row.documentId), ofList(uid), ofType(uid)] };
}

/** `GET /id/article/:documentId/tr`: leads to the article's page in that locale. */
export async function articleId(strapi: Core.Strapi, ctx: Context): Promise<Answer> {
  const { documentId, locale: wanted } = ctx.params as Record<string, string>;
  const { locale } = await localesOf(strapi, { locale: wanted });
  const versions = await versionsBy(strapi, 'articles', { documentId });
  const version = versions.find((each) => each.locale === locale);
  if (!version) throw notFound(`There is no published article ${documentId} in ${locale}.`);
  const redirect = addressesOf(strapi).page('articles', version, locale);
  return { redirect, status: 303, tags: [ofDocument(documentId), ofType(PAGES.articles)] };
}

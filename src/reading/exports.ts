import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { stringify } from 'csv-stringify/sync';
import type { Context } from 'koa';
import type { ExportedMention } from '../plugins/clause-links/shared/contracts';
import { addressesOf } from './addresses';
import { PAGES, published } from './content';
import { hasAlready, VARIES } from './http';
import { remembered } from './kept';
import { onlyKnown } from './query';
import { columnsOf, readRows } from '../storage';
import { MENTION, ofList } from './tags';

/** So many mentions are in memory at a time. */
const BATCH = 500;

interface Exported extends ExportedMention {
  title: string;
  /** Language-free names (`/id/…`). */
  articleId: string;
  clauseId: string;
  /** Page of the article. */
  url: string;
}

/**
 * `GET /export/mentions.jsonld`: every published mention as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/):
 * a collection of one page, written as it is read. Body is the clause, target a place in the article.
 */
export function mentionsAsJsonLd(strapi: Core.Strapi, ctx: Context): Promise<void> {
  onlyKnown(ctx.query as Record<string, unknown>, []);
  const { api } = addressesOf(strapi);
  const id = `${api}/api/export/mentions.jsonld`;
  const rights = licence(strapi);
  async function* write() {
    const head = JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id,
      type: 'AnnotationCollection',
      label: 'Mentions of development-plan clauses in published articles',
      rights,
    });
    const page = JSON.stringify({
      id: `${id}#page`,
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
    });
    yield `${head.slice(0, -1)},"first":${page.slice(0, -1)},"items":[`;
    let separator = '\n';
    for await (const mentions of batches(strapi)) {
      for (const mention of mentions) {
        yield separator + JSON.stringify(annotation(mention));
        separator = ',\n';
      }
    }
    yield '\n]}}\n';
  }
  return send(strapi, ctx, write(), 'application/ld+json; charset=utf-8');
}

/** One mention; its positions count code points, as the model asks for. */
function annotation({ articleId, clauseId, name, quote, text, state, locale }: Exported): object {
  return {
    id: `${articleId}#mention-${name}`,
    type: 'Annotation',
    motivation: state === 'verified' ? ['linking', 'assessing'] : 'linking',
    body: clauseId,
    target: {
      source: articleId,
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', ...text },
      ],
    },
    'dcterms:language': locale,
  };
}

const COLUMNS: Record<string, (mention: Exported) => unknown> = {
  clause: (m) => m.key,
  plan: (m) => m.plan,
  number: (m) => m.number,
  clause_id: (m) => m.clauseId,
  article: (m) => m.documentId,
  locale: (m) => m.locale,
  title: (m) => m.title,
  url: (m) => m.url,
  published_on: (m) => m.date,
  state: (m) => m.state,
  form: (m) => m.form,
  field: (m) => m.field,
  block: (m) => JSON.stringify(m.block),
  start: (m) => m.start,
  end: (m) => m.end,
  exact: (m) => m.quote.exact,
  prefix: (m) => m.quote.prefix,
  suffix: (m) => m.quote.suffix,
  sentence: (m) => m.sentence,
};

/**
 * `GET /export/mentions.csv`: the same as a table (RFC 4180, UTF-8 with a mark, so that Excel reads Turkish letters).
 * A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function mentionsAsCsv(strapi: Core.Strapi, ctx: Context): Promise<void> {
  onlyKnown(ctx.query as Record<string, unknown>, []);
  const csv = (rows: unknown[][], bom: boolean) =>
    stringify(rows, { bom, escape_formulas: true, record_delimiter: 'windows' });
  async function* write() {
    yield csv([Object.keys(COLUMNS)], true);
    for await (const mentions of batches(strapi)) {
      yield csv(
        mentions.map((mention) => Object.values(COLUMNS).map((valueOf) => valueOf(mention))),
        false,
      );
    }
  }
  ctx.attachment('mentions.csv');
  return send(strapi, ctx, write(), 'text/csv; charset=utf-8; header=present');
}

/** A stream is not kept: it is read once in a while, by machines. Who has it already is told so before anything is read. */
async function send(
  strapi: Core.Strapi,
  ctx: Context,
  parts: AsyncIterable<string>,
  type: string,
): Promise<void> {
  ctx.set('Cache-Control', 'public, max-age=0, s-maxage=3600');
  ctx.vary(VARIES);
  ctx.set('Link', `<${licence(strapi)}>; rel="license"`);
  const etag = await edition(strapi);
  ctx.set('ETag', etag);
  ctx.status = hasAlready(ctx, { ETag: etag }) ? 304 : 200;
  if (ctx.status === 304) return;
  ctx.set('Content-Type', type);
  ctx.body = Readable.from(parts);
}

/**
 * The ETag of what is published now: a new name after each change of a published mention or article, and in each
 * process, which alone knows of its writes in time.
 */
const edition = remembered([ofList(MENTION), ofList(PAGES.articles)], () =>
  Promise.resolve(`"${randomUUID()}"`),
);

function licence(strapi: Core.Strapi): string {
  return strapi.config.get<string>('site.licence');
}

/** The mentions with names and addresses, in pages. */
async function* batches(strapi: Core.Strapi): AsyncGenerator<Exported[]> {
  for (let after = 0; ; ) {
    const mentions = await published(strapi).allAfter(after, BATCH);
    const last = mentions.at(-1);
    if (!last) return;
    after = last.id;
    yield await withAddresses(strapi, mentions);
  }
}

async function withAddresses(
  strapi: Core.Strapi,
  mentions: readonly ExportedMention[],
): Promise<Exported[]> {
  const { page, id } = addressesOf(strapi);
  const documents = [...new Set(mentions.map((mention) => mention.documentId))];
  const columns = columnsOf(strapi, PAGES.articles, ['documentId', 'locale', 'title', 'slug']);
  const rows = (await readRows(strapi, PAGES.articles, columns, (query) =>
    query.whereIn('document_id', documents).whereNotNull('published_at'),
  )) as { documentId: string; locale: string; title: string; slug: string | null }[];
  const articles = new Map(rows.map((row) => [`${row.documentId} ${row.locale}`, row]));
  return mentions.flatMap((mention) => {
    const { documentId, locale, plan, number } = mention;
    const article = articles.get(`${documentId} ${locale}`);
    if (mention.uid !== PAGES.articles || !article) return [];
    return [
      {
        ...mention,
        title: article.title,
        articleId: id(`article/${documentId}/${locale}`),
        clauseId: id(`plan/${plan}/clause/${number}`),
        url: article.slug ? page('articles', { slug: article.slug }, locale) : '',
      },
    ];
  });
}

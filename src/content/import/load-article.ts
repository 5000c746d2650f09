import type { Core } from '@strapi/strapi';
import { isDeepStrictEqual } from 'node:util';
import { blockText } from './block-text';
import type { Outcome } from './load-plan';
import { type KnownAgency, type KnownEvent, type Question, recognise } from './recognise';
import { type Row, UIDS, documents, row, rows } from './store';
import type { ArticleImport } from './types';

export interface ArticleOptions {
  locale: 'tr' | 'en';
  publish?: boolean;
  /** Replace an article that differs from the file. Without it the CMS's own is kept and reported. */
  overwrite?: boolean;
  dryRun?: boolean;
}

export interface ArticleReport {
  /** Absent in a dry run that would create it. */
  documentId?: string;
  outcome: Outcome;
  published: boolean;
  /** Names of the agencies and of the event it is related to. */
  agencies: string[];
  event: string | null;
  /** What an editor has to decide; `candidates` are names. */
  questions: Question[];
}

/** The fields that the file decides. */
const OWN_FIELDS = ['title', 'summary', 'publishedOn', 'body', 'sourceUrl', 'videoUrl'] as const;

/**
 * Writes an article, as a draft unless told to publish, in one transaction. The same page again (by its
 * address, else by title and date) is the same article: nothing is written when nothing differs, and what
 * an editor changed since is kept unless `overwrite` says otherwise.
 */
export async function loadArticle(
  strapi: Core.Strapi,
  article: ArticleImport,
  { locale, publish = false, overwrite = false, dryRun = false }: ArticleOptions,
): Promise<ArticleReport> {
  const [agencies, events] = await Promise.all([knownAgencies(strapi), knownEvents(strapi)]);
  const text = article.body.map(blockText).join('\n');
  const recognised = recognise(
    article.title,
    `${article.summary ?? ''}\n${text}`,
    agencies,
    events,
  );
  const existing = await findExisting(strapi, article, locale);
  const same =
    existing &&
    OWN_FIELDS.every((field) => isDeepStrictEqual(existing[field] ?? null, article[field]));
  const outcome = !existing ? 'created' : same ? 'unchanged' : overwrite ? 'changed' : 'differs';
  const toPublish = publish && outcome !== 'differs';

  let documentId = existing?.documentId;
  if (!dryRun) {
    await strapi.db.transaction(async () => {
      documentId = await write(strapi, article, locale, outcome, documentId, recognised);
      if (
        toPublish &&
        (outcome !== 'unchanged' || !(await isPublished(strapi, documentId, locale)))
      ) {
        await documents(strapi, UIDS.article).publish({ documentId, locale });
      }
    });
  }
  const name = nameOf(agencies, events);
  return {
    ...(documentId ? { documentId } : {}),
    outcome,
    published: toPublish,
    agencies: recognised.agencies.map(name),
    event: recognised.event && name(recognised.event),
    questions: recognised.questions.map((question) => ({
      ...question,
      candidates: question.candidates.map(name),
    })),
  };
}

async function write(
  strapi: Core.Strapi,
  article: ArticleImport,
  locale: string,
  outcome: Outcome,
  documentId: string | undefined,
  { agencies, event }: { agencies: string[]; event: string | null },
): Promise<string> {
  const service = documents(strapi, UIDS.article);
  const data = Object.fromEntries(OWN_FIELDS.map((field) => [field, article[field]]));
  if (!documentId) {
    const category = 'knowledge-centre';
    return (await service.create({ locale, data: { ...data, category, agencies, event } }))
      .documentId;
  }
  // Relations and the category may be an editor's by now.
  if (outcome === 'changed') await service.update({ documentId, locale, data });
  return documentId;
}

async function findExisting(
  strapi: Core.Strapi,
  { sourceUrl, title, publishedOn }: ArticleImport,
  locale: string,
): Promise<Row | null> {
  const draft = { locale, publishedAt: null };
  const bySource = sourceUrl ? await row(strapi, UIDS.article, { ...draft, sourceUrl }) : null;
  return bySource ?? row(strapi, UIDS.article, { ...draft, title, publishedOn });
}

async function isPublished(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<boolean> {
  return (
    (await row(strapi, UIDS.article, { documentId, locale, publishedAt: { $notNull: true } })) !==
    null
  );
}

async function knownAgencies(strapi: Core.Strapi): Promise<KnownAgency[]> {
  const known = new Map<string, KnownAgency>();
  for (const { documentId, acronym, name, aliases } of await rows(strapi, UIDS.agency, {})) {
    const agency = known.get(documentId) ?? { documentId, acronym: String(acronym), names: [] };
    const more = [name, ...(Array.isArray(aliases) ? aliases : [])].filter(
      (value): value is string => typeof value === 'string' && value !== '',
    );
    agency.names = [...new Set([...agency.names, ...more])];
    known.set(documentId, agency);
  }
  return [...known.values()];
}

async function knownEvents(strapi: Core.Strapi): Promise<KnownEvent[]> {
  const known = new Map<string, KnownEvent>();
  for (const { documentId, title, series, seriesNumber } of await rows(strapi, UIDS.event, {
    where: { publishedAt: null },
  })) {
    const event = known.get(documentId) ?? {
      documentId,
      titles: [],
      series: typeof series === 'string' ? series : null,
      seriesNumber: typeof seriesNumber === 'number' ? seriesNumber : null,
    };
    if (typeof title === 'string') event.titles.push(title);
    known.set(documentId, event);
  }
  return [...known.values()];
}

function nameOf(agencies: KnownAgency[], events: KnownEvent[]): (documentId: string) => string {
  const names = new Map([
    ...agencies.map(({ documentId, acronym }) => [documentId, acronym] as const),
    ...events.map(({ documentId, titles }) => [documentId, titles[0] ?? documentId] as const),
  ]);
  return (documentId) => names.get(documentId) ?? documentId;
}

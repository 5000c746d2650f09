import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { localeCodes } from '../content/locales';
import { attributesOf } from '../content/schema';
import { alternatesOf, pageBody } from './by-slug';
import {
  PAGE_NAMES,
  PAGES,
  pageOf,
  POPULATE,
  versionsBy,
  type Entry,
  type PageName,
} from './content';
import { checkPreview, previewKey, signPreview, type Previewed } from './preview-token';
import { localesOf, nameOf, notFound, onlyKnown } from './query';

const MINUTE_MS = 60_000;

function keyOf(strapi: Core.Strapi): Buffer {
  return previewKey(strapi.config.get<string>('admin.auth.secret'));
}

/**
 * `GET /preview/:type/:documentId?locale=&token=`: a page as it would be if it were published now, to the holder of
 * a link that an editor's click made. Kept nowhere.
 * @throws UnauthorizedError (401) without a token or with an expired one, ForbiddenError (403) for any other
 */
export async function preview(strapi: Core.Strapi, ctx: Context, name: PageName): Promise<void> {
  ctx.set('Cache-Control', 'private, no-store');
  ctx.set('X-Robots-Tag', 'noindex');
  const query = ctx.query as Record<string, unknown>;
  onlyKnown(query, ['locale', 'token']);
  const { documentId } = ctx.params as Record<string, string>;
  const { locale, all } = await localesOf(strapi, query);
  const what = { uid: PAGES[name], documentId, locale };
  admit(keyOf(strapi), what, nameOf(query, 'token'));
  const draft = await draftOf(strapi, what.uid, documentId, locale);
  const entry = draft && (await pageOf(strapi, ctx, name, draft.id));
  if (!entry) throw notFound('There is no such draft.');
  await showPublishedRelations(strapi, name, entry, locale);
  const versions = (await versionsBy(strapi, name, { documentId })).sort(
    (a, b) => all.indexOf(a.locale) - all.indexOf(b.locale),
  );
  const source = { entry, locale, versions, original: all[0] };
  const { data, jsonLd } = await pageBody(strapi, name, source, 'draft');
  const alternates = alternatesOf(name, versions);
  const meta = { requestedLocale: locale, locale, isFallback: false, alternates, preview: true };
  ctx.set('Content-Language', locale);
  ctx.body = { data, jsonLd, meta };
}

/** The draft's row, or the only one of a type without drafts. */
function draftOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  locale: string,
): Promise<Entry | null> {
  const drafts = strapi.contentType(uid).options?.draftAndPublish === true;
  const where = { documentId, locale, ...(drafts ? { publishedAt: null } : {}) };
  return strapi.db.query(uid).findOne({ where });
}

function admit(key: Buffer, what: Previewed, token: string | null): void {
  if (!token) throw new errors.UnauthorizedError('A preview needs the token of its link.');
  switch (checkPreview(key, what, token, Date.now())) {
    case 'good':
      return;
    case 'expired':
      throw new errors.UnauthorizedError(
        'This preview link has expired; open the preview from the admin panel again.',
      );
    case 'wrong':
      throw new errors.ForbiddenError('This token is not for this page.');
  }
}

/** What is related is shown as the public sees it: the token is for one draft, not for those around it. */
async function showPublishedRelations(
  strapi: Core.Strapi,
  name: PageName,
  entry: Entry,
  locale: string,
): Promise<void> {
  const attributes = attributesOf(strapi, PAGES[name]);
  for (const [field, what] of Object.entries(POPULATE[name])) {
    const attribute = attributes[field];
    // A field that is not there is one that the caller may not see.
    if (!(field in entry) || attribute?.type !== 'relation' || !('target' in attribute)) continue;
    const target = attribute.target as UID.ContentType;
    if (!strapi.contentType(target).options?.draftAndPublish || what === true) continue;
    const draft = await strapi.db.query(PAGES[name]).findOne({
      where: { id: entry.id },
      populate: { [field]: { select: ['documentId'] } },
    });
    const ids = [draft?.[field] ?? []].flat().map((each: Entry) => each.documentId);
    const rows: Entry[] = await strapi.db.query(target).findMany({
      where: { documentId: { $in: ids }, locale, publishedAt: { $notNull: true } },
      select: ['id', 'documentId', ...(what.fields ?? [])],
    });
    const shown = ids.flatMap((id) => rows.filter((row) => row.documentId === id));
    entry[field] = Array.isArray(entry[field]) ? shown : (shown[0] ?? null);
  }
}

/**
 * The address that the admin's preview button opens: the site's preview page with a token for this document and
 * locale, or the public page when the published version is asked for. Undefined hides the button.
 */
export async function previewAddress(
  strapi: Core.Strapi,
  uid: string,
  wanted: { documentId?: string; locale?: string | null; status?: string },
): Promise<string | undefined> {
  const page = PAGE_NAMES.find((name) => PAGES[name] === uid);
  const { documentId } = wanted;
  if (!page || !documentId) return undefined;
  const type = PAGES[page] as UID.ContentType;
  const locale = wanted.locale ?? (await localeCodes(strapi))[0];
  const row = await draftOf(strapi, type, documentId, locale);
  if (!row || !mayRead(strapi, type, row)) return undefined;
  const { url, minutes } = strapi.config.get<{ url: string; minutes: number }>('site.preview');
  const site = `${url.replace(/\/+$/, '')}/${locale}`;
  if (wanted.status === 'published') {
    const versions = await versionsBy(strapi, page, { documentId });
    const slug = versions.find((each) => each.locale === locale)?.slug;
    if (slug) return `${site}/${page}/${encodeURIComponent(slug)}`;
  }
  const until = Date.now() + minutes * MINUTE_MS;
  const token = signPreview(keyOf(strapi), { uid: type, documentId, locale }, until);
  const query = new URLSearchParams({ type: page, documentId, locale, token });
  return `${site}/preview?${query.toString()}`;
}

interface PermissionChecker {
  create(of: { userAbility: unknown; model: string }): { can: { read(entry: Entry): boolean } };
}

/** Strapi asks nobody's permission for a preview address; ours opens a draft. */
function mayRead(strapi: Core.Strapi, uid: string, row: Entry): boolean {
  const state = strapi.requestContext.get()?.state as { userAbility?: unknown } | undefined;
  if (!state?.userAbility) return false;
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker') as unknown as PermissionChecker;
  return checker.create({ userAbility: state.userAbility, model: uid }).can.read(row);
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { Feed } from 'feed';
import type { DeskRow } from '../../../shared/contracts';
import { deskAddress } from '../links';
import { abilityOf, activeUsers, readableTypes, type AdminUser } from '../people';
import { getService, pluginConfig, typeOf } from '../plugin';
import { shapesOf } from '../shapes';
import { textsFor } from '../texts';
import { PLUGIN_ID } from '../uids';

const ITEMS = 50;
const TO_DO = ['missing', 'in-progress', 'stale'] as const;

/** The desk as an Atom feed, for readers that can't log in: the address itself is the key. */
export function createFeed({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** The key of somebody's address; another one as soon as the password changes. */
    async token(userId: number): Promise<string> {
      const [user] = await activeUsers(strapi, { id: userId });
      return `${user.id}.${signature(strapi, user)}`;
    },

    /**
     * What waits for translation and is public in its own language: addresses get passed on, so nothing
     * of a draft is in it.
     * @returns null for a key that opens nothing
     */
    async atom(token: string): Promise<string | null> {
      const user = await userOf(strapi, token);
      if (!user) return null;
      const ability = await abilityOf(strapi, user);
      if (!ability.can(`plugin::${PLUGIN_ID}.read`)) return null;
      const filter = { state: [...TO_DO], sourcePublished: true, sort: 'waitingSince' as const };
      const { results } = await getService(strapi, 'list').find(
        { ...filter, order: 'desc', page: 1, pageSize: ITEMS },
        readableTypes(strapi, ability),
        { id: String(user.id), name: '' },
      );
      return write(strapi, user, results, await publishedTitles(strapi, results));
    },
  };
}

function signature(strapi: Core.Strapi, { id, password }: AdminUser): string {
  const secret = String(strapi.config.get('admin.auth.secret'));
  return createHmac('sha256', secret)
    .update(JSON.stringify(['translation-desk feed', id, password]))
    .digest('base64url');
}

async function userOf(strapi: Core.Strapi, token: string): Promise<AdminUser | null> {
  const [, id, given] = /^(\d{1,9})\.([\w-]{43})$/.exec(token) ?? [];
  if (!id) return null;
  const user = (await activeUsers(strapi, { id: Number(id) })).at(0);
  if (!user) return null;
  const expected = Buffer.from(signature(strapi, user));
  return timingSafeEqual(expected, Buffer.from(given)) ? user : null;
}

/** Titles of the published rows, by document: what the desk shows is the draft's. */
async function publishedTitles(
  strapi: Core.Strapi,
  rows: readonly DeskRow[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  const { sourceLocale } = pluginConfig(strapi);
  for (const uid of new Set(rows.map(({ entryUid }) => entryUid))) {
    const type = typeOf(strapi, uid);
    const field = type && shapesOf(strapi, type).find(({ kind }) => kind === 'text')?.name;
    if (!field) continue;
    const ids = rows.filter(({ entryUid }) => entryUid === uid).map(({ entryId }) => entryId);
    const where = { documentId: { $in: ids }, locale: sourceLocale, publishedAt: { $ne: null } };
    const found: Record<string, unknown>[] = await strapi.db
      .query(uid)
      .findMany({ where, select: ['documentId', field] });
    for (const row of found) titles.set(String(row.documentId), String(row[field] ?? ''));
  }
  return titles;
}

function write(
  strapi: Core.Strapi,
  user: AdminUser,
  rows: readonly DeskRow[],
  titles: Map<string, string>,
): string {
  const say = textsFor(user.preferedLanguage);
  const dates = rows.map(({ waitingSince }) => new Date(waitingSince ?? 0));
  const feed = new Feed({
    id: deskAddress(strapi),
    title: say.title,
    link: deskAddress(strapi),
    copyright: '',
    updated: dates.at(0) ?? new Date(0),
  });
  for (const row of rows) {
    const title = titles.get(row.entryId);
    // Unpublished in the moment between the two queries.
    if (title === undefined) continue;
    const { entryUid: uid, entryId: documentId, targetLocale: locale } = row;
    const link = deskAddress(strapi, { uid, documentId, locale });
    const what = `${say.states[row.state]} · ${say.words(row.newWords, row.changedWords)}`;
    feed.addItem({
      // One that waits anew is a new item for the reader.
      id: `${link}#${row.waitingSince}`,
      title: escapeHtml(`${title} (${locale})`),
      link,
      date: new Date(row.waitingSince ?? 0),
      description: escapeHtml(what),
    });
  }
  return feed.atom1();
}

/** The library writes titles as HTML. */
const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

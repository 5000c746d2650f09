import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import {
  countWords,
  documentState,
  normalise,
  pairExisting,
  plainText,
  publicView,
  segmentsOf,
  tally,
  viewDocument,
  type DocumentView,
  type Segment,
} from '../../../core';
import { inTransaction, lockForWriting, shortKey, tableIn } from '../database';
import type { TypeConfig } from '../config';
import { getService, pluginConfig, typeOf } from '../plugin';
import { hasDrafts } from '../shapes';
import { ENTRY_UID, IGNORED_TERM_UID, STAMP_UID } from '../uids';
import { isCited } from './citations';
import { changedNames } from './shared';
import { versionOf, writeStamp, type EntryRef } from './stamps';
import { loadWorkspaces, type Side, type StampRow, type Workspace } from './workspace';

/** From this many words on, a target that repeats its source is a copy that waits for its translation. */
const COPY_WORDS = 4;

/** A write of a target locale, and the segments that stood there before it. */
export interface TargetWrite {
  locale: string;
  before: Segment[];
}

/**
 * Keeps stamps and desk entries equal to the texts. The result depends on what the database holds, not on
 * the action that led there; only the question which target segments are new needs the write.
 */
export function createSync({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** Joins the transaction under way. */
    sync(uid: string, documentId: string, write?: TargetWrite): Promise<void> {
      return inTransaction(strapi, async (trx) => {
        if (!typeOf(strapi, uid)) return;
        await lockForWriting(strapi, trx, uid, documentId);
        await this.syncLocked(uid, documentId, write);
      });
    },

    /** The same for a caller whose transaction has locked the document, or has just made it. */
    async syncLocked(uid: string, documentId: string, write?: TargetWrite): Promise<void> {
      const type = typeOf(strapi, uid);
      if (!type) return;
      const workspaces = await loadWorkspaces(strapi, type, documentId);
      const numbers = await citedNumbers(strapi, type, documentId);
      for (const [locale, workspace] of workspaces) {
        const ref = { uid, documentId, locale };
        const stored = workspace.entry;
        if (!workspace.source.working) {
          if (stored) await strapi.db.query(ENTRY_UID).deleteMany({ where: { id: stored.id } });
          if (!workspace.target.working) await forgetStamps(strapi, ref);
          continue;
        }
        const before = stored ? (write?.locale === locale ? write.before : null) : [];
        const view = await restamp(strapi, ref, workspace, before);
        await writeEntry(strapi, ref, { workspace, view, numbers });
      }
    },

    /**
     * Notes that the source is public now, or no longer: all that such a write changes for the desk.
     * @returns false when the desk does not know the document in all its locales; then it has to be synced
     */
    tellPublished(uid: string, documentId: string, isPublic: boolean): Promise<boolean> {
      return inTransaction(strapi, async (trx) => {
        const count = await tableIn(strapi, trx, ENTRY_UID)
          .where({ entry_uid: uid, entry_id: documentId })
          .update({
            source_published: isPublic,
            outdated: isPublic ? trx.ref('outdated_next') : false,
          });
        return count === pluginConfig(strapi).targetLocales.length;
      });
    },

    /** A copy keeps what was vouched for, stale or not. */
    async copy(uid: string, from: string, to: string): Promise<void> {
      const query = strapi.db.query(STAMP_UID);
      const stamps = await query.findMany({ where: { entryUid: uid, entryId: from } });
      for (const { id: _id, documentId: _documentId, ...data } of stamps) {
        await query.create({ data: { ...data, entryId: to } });
      }
      await getService(strapi, 'terms').copyIgnored(uid, from, to);
    },

    /** Documents that the desk has never seen, or of whose published translation it knows nothing yet. */
    async adoptExisting(): Promise<void> {
      const { types, sourceLocale } = pluginConfig(strapi);
      for (const { uid } of types) {
        const rows: { documentId: string }[] = await strapi.db
          .query(uid)
          .findMany({ where: { locale: sourceLocale }, select: ['documentId'] });
        const known: { entryId: string }[] = await strapi.db.query(ENTRY_UID).findMany({
          where: { entryUid: uid, outdated: { $notNull: true } },
          select: ['entryId'],
        });
        const seen = new Set(known.map(({ entryId }) => entryId));
        for (const documentId of new Set(rows.map((row) => row.documentId))) {
          if (!seen.has(documentId)) await this.sync(uid, documentId);
        }
      }
    },
  };
}

/** Follows the texts with the stamps, adopts new pairs, and looks again. */
async function restamp(
  strapi: Core.Strapi,
  ref: EntryRef,
  workspace: Workspace,
  before: Segment[] | null,
): Promise<DocumentView> {
  const { source, target, stamps } = workspace;
  const view = viewDocument(source.segments, target.segments, stamps);
  const stampOf = new Map<unknown, StampRow>(stamps.map((stamp) => [stamp.id, stamp]));
  let changed = false;
  for (const line of view.segments) {
    const stamp = stampOf.get(line.record?.id);
    if (!stamp) continue;
    const changes: Partial<StampRow> = {};
    if (stamp.currentSource !== line.source.text) changes.currentSource = line.source.text;
    if (line.target && normalise(line.target.text) !== normalise(stamp.targetText)) {
      Object.assign(changes, { targetText: line.target.text, state: 'translated' });
    }
    if (Object.keys(changes).length === 0) continue;
    await changeStamp(strapi, stamp, changes);
    changed = true;
  }
  if (before && (await adopt(strapi, ref, workspace, view, before))) changed = true;
  return changed ? viewDocument(source.segments, target.segments, stamps) : view;
}

async function changeStamp(
  strapi: Core.Strapi,
  stamp: StampRow,
  changes: Partial<StampRow>,
): Promise<void> {
  // One statement; the engine's `update` reads the row before and after.
  await strapi.db.query(STAMP_UID).updateMany({ where: { id: stamp.id }, data: changes });
  Object.assign(stamp, changes);
}

/** Stamps target segments that were not there before as translations of the source of today. @returns whether there were any */
async function adopt(
  strapi: Core.Strapi,
  ref: EntryRef,
  workspace: Workspace,
  view: DocumentView,
  before: readonly Segment[],
): Promise<boolean> {
  const name = ({ group, text }: Segment) => `${group}\n${normalise(text)}`;
  const old = new Set(before.map(name));
  const fresh = view.extra.filter((segment) => !old.has(name(segment)));
  const open = view.segments.filter(({ target }) => !target);
  const { sourceLocale } = pluginConfig(strapi);
  const pairs = pairExisting(
    open.map(({ source }) => source),
    fresh,
    { source: sourceLocale, target: ref.locale },
  );
  for (const [source, target] of pairs) {
    if (isCopy(source, target)) continue;
    const record = open.find((line) => line.source === source)?.record;
    const stamp = workspace.stamps.find(({ id }) => id === record?.id);
    if (stamp) {
      await changeStamp(strapi, stamp, { targetText: target.text, state: 'translated' });
      continue;
    }
    const sourceVersion = versionOf(workspace, source);
    const made = { source, targetText: target.text, state: 'translated' as const, sourceVersion };
    workspace.stamps.push(await writeStamp(strapi, ref, null, { ...made, actor: null }));
  }
  return pairs.length > 0;
}

function isCopy(source: Segment, target: Segment): boolean {
  return normalise(source.text) === normalise(target.text) && countWords(source.text) >= COPY_WORDS;
}

async function writeEntry(
  strapi: Core.Strapi,
  { uid, documentId, locale }: EntryRef,
  { workspace, view, numbers }: { workspace: Workspace; view: DocumentView; numbers: string[] },
): Promise<void> {
  const { source, target, entry: stored } = workspace;
  const { counts, newWords, changedWords } = tally(view);
  const published = target.published !== null;
  const state = documentState(view, { exists: target.working !== null, published });
  const title = plainText(source.segments[0]?.text ?? '');
  // Nothing can have fallen behind where there is no translation.
  const shared = target.working
    ? await getService(strapi, 'shared').fingerprints(uid, source.working ?? {})
    : {};
  // What the translation was made beside is what stood there when it first appeared.
  const sharedSeen = target.working ? (stored?.sharedSeen ?? shared) : null;
  const waits = state !== 'ready' && state !== 'published';
  const began = stored ? new Date() : (source.working?.createdAt ?? new Date());
  const data = {
    entryUid: uid,
    entryId: documentId,
    targetLocale: locale,
    title,
    searchText: title.toLocaleLowerCase('tr'),
    state,
    words: newWords + changedWords,
    newWords,
    changedWords,
    ...counts,
    citations: numbers,
    sourcePublished: source.published !== null,
    sharedSeen,
    sharedChanged: changedNames(sharedSeen, shared).length > 0,
    waitingSince: waits ? (stored?.waitingSince ?? began) : null,
  };
  const toReaders = publicView(
    view,
    versionsOf(workspace, source),
    versionsOf(workspace, target),
    stored?.basis ?? null,
  );
  const query = strapi.db.query(ENTRY_UID);
  const key = shortKey(uid, documentId, locale);
  if (!stored) {
    await query.create({ data: { ...data, ...toReaders, key } });
    return;
  }
  // The second apart, and seldom: it drops the pages that are kept for readers.
  for (const change of [changed(data, stored), changed({ ...toReaders }, stored)]) {
    if (Object.keys(change).length === 0) continue;
    await query.updateMany({ where: { id: stored.id }, data: change });
  }
}

function versionsOf({ shapes }: Workspace, { segments, published }: Side) {
  return { working: segments, published: published && segmentsOf(shapes, published) };
}

/** The values that are not the stored ones. */
function changed(data: Record<string, unknown>, stored: Record<string, unknown>): typeof stored {
  const names = Object.keys(data).filter(
    (name) => !isDeepStrictEqual(data[name] ?? null, stored[name] ?? null),
  );
  return Object.fromEntries(names.map((name) => [name, data[name]]));
}

/** Clauses that the source as people work on it cites, each once, in reading order; none without a citation service. */
async function citedNumbers(
  strapi: Core.Strapi,
  { uid }: TypeConfig,
  documentId: string,
): Promise<string[]> {
  const { sourceLocale } = pluginConfig(strapi);
  const citations = await getService(strapi, 'citations').of(uid, documentId);
  const working = hasDrafts(strapi, uid) ? 'draft' : 'published';
  const mine = citations.filter(
    (each) => each.locale === sourceLocale && each.version === working && isCited(each),
  );
  return [...new Set(mine.map(({ number }) => number))];
}

async function forgetStamps(strapi: Core.Strapi, ref: EntryRef): Promise<void> {
  for (const uid of [STAMP_UID, IGNORED_TERM_UID]) {
    await strapi.db.query(uid).deleteMany({
      where: { entryUid: ref.uid, entryId: ref.documentId, targetLocale: ref.locale },
    });
  }
}

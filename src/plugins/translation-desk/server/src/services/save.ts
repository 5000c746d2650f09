import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  MarkError,
  normalise,
  putTranslation,
  type DocumentView,
  type Row,
  type SegmentView,
  type TranslatedState,
} from '../../../core';
import type { SegmentRef } from '../../../shared/contracts';
import type { Actor } from '../actor';
import { inTransaction, lockForWriting } from '../database';
import { SegmentConflict } from '../errors';
import { getService } from '../plugin';
import { STAMP_UID } from '../uids';
import { changedData } from './changed-data';
import { findLine } from './lines';
import { versionOf, writeStamp, type EntryRef } from './stamps';
import type { Workspace } from './workspace';

/** Writes translations, into the target locale and nowhere else. */
export function createSave({ strapi }: { strapi: Core.Strapi }) {
  return {
    /**
     * Puts one translation into the target's working version and vouches for it, in one transaction.
     * Unfinished work (`autosave`) on a stale segment vouches for nothing: what changed stays on show.
     * @throws SegmentConflict when source or target are not what the translator saw
     * @throws ValidationError (400) for lost formatting marks, or a text that its field cannot hold
     */
    save(
      ref: EntryRef,
      seen: SegmentRef,
      { text, state, autosave }: { text: string; state: TranslatedState; autosave: boolean },
      actor: Actor,
    ): Promise<void> {
      return onLine(strapi, ref, seen, async (workspace, view, line) => {
        const { path, value, written } = put(workspace, view, line, text);
        if (autosave && line.state === 'stale') await keep(strapi, workspace, line, written);
        else await stamp(strapi, ref, workspace, line, { targetText: written, state }, actor);
        // A new version begins with the source's relations; Strapi itself would leave them out.
        const { source, target } = workspace;
        const shared = getService(strapi, 'shared');
        const carried = target.working ? {} : await shared.carry(ref, source.working ?? {});
        await update(strapi, ref, { ...carried, ...changedData(workspace, [{ path, value }]) });
      });
    },

    /** "Confirm" and "still correct": vouches for the present translation of the present source. */
    vouch(ref: EntryRef, seen: SegmentRef, state: TranslatedState, actor: Actor): Promise<void> {
      return onLine(strapi, ref, seen, async (workspace, _view, line) => {
        if (!line.target) throw new errors.ValidationError('There is no translation to confirm');
        const targetText = line.target.text;
        await stamp(strapi, ref, workspace, line, { targetText, state }, actor);
        await getService(strapi, 'sync').sync(ref.uid, ref.documentId);
      });
    },
  };
}

/** Finds the line that a request means, with the document locked against other saves. */
function onLine(
  strapi: Core.Strapi,
  ref: EntryRef,
  seen: SegmentRef,
  work: (workspace: Workspace, view: DocumentView, line: SegmentView) => Promise<void>,
): Promise<void> {
  return inTransaction(strapi, async (trx) => {
    await lockForWriting(strapi, trx, ref.uid, ref.documentId);
    const { workspace, view } = await getService(strapi, 'side').view(ref);
    const line = findLine(view, seen);
    const present = line.target?.text ?? null;
    if (normalise(present ?? '') !== normalise(seen.targetText ?? '')) {
      throw new SegmentConflict('target-changed', present);
    }
    await work(workspace, view, line);
  });
}

function put(workspace: Workspace, view: DocumentView, line: SegmentView, text: string) {
  if (line.source.kind === 'markdown' && /\n[ \t]*\n/.test(text)) {
    throw new errors.ValidationError('A paragraph cannot contain an empty line', {
      code: 'empty-line',
    });
  }
  const rows = { source: workspace.source.working ?? {}, target: workspace.target.working ?? {} };
  try {
    return putTranslation(rows, view.segments, line, text);
  } catch (error) {
    if (!(error instanceof MarkError)) throw error;
    throw new errors.ValidationError(error.message, { code: 'marks', problems: error.problems });
  }
}

async function stamp(
  strapi: Core.Strapi,
  ref: EntryRef,
  workspace: Workspace,
  { source, record }: SegmentView,
  { targetText, state }: { targetText: string; state: TranslatedState },
  actor: Actor,
): Promise<void> {
  const id = workspace.stamps.find((row) => row.id === record?.id)?.id ?? null;
  const sourceVersion = versionOf(workspace, source);
  await writeStamp(strapi, ref, id, { source, targetText, state, sourceVersion, actor });
}

/** Follows unfinished work with the stamp, and keeps the translation that it replaces. */
async function keep(
  strapi: Core.Strapi,
  workspace: Workspace,
  { record }: SegmentView,
  targetText: string,
): Promise<void> {
  const row = workspace.stamps.find(({ id }) => id === record?.id);
  if (!row) return;
  const keptText = row.keptText ?? row.targetText;
  const data = { targetText, keptText, state: 'translated' };
  await strapi.db.query(STAMP_UID).update({ where: { id: row.id }, data });
}

/** The document service, so that every rule of the app holds; always with the target locale. */
export async function update(strapi: Core.Strapi, ref: EntryRef, data: Row): Promise<void> {
  const documents = strapi.documents(ref.uid as UID.ContentType);
  const { documentId, locale } = ref;
  // The generated types know only the app's own content types.
  await documents.update({ documentId, locale, data } as Parameters<typeof documents.update>[0]);
}

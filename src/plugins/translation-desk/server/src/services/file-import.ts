import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { putTranslation, segmentsOf, viewDocument, type Row, type Path } from '../../../core';
import {
  UNIT_STATUSES,
  type DocumentReport,
  type FilesReport,
  type UnitStatus,
} from '../../../shared/files';
import type { Actor } from '../actor';
import { inTransaction, lockForWriting } from '../database';
import type { ReadUnit } from '../formats/units';
import { getService } from '../plugin';
import { ENTRY_UID } from '../uids';
import { changedData, type Change } from './changed-data';
import { incomingUnit, planUnits, type IncomingUnit, type PlannedUnit } from './file-plan';
import { unitsOf, type DocumentUnits } from './file-units';
import { update } from './save';
import { versionOf, writeStamp, type EntryRef } from './stamps';

/** Units of files that belong to one document in one locale. */
interface Incoming {
  documentId: string;
  locale: string;
  /** Null for a document that is not at the desk. */
  uid: string | null;
  units: IncomingUnit[];
}

interface PlannedDocument {
  report: DocumentReport;
  units: PlannedUnit[];
  present: DocumentUnits | null;
}

/** Quiet statuses are counted, not listed. */
const QUIET: ReadonlySet<UnitStatus> = new Set(['same', 'empty']);

/** Takes translations in: says first what would happen, and then does exactly that. */
export function createFileImport({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** What an import of these units would do. @param mayWrite is asked for each document */
    async plan(
      units: readonly ReadUnit[],
      mayWrite: (ref: EntryRef) => void,
    ): Promise<FilesReport> {
      const documents: DocumentReport[] = [];
      const { known, foreign } = await sorted(strapi, units);
      for (const incoming of known) {
        const { uid, documentId, locale } = incoming;
        if (uid) mayWrite({ uid, documentId, locale });
        documents.push((await planDocument(strapi, incoming)).report);
      }
      return { documents, foreign, digest: digestOf(documents), applied: false };
    },

    /**
     * Does what the plan of this digest said; each document wholly or not at all. A document with a broken
     * unit is left alone.
     * @returns null when the plan would be another one by now
     */
    async apply(
      units: readonly ReadUnit[],
      digest: string,
      mayWrite: (ref: EntryRef) => void,
      actor: Actor,
    ): Promise<FilesReport | null> {
      const plan = await this.plan(units, mayWrite);
      if (plan.digest !== digest) return null;
      const documents: DocumentReport[] = [];
      const { known, foreign } = await sorted(strapi, units);
      for (const incoming of known) documents.push(await applyDocument(strapi, incoming, actor));
      return { documents, foreign, digest, applied: documents.some(({ applied }) => applied) };
    },
  };
}

/**
 * Units by the document that their ids name, and how many no export of a desk wrote.
 * @throws ValidationError (400) when all of them are foreign
 */
async function sorted(
  strapi: Core.Strapi,
  units: readonly ReadUnit[],
): Promise<{ known: Incoming[]; foreign: number }> {
  const documents = new Map<string, Incoming>();
  let foreign = 0;
  for (const unit of units) {
    const incoming = incomingUnit(unit);
    if (!incoming) {
      foreign += 1;
      continue;
    }
    const { documentId, locale } = incoming.id;
    const key = `${documentId} ${locale}`;
    const known = documents.get(key) ?? { documentId, locale, uid: null, units: [] };
    known.units.push(incoming);
    documents.set(key, known);
  }
  if (documents.size === 0) {
    throw new errors.ValidationError('No unit of the file comes from this desk', {
      code: 'foreign-file',
    });
  }
  for (const document of documents.values()) {
    const { documentId: entryId, locale: targetLocale } = document;
    const entry: { entryUid: string } | null = await strapi.db
      .query(ENTRY_UID)
      .findOne({ where: { entryId, targetLocale } });
    document.uid = entry?.entryUid ?? null;
  }
  return { known: [...documents.values()], foreign };
}

async function planDocument(strapi: Core.Strapi, incoming: Incoming): Promise<PlannedDocument> {
  const { uid, documentId, locale } = incoming;
  const ref = uid === null ? null : { uid, documentId, locale };
  const present = ref && (await unitsOf(strapi, ref));
  const units = planUnits(incoming.units, present?.units ?? []);
  const counts = Object.fromEntries(UNIT_STATUSES.map((status) => [status, 0])) as Record<
    UnitStatus,
    number
  >;
  for (const { report } of units) counts[report.status] += 1;
  const row = ref && (await getService(strapi, 'list').row(ref));
  const report: DocumentReport = {
    uid,
    documentId,
    locale,
    title: row?.title ?? '',
    counts,
    units: units.map((unit) => unit.report).filter(({ status }) => !QUIET.has(status)),
    refused: uid === null ? 'unknown' : counts.broken > 0 ? 'broken' : null,
    applied: false,
  };
  return { report, units, present };
}

function digestOf(documents: readonly DocumentReport[]): string {
  return createHash('sha256').update(JSON.stringify(documents)).digest('base64url');
}

async function applyDocument(
  strapi: Core.Strapi,
  incoming: Incoming,
  actor: Actor,
): Promise<DocumentReport> {
  const { uid, documentId, locale } = incoming;
  if (uid === null) return (await planDocument(strapi, incoming)).report;
  try {
    return await inTransaction(strapi, async (trx) => {
      await lockForWriting(strapi, trx, uid, documentId);
      const { report, units, present } = await planDocument(strapi, incoming);
      const writes = units.flatMap(({ write }) => write ?? []);
      if (report.refused || !present || writes.length === 0) return report;
      await writeUnits(strapi, { uid, documentId, locale }, present, writes, actor);
      return { ...report, applied: true };
    });
  } catch (error) {
    // What the type itself refuses (a text too long for its field) is this document's answer.
    if (!(error instanceof errors.ApplicationError)) throw error;
    const { report } = await planDocument(strapi, incoming);
    return { ...report, refused: error.message };
  }
}

type Write = NonNullable<PlannedUnit['write']>;

/** Puts all texts into the target's row and saves it once. */
async function writeUnits(
  strapi: Core.Strapi,
  ref: EntryRef,
  { workspace }: DocumentUnits,
  writes: readonly Write[],
  actor: Actor,
): Promise<void> {
  const { shapes, source, target } = workspace;
  const stamps = [...workspace.stamps];
  const changes = new Map<string, Change>();
  let row: Row = target.working ?? {};
  for (const { at, text, translatedFrom } of [...writes].sort((a, b) => a.at - b.at)) {
    const view = viewDocument(source.segments, segmentsOf(shapes, row), stamps);
    const line = view.segments[at];
    const rows = { source: source.working ?? {}, target: row };
    const { path, value, written } = putTranslation(rows, view.segments, line, text);
    row = withValueAt(row, path, value) as Row;
    changes.set(JSON.stringify(path), { path, value });
    const known = stamps.findIndex(({ id }) => id === line.record?.id);
    const stamp = await writeStamp(strapi, ref, stamps[known]?.id ?? null, {
      source: line.source,
      ...(translatedFrom ? { translatedFrom } : {}),
      targetText: written,
      state: 'translated',
      sourceVersion: versionOf(workspace, line.source),
      actor,
    });
    if (known < 0) stamps.push(stamp);
    else stamps[known] = stamp;
  }
  // A new version begins with the source's relations; Strapi itself would leave them out.
  const shared = getService(strapi, 'shared');
  const carried = target.working ? {} : await shared.carry(ref, source.working ?? {});
  await update(strapi, ref, { ...carried, ...changedData(workspace, [...changes.values()]) });
}

/** A copy of a value with another value at a path; what is missing on the way is made. */
function withValueAt(holder: unknown, [step, ...rest]: Path, value: unknown): unknown {
  const inner = (holder as Record<string | number, unknown> | null | undefined)?.[step];
  const next = rest.length ? withValueAt(inner, rest, value) : value;
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(holder) ? [...(holder as unknown[])] : [];
    list[step] = next;
    return list;
  }
  return { ...(holder as object | null | undefined), [step]: next };
}

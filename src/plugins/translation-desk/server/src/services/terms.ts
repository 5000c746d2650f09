import type { Core } from '@strapi/strapi';
import {
  createTermbase,
  fingerprint,
  foldCase,
  plainText,
  type Segment,
  type SegmentView,
  type Term,
  type Termbase,
} from '../../../core';
import type { SegmentRef } from '../../../shared/contracts';
import type { LineTerm, PartOfSpeech, TermRecord, TermState } from '../../../shared/terms';
import type { Actor } from '../actor';
import { inTransaction, shortKey, tableIn } from '../database';
import { linesOf } from '../formats/term-record';
import { getService, pluginConfig } from '../plugin';
import { IGNORED_TERM_UID, TERM_UID } from '../uids';
import { findLine } from './lines';
import type { EntryRef } from './stamps';

/** A row of the termbase; lists stand one entry a line. */
export interface TermRow {
  id: number;
  documentId: string;
  term: string;
  translation: string;
  state: TermState;
  partOfSpeech: PartOfSpeech | null;
  allowed: string | null;
  forbidden: string | null;
  note: string | null;
  reference: string | null;
  sourceLocale: string | null;
  targetLocale: string | null;
}

interface KnownTerm extends Term {
  row: TermRow;
}

/** What says that one term does not count in one segment. */
interface IgnoredTerm {
  segmentGroup: string;
  sourceHash: string;
  term: string;
}

/** The terms of one line, given the translation that it has. */
export type TermsOfLine = (line: SegmentView) => LineTerm[];

/** Looks terms up in segments and remembers where they do not count. */
export function createTerms({ strapi }: { strapi: Core.Strapi }) {
  let cached: { signature: string; bases: Map<string, Termbase<KnownTerm>> } | null = null;

  /** The termbase of one target locale as the transaction under way sees it. */
  async function base(locale: string): Promise<Termbase<KnownTerm>> {
    const signature = await signatureOf(strapi);
    if (cached?.signature !== signature) cached = { signature, bases: new Map() };
    const known = cached.bases.get(locale);
    if (known) return known;
    const { sourceLocale } = pluginConfig(strapi);
    const rows: TermRow[] = await strapi.db
      .query(TERM_UID)
      .findMany({ where: { sourceLocale, targetLocale: locale }, orderBy: { id: 'asc' } });
    const made = createTermbase(rows.map(knownTerm), { source: sourceLocale, target: locale });
    cached.bases.set(locale, made);
    return made;
  }

  return {
    base,

    /** Makes the terms of each line of a document known. */
    async of(ref: EntryRef): Promise<TermsOfLine> {
      const terms = await base(ref.locale);
      const rows: IgnoredTerm[] = await strapi.db.query(IGNORED_TERM_UID).findMany({
        where: { entryUid: ref.uid, entryId: ref.documentId, targetLocale: ref.locale },
      });
      const ignored = new Set(rows.map((row) => placeOf(row)));
      const { sourceLocale } = pluginConfig(strapi);
      return (line) =>
        lineTerms(terms, line, (term) =>
          ignored.has(placeOf(ignoredTerm(line.source, term, sourceLocale))),
        );
    },

    /**
     * Remembers, or forgets, that a term does not count in a segment as it reads now.
     * @throws NotFoundError (404) for a document that is not at the desk, SegmentConflict for a segment that changed
     */
    ignore(
      ref: EntryRef,
      seen: SegmentRef,
      { term, ignored, reason }: { term: string; ignored: boolean; reason: string | null },
      actor: Actor,
    ): Promise<void> {
      return inTransaction(strapi, async () => {
        const { view } = await getService(strapi, 'side').view(ref);
        const { sourceLocale } = pluginConfig(strapi);
        const place = ignoredTerm(findLine(view, seen).source, term, sourceLocale);
        const key = keyOf(ref, place);
        const query = strapi.db.query(IGNORED_TERM_UID);
        const stored = await query.findOne({ where: { key } });
        if (!ignored) {
          if (stored) await query.delete({ where: { key } });
          return;
        }
        const data = {
          ...place,
          key,
          entryUid: ref.uid,
          entryId: ref.documentId,
          targetLocale: ref.locale,
          reason,
          madeById: actor.id,
          madeBy: actor.name,
        };
        if (stored) await query.update({ where: { key }, data });
        else await query.create({ data });
      });
    },

    /** A copy of a document keeps what was decided about its terms. */
    async copyIgnored(uid: string, from: string, to: string): Promise<void> {
      const query = strapi.db.query(IGNORED_TERM_UID);
      const rows: (IgnoredTerm & { id: number; targetLocale: string })[] = await query.findMany({
        where: { entryUid: uid, entryId: from },
      });
      for (const { id: _id, ...row } of rows) {
        const key = keyOf({ uid, documentId: to, locale: row.targetLocale }, row);
        await query.create({ data: { ...row, documentId: undefined, key, entryId: to } });
      }
    },
  };
}

function keyOf({ uid, documentId, locale }: EntryRef, place: IgnoredTerm): string {
  return shortKey(uid, documentId, locale, placeOf(place));
}

/** Changes whenever a term does, in whichever process. */
function signatureOf(strapi: Core.Strapi): Promise<string> {
  return inTransaction(strapi, async (trx) => {
    const row = (await tableIn(strapi, trx, TERM_UID)
      .count({ n: '*' })
      .max({ id: 'id', at: 'updated_at' })
      .first()) as Record<string, unknown> | undefined;
    const at = row?.at instanceof Date ? row.at.toISOString() : String(row?.at);
    return `${String(row?.n)}/${String(row?.id)}/${at}`;
  });
}

function knownTerm(row: TermRow): KnownTerm {
  const { id, term: source, translation: target } = row;
  return {
    id,
    source,
    target,
    allowed: linesOf(row.allowed),
    forbidden: linesOf(row.forbidden),
    row,
  };
}

function lineTerms(
  terms: Termbase<KnownTerm>,
  { source, target }: SegmentView,
  isIgnored: (term: string) => boolean,
): LineTerm[] {
  if (source.kind === 'slug') return [];
  const text = wordsOf(source);
  const hits = terms.find(text);
  const problems = new Map(
    (target ? terms.check(hits, wordsOf(target)) : [])
      .filter(({ term }) => term.row.state === 'approved')
      .map((problem) => [problem.term, problem] as const),
  );
  const first = new Map([...hits].reverse().map((hit) => [hit.term, hit] as const));
  return [...first.values()].reverse().map(({ term, start, end }): LineTerm => {
    const problem = problems.get(term);
    return {
      id: term.row.documentId,
      term: term.source,
      translation: term.target,
      allowed: [...(term.allowed ?? [])],
      note: term.row.note,
      state: term.row.state,
      found: text.slice(start, end),
      problem: problem?.kind ?? null,
      variant: problem?.kind === 'forbidden' ? problem.variant : null,
      ignored: isIgnored(term.source),
    };
  });
}

/** The words of a segment in one normal form. */
function wordsOf({ kind, text }: Segment): string {
  return (kind === 'blocks' ? plainText(text) : text).normalize('NFC');
}

function ignoredTerm(source: Segment, term: string, locale: string): IgnoredTerm {
  return {
    segmentGroup: source.group,
    sourceHash: fingerprint(source.text),
    term: foldCase(term, locale),
  };
}

const placeOf = ({ segmentGroup, sourceHash, term }: IgnoredTerm) =>
  JSON.stringify([segmentGroup, sourceHash, term]);

/** A stored term as files carry it. */
export function recordOf(row: TermRow, sourceLocale: string): TermRecord {
  return {
    sourceLocale: row.sourceLocale ?? sourceLocale,
    targetLocale: row.targetLocale ?? '',
    term: row.term,
    translation: row.translation,
    state: row.state,
    partOfSpeech: row.partOfSpeech,
    allowed: linesOf(row.allowed),
    forbidden: linesOf(row.forbidden),
    note: row.note,
    reference: row.reference,
  };
}

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  checkInvariants,
  marksOf,
  viewDocument,
  wordDiff,
  type Citation,
  type DocumentView,
  type Inline,
  type ParityRow,
  type SegmentView,
} from '../../../core';
import type { SideBySide, SideLine } from '../../../shared/contracts';
import { getService, pluginConfig, typeOf } from '../plugin';
import { hasDrafts, labelIds } from '../shapes';
import type { Suggestions } from './memory';
import type { EntryRef } from './stamps';
import type { TermsOfLine } from './terms';
import { loadWorkspaces, type StampRow, type Workspace } from './workspace';

/** Both languages of a document, line by line. */
export function createSide({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** @throws NotFoundError (404) for a type, locale or document that the desk does not know */
    async view(ref: EntryRef): Promise<{ workspace: Workspace; view: DocumentView }> {
      const type = typeOf(strapi, ref.uid);
      const workspaces = type && (await loadWorkspaces(strapi, type, ref.documentId));
      const workspace = workspaces?.get(ref.locale);
      if (!workspace?.source.working) throw new errors.NotFoundError('Not at the translation desk');
      const { source, target, stamps } = workspace;
      return { workspace, view: viewDocument(source.segments, target.segments, stamps) };
    },

    async find(ref: EntryRef): Promise<SideBySide> {
      const { workspace, view } = await this.view(ref);
      const row = await getService(strapi, 'list').row(ref);
      if (!row) throw new errors.NotFoundError('Not at the translation desk');
      const termsOf = await getService(strapi, 'terms').of(ref);
      const memory = await getService(strapi, 'memory').suggest(
        ref.locale,
        view.segments.filter(asksForMemory).map(({ source }) => source),
      );
      const stampOf = new Map<unknown, StampRow>(workspace.stamps.map((s) => [s.id, s]));
      const version = hasDrafts(strapi, ref.uid) ? ('draft' as const) : ('published' as const);
      const versions = { source: version, target: version };
      const { sourceLocale } = pluginConfig(strapi);
      const parity = await getService(strapi, 'citations').parity(ref, versions, view);
      const { source, target } = workspace;
      const sourceRow = source.working ?? {};
      return {
        row,
        sourceLocale,
        lines: view.segments.map((line) =>
          lineOf(
            line,
            stampOf.get(line.record?.id),
            { source: sourceLocale, target: ref.locale },
            memory,
            termsOf,
            {
              marks: marksOf(sourceRow, line.source),
              labels: labelIds(strapi, ref.uid, line.source.path),
            },
          ),
        ),
        parity,
        clauses: await getService(strapi, 'clauses').facts(citedIn(parity.rows), ref.locale),
        shared: await getService(strapi, 'shared').view(ref, sourceRow, target.working),
        gate: workspace.type.gate,
        machine: getService(strapi, 'machine').name(),
      };
    },
  };
}

function lineOf(
  line: SegmentView,
  stamp: StampRow | undefined,
  locales: { source: string; target: string },
  memory: Suggestions,
  termsOf: TermsOfLine,
  { marks, labels }: { marks: Inline[]; labels: string[] },
): SideLine {
  const { source, target, state, record } = line;
  const stale = state === 'stale' && record ? record.sourceText : null;
  return {
    path: source.path,
    index: source.index,
    group: source.group,
    role: source.role,
    kind: source.kind,
    state,
    sourceText: source.text,
    targetText: target?.text ?? null,
    translatedFrom: stale,
    keptText: stale === null ? null : (stamp?.keptText ?? null),
    diff: stale === null ? [] : wordDiff(stale, source.text),
    lostText: target ? null : (record?.targetText ?? null),
    marks,
    labels,
    sourceVersion: record?.sourceVersion ?? null,
    madeBy: stamp?.madeBy ?? null,
    madeAt: stamp?.madeAt ?? null,
    invariants:
      target && source.kind !== 'slug'
        ? checkInvariants(
            { text: source.text, locale: locales.source },
            { text: target.text, locale: locales.target },
          )
        : [],
    terms: termsOf(line),
    memory: memory.get(source) ?? [],
  };
}

/** The clauses of both sides, in reading order of the source. */
function citedIn(rows: readonly ParityRow[]): Citation[] {
  return rows.flatMap((row) => [
    ...('source' in row ? [row.source] : []),
    ...('target' in row ? [row.target] : []),
  ]);
}

/** What is done needs no suggestion, and an address is nobody's translation. */
function asksForMemory({ source, state }: SegmentView): boolean {
  return source.kind !== 'slug' && (state === 'missing' || state === 'stale');
}

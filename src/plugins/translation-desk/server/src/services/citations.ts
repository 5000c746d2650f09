import type { Core } from '@strapi/strapi';
import {
  compareCitations,
  inParity,
  normalise,
  plainText,
  proposeDecisions,
  type Citation,
  type DocumentView,
  type ParityRow,
  type Proposal,
  type Segment,
} from '../../../core';
import type { Actor } from '../actor';
import { pluginConfig } from '../plugin';
import type { EntryRef } from './stamps';

/** A citation as the service of another plugin hands it out. */
export interface StoredCitation {
  locale: string;
  version: 'draft' | 'published';
  number: string;
  plan: number | null;
  /** Attribute that it stands in, and the sentence around it. */
  field: string;
  sentence: string;
  /** What an editor decided on it, null for nothing. */
  verdict: string | null;
}

interface Repeat {
  uid: string;
  documentId: string;
  from: string;
  to: string;
  number: string;
  plan: number | null;
}

/** The narrow service that is asked for citations; clause-links has one. */
interface CitationSource {
  of(uid: string, documentId: string): Promise<StoredCitation[]>;
  repeat(repeat: Repeat, actor: Actor): Promise<number>;
}

export interface Parity {
  rows: ParityRow[];
  ok: boolean;
  /** Decisions of the source that are open in the target. */
  proposals: Proposal[];
}

type Version = 'draft' | 'published';

/** Which clauses both languages cite, as far as a plugin can tell. */
export function createCitations({ strapi }: { strapi: Core.Strapi }) {
  const source = (): CitationSource | undefined => {
    const plugins = strapi.plugins as Record<string, unknown>;
    if (!plugins['clause-links']) return undefined;
    return strapi.plugin('clause-links').service('citations') as unknown as CitationSource;
  };
  return {
    /** Citations in all locales and versions of a document; none when no plugin knows. */
    async of(uid: string, documentId: string): Promise<StoredCitation[]> {
      return (await source()?.of(uid, documentId)) ?? [];
    },

    /** What the target cites compared with the source, in the given versions. */
    async parity(
      entry: EntryRef,
      versions: { source: Version; target: Version },
      view: DocumentView,
    ): Promise<Parity> {
      const stored = await this.of(entry.uid, entry.documentId);
      const { sourceLocale } = pluginConfig(strapi);
      const pick = (locale: string, version: Version) =>
        stored.filter((c) => c.locale === locale && c.version === version);
      const left = pick(sourceLocale, versions.source);
      const right = pick(entry.locale, versions.target);
      const sources = view.segments.map(({ source: segment }) => segment);
      const targets = view.segments.map(({ target }) => target);
      const rows = compareCitations(
        left.filter(isCited).map((citation) => place(citation, sources)),
        right.filter(isCited).map((citation) => place(citation, targets)),
      );
      return { rows, ok: inParity(rows), proposals: proposeDecisions(left, right) };
    },

    /** Lets a decision on the source hold in the target, too. @returns on how many places */
    async repeat(
      { uid, documentId, locale }: EntryRef,
      clause: { number: string; plan: number | null },
      actor: Actor,
    ): Promise<number> {
      const from = pluginConfig(strapi).sourceLocale;
      return (await source()?.repeat({ uid, documentId, from, to: locale, ...clause }, actor)) ?? 0;
    },
  };
}

/** What an editor rejected is no citation. */
export function isCited({ verdict }: StoredCitation): boolean {
  return verdict !== 'rejected';
}

/** The line of the side-by-side view that a citation stands in; -1 when its words moved on meanwhile. */
function place(citation: StoredCitation, segments: readonly (Segment | null)[]): Citation {
  const sentence = normalise(citation.sentence);
  const segment = segments.findIndex(
    (candidate) =>
      candidate?.path[0] === citation.field &&
      normalise(plainText(candidate.text)).includes(sentence),
  );
  return { number: citation.number, plan: citation.plan, segment };
}

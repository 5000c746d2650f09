import type { Core } from '@strapi/strapi';
import {
  compareCitations,
  inParity,
  normalise,
  plainText,
  type Citation,
  type DocumentView,
  type ParityRow,
  type Segment,
} from '../../../core';
import { pluginConfig } from '../plugin';

/** A citation as the service of another plugin hands it out. */
export interface StoredCitation {
  locale: string;
  version: 'draft' | 'published';
  number: string;
  plan: number | null;
  /** Attribute that it stands in, and the sentence around it. */
  field: string;
  sentence: string;
}

/** The narrow service that is asked for citations; clause-links has one. */
interface CitationSource {
  of(uid: string, documentId: string): Promise<StoredCitation[]>;
}

/** Which clauses both languages cite, as far as a plugin can tell. */
export function createCitations({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** Citations in all locales and versions of a document; none when no plugin knows. */
    async of(uid: string, documentId: string): Promise<StoredCitation[]> {
      const plugins = strapi.plugins as Record<string, unknown>;
      if (!plugins['clause-links']) return [];
      const source = strapi.plugin('clause-links').service('citations') as
        | CitationSource
        | undefined;
      return source ? source.of(uid, documentId) : [];
    },

    /** What the target cites compared with the source, in the given versions. */
    async parity(
      entry: { uid: string; documentId: string; locale: string },
      versions: { source: 'draft' | 'published'; target: 'draft' | 'published' },
      view: DocumentView,
    ): Promise<{ rows: ParityRow[]; ok: boolean }> {
      const stored = await this.of(entry.uid, entry.documentId);
      const { sourceLocale } = pluginConfig(strapi);
      const pick = (locale: string, version: string) =>
        stored.filter((c) => c.locale === locale && c.version === version);
      const sources = view.segments.map(({ source }) => source);
      const targets = view.segments.map(({ target }) => target);
      const rows = compareCitations(
        pick(sourceLocale, versions.source).map((citation) => place(citation, sources)),
        pick(entry.locale, versions.target).map((citation) => place(citation, targets)),
      );
      return { rows, ok: inParity(rows) };
    },
  };
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

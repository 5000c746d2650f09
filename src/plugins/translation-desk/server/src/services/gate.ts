import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { segmentsOf, viewDocument, type ParityRow } from '../../../core';
import { getService, pluginConfig, typeOf } from '../plugin';
import { loadWorkspaces } from './workspace';

/** Decides whether a translation may be public. */
export function createGate({ strapi }: { strapi: Core.Strapi }) {
  return {
    /**
     * Looks at what was just published, within the transaction that published it.
     * @throws ValidationError (400) where the type's gate blocks: clauses cited in one language only, or
     * machine output that nobody confirmed.
     */
    async check(uid: string, documentId: string, locales: readonly string[]): Promise<void> {
      const type = typeOf(strapi, uid);
      if (type?.gate !== 'block') return;
      const workspaces = await loadWorkspaces(strapi, type, documentId);
      for (const locale of locales) {
        const workspace = workspaces.get(locale);
        if (!workspace?.target.published || !workspace.source.working) continue;
        const { shapes, source, target, stamps } = workspace;
        const view = viewDocument(
          segmentsOf(shapes, source.published ?? source.working),
          segmentsOf(shapes, target.published),
          stamps,
        );
        const versions = {
          source: source.published ? ('published' as const) : ('draft' as const),
          target: 'published' as const,
        };
        const entry = { uid, documentId, locale };
        const { rows, ok } = await getService(strapi, 'citations').parity(entry, versions, view);
        const machine = view.segments.filter(({ state }) => state === 'machine').length;
        if (ok && machine === 0) continue;
        const problems = rows.filter(({ kind }) => kind !== 'matched');
        throw new errors.ValidationError(message(locale, problems, machine), {
          code: 'translation-gate',
          locale,
          sourceLocale: pluginConfig(strapi).sourceLocale,
          citations: problems,
          machine,
        });
      }
    },
  };
}

function message(locale: string, problems: readonly ParityRow[], machine: number): string {
  const parts = problems.map((row) => {
    switch (row.kind) {
      case 'missing':
        return `clause ${row.source.number} is cited in the source only`;
      case 'extra':
        return `clause ${row.target.number} is cited in the translation only`;
      case 'number-differs':
        return `clause ${row.source.number} became ${row.target.number}`;
      case 'matched':
        return '';
    }
  });
  if (machine) parts.push(`${machine} machine-translated segments are not confirmed`);
  return `The translation (${locale}) cannot be published: ${parts.join('; ')}.`;
}

import type { KnownClause } from '../../../shared/contracts';

/** Folds for searching only: İ, I, ı and i are one letter, and accents are gone. Not length-preserving. */
export function foldForSearch(text: string): string {
  return text.toLocaleLowerCase('tr').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');
}

/** A clause with its folded text, made once for many searches. */
export interface SearchableClause {
  clause: KnownClause;
  folded: string;
}

export function searchable(clauses: readonly KnownClause[]): SearchableClause[] {
  return clauses.map((clause) => ({
    clause,
    folded: foldForSearch(Object.values(clause.text).join('\n')),
  }));
}

/**
 * Clauses whose number starts with the query, or whose text in any language has all its words.
 * Of equals, those of the preferred plan come first.
 */
export function searchClauses(
  clauses: readonly SearchableClause[],
  query: string,
  preferredPlan: number | null,
  limit: number,
): KnownClause[] {
  const wanted = query.trim();
  if (!wanted) return [];
  const words = foldForSearch(wanted).split(/\s+/);
  const byNumber = /^\d[\d.]*$/.test(wanted);
  const hits = clauses
    .filter(({ clause, folded }) =>
      byNumber ? clause.number.startsWith(wanted) : words.every((word) => folded.includes(word)),
    )
    .map(({ clause }) => clause);
  const rank = (clause: KnownClause) =>
    (clause.number === wanted ? 0 : 2) + (clause.plan === preferredPlan ? 0 : 1);
  return hits.sort((a, b) => rank(a) - rank(b)).slice(0, limit);
}

/** A clause's text in the wanted locale, or in any that has one. */
export function clauseText(clause: KnownClause | undefined, locale: string): string | null {
  if (!clause) return null;
  return clause.text[locale] ?? Object.values(clause.text)[0] ?? null;
}

import { clauseKey, type Finding, type Span } from '../../../engine';
import type { ClauseCatalogue } from '../../../shared/contracts';
import type { Say } from '../utils/useText';

/** Other words for a span of the text, and what the button that writes them says. */
export interface Remedy {
  span: Span;
  words: string;
  label: string;
}

/**
 * What can be written at once so that a finding no longer holds.
 * @param wording the clause's own words in the language of the text, where the finding is about words
 */
export function remediesOf(finding: Finding, wording: string | null, say: Say): Remedy[] {
  const { code, span, values, passage } = finding;
  if (code === 'count-differs') {
    const digits = { start: span.start, end: span.start + String(values.said).length };
    const label = say('findings.writeCount', { count: values.listed });
    return [{ span: digits, words: String(values.listed), label }];
  }
  if (code !== 'quote-differs') return [];
  const remedies: Remedy[] = [];
  if (values.quoted) {
    const words = String(values.quoted);
    remedies.push({ span, words, label: say('findings.writeNumber', { number: words }) });
  }
  if (wording && passage)
    remedies.push({ span: passage, words: wording, label: say('findings.writeWording') });
  return remedies;
}

/** The words of the clause that a quotation differs from; null when they are not known in the language of the text. */
export function wordingOf(
  { code, values }: Finding,
  { clauses }: ClauseCatalogue,
  locale: string,
): string | null {
  if (code !== 'quote-differs') return null;
  const key = clauseKey(Number(values.plan), String(values.number));
  const clause = clauses.find(({ plan, number }) => clauseKey(plan, number) === key);
  return clause?.text[locale]?.trim() || null;
}

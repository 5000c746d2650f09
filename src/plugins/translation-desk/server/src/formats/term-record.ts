import { z } from 'zod';
import { PARTS_OF_SPEECH, TERM_STATES, type TermRecord } from '../../../shared/terms';

const words = (max: number) => z.string().trim().max(max);
const list = z.array(words(255).min(1)).max(50);
const optional = words(2000)
  .nullish()
  .transform((text) => text || null);

/** Checks a term from outside and brings it into its stored form. */
export const termRecord = z.strictObject({
  sourceLocale: words(20).min(1),
  targetLocale: words(20).min(1),
  term: words(200).regex(/[\p{L}\p{N}]/u, 'has no letter'),
  translation: words(255).regex(/[\p{L}\p{N}]/u, 'has no letter'),
  state: z.enum(TERM_STATES).default('approved'),
  partOfSpeech: z
    .enum(PARTS_OF_SPEECH)
    .nullish()
    .transform((value) => value ?? null),
  allowed: list.default([]),
  forbidden: list.default([]),
  note: optional,
  reference: optional,
}) satisfies z.ZodType<TermRecord, unknown>;

/** Lists stand one entry a line in the text fields of the content manager. */
export function linesOf(text: string | null | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

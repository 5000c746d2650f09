import { z } from 'zod';

/** What several requests of the desk have in common. */
export const text = z.string().max(100_000);
export const name = z.string().min(1).max(255);
export const entry = { uid: name, documentId: name, locale: z.string().min(1).max(20) };
export const segment = z.strictObject({
  path: z
    .array(z.union([z.string(), z.number().int().min(0)]))
    .min(1)
    .max(20),
  index: z.number().int().min(0),
  sourceText: text,
  targetText: text.nullable(),
});

/** Whether an import does what it says, from a query string. */
export const apply = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .default(false);

const STATES = ['missing', 'in-progress', 'stale', 'ready', 'published'] as const;

/** Which documents of the desk are meant; several states are separated by commas. */
export const filter = {
  uid: name.optional(),
  locale: z.string().max(20).optional(),
  state: z
    .string()
    .transform((states) => states.split(','))
    .pipe(z.array(z.enum(STATES)).min(1))
    .optional(),
  assignee: z.string().max(40).optional(),
  sourcePublished: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  q: z.string().max(200).optional(),
};

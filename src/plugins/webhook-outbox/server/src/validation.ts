import { errors } from '@strapi/utils';
import type { z } from 'zod';

/**
 * Parses a request's input.
 * @throws ValidationError (400) with a line per problem in `details.errors`.
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.infer<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => ({
    path: path.map(String),
    message,
    name: 'ValidationError',
  }));
  const [first] = problems;
  throw new errors.ValidationError(
    first.path.length ? `${first.path.join('.')}: ${first.message}` : first.message,
    { errors: problems },
  );
}

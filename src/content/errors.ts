import { errors } from '@strapi/utils';

/** One wrong value, in the shape in which Strapi's admin shows it at its field. */
export interface Problem {
  path: string[];
  message: string;
}

/** A 400 that names its fields. */
export function invalid(problems: Problem[]): errors.ValidationError {
  return new errors.ValidationError(problems.map((p) => p.message).join(' '), {
    errors: problems.map((problem) => ({ ...problem, name: 'ValidationError' })),
  });
}

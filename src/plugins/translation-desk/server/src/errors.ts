import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { ConflictCode } from '../../shared/contracts';

/** What was on the translator's screen is another text by now. */
export class SegmentConflict extends errors.ApplicationError<
  'SegmentConflict',
  string,
  { code: ConflictCode; text: string | null }
> {
  constructor(code: ConflictCode, text: string | null) {
    super('The text changed meanwhile; load it again.', { code, text });
  }
}

/** Answers a conflict with 409; every other error goes its way. */
export async function orConflict(ctx: Context, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof SegmentConflict)) throw error;
    answerConflict(ctx, error.message, error.details);
  }
}

export function answerConflict(ctx: Context, message: string, details: object): void {
  answerError(ctx, 409, 'ConflictError', message, details);
}

/** Strapi has no error classes for 409 and 502, so their body is written in Strapi's shape here. */
export function answerError(
  ctx: Context,
  status: number,
  name: string,
  message: string,
  details: object,
): void {
  ctx.status = status;
  ctx.body = { data: null, error: { status, name, message, details } };
}

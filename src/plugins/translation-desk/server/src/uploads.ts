import { readFile, rm } from 'node:fs/promises';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { UnreadableFile } from './formats/problem';

/** A file as it was sent. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** The part of formidable's file that is used. */
interface TemporaryFile {
  filepath: string;
  originalFilename?: string | null;
  size: number;
}

/**
 * The one file of a multipart request, in the part `file`. The temporary file is removed.
 * @throws ValidationError (400) without a file, with several, or with one that is too large
 */
export async function readUpload(ctx: Context, largest: number): Promise<SentFile> {
  const parts = (ctx.request as { files?: Record<string, TemporaryFile | TemporaryFile[]> }).files;
  const files = Object.values(parts ?? {}).flat();
  try {
    const file = parts?.file;
    if (!file || files.length !== 1) throw new errors.ValidationError('Send one file as "file"');
    const { filepath, originalFilename, size } = Array.isArray(file) ? file[0] : file;
    if (size > largest) {
      const limit = Math.round(largest / 1024 / 1024);
      throw new errors.ValidationError(`The file is larger than ${limit} MB`, {
        code: 'too-large',
      });
    }
    return { name: originalFilename ?? '', bytes: await readFile(filepath) };
  } finally {
    for (const { filepath } of files) await rm(filepath, { force: true });
  }
}

/** Turns what a reader says about a file into an answer with 400. */
export async function orUnreadable<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new errors.ValidationError(error.message, { code: 'unreadable' });
  }
}

/** Answers with a file to save. */
export function sendFile(ctx: Context, name: string, type: string, body: string | Buffer): void {
  ctx.set('Content-Disposition', `attachment; filename="${name}"`);
  ctx.set('Cache-Control', 'no-store');
  ctx.type = type;
  ctx.body = body;
}

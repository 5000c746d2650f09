import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { FILE_FORMATS } from '../../../shared/files';
import { answerConflict } from '../errors';
import { readTranslations } from '../formats/read';
import { zipFiles } from '../formats/zip';
import { getService } from '../plugin';
import type { EntryRef } from '../services/stamps';
import { orUnreadable, readUpload, sendFile } from '../uploads';
import { parseInput } from '../validation';
import { actorOf, mustRead, mustWrite, readable } from './access';
import { filter, name } from './inputs';

const LARGEST = 50 * 1024 * 1024;
const TYPES = {
  xliff2: 'application/xliff+xml; charset=utf-8',
  xliff1: 'application/xliff+xml; charset=utf-8',
  po: 'text/x-gettext-translation; charset=utf-8',
} as const;

const exported = z.strictObject({
  ...filter,
  documentId: name.optional(),
  format: z.enum(FILE_FORMATS).default('xliff2'),
  /** `open`: only what is missing, stale or machine-made. */
  units: z.enum(['all', 'open']).default('all'),
});

/** Translation files for a translator's own tools. Nothing is published by any of this. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** One document as a file, or everything under a filter as an archive. */
  async exportFiles(ctx: Context): Promise<void> {
    const { format, units, documentId, ...rest } = parseInput(exported, ctx.query);
    const service = getService(strapi, 'files');
    const options = { format, openOnly: units === 'open' };
    if (documentId !== undefined) {
      const { uid, locale } = rest;
      if (!uid || !locale) throw new errors.ValidationError('A document needs uid and locale');
      mustRead(strapi, ctx, uid);
      const { name: file, text } = await service.export({ uid, documentId, locale }, options);
      sendFile(ctx, file, TYPES[format], text);
      return;
    }
    const sorted = { ...rest, sort: 'title' as const, order: 'asc' as const };
    const me = actorOf(ctx);
    const files = await service.exportAll(sorted, options, readable(strapi, ctx), me);
    if (files.length === 0) {
      throw new errors.ValidationError('Nothing to export under this filter', { code: 'nothing' });
    }
    sendFile(ctx, 'translations.zip', 'application/zip', zipFiles(files, new Date()));
  },

  /**
   * Says what a file would do. With the `digest` of that report it is done, unless it would do something
   * else by now (409, with the new report).
   */
  async importFiles(ctx: Context): Promise<void> {
    const { digest } = parseInput(z.strictObject({ digest: name.optional() }), ctx.query);
    const units = await orUnreadable(async () => readTranslations(await readUpload(ctx, LARGEST)));
    const service = getService(strapi, 'fileImport');
    const mayWrite = (ref: EntryRef) => mustWrite(strapi, ctx, ref);
    if (digest === undefined) {
      ctx.body = { data: await service.plan(units, mayWrite) };
      return;
    }
    const report = await service.apply(units, digest, mayWrite, actorOf(ctx));
    if (report) ctx.body = { data: report };
    else {
      const message = 'The texts changed since the report; look at it again.';
      const plan = await service.plan(units, mayWrite);
      answerConflict(ctx, message, { code: 'report-changed', report: plan });
    }
  },
});

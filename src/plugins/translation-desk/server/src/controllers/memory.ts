import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { decodeText } from '../formats/decode';
import { readTmx, writeTmx } from '../formats/tmx';
import { getService, pluginConfig } from '../plugin';
import { orUnreadable, readUpload, sendFile } from '../uploads';
import { parseInput } from '../validation';
import { apply } from './inputs';

const LARGEST = 100 * 1024 * 1024;

/** The translation memory's files. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async exportFile(ctx: Context): Promise<void> {
    const { sourceLocale, targetLocales } = pluginConfig(strapi);
    const query = z.strictObject({ locale: z.enum(targetLocales).default(targetLocales[0]) });
    const { locale } = parseInput(query, ctx.query);
    const units = await getService(strapi, 'memory').all(locale);
    const texts = units.map((unit) => ({
      ...unit,
      madeAt: unit.madeAt === null ? null : new Date(unit.madeAt),
    }));
    const tmx = writeTmx(texts, sourceLocale);
    sendFile(ctx, `memory.${locale}.tmx`, 'application/x-tmx+xml; charset=utf-8', tmx);
  },

  /** Says what a file would add; adds it with `apply=true`, all of it or nothing. */
  async importFile(ctx: Context): Promise<void> {
    const wanted = parseInput(z.strictObject({ apply }), ctx.query);
    const { sourceLocale, targetLocales } = pluginConfig(strapi);
    const units = await orUnreadable(async () => {
      const { bytes } = await readUpload(ctx, LARGEST);
      return readTmx(decodeText(bytes), { source: sourceLocale, targets: targetLocales });
    });
    const report = await getService(strapi, 'memory').import(units, wanted.apply);
    if (wanted.apply && !report.applied) {
      throw new errors.ValidationError('Nothing was imported: the file has problems', { report });
    }
    ctx.body = { data: report };
  },
});

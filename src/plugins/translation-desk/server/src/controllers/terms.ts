import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { orConflict } from '../errors';
import { decodeText } from '../formats/decode';
import { readTbx, writeTbx } from '../formats/tbx';
import { readTermCsv, writeTermCsv } from '../formats/term-csv';
import { getService, pluginConfig } from '../plugin';
import type { RawTerm } from '../services/termbase';
import { orUnreadable, readUpload, sendFile } from '../uploads';
import { parseInput } from '../validation';
import { actorOf, mustWrite } from './access';
import { apply, entry, segment } from './inputs';

const LARGEST = 5 * 1024 * 1024;
const MOST = 20_000;

const format = z.enum(['csv', 'tbx']);
const ignore = z.strictObject({
  ...entry,
  segment,
  term: z.string().min(1).max(200),
  ignored: z.boolean(),
  reason: z.string().trim().max(2000).nullish(),
});

/** Terms at the desk: where they do not count, and their files. A single term is content like any other. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async ignore(ctx: Context): Promise<void> {
    const input = parseInput(ignore, ctx.request.body);
    const { segment: seen, term, ignored, reason = null, ...ref } = input;
    mustWrite(strapi, ctx, ref);
    await orConflict(ctx, async () => {
      const decision = { term, ignored, reason };
      await getService(strapi, 'terms').ignore(ref, seen, decision, actorOf(ctx));
      ctx.body = { data: await getService(strapi, 'side').find(ref) };
    });
  },

  async exportFile(ctx: Context): Promise<void> {
    const query = z.strictObject({ format, locale: z.string().max(20).optional() });
    const { format: wanted, locale } = parseInput(query, ctx.query);
    const terms = await getService(strapi, 'termbase').all(locale);
    if (wanted === 'csv')
      sendFile(ctx, 'terms.csv', 'text/csv; charset=utf-8', writeTermCsv(terms));
    else sendFile(ctx, 'terms.tbx', 'application/x-tbx; charset=utf-8', writeTbx(terms));
  },

  /** Says what a file would do; does it with `apply=true`, all of it or nothing. */
  async importFile(ctx: Context): Promise<void> {
    const wanted = parseInput(z.strictObject({ apply }), ctx.query);
    const raw = await orUnreadable(async () => {
      const { name, bytes } = await readUpload(ctx, LARGEST);
      return readTerms(strapi, name, decodeText(bytes));
    });
    if (raw.length > MOST) throw new errors.ValidationError(`More than ${MOST} terms in one file`);
    const report = await getService(strapi, 'termbase').import(raw, wanted.apply);
    if (wanted.apply && !report.applied) {
      throw new errors.ValidationError('Nothing was imported: the file has problems', { report });
    }
    ctx.body = { data: report };
  },
});

function readTerms(strapi: Core.Strapi, name: string, text: string): RawTerm[] {
  const { sourceLocale, targetLocales } = pluginConfig(strapi);
  const isXml = /\.(tbx|xml)$/i.test(name) || text.trimStart().startsWith('<');
  return isXml
    ? readTbx(text, { source: sourceLocale, targets: targetLocales })
    : readTermCsv(text);
}

import { z } from 'zod';

const name = z.string().min(1);

/** What happens when a translation is published whose citations or machine output nobody has settled. */
const gate = z.enum(['off', 'warn', 'block']);

/** One localised content type that is translated. */
const type = z.strictObject({
  /** Content type, e.g. `api::article.article`. */
  uid: name,
  /** Attributes to translate, in reading order; the first is the title. Left out: every localised text. */
  fields: z.array(name).min(1).optional(),
  gate: gate.default('warn'),
});

const schema = z.strictObject({
  /** The locale that is translated from; the desk never writes it. */
  sourceLocale: name,
  targetLocales: z.array(name).min(1),
  types: z.array(type),
  /** How a citation is written in the target: `{number}`, `{plan}` and `{planName}` are filled in. */
  citationPattern: z.record(name, name),
});

export type PluginConfig = z.output<typeof schema>;
export type TypeConfig = PluginConfig['types'][number];

const defaults: PluginConfig = {
  sourceLocale: 'tr',
  targetLocales: ['en'],
  types: [],
  citationPattern: { en: 'clause {number} of the {planName}' },
};

export default {
  default: defaults,
  /** @throws Error naming the wrong setting and what is allowed there. */
  validator(config: unknown): void {
    const result = schema
      .refine(
        ({ sourceLocale, targetLocales }) => !targetLocales.includes(sourceLocale),
        'targetLocales must not contain the source locale',
      )
      .safeParse(config);
    if (result.success) return;
    const lines = result.error.issues.map((i) => `${i.path.join('.') || '(root)'}: ${i.message}`);
    throw new Error(`config/plugins → translation-desk is wrong: ${lines.join('; ')}`);
  },
};

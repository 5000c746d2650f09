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
  /** Relations that something else keeps, e.g. the clauses that a linker finds; the desk leaves them alone. */
  ignore: z.array(name).default([]),
});

/**
 * Where the cited clauses are stored; without it citations have no names of plans and no official wording.
 * `plan` is the relation to the plans, with their ordinal and title; `kind` says whose translation a text is.
 */
const clauses = z.strictObject({
  uid: name,
  number: name,
  plan: name,
  ordinal: name,
  title: name,
  text: name,
  kind: name,
  /** The value of `kind` that makes a text official. */
  official: name,
});

/** A service that translates. */
const machine = z.strictObject({
  provider: z.enum(['libretranslate', 'openai']),
  /** The address before `/translate` or `/chat/completions`. */
  url: z.url({ protocol: /^https?$/ }),
  key: name.optional(),
  model: name.optional(),
  timeoutMs: z.number().int().min(100).max(300_000).optional(),
});

/** A pattern for all plans, or `default`, `unknown` (the plan is undecided) and plans by ordinal. */
const phrase = z.union([name, z.record(name, name)]);

const schema = z.strictObject({
  /** The locale that is translated from; the desk never writes it. */
  sourceLocale: name,
  targetLocales: z.array(name).min(1),
  types: z.array(type),
  /** By locale, how a citation is written there: `{number}`, `{plan}` and `{planName}` are filled in. */
  citationPattern: z.record(name, phrase),
  clauses: clauses.optional(),
  /** Null: no machine translation. */
  machine: machine.nullable(),
  /** Mail about what waits. Off while `cron` is empty; `to` narrows who gets it. */
  digest: z.strictObject({ cron: z.string(), to: z.array(z.string()) }),
});

export type PluginConfig = z.output<typeof schema>;
export type MachineConfig = z.output<typeof machine>;
export type TypeConfig = PluginConfig['types'][number];

const defaults: PluginConfig = {
  sourceLocale: 'tr',
  targetLocales: ['en'],
  types: [],
  citationPattern: {
    en: { default: 'clause {number} of the {planName}', unknown: 'clause {number}' },
  },
  machine: null,
  digest: { cron: '', to: [] },
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

import { z } from 'zod';

const name = z.string().min(1);

/** One content type whose text cites clauses. */
const source = z.strictObject({
  /** Content type, e.g. `api::article.article`. */
  uid: name,
  /** Attributes that are read, in reading order: string, text, Markdown (richtext), blocks, component or dynamic zone. */
  fields: z.array(name).min(1),
  /** Many-to-many relation to the target type that the plugin keeps equal to the linked mentions; leave out to keep none. */
  relation: name.optional(),
  /** Attribute with the date that the text bears (date or datetime). */
  dateField: name.optional(),
  /** Enumeration by whose values the coverage map can be filtered. */
  categoryField: name.optional(),
});

const schema = z.strictObject({
  sources: z.array(source),
  /** The clauses. `plan` is its relation to the plan type; `text` is quoted text, localised or not. */
  target: z.strictObject({
    uid: name,
    number: name,
    plan: name,
    text: name.optional(),
    /** Attribute (string or enumeration) by which the coverage map can be filtered. */
    category: name.optional(),
  }),
  /** The plans. Years and aliases help to tell which plan a text speaks of. */
  plan: z.strictObject({
    uid: name,
    ordinal: name,
    /** Localised or not; every value is an alias. */
    title: name.optional(),
    /** JSON attribute with an array of strings. */
    aliases: name.optional(),
    startYear: name.optional(),
    endYear: name.optional(),
    /** Date from which a text can know the plan. */
    knownFrom: name.optional(),
  }),
  /** Confidence from which a mention links by itself, and from which it is suggested. */
  thresholds: z
    .strictObject({ link: z.number().min(0).max(1), suggest: z.number().min(0).max(1) })
    .partial()
    .optional(),
  /** Largest text that the detect endpoint takes, in bytes of UTF-8. */
  maxTextBytes: z.number().int().positive(),
});

export type PluginConfig = z.infer<typeof schema>;
export type SourceConfig = z.infer<typeof source>;

const defaults: PluginConfig = {
  sources: [
    {
      uid: 'api::article.article',
      fields: ['title', 'summary', 'body'],
      relation: 'clauses',
      dateField: 'publishedOn',
    },
  ],
  target: { uid: 'api::plan-clause.plan-clause', number: 'number', plan: 'plan', text: 'text' },
  plan: {
    uid: 'api::plan.plan',
    ordinal: 'ordinal',
    title: 'title',
    aliases: 'aliases',
    startYear: 'startYear',
    endYear: 'endYear',
  },
  maxTextBytes: 256 * 1024,
};

export default {
  default: defaults,
  /** @throws Error naming the wrong setting and what is allowed there. */
  validator(config: unknown): void {
    const result = schema.safeParse(config);
    if (result.success) return;
    const lines = result.error.issues.map((i) => `${i.path.join('.') || '(root)'}: ${i.message}`);
    throw new Error(`config/plugins → clause-links is wrong: ${lines.join('; ')}`);
  },
};

import ipaddr from 'ipaddr.js';
import { z } from 'zod';

const schema = z
  .strictObject({
    /** One endpoint for simple set-ups; empty for none. */
    endpoint: z.strictObject({ url: z.string(), secret: z.string() }),
    /** Lets webhooks go over http, and to addresses that are not public: all, or those of some networks (CIDR). */
    allowHttp: z.boolean(),
    allowPrivate: z.boolean(),
    allowNetworks: z.array(
      z
        .string()
        .refine((text) => ipaddr.isValidCIDR(text), 'must be a network such as 10.1.0.0/16'),
    ),
    /** Milliseconds that an endpoint has to answer. */
    timeoutMs: z.number().int().min(1),
    /** After so many attempts a delivery has failed. */
    tries: z.number().int().min(1),
    /** Milliseconds before the second attempt; twice as long before each further one, up to the cap. */
    backOffMs: z.number().int().min(1),
    backOffCapMs: z.number().int().min(1),
    /** Days that finished deliveries stay in the log. */
    keepDays: z.number().int().min(1),
  })
  .refine(({ endpoint }) => !endpoint.url || endpoint.secret.length >= 16, {
    path: ['endpoint', 'secret'],
    message: 'must have at least 16 characters',
  });

export type PluginConfig = z.output<typeof schema>;

const defaults: PluginConfig = {
  endpoint: { url: '', secret: '' },
  allowHttp: false,
  allowPrivate: false,
  allowNetworks: [],
  timeoutMs: 10_000,
  tries: 20,
  backOffMs: 5_000,
  backOffCapMs: 600_000,
  keepDays: 30,
};

export default {
  default: defaults,
  /** @throws Error naming the wrong setting and what is allowed there; never its value, which may be a secret. */
  validator(config: unknown): void {
    const result = schema.safeParse(config);
    if (result.success) return;
    const lines = result.error.issues.map((i) => `${i.path.join('.') || '(root)'}: ${i.message}`);
    throw new Error(`config/plugins → webhook-outbox is wrong: ${lines.join('; ')}`);
  },
};

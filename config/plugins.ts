import path from 'node:path';
import type { Core } from '@strapi/strapi';

/**
 * `__dirname` is `<root>/config` for the admin build and `<root>/dist/config` for the server, so one
 * expression gives each side the plugin's folder it needs (docs/decisions/0001-plugin-layout.md).
 */
const localPlugin = (name: string) => path.join(__dirname, '..', 'src', 'plugins', name, 'local');

/** Off until a provider is named. */
const machineTranslation = (env: Core.Config.Shared.ConfigParams['env']) => {
  const provider = env('MACHINE_TRANSLATION_PROVIDER', '');
  if (!provider) return null;
  const [key, model] = [env('MACHINE_TRANSLATION_KEY'), env('MACHINE_TRANSLATION_MODEL')];
  return {
    provider,
    url: env('MACHINE_TRANSLATION_URL', ''),
    ...(key ? { key } : {}),
    ...(model ? { model } : {}),
  };
};

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  i18n: { enabled: true },
  'users-permissions': {
    enabled: true,
    config: { jwtSecret: env('JWT_SECRET') },
  },
  // Before clause-links: the gate runs around it and sees the citations of the write that it judges.
  'translation-desk': {
    enabled: true,
    resolve: localPlugin('translation-desk'),
    config: {
      types: [
        {
          uid: 'api::article.article',
          fields: ['title', 'slug', 'summary', 'body', 'quotes', 'seo'],
          ignore: ['clauses'],
          gate: env('TRANSLATION_GATE', 'warn'),
        },
        { uid: 'api::event.event' },
        {
          uid: 'api::cluster.cluster',
          fields: ['name', 'slug', 'legalForm', 'hostInstitution', 'description', 'seo'],
        },
        { uid: 'api::agency.agency', fields: ['name', 'slug', 'description', 'seo'] },
      ],
      clauses: {
        uid: 'api::plan-clause.plan-clause',
        number: 'number',
        plan: 'plan',
        ordinal: 'ordinal',
        title: 'title',
        text: 'text',
        kind: 'translationKind',
        official: 'official',
      },
      machine: machineTranslation(env),
      digest: {
        cron: env('TRANSLATION_DIGEST_CRON', ''),
        to: env.array('TRANSLATION_DIGEST_TO', []),
      },
    },
  },
  'webhook-outbox': {
    enabled: true,
    resolve: localPlugin('webhook-outbox'),
    config: {
      endpoint: { url: env('WEBHOOK_URL', ''), secret: env('WEBHOOK_SECRET', '') },
      allowHttp: env.bool('WEBHOOK_ALLOW_HTTP', false),
      allowPrivate: env.bool('WEBHOOK_ALLOW_PRIVATE', false),
      allowNetworks: env.array('WEBHOOK_ALLOW_NETWORKS', []),
      timeoutMs: env.int('WEBHOOK_TIMEOUT_MS', 10_000),
      tries: env.int('WEBHOOK_TRIES', 20),
      backOffMs: env.int('WEBHOOK_BACK_OFF_MS', 5_000),
      keepDays: env.int('WEBHOOK_KEEP_DAYS', 30),
    },
  },
  'clause-links': {
    enabled: true,
    resolve: localPlugin('clause-links'),
    config: {
      sources: [
        {
          uid: 'api::article.article',
          fields: ['title', 'summary', 'body'],
          relation: 'clauses',
          dateField: 'publishedOn',
          categoryField: 'category',
        },
      ],
      target: {
        uid: 'api::plan-clause.plan-clause',
        number: 'number',
        plan: 'plan',
        text: 'text',
        category: 'kind',
      },
    },
  },
});

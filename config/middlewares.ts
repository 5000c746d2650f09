import type { Core } from '@strapi/strapi';

const MEGABYTE = 1024 * 1024;

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const origins = env.array('CORS_ORIGINS', []);
  return [
    'strapi::logger',
    'strapi::errors',
    // What went the whole way once goes out again from here.
    'global::answers-again',
    'strapi::security',
    {
      name: 'strapi::cors',
      config: {
        origin: origins.length ? origins : '*',
        // Cookies only to origins that somebody named: with any origin, any page could act for its reader.
        credentials: origins.length > 0,
        maxAge: 86_400,
        headers: ['Content-Type', 'Authorization', 'Origin', 'Accept', 'If-None-Match'],
        expose: [
          'Content-Language',
          'ETag',
          'Last-Modified',
          'Link',
          'RateLimit-Limit',
          'RateLimit-Remaining',
          'RateLimit-Reset',
          'Retry-After',
        ],
        keepHeadersOnError: true,
      },
    },
    { name: 'strapi::poweredBy', config: { poweredBy: 'akip-cms' } },
    // Before anything is parsed or looked up.
    'global::rate-limit',
    // What else is kept is sent before the request is parsed, routed and authorised.
    'global::answers',
    'global::robots',
    'global::unchanged',
    'strapi::query',
    'global::query-limits',
    {
      name: 'strapi::body',
      config: {
        jsonLimit: env('BODY_LIMIT', '2mb'),
        formLimit: '64kb',
        textLimit: '64kb',
        formidable: { maxFileSize: env.int('UPLOAD_LIMIT_MB', 50) * MEGABYTE },
      },
    },
    'strapi::session',
    { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
    'strapi::public',
  ];
};

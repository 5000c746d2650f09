import type { APIRoute } from 'astro';
import { SITE_URL } from '../config';

export const GET: APIRoute = () =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /tr/preview',
      'Disallow: /en/preview',
      'Disallow: /tr/search?',
      'Disallow: /en/search?',
      `Sitemap: ${SITE_URL}/sitemap.xml`,
      '',
    ].join('\n'),
    {
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'public, max-age=3600',
      },
    },
  );

import type { APIRoute } from 'astro';

/** The middleware leads `/` to the reader's language before this is asked. */
export const GET: APIRoute = () => new Response(null, { status: 404 });

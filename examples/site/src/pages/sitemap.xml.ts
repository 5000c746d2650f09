import type { APIRoute } from 'astro';
import { passOn } from '../lib/pass';

export const GET: APIRoute = ({ request }) => passOn(request, '/sitemap.xml');

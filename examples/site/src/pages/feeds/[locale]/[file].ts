import type { APIRoute } from 'astro';
import { passOn } from '../../../lib/pass';

/** News as RSS, Atom and JSON Feed, events as a calendar: made by the CMS, found under the site's own address. */
export const GET: APIRoute = ({ request, params }) =>
  passOn(
    request,
    `/feeds/${encodeURIComponent(params.locale ?? '')}/${encodeURIComponent(params.file ?? '')}`,
  );

/** Settings, read when the server starts. */

/** Address of the CMS as this server reaches it. */
export const CMS_URL = (process.env['CMS_URL'] ?? 'http://127.0.0.1:1337').replace(/\/+$/, '');

/** A read-only API token: the CMS counts the requests of all visitors as this server's, and allows more with one. */
export const CMS_TOKEN = process.env['CMS_TOKEN'];

/** Address of the CMS as browsers reach it: for pictures, and for the admin panel that shows previews in a frame. */
export const CMS_PUBLIC_URL = (process.env['CMS_PUBLIC_URL'] ?? CMS_URL).replace(/\/+$/, '');

/** Address of this site, for canonical links. What a request calls this host is not to be trusted. */
export const SITE_URL = (
  process.env['SITE_URL'] ?? `http://localhost:${process.env['PORT'] ?? 4321}`
).replace(/\/+$/, '');

declare namespace App {
  interface Locals {
    /** What the answers behind this page say about caching; see lib/cms.ts. */
    caching: import('./lib/cms').Caching;
  }
}

import type { Server } from 'node:http';
import type { Core } from '@strapi/strapi';

/** Milliseconds that re-linking steps back for requests at most, so that a busy server gets on with it, too. */
const PATIENCE_MS = 50;

/** Milliseconds that one piece of work should take while nobody reads: longer ones cost less for each document. */
const CALM_MS = 20;
/** And while somebody does. */
const BUSY_MS = 4;
/** Milliseconds without a request after which nobody reads any more. */
const CALM_AFTER = 1_000;

interface Requests {
  underWay: number;
  /** When the last one began. */
  last: number;
}
const requestsTo = new WeakMap<Server, Requests>();

/** Counts the requests that are being answered from now on. */
export function watchRequests(strapi: Core.Strapi): void {
  const { httpServer } = strapi.server;
  const requests: Requests = { underWay: 0, last: -Infinity };
  requestsTo.set(httpServer, requests);
  httpServer.on('request', (_request, response) => {
    requests.underWay += 1;
    requests.last = performance.now();
    response.once('close', () => (requests.underWay -= 1));
  });
}

/** Milliseconds that the next piece of work should take: on SQLite readers wait for it. */
export function workFor(strapi: Core.Strapi): number {
  const { last = -Infinity } = requestsTo.get(strapi.server.httpServer) ?? {};
  return performance.now() - last < CALM_AFTER ? BUSY_MS : CALM_MS;
}

/**
 * Lets others go first between two pieces of work: SQLite's driver works in this thread and on one connection, so a
 * request of several queries would wait for a piece of work before each of them.
 */
export async function letRequestsPass(strapi: Core.Strapi): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  const requests = requestsTo.get(strapi.server.httpServer);
  const until = performance.now() + PATIENCE_MS;
  while (requests && requests.underWay > 0 && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

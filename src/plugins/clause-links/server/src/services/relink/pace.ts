import type { Server } from 'node:http';
import type { Core } from '@strapi/strapi';

/** Milliseconds that re-linking steps back for requests at most, so that a busy server gets on with it, too. */
const PATIENCE_MS = 50;

const underWay = new WeakMap<Server, { requests: number }>();

/** Counts the requests that are being answered from now on. */
export function watchRequests(strapi: Core.Strapi): void {
  const { httpServer } = strapi.server;
  const count = { requests: 0 };
  underWay.set(httpServer, count);
  httpServer.on('request', (_request, response) => {
    count.requests += 1;
    response.once('close', () => (count.requests -= 1));
  });
}

/**
 * Lets others go first between two pieces of work: SQLite's driver works in this thread and on one connection, so a
 * request of several queries would wait for a piece of work before each of them.
 */
export async function letRequestsPass(strapi: Core.Strapi): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  const count = underWay.get(strapi.server.httpServer);
  const until = performance.now() + PATIENCE_MS;
  while (count && count.requests > 0 && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

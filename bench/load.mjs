// @ts-check
/**
 * Asks a server as fast as ten connections can, in a process of its own (bench/api.ts starts it): jobs come in as
 * messages, rates go out. Where there are addresses enough each connection has its own: no two ask for the same at once.
 */
import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';

/** @typedef {{ url: string, paths: string[], amount: number, connections: number, headers?: Record<string, string> }} Job */

process.on('message', (/** @type {Job} */ job) => {
  void run(job).then(
    (result) => process.send?.(result),
    (error) => process.send?.({ error: String(error) }),
  );
});

/** @param {Job} job */
async function run({ url, paths, amount, connections, headers }) {
  let next = 0;
  let first = 0;
  let last = 0;
  /** @type {import('autocannon').Result} */
  const { errors, timeouts, statusCodeStats } = await new Promise((resolve, reject) => {
    const load = autocannon(
      {
        url,
        amount,
        connections,
        headers,
        setupClient(client) {
          const own = next++ % connections;
          const shared = paths.length < connections;
          const mine = shared ? paths : paths.filter((_, i) => i % connections === own);
          client.setRequests(mine.map((path) => ({ path, headers })));
        },
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
    // Its own duration is counted in whole seconds, and from before its connections are there.
    load.on('start', () => {
      first = performance.now();
    });
    load.on('response', () => {
      last = performance.now();
    });
  });
  const seconds = (last - first) / 1_000;
  return { seconds, errors: errors + timeouts, statuses: statusCodeStats };
}

/**
 * Finds the mentions of all documents again, or of those that a filter names.
 *
 *   npm run relink -- [--uid api::article.article] [--document ID]... [--status] [--cancel]
 *
 * Prints progress (done/total, rate, remaining). Interrupt it at any time: what is done stays done, and the
 * next run of this command, or the server, goes on with the rest.
 */
import { parseArgs } from 'node:util';
import { loadApp } from './app';

interface Run {
  state: string;
  total: number;
  done: number;
  changed: number;
  failed: number;
}
interface Relink {
  start(filter: { uid?: string; documentIds?: string[] }, by: string | null): Promise<Run>;
  cancel(): Promise<Run>;
  latest(): Promise<Run | null>;
  drain(): Promise<void>;
}

const { uid, document, status, cancel } = readArguments();

async function main(): Promise<number> {
  const strapi = await loadApp();
  const relink = strapi.plugin('clause-links').service('relink') as Relink;
  try {
    if (status) print(await relink.latest());
    else if (cancel) print(await relink.cancel());
    else return await run(relink);
    return 0;
  } catch (error) {
    console.error(`relink: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  } finally {
    await strapi.destroy();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    throw error;
  },
);

async function run(relink: Relink): Promise<number> {
  const before = await relink.latest();
  if (before?.state !== 'running')
    await relink.start({ uid, documentIds: document }, 'command line');
  const started = performance.now();
  const first = (await relink.latest())?.done ?? 0;
  const timer = setInterval(() => {
    relink.latest().then((now) => now && progress(now, now.done - first, started), console.error);
  }, 1000);
  process.once('SIGINT', () => {
    clearInterval(timer);
    console.error('relink: stopped; run it again to go on');
    process.exit(130);
  });
  let now: Run | null;
  do {
    await relink.drain();
    now = await relink.latest();
    // Another process may hold the lease: watch it do the work.
    if (now?.state === 'running') await new Promise((resolve) => setTimeout(resolve, 500));
  } while (now?.state === 'running');
  clearInterval(timer);
  print(now);
  return now?.failed ? 1 : 0;
}

function progress(run: Run, done: number, started: number): void {
  const rate = done / ((performance.now() - started) / 1000);
  const left = rate > 0 ? Math.ceil((run.total - run.done) / rate) : 0;
  console.error(`${run.done}/${run.total}  ${rate.toFixed(0)}/s  ${left} s left`);
}

function print(run: Run | null): void {
  if (!run) console.log('relink: there has been no run');
  else {
    const { state, done, total, changed, failed } = run;
    console.log(
      `relink: ${state}, ${done} of ${total} documents, ${changed} changed, ${failed} failed`,
    );
  }
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        uid: { type: 'string' },
        document: { type: 'string', multiple: true },
        status: { type: 'boolean' },
        cancel: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    console.error(`relink: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}

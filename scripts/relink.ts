/**
 * Finds the mentions of all documents again, or of those that a filter names.
 *
 *   npm run relink -- [--uid api::article.article] [--document ID]... [--locale tr] [--plan 11]
 *                     [--from 2019-01-01] [--to 2023-12-31] [--full] [--status] [--cancel]
 *
 * Documents that are as the last run left them are passed over; --full looks at them, too.
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
  rate: number | null;
  remaining?: number | null;
}
interface Filter {
  uid?: string;
  documentIds?: string[];
  locale?: string;
  plan?: number;
  from?: string;
  to?: string;
  full?: boolean;
}
interface Relink {
  start(filter: Filter, by: string | null): Promise<Run>;
  cancel(): Promise<Run>;
  latest(): Promise<Run | null>;
  drain(): Promise<void>;
}

const { filter, status, cancel } = readArguments();

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
  if (before?.state !== 'running') await relink.start(filter, 'command line');
  const timer = setInterval(() => {
    relink.latest().then((now) => now && progress(now), console.error);
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

function progress({ done, total, rate, remaining }: Run): void {
  const pace = rate ? `  ${rate.toFixed(0)}/s  ${remaining ?? 0} s left` : '';
  console.error(`${done}/${total}${pace}`);
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

function readArguments(): { filter: Filter; status?: boolean; cancel?: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        uid: { type: 'string' },
        document: { type: 'string', multiple: true },
        locale: { type: 'string' },
        plan: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        full: { type: 'boolean' },
        status: { type: 'boolean' },
        cancel: { type: 'boolean' },
      },
    });
    const { status, cancel, document, plan, from, to, ...rest } = values;
    for (const day of [from, to]) if (day !== undefined) checkDay(day);
    if (plan !== undefined && !/^[1-9]\d{0,2}$/.test(plan)) {
      throw new Error(`--plan takes the number of a plan, not "${plan}".`);
    }
    const filter = { ...rest, documentIds: document, plan: plan ? Number(plan) : undefined };
    return { filter: { ...filter, from, to }, status, cancel };
  } catch (error) {
    console.error(`relink: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}

/** @throws Error for anything but a day of the calendar like 2019-07-18 */
function checkDay(day: string): void {
  const time = Date.parse(`${day}T00:00:00Z`);
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !real) {
    throw new Error(`"${day}" is not a date like 2019-07-18.`);
  }
}

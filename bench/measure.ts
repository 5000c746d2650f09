import { readFileSync } from 'node:fs';

/** Middle value; of an even number of values the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Value at or below which `share` (0…1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

const NEVER = new Int32Array(new SharedArrayBuffer(4));

/**
 * Milliseconds that this thread has run for, where Linux tells it: other processes on a busy machine don't count.
 * Elsewhere the time of day. For work without waiting only.
 */
export function threadTime(): number {
  // Linux brings the figure up to date when the thread stops running, else only at its clock's ticks (4 ms).
  Atomics.wait(NEVER, 0, 0, 0.01);
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(
      ' ',
    );
    return Number(nanoseconds) / 1e6;
  } catch {
    return performance.now();
  }
}

/**
 * Runs each task once a round, in turn, so that a slow moment of the machine falls on all of them.
 * @returns milliseconds per task, one value a round; the first `warmUp` rounds are not counted
 */
export async function interleaved<Name extends string>(
  tasks: Record<Name, () => unknown>,
  rounds: number,
  warmUp = 2,
  clock = () => performance.now(),
): Promise<Record<Name, number[]>> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >;
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      const started = clock();
      await tasks[name]();
      if (round >= 0) times[name].push(clock() - started);
    }
  }
  return times;
}

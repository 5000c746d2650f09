/**
 * Milliseconds to wait after so many failures: twice as long each time up to the cap, of which up to a quarter is left
 * off by chance, so that many do not come back at the same moment.
 * @param random from 0 (inclusive) to 1
 */
export function backOff(
  failures: number,
  { backOffMs, backOffCapMs }: { backOffMs: number; backOffCapMs: number },
  random: number,
): number {
  const full = Math.min(backOffCapMs, backOffMs * 2 ** Math.min(failures - 1, 40));
  return Math.round(full * (1 - random / 4));
}

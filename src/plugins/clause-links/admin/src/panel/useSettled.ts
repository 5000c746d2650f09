import { startTransition, useEffect, useState } from 'react';

/** Milliseconds without a change after which a text counts as settled. */
const QUIET_MS = 250;
/** The browser may put the work off no longer than this, in milliseconds. */
const LATEST_MS = 1_000;

/**
 * The value of a moment ago: it follows `value` once that has rested and the browser has nothing better to
 * do, so that what hangs on it is never computed while somebody types. What is drawn from it is drawn in
 * small steps between which a key still gets through.
 */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    let idle = 0;
    const timer = window.setTimeout(() => {
      idle = whenIdle(() => startTransition(() => setSettled(value)));
    }, QUIET_MS);
    return () => {
      window.clearTimeout(timer);
      if (idle) cancelIdle(idle);
    };
  }, [value]);
  return settled;
}

/** Safari has no requestIdleCallback. */
function whenIdle(work: () => void): number {
  if (typeof window.requestIdleCallback === 'function') {
    return window.requestIdleCallback(work, { timeout: LATEST_MS });
  }
  return window.setTimeout(work, 0);
}

function cancelIdle(id: number): void {
  if (typeof window.cancelIdleCallback === 'function') window.cancelIdleCallback(id);
  else window.clearTimeout(id);
}

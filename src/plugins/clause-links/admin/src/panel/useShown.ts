import { useCallback, useLayoutEffect, useRef } from 'react';

/** Milliseconds after which a reading that has not come is taken for failed. */
const LATEST_MS = 10_000;

interface Reading<T> {
  /** What was read last, as it is drawn. */
  value: T;
  isFetching: boolean;
  refetch(): unknown;
}

interface Waiting<T> {
  shows: (value: T) => boolean;
  goOn: () => void;
  /** A reading has ended without it and was asked for again. */
  asked: boolean;
}

/**
 * Waits until something stands on the screen. `refetch` does not tell: while a reading is on its way that the store began by
 * itself, it answers at once with what there was before. That reading may have begun before the change, too, which is then
 * missing from it; so it is asked for once more.
 * @returns waits until what is drawn passes a test; not for ever: two readings, ten seconds, or until the component goes away
 */
export function useShown<T>(reading: Reading<T>): (shows: (value: T) => boolean) => Promise<void> {
  const { value, isFetching, refetch } = reading;
  const shown = useRef(value);
  const waiting = useRef(new Set<Waiting<T>>());
  useLayoutEffect(() => {
    shown.current = value;
    let isMissing = false;
    for (const one of waiting.current) {
      if (one.shows(value) || (one.asked && !isFetching)) one.goOn();
      else if (!isFetching) isMissing = one.asked = true;
    }
    if (isMissing) refetch();
  }, [value, isFetching, refetch]);
  useLayoutEffect(() => {
    const left = waiting.current;
    return () => left.forEach(({ goOn }) => goOn());
  }, []);
  return useCallback(async (shows: (value: T) => boolean) => {
    if (shows(shown.current)) return;
    await new Promise<void>((resolve) => {
      const one: Waiting<T> = { shows, goOn, asked: false };
      const timer = window.setTimeout(goOn, LATEST_MS);
      function goOn() {
        window.clearTimeout(timer);
        waiting.current.delete(one);
        resolve();
      }
      waiting.current.add(one);
    });
  }, []);
}

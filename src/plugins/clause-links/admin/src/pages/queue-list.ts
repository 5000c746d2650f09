/** Keys of the mentions on show, and the one that the keyboard acts on. */
export interface QueueList {
  keys: readonly string[];
  selected: ReadonlySet<string>;
  at: number;
}

/** The place after moving by `step`; it never leaves the list. */
export function moved({ keys, at }: QueueList, step: number): number {
  return Math.max(0, Math.min(keys.length - 1, at + step));
}

/** What an action is about: the selection, or without one the mention that the keyboard is at. */
export function concerned({ keys, selected, at }: QueueList): string[] {
  const chosen = keys.filter((key) => selected.has(key));
  if (chosen.length > 0) return chosen;
  const current = keys[at];
  return current === undefined ? [] : [current];
}

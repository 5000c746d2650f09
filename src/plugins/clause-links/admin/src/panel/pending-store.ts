import { useSyncExternalStore } from 'react';
import type { PendingDecision } from './review';

type Listener = () => void;

const NONE: readonly PendingDecision[] = [];

/**
 * Decisions on words that are not saved yet. They live outside of React because the edit view is mounted
 * anew when an entry is saved for the first time; `rename` then hands them to the entry.
 */
export class PendingStore {
  private readonly byText = new Map<string, readonly PendingDecision[]>();
  private readonly listeners = new Set<Listener>();

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get(text: string): readonly PendingDecision[] {
    return this.byText.get(text) ?? NONE;
  }

  /** Adds a decision; it replaces the one on the same words. */
  add(text: string, decision: PendingDecision): void {
    const others = this.get(text).filter((each) => each.id !== decision.id);
    this.set(text, [...others, decision]);
  }

  remove(text: string, id: string): void {
    this.set(
      text,
      this.get(text).filter((each) => each.id !== id),
    );
  }

  clear(text: string): void {
    this.set(text, []);
  }

  /** Hands the decisions of a new entry to the entry that it has become. */
  rename(from: string, to: string): void {
    const moved = this.get(from);
    if (moved.length === 0) return;
    this.byText.delete(from);
    this.set(to, [...this.get(to), ...moved]);
  }

  private set(text: string, decisions: readonly PendingDecision[]): void {
    if (decisions.length) this.byText.set(text, decisions);
    else this.byText.delete(text);
    for (const listener of this.listeners) listener();
  }
}

export const pendingDecisions = new PendingStore();

/** Names one text: an entry (or a new one) of a type in a locale. */
export function textName(uid: string, documentId: string | undefined, locale: string): string {
  return [uid, documentId ?? 'new', locale].join('|');
}

export function usePending(text: string): readonly PendingDecision[] {
  return useSyncExternalStore(pendingDecisions.subscribe, () => pendingDecisions.get(text));
}

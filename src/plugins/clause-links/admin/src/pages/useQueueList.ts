import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { clauseKey, type ClauseKey } from '../../../engine';
import type { MentionWithEntry } from '../../../shared/contracts';
import { concerned, moved } from './queue-list';
import type { Queue } from './useQueue';

export interface QueueListState {
  /** The list element, which keeps the keyboard. */
  box: RefObject<HTMLUListElement>;
  current: MentionWithEntry | undefined;
  selected: ReadonlySet<string>;
  /** Key of the mention whose clause is being chosen. */
  picking: string | null;
  act(verdict: 'accepted' | 'rejected', wanted?: string[]): void;
  toggle(key: string): void;
  selectAll(): void;
  togglePicking(key: string): void;
  pick(key: string, target: ClauseKey): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Where one is in the queue, what is selected, and what each key does. */
export function useQueueList(queue: Queue, canDecide: boolean): QueueListState {
  const [at, setAt] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [picking, setPicking] = useState<string | null>(null);
  const box = useRef<HTMLUListElement>(null);
  const keys = queue.mentions.map((each) => each.key);
  const list = { keys, selected, at: Math.min(at, Math.max(0, keys.length - 1)) };
  const current = queue.mentions[list.at] as MentionWithEntry | undefined;

  const act = (verdict: 'accepted' | 'rejected', wanted = concerned(list)) => {
    const chosen = queue.mentions.filter((each) => wanted.includes(each.key));
    const unclear = verdict === 'accepted' ? chosen.find((each) => each.plan === null) : undefined;
    if (unclear) {
      setPicking(unclear.key);
      return;
    }
    setSelected(new Set());
    void queue.decide(chosen.map((each) => ({ key: each.key, verdict, target: targetOf(each) })));
  };
  const toggle = (key: string) => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    setSelected(next);
  };
  const togglePicking = (key: string) => {
    setPicking(picking === key ? null : key);
    // The search box that had the focus is gone: the keys go back to the list.
    if (picking === key) box.current?.focus();
  };
  const pick = (key: string, target: ClauseKey) => {
    togglePicking(key);
    void queue.decide([{ key, verdict: 'repointed', target }]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const decider = (action: () => void) => (canDecide ? action : undefined);
    const down = () => setAt(moved(list, 1));
    const up = () => setAt(moved(list, -1));
    const actions: Partial<Record<string, () => void>> = {
      j: down,
      k: up,
      ArrowDown: down,
      ArrowUp: up,
      x: decider(() => current && toggle(current.key)),
      a: decider(() => act('accepted')),
      r: decider(() => act('rejected')),
      c: decider(() => current && setPicking(current.key)),
      u: decider(() => void queue.undo()),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  const selectAll = () => setSelected(new Set(keys));
  return {
    box,
    current,
    selected,
    picking,
    act,
    toggle,
    selectAll,
    togglePicking,
    pick,
    onKeyDown,
  };
}

function targetOf({ plan, number }: MentionWithEntry): ClauseKey | null {
  return plan === null ? null : clauseKey(plan, number);
}

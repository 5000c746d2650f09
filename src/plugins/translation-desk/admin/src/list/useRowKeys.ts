import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useNavigate } from 'react-router-dom';
import type { DeskRow } from '../../../shared/contracts';
import { deskLink } from '../utils/desk-link';

interface RowKeys {
  /** The element around the rows, which has the keyboard from the start. */
  box: RefObject<HTMLDivElement>;
  at: number;
  onKeyDown(event: KeyboardEvent): void;
}

/** Where one is among the rows, and what the keys do there. */
export function useRowKeys(rows: readonly DeskRow[], toggle: (row: DeskRow) => void): RowKeys {
  const [wanted, setAt] = useState(0);
  const at = Math.min(wanted, Math.max(0, rows.length - 1));
  const box = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const { activeElement } = document;
    // Whoever is typing a search or opened a menu keeps the keyboard.
    if (!activeElement || activeElement === document.body)
      box.current?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows.at(at);
    if (!row) return;
    const { entryUid: uid, entryId: documentId, targetLocale: locale } = row;
    const isOnRows = event.target === box.current;
    const actions: Partial<Record<string, () => void>> = {
      j: () => setAt(Math.min(at + 1, rows.length - 1)),
      k: () => setAt(Math.max(at - 1, 0)),
      ArrowDown: () => setAt(Math.min(at + 1, rows.length - 1)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      c: () => toggle(row),
      // On a link or a button Enter is theirs.
      Enter: isOnRows ? () => navigate(deskLink({ uid, documentId, locale })) : undefined,
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  return { box, at, onKeyDown };
}

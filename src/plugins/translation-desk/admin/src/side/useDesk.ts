import { useRef, type RefObject } from 'react';
import { normalise } from '../../../core';
import type { SideBySide, SideLine } from '../../../shared/contracts';
import type { EntryRef } from '../api';
import { textKey, useText } from '../utils/useText';
import { lineKey } from './drafts';
import { insertWords, wrapInMark } from './marked';
import { useDrafts, type Editing } from './useDrafts';

/** Everything that the parts of the page do together. */
export interface Desk {
  entry: EntryRef;
  /** The source's locale. */
  source: string;
  editing: Editing;
  list: RefObject<HTMLDivElement>;
  /** Saves and vouches, then goes on to the next open line. */
  confirm(line: SideLine): Promise<void>;
  focused(line: SideLine, field: HTMLTextAreaElement): void;
  /** Puts words at the caret of a line, or at the end of its text. */
  insert(line: SideLine, words: string): void;
  /** The same at the caret that was last in use; `otherwise` when there was none. */
  insertAtCaret(words: string, otherwise: SideLine | undefined): void;
  mark(line: SideLine, mark: number): void;
  /** Goes to the next open line after the one that has the focus; backwards with -1. */
  next(step?: 1 | -1): void;
  show(line: SideLine): void;
  reason(problem: string | null): string;
}

interface Caret {
  key: string;
  field: HTMLTextAreaElement;
}

export function useDesk(entry: EntryRef, side: SideBySide): Desk {
  const say = useText();
  const editing = useDrafts(entry, side);
  const list = useRef<HTMLDivElement>(null);
  const caret = useRef<Caret | null>(null);

  const rangeIn = (line: SideLine) => {
    const at = caret.current;
    const isHere = at?.key === lineKey(line) && at.field.isConnected;
    const end = editing.textOf(line).length;
    if (!isHere) return { start: end, end };
    return { start: at.field.selectionStart, end: at.field.selectionEnd };
  };
  const put = (line: SideLine, { text, caret: position }: { text: string; caret: number }) => {
    editing.type(line, text);
    const at = caret.current;
    if (at?.key !== lineKey(line)) return;
    // After the text has been drawn.
    requestAnimationFrame(() => {
      at.field.focus();
      at.field.setSelectionRange(position, position);
    });
  };
  const insert = (line: SideLine, words: string) =>
    put(line, insertWords(editing.textOf(line), rangeIn(line), words));
  const next = (step: 1 | -1 = 1) => {
    const fields = [...(list.current?.querySelectorAll('textarea') ?? [])];
    const ordered = step === 1 ? fields : fields.reverse();
    const at = ordered.findIndex((field) => field === document.activeElement);
    const others = [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(at, 0))];
    const found = others.find((field) => field.dataset.open === 'true');
    found?.focus();
    found?.scrollIntoView({ block: 'center' });
  };

  return {
    entry,
    source: side.sourceLocale,
    editing,
    list,
    async confirm(line) {
      const text = editing.textOf(line);
      if (!text.trim()) return;
      const isSaved = normalise(text) === normalise(line.targetText ?? '');
      next();
      await (isSaved ? editing.vouch(line) : editing.save(line, 'confirmed'));
    },
    focused(line, field) {
      caret.current = { key: lineKey(line), field };
    },
    insert,
    insertAtCaret(words, otherwise) {
      const key = caret.current?.field.isConnected ? caret.current.key : null;
      const line = side.lines.find((each) => lineKey(each) === key) ?? otherwise;
      if (line) insert(line, words);
    },
    mark: (line, mark) => put(line, wrapInMark(editing.textOf(line), rangeIn(line), mark)),
    next,
    show(line) {
      editing.touch(line);
      requestAnimationFrame(() =>
        document.getElementById(`line-${lineKey(line)}`)?.scrollIntoView({ block: 'center' }),
      );
    },
    reason(problem) {
      const known = textKey(`refused.${problem}`);
      return known ? say(known) : (problem ?? say('state.error'));
    },
  };
}

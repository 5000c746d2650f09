import { useEffect, useRef, useState } from 'react';
import type { SideBySide, SideLine } from '../../../shared/contracts';
import { useSaveSegmentMutation, useVouchSegmentMutation, type EntryRef } from '../api';
import { refusalOf } from '../utils/errors';
import { useReport } from '../utils/useReport';
import {
  change,
  isReady,
  lineKey,
  segmentOf,
  textOf,
  type Change,
  type Draft,
  type Drafts,
} from './drafts';

/** So long after the last key the text is saved by itself. */
const PAUSE = 1500;

type State = 'translated' | 'confirmed';

export interface Editing {
  textOf(line: SideLine): string;
  draftOf(line: SideLine): Draft | undefined;
  type(line: SideLine, text: string): void;
  /** Saves a line as finished: its words vouch for the present source. @returns whether it is saved */
  save(line: SideLine, state: State): Promise<boolean>;
  /** "Confirm" and "still correct" of words that are saved already. */
  vouch(line: SideLine): Promise<boolean>;
  rebase(line: SideLine): void;
  drop(line: SideLine): void;
  /** Lines that somebody has worked on since the page opened; they stay unfolded. */
  touched: ReadonlySet<string>;
  touch(line: SideLine): void;
  isSaving: boolean;
  isUnsaved: boolean;
}

/** Typing, saving by itself, and saving on demand; one request after the other, so that answers keep their order. */
export function useDrafts(entry: EntryRef, side: SideBySide): Editing {
  const [drafts, setDrafts] = useState<Drafts>({});
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(0);
  const [saveSegment] = useSaveSegmentMutation();
  const [vouchSegment] = useVouchSegmentMutation();
  const report = useReport();
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  // Requests that follow each other must not wait for the next drawing to see what the last one changed.
  const latest = useRef({ drafts, side });
  latest.current.side = side;
  const dispatch = (event: Change) => {
    latest.current.drafts = change(latest.current.drafts, event);
    setDrafts(latest.current.drafts);
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    setBusy((count) => count + 1);
    const mine = underWay.current.then(work);
    underWay.current = mine.catch(() => undefined).finally(() => setBusy((count) => count - 1));
    return mine;
  };

  const send = (key: string, state: State, autosave: boolean): Promise<boolean> =>
    inTurn(async () => {
      const line = latest.current.side.lines.find((each) => lineKey(each) === key);
      if (!line) return false;
      const draft = latest.current.drafts[key];
      const text = draft?.text ?? textOf(line, {});
      const segment = draft?.seen ?? segmentOf(line);
      dispatch({ kind: 'sent', key });
      const answer = await saveSegment({ ...entry, segment, text, state, autosave });
      if (!('data' in answer)) {
        const { code, message } = refusalOf(answer.error);
        dispatch({ kind: 'refused', key, problem: code ?? message });
        if (!autosave) report(answer);
        return false;
      }
      const saved = answer.data.lines.find((each) => lineKey(each) === key);
      dispatch({ kind: 'saved', key, text, line: saved });
      return true;
    });

  const touch = (line: SideLine) => setTouched((before) => new Set([...before, lineKey(line)]));
  const sendReady = () => {
    for (const line of latest.current.side.lines) {
      const key = lineKey(line);
      if (isReady(latest.current.drafts[key], line)) void send(key, 'translated', true);
    }
  };
  useAutosave(drafts, sendReady);
  const isUnsaved = Object.keys(drafts).length > 0;
  useLeaving(isUnsaved, sendReady);

  return {
    textOf: (line) => textOf(line, drafts),
    draftOf: (line) => drafts[lineKey(line)],
    type(line, text) {
      touch(line);
      dispatch({ kind: 'typed', line, text });
    },
    save: (line, state) => send(lineKey(line), state, false),
    vouch: (line) =>
      inTurn(async () => {
        const segment = segmentOf(line);
        return report(await vouchSegment({ ...entry, segment, state: 'confirmed' }));
      }),
    rebase: (line) => dispatch({ kind: 'rebased', line }),
    drop: (line) => dispatch({ kind: 'dropped', key: lineKey(line) }),
    touched,
    touch,
    isSaving: busy > 0,
    isUnsaved,
  };
}

/** Starts its clock anew with every key. */
function useAutosave(drafts: Drafts, sendReady: () => void) {
  const last = useRef(sendReady);
  last.current = sendReady;
  useEffect(() => {
    const timer = setTimeout(() => last.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [drafts]);
}

/** Saves when the page is left within the panel, and asks before the browser leaves with unsaved text. */
function useLeaving(isUnsaved: boolean, sendReady: () => void) {
  const last = useRef(sendReady);
  last.current = sendReady;
  useEffect(() => () => last.current(), []);
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}

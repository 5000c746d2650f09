import { markProblems, normalise } from '../../../core';
import type { SegmentRef, SideLine } from '../../../shared/contracts';

/** States in which something is to be done. */
export const OPEN: ReadonlySet<string> = new Set(['missing', 'stale', 'machine']);

/** What somebody has typed into a line and the server does not have yet, or has refused. */
export interface Draft {
  text: string;
  /** What stood on the screen when they began; the server compares it with what it has. */
  seen: SegmentRef;
  status: 'typing' | 'saving' | 'refused';
  /** Code of the refusal, see the translations under `refused.`. */
  problem: string | null;
}

export type Drafts = Readonly<Record<string, Draft | undefined>>;

export type Change =
  | { kind: 'typed'; line: SideLine; text: string }
  | { kind: 'sent'; key: string }
  | { kind: 'saved'; key: string; text: string; line: SideLine | undefined }
  | { kind: 'refused'; key: string; problem: string }
  /** Whoever has seen the changed source goes on with the text they had. */
  | { kind: 'rebased'; line: SideLine }
  | { kind: 'dropped'; key: string };

/** The name of a line on the screen. It stays when the words in its place change. */
export function lineKey({ path, index }: Pick<SegmentRef, 'path' | 'index'>): string {
  return `${JSON.stringify(path)}#${index}`;
}

export const segmentOf = ({ path, index, sourceText, targetText }: SegmentRef): SegmentRef => ({
  path,
  index,
  sourceText,
  targetText,
});

/** What the line shows: the draft, else the translation, else the one that the target lost. */
export function textOf(line: SideLine, drafts: Drafts): string {
  return drafts[lineKey(line)]?.text ?? line.targetText ?? line.lostText ?? '';
}

/** Typed text is never dropped except for an equal one that the server has. */
export function change(drafts: Drafts, event: Change): Drafts {
  switch (event.kind) {
    case 'typed': {
      const key = lineKey(event.line);
      const seen = drafts[key]?.seen ?? segmentOf(event.line);
      return { ...drafts, [key]: { text: event.text, seen, status: 'typing', problem: null } };
    }
    case 'rebased': {
      const key = lineKey(event.line);
      const draft = drafts[key];
      if (!draft) return drafts;
      const seen = segmentOf(event.line);
      return { ...drafts, [key]: { ...draft, seen, status: 'typing', problem: null } };
    }
    case 'saved': {
      const draft = drafts[event.key];
      if (!draft) return drafts;
      if (draft.text === event.text) return without(drafts, event.key);
      // They typed on while it was being saved: what is on the server now is what they have seen.
      const seen = event.line ? segmentOf(event.line) : draft.seen;
      return { ...drafts, [event.key]: { ...draft, seen } };
    }
    case 'sent':
      return update(drafts, event.key, { status: 'saving', problem: null });
    case 'refused':
      return update(drafts, event.key, { status: 'refused', problem: event.problem });
    case 'dropped':
      return without(drafts, event.key);
  }
}

/** Whether a draft can be saved by itself: not empty, not refused, its marks whole, and new. */
export function isReady(draft: Draft | undefined, line: SideLine): draft is Draft {
  if (!draft || draft.status !== 'typing' || draft.text.trim() === '') return false;
  if (line.kind === 'blocks' && markProblems(draft.text, line.marks.length).length > 0)
    return false;
  return normalise(draft.text) !== normalise(draft.seen.targetText ?? '');
}

function update(drafts: Drafts, key: string, changes: Partial<Draft>): Drafts {
  const draft = drafts[key];
  return draft ? { ...drafts, [key]: { ...draft, ...changes } } : drafts;
}

function without(drafts: Drafts, key: string): Drafts {
  return Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key));
}

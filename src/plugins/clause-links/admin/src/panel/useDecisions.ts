import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClauseKey, ReviewedMention, SegmentedText, Span, Verdict } from '../../../engine';
import { useDecideMutation, useWithdrawMutation } from '../api';
import { refusalOf, type Refusal } from '../utils/errors';
import { pendingDecisions } from './pending-store';
import { makeDecision, placeDecision, sameField, type PendingDecision } from './review';

/** The entry whose text is decided on. */
export interface Subject {
  /** Name of the text in the pending store. */
  text: string;
  uid: string;
  documentId: string | undefined;
  locale: string;
  version: 'draft' | 'published';
}

export interface Decisions {
  decide(mention: ReviewedMention, verdict: Verdict, target: ClauseKey | null): void;
  /** Links words that the engine does not read as a citation. */
  linkByHand(span: Span, target: ClauseKey): void;
  undo(mention: ReviewedMention): Promise<void>;
  /** The last refusal, until it is dismissed. */
  problem: Refusal | null;
  dismiss(): void;
}

/**
 * Takes decisions on a text that may not be saved. Each is put into the pending store first and sent as
 * soon as its field reads the same in the stored version; so a decision on stored words goes out at once
 * and one on new words right after the entry is saved. What the server refuses for good (somebody else
 * decided meanwhile) is dropped with a message; after any other failure it stays and is sent again later.
 */
export function useDecisions(
  subject: Subject,
  doc: SegmentedText,
  saved: SegmentedText,
  pending: readonly PendingDecision[],
  reload: () => Promise<unknown>,
): Decisions {
  const [send] = useDecideMutation();
  const [withdraw] = useWithdrawMutation();
  const [problem, setProblem] = useState<Refusal | null>(null);
  const busy = useRef(new Set<string>());
  const { text, uid, documentId, locale, version } = subject;

  // A text that was saved again deserves another try.
  useEffect(() => busy.current.clear(), [saved]);

  useEffect(() => {
    if (!documentId) return;
    const store = async (decision: PendingDecision): Promise<void> => {
      const place = placeDecision(saved, decision);
      if (!place) return;
      const { verdict, target, seen } = decision;
      try {
        await send({ uid, documentId, locale, version, ...place, verdict, target, seen }).unwrap();
        await reload();
        pendingDecisions.remove(text, decision.id);
      } catch (error) {
        const refusal = refusalOf(error);
        setProblem(refusal);
        if (refusal.code !== 'decided-meanwhile') return;
        await reload();
        pendingDecisions.remove(text, decision.id);
      }
    };
    for (const decision of pending) {
      if (busy.current.has(decision.id) || !sameField(doc, saved, decision.field)) continue;
      busy.current.add(decision.id);
      void store(decision).finally(() => {
        if (!pendingDecisions.get(text).includes(decision)) busy.current.delete(decision.id);
      });
    }
  }, [pending, doc, saved, text, uid, documentId, locale, version, send, reload]);

  const add = useCallback(
    (decision: PendingDecision | null) => {
      if (!decision) return;
      busy.current.delete(decision.id);
      pendingDecisions.add(text, decision);
    },
    [text],
  );

  const decide = useCallback<Decisions['decide']>(
    (mention, verdict, target) => {
      const before = mention.decision;
      const waiting = pendingDecisions.get(text).find((each) => each.id === before?.id);
      const seen = waiting ? waiting.seen : (before?.id ?? null);
      add(makeDecision(doc, mention, { verdict, target, seen }));
    },
    [add, doc, text],
  );

  const linkByHand = useCallback<Decisions['linkByHand']>(
    (span, target) => add(makeDecision(doc, span, { verdict: 'manual', target, seen: null })),
    [add, doc],
  );

  const undo = useCallback<Decisions['undo']>(
    async ({ decision }) => {
      if (!decision) return;
      if (pendingDecisions.get(text).some((each) => each.id === decision.id)) {
        pendingDecisions.remove(text, decision.id);
        return;
      }
      try {
        await withdraw(decision.id).unwrap();
      } catch (error) {
        setProblem(refusalOf(error));
      }
      await reload();
    },
    [text, withdraw, reload],
  );

  return { decide, linkByHand, undo, problem, dismiss: useCallback(() => setProblem(null), []) };
}

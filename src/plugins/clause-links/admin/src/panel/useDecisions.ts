import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClauseKey, ReviewedMention, SegmentedText, Span, Verdict } from '../../../engine';
import type { DocumentMentions } from '../../../shared/contracts';
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
  untilShown: (shows: (stored: DocumentMentions) => boolean) => Promise<void>,
): Decisions {
  const [send] = useDecideMutation();
  const [withdraw] = useWithdrawMutation();
  const [problem, setProblem] = useState<Refusal | null>(null);
  /** Decisions that were sent of the text as it was saved last, and the words of those that are on their way. */
  const tried = useRef(new WeakSet<PendingDecision>());
  const onTheWay = useRef(new Set<string>());
  const { text, uid, documentId, locale, version } = subject;

  // A text that was saved again deserves another try.
  useEffect(() => {
    tried.current = new WeakSet();
  }, [saved]);

  useEffect(() => {
    if (!documentId) return;
    /** @returns what is to happen to the pending store once the decision is no longer on its way */
    const store = async (decision: PendingDecision): Promise<() => void> => {
      const place = placeDecision(saved, decision);
      if (!place) return () => undefined;
      const { id, verdict, target, seen } = decision;
      const request = { uid, documentId, locale, version, ...place, verdict, target, seen };
      try {
        const stored = await send(request).unwrap();
        // What is taken from the pending store any earlier would be missing from the panel until it is read.
        await untilShown(({ decisions }) => decisions.some(({ id }) => id === stored.id));
        // Undone while it was on its way.
        if (!waitingFor(text, decision)) await withdraw(stored.id).unwrap();
        return () => settle(text, decision, stored.id);
      } catch (error) {
        const refusal = refusalOf(error);
        setProblem(refusal);
        if (refusal.code !== 'decided-meanwhile') return () => settle(text, decision, null);
        return () => pendingDecisions.remove(text, id);
      }
    };
    for (const decision of pending) {
      if (onTheWay.current.has(decision.id) || tried.current.has(decision)) continue;
      if (!sameField(doc, saved, decision.field)) continue;
      onTheWay.current.add(decision.id);
      tried.current.add(decision);
      void store(decision).then((settled) => {
        onTheWay.current.delete(decision.id);
        settled();
      });
    }
  }, [pending, doc, saved, text, uid, documentId, locale, version, send, withdraw, untilShown]);

  const add = useCallback(
    (decision: PendingDecision | null) => {
      if (decision) pendingDecisions.add(text, decision);
    },
    [text],
  );

  const decide = useCallback<Decisions['decide']>(
    (mention, verdict, target) => {
      const before = mention.decision;
      const waiting = before ? waitingFor(text, before) : undefined;
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
      if (waitingFor(text, decision)) {
        pendingDecisions.remove(text, decision.id);
        return;
      }
      try {
        await withdraw(decision.id).unwrap();
      } catch (error) {
        setProblem(refusalOf(error));
      }
    },
    [text, withdraw],
  );

  return { decide, linkByHand, undo, problem, dismiss: useCallback(() => setProblem(null), []) };
}

/** The decision that waits for the same words. */
function waitingFor(text: string, { id }: { id: string }): PendingDecision | undefined {
  return pendingDecisions.get(text).find((each) => each.id === id);
}

/**
 * Takes a decision that was sent out of the store. One that was made on the same words meanwhile stays: it was
 * made on top of the one that is stored now, and is sent next.
 * @param storedId null when it could not be stored, and stays to be tried again
 */
function settle(text: string, sent: PendingDecision, storedId: string | null): void {
  const waiting = waitingFor(text, sent);
  if (waiting && waiting !== sent) {
    pendingDecisions.add(text, { ...waiting, seen: storedId ?? waiting.seen });
  } else if (storedId !== null) pendingDecisions.remove(text, sent.id);
}

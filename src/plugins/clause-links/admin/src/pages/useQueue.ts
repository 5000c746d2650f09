import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  BulkDecision,
  MentionWithEntry,
  QueueFilter,
  QueuePage,
} from '../../../shared/contracts';
import { useDecideManyMutation, useReviewQueueQuery, useWithdrawMutation } from '../api';
import { refusalOf } from '../utils/errors';
import { useText } from '../utils/useText';

type Filter = Omit<QueueFilter, 'page' | 'pageSize'>;
const PAGE_SIZE = 25;

export interface Queue {
  query: { data?: QueuePage; error?: unknown; isLoading: boolean };
  /** What is on show: the page without what was just decided. */
  mentions: MentionWithEntry[];
  /** Still undecided under this filter. */
  total: number;
  page: number;
  setPage(page: number): void;
  decide(decisions: BulkDecision[]): Promise<void>;
  /** Takes the last decision of this visit back. */
  undo(): Promise<void>;
  canUndo: boolean;
  problem: string | null;
  dismiss(): void;
}

/**
 * The review queue under one filter. A decided mention leaves the list at once, before the server has
 * answered, so that keys can be pressed as fast as one reads; what is refused comes back with a message.
 */
export function useQueue(filter: Filter): Queue {
  const say = useText();
  const [page, setPage] = useState(1);
  const query = useReviewQueueQuery({ ...filter, page, pageSize: PAGE_SIZE });
  const [decideMany] = useDecideManyMutation();
  const [withdraw] = useWithdrawMutation();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const made = useRef<{ key: string; id: string }[]>([]);
  const underWay = useRef<Promise<void>>(Promise.resolve());
  const [canUndo, setCanUndo] = useState(false);
  const [stale, setStale] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => setPage(1), [filter]);

  const bringBack = useCallback(
    (keys: readonly string[]) =>
      setGone((before) => new Set([...before].filter((key) => !keys.includes(key)))),
    [],
  );

  const send = useCallback(
    async (decisions: BulkDecision[]) => {
      const keys = decisions.map((each) => each.key);
      try {
        const results = await decideMany(decisions).unwrap();
        const done = results.flatMap(({ key, id }) => (id ? [{ key, id }] : []));
        made.current.push(...done);
        const refused = results.filter((each) => each.status !== 'decided');
        if (refused.length === 0) return;
        bringBack(refused.map((each) => each.key));
        const reason = refused[0].message ?? say('queue.gone');
        setProblem(say('queue.refused', { count: refused.length, reason }));
      } catch (error) {
        bringBack(keys);
        setProblem(say('queue.refused', { count: keys.length, reason: refusalOf(error).message }));
      }
    },
    [decideMany, bringBack, say],
  );

  // One request after the other: an undo that follows at once finds what it is about.
  const inTurn = useCallback((work: () => Promise<void>) => {
    const mine = underWay.current.then(work);
    underWay.current = mine;
    return mine.then(() => {
      if (underWay.current === mine) setStale(true);
    });
  }, []);

  // The query layer drops a reading that is wanted while an older one is on its way, so one more follows.
  const { isFetching, refetch } = query;
  useEffect(() => {
    if (!stale || isFetching) return;
    setStale(false);
    void refetch();
  }, [stale, isFetching, refetch]);

  const decide = useCallback(
    (decisions: BulkDecision[]) => {
      setProblem(null);
      setCanUndo(true);
      setGone((before) => new Set([...before, ...decisions.map((each) => each.key)]));
      return inTurn(() => send(decisions));
    },
    [inTurn, send],
  );

  const undo = useCallback(
    () =>
      inTurn(async () => {
        const last = made.current.pop();
        setCanUndo(made.current.length > 0);
        if (!last) return;
        try {
          await withdraw(last.id).unwrap();
          bringBack([last.key]);
        } catch (error) {
          setProblem(refusalOf(error).message);
        }
      }),
    [inTurn, withdraw, bringBack],
  );

  const mentions = (query.data?.results ?? []).filter((each) => !gone.has(each.key));
  const hidden = (query.data?.results.length ?? 0) - mentions.length;
  return {
    query,
    mentions,
    total: (query.data?.pagination.total ?? 0) - hidden,
    page,
    setPage,
    decide,
    undo,
    canUndo,
    problem,
    dismiss: () => setProblem(null),
  };
}

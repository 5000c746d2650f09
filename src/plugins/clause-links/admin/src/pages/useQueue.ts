import { useCallback, useEffect, useState } from 'react';
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
  const [made, setMade] = useState<readonly { key: string; id: string }[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => setPage(1), [filter]);

  const bringBack = useCallback(
    (keys: readonly string[]) =>
      setGone((before) => new Set([...before].filter((key) => !keys.includes(key)))),
    [],
  );

  const decide = useCallback(
    async (decisions: BulkDecision[]) => {
      const keys = decisions.map((each) => each.key);
      setProblem(null);
      setGone((before) => new Set([...before, ...keys]));
      try {
        const results = await decideMany(decisions).unwrap();
        const done = results.flatMap(({ key, id }) => (id ? [{ key, id }] : []));
        setMade((before) => [...before, ...done]);
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

  const undo = useCallback(async () => {
    const last = made.at(-1);
    if (!last) return;
    setMade(made.slice(0, -1));
    try {
      await withdraw(last.id).unwrap();
      bringBack([last.key]);
    } catch (error) {
      setProblem(refusalOf(error).message);
    }
  }, [made, withdraw, bringBack]);

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
    canUndo: made.length > 0,
    problem,
  };
}

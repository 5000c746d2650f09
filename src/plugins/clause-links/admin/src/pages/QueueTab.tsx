import { useMemo, useState, type KeyboardEvent } from 'react';
import { Alert, Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { clauseKey, type ClauseKey } from '../../../engine';
import type { MentionWithEntry, QueueFilter } from '../../../shared/contracts';
import { Choice } from '../components/Choice';
import { DayField } from '../components/DayField';
import { Loaded } from '../components/Loaded';
import { Paging } from '../components/Paging';
import { planName } from '../utils/plan-name';
import { useText } from '../utils/useText';
import type { TabProps } from './DeskPage';
import { concerned, moved } from './queue-list';
import { QueueRow } from './QueueRow';
import { useQueue, type Queue } from './useQueue';

const NO_FILTER = { outcome: 'suggested', plan: '', locale: '', author: '', from: '', to: '' };
type FilterForm = typeof NO_FILTER;

/** All undecided mentions, the least certain first, to be decided one by one or many at once. */
export function QueueTab({ catalogue, canDecide }: TabProps) {
  const say = useText();
  const [form, setForm] = useState<FilterForm>(NO_FILTER);
  const filter = useMemo(() => filterOf(form), [form]);
  const queue = useQueue(filter);
  const set = (name: keyof FilterForm) => (value: string) => setForm({ ...form, [name]: value });
  const facets = queue.query.data?.facets ?? { plans: [], locales: [], authors: [] };
  const all = ['', say('filter.all')] as const;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Grid.Root gap={3}>
        <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
          <Choice
            label={say('filter.state')}
            value={form.outcome}
            options={[
              ['suggested', say('group.suggested')],
              ['unresolved', say('group.unresolved')],
              ['all', say('filter.all')],
            ]}
            onChange={set('outcome')}
          />
        </Grid.Item>
        <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
          <Choice
            label={say('filter.plan')}
            value={form.plan}
            options={[
              all,
              ...facets.plans.map((p) => [String(p), planName(catalogue.plans, p, say)] as const),
            ]}
            onChange={set('plan')}
          />
        </Grid.Item>
        <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
          <Choice
            label={say('filter.locale')}
            value={form.locale}
            options={[all, ...facets.locales.map((code) => [code, code] as const)]}
            onChange={set('locale')}
          />
        </Grid.Item>
        <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
          <Choice
            label={say('filter.author')}
            value={form.author}
            options={[all, ...facets.authors.map(({ id, name }) => [String(id), name] as const)]}
            onChange={set('author')}
          />
        </Grid.Item>
        <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
          <DayField label={say('filter.from')} value={form.from} onChange={set('from')} />
        </Grid.Item>
        <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
          <DayField label={say('filter.to')} value={form.to} onChange={set('to')} />
        </Grid.Item>
      </Grid.Root>
      {queue.problem ? (
        <Alert variant="danger" closeLabel={say('action.close')}>
          {queue.problem}
        </Alert>
      ) : null}
      <Loaded
        query={queue.query}
        isEmpty={() => queue.mentions.length === 0 && queue.total <= 0}
        empty={say('queue.empty')}
      >
        {() => <QueueList catalogue={catalogue} canDecide={canDecide} queue={queue} />}
      </Loaded>
      {queue.mentions.length === 0 && queue.canUndo ? (
        <Button variant="tertiary" onClick={() => void queue.undo()}>
          {say('action.undo')}
        </Button>
      ) : null}
    </Flex>
  );
}

function QueueList({ catalogue, canDecide, queue }: TabProps & { queue: Queue }) {
  const say = useText();
  const [at, setAt] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [picking, setPicking] = useState<string | null>(null);
  const keys = queue.mentions.map((each) => each.key);
  const list = { keys, selected, at: Math.min(at, Math.max(0, keys.length - 1)) };

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
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const current = keys[list.at];
    const decided = (verdict: 'accepted' | 'rejected') =>
      canDecide ? () => act(verdict) : undefined;
    const actions: Partial<Record<string, () => void>> = {
      j: () => setAt(moved(list, 1)),
      k: () => setAt(moved(list, -1)),
      ArrowDown: () => setAt(moved(list, 1)),
      ArrowUp: () => setAt(moved(list, -1)),
      x: () => current && toggle(current),
      a: decided('accepted'),
      r: decided('rejected'),
      u: canDecide ? () => void queue.undo() : undefined,
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography role="status">{say('queue.count', { total: queue.total })}</Typography>
        {canDecide ? (
          <Flex gap={2}>
            <Typography variant="pi">{say('queue.selected', { count: selected.size })}</Typography>
            <Button size="S" variant="tertiary" onClick={() => setSelected(new Set(keys))}>
              {say('queue.selectAll')}
            </Button>
            <Button size="S" variant="success-light" onClick={() => act('accepted')}>
              {say('action.accept')}
            </Button>
            <Button size="S" variant="danger-light" onClick={() => act('rejected')}>
              {say('action.reject')}
            </Button>
            <Button
              size="S"
              variant="tertiary"
              disabled={!queue.canUndo}
              onClick={() => void queue.undo()}
            >
              {say('action.undo')}
            </Button>
          </Flex>
        ) : null}
      </Flex>
      {canDecide ? (
        <Typography variant="pi" textColor="neutral600">
          {say('queue.keys')}
        </Typography>
      ) : null}
      <Box tag="ul" tabIndex={0} aria-label={say('tab.queue')} onKeyDown={onKeyDown}>
        {queue.mentions.map((mention, i) => (
          <QueueRow
            key={mention.key}
            mention={mention}
            catalogue={catalogue}
            isCurrent={i === list.at}
            isSelected={selected.has(mention.key)}
            isPicking={picking === mention.key}
            canDecide={canDecide}
            onSelect={() => toggle(mention.key)}
            onVerdict={(verdict) => act(verdict, [mention.key])}
            onChange={() => setPicking(picking === mention.key ? null : mention.key)}
            onPick={(target) => {
              setPicking(null);
              void queue.decide([{ key: mention.key, verdict: 'repointed', target }]);
            }}
          />
        ))}
      </Box>
      <Paging
        page={queue.page}
        pageCount={queue.query.data?.pagination.pageCount ?? 1}
        onPage={queue.setPage}
      />
    </Flex>
  );
}

function targetOf({ plan, number }: MentionWithEntry): ClauseKey | null {
  return plan === null ? null : clauseKey(plan, number);
}

function filterOf(form: FilterForm): Omit<QueueFilter, 'page' | 'pageSize'> {
  const { outcome, plan, locale, author, from, to } = form;
  return {
    outcome: outcome as QueueFilter['outcome'],
    ...(plan ? { plan: Number(plan) } : {}),
    ...(locale ? { locale } : {}),
    ...(author ? { author: Number(author) } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

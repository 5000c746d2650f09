import { useMemo, useState } from 'react';
import { Alert, Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Loaded } from '../components/Loaded';
import { Paging } from '../components/Paging';
import { useText } from '../utils/useText';
import type { TabProps } from './DeskPage';
import { QueueActions } from './QueueActions';
import { filterOf, NO_FILTER, QueueFilters } from './QueueFilters';
import { QueueRow } from './QueueRow';
import { useQueue, type Queue } from './useQueue';
import { useQueueList } from './useQueueList';

const NO_FACETS = { plans: [], locales: [], authors: [] };

/** All undecided mentions, the least certain first, to be decided one by one or many at once. */
export function QueueTab({ catalogue, canDecide }: TabProps) {
  const say = useText();
  const [form, setForm] = useState(NO_FILTER);
  const filter = useMemo(() => filterOf(form), [form]);
  const queue = useQueue(filter);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <QueueFilters
        form={form}
        facets={queue.query.data?.facets ?? NO_FACETS}
        plans={catalogue.plans}
        onChange={setForm}
      />
      {queue.problem ? (
        <Alert variant="danger" closeLabel={say('action.close')} onClose={queue.dismiss}>
          {queue.problem}
        </Alert>
      ) : null}
      <Loaded
        query={queue.query}
        isEmpty={() => queue.total <= 0 && !queue.canUndo}
        empty={say('queue.empty')}
      >
        {() => <QueueList catalogue={catalogue} canDecide={canDecide} queue={queue} />}
      </Loaded>
    </Flex>
  );
}

function QueueList({ catalogue, canDecide, queue }: TabProps & { queue: Queue }) {
  const say = useText();
  const list = useQueueList(queue, canDecide);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography role="status">{say('queue.count', { total: queue.total })}</Typography>
        {canDecide ? (
          <QueueActions
            selected={list.selected.size}
            canUndo={queue.canUndo}
            onSelectAll={list.selectAll}
            onVerdict={(verdict) => list.act(verdict)}
            onUndo={() => void queue.undo()}
          />
        ) : null}
      </Flex>
      {canDecide ? (
        <Typography variant="pi" textColor="neutral600">
          {say('queue.keys')}
        </Typography>
      ) : null}
      <VisuallyHidden aria-live="polite">
        {list.current ? `${list.current.number}. ${list.current.sentence}` : ''}
      </VisuallyHidden>
      <Box
        ref={list.box}
        tag="ul"
        tabIndex={0}
        aria-label={say('tab.queue')}
        onKeyDown={list.onKeyDown}
      >
        {queue.mentions.map((mention) => (
          <QueueRow
            key={mention.key}
            mention={mention}
            catalogue={catalogue}
            isCurrent={mention.key === list.current?.key}
            isSelected={list.selected.has(mention.key)}
            isPicking={list.picking === mention.key}
            canDecide={canDecide}
            onSelect={() => list.toggle(mention.key)}
            onVerdict={(verdict) => list.act(verdict, [mention.key])}
            onChange={() => list.togglePicking(mention.key)}
            onPick={(target) => list.pick(mention.key, target)}
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

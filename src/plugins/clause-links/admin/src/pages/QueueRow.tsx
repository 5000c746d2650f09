import { useEffect, useRef } from 'react';
import { Box, Checkbox, Flex, IconButton, Typography } from '@strapi/design-system';
import { Check, Cross, Pencil } from '@strapi/icons';
import type { ClauseKey } from '../../../engine';
import type { ClauseCatalogue, MentionWithEntry } from '../../../shared/contracts';
import { ClausePicker } from '../components/ClausePicker';
import { EntryLink } from '../components/EntryLink';
import { Quote } from '../components/Quote';
import { placeInSentence } from '../utils/excerpt';
import { planName } from '../utils/plan-name';
import { useDay } from '../utils/useDay';
import { useExplained } from '../utils/useExplained';
import { useText } from '../utils/useText';

interface Props {
  mention: MentionWithEntry;
  catalogue: ClauseCatalogue;
  isCurrent: boolean;
  isSelected: boolean;
  isPicking: boolean;
  canDecide: boolean;
  onSelect(): void;
  onVerdict(verdict: 'accepted' | 'rejected'): void;
  onChange(): void;
  onPick(target: ClauseKey): void;
}

/** Sentences of the explanation that fit a row; the article's own panel has all of them. */
const REASONS = 2;

/** One undecided mention: what it would link, its sentence, why the linker is unsure. */
export function QueueRow(props: Props) {
  const { mention, catalogue, isCurrent, isSelected, isPicking, canDecide } = props;
  const say = useText();
  const day = useDay();
  const explained = useExplained();
  const box = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const start = placeInSentence(mention.sentence, mention.exact, mention.prefix);
  const facts = [
    mention.sourceLocale,
    day(mention.sourceDate),
    say('mention.confidence', { percent: Math.round(mention.confidence * 100) }),
  ];
  return (
    <Box
      ref={box}
      tag="li"
      data-key={mention.key}
      aria-current={isCurrent}
      padding={3}
      marginBottom={2}
      hasRadius
      borderColor={isCurrent ? 'primary600' : 'neutral200'}
      background={isSelected ? 'primary100' : 'neutral0'}
      style={{ listStyle: 'none' }}
    >
      <Flex gap={3} alignItems="flex-start">
        {canDecide ? (
          <Checkbox
            aria-label={say('queue.select', { number: mention.number })}
            checked={isSelected}
            onCheckedChange={props.onSelect}
          />
        ) : null}
        <Flex direction="column" alignItems="stretch" gap={1} flex="1">
          <Flex gap={2} wrap="wrap">
            <Typography fontWeight="bold">
              {mention.number} · {planName(catalogue.plans, mention.plan, say)}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {facts.filter(Boolean).join(' · ')}
            </Typography>
          </Flex>
          <Quote sentence={mention.sentence} start={start} end={start + mention.exact.length} />
          <Typography variant="pi" textColor="neutral600">
            {explained({ ...mention, nearest: mention.nearest ?? undefined })
              .slice(0, REASONS)
              .join(' ')}
          </Typography>
          <EntryLink
            uid={mention.sourceUid}
            documentId={mention.sourceDocumentId}
            locale={mention.sourceLocale}
          >
            {mention.title}
          </EntryLink>
        </Flex>
        {canDecide ? (
          <Flex gap={1}>
            <IconButton
              size="S"
              label={say('action.accept')}
              onClick={() => props.onVerdict('accepted')}
            >
              <Check />
            </IconButton>
            <IconButton
              size="S"
              label={say('action.reject')}
              onClick={() => props.onVerdict('rejected')}
            >
              <Cross />
            </IconButton>
            <IconButton size="S" label={say('action.change')} onClick={props.onChange}>
              <Pencil />
            </IconButton>
          </Flex>
        ) : null}
      </Flex>
      {isPicking ? (
        <Box paddingTop={3}>
          {mention.plan === null ? (
            <Typography variant="pi">{say('queue.needsPlan')}</Typography>
          ) : null}
          <ClausePicker
            catalogue={catalogue}
            locale={mention.sourceLocale}
            plan={mention.plan}
            onPick={props.onPick}
            onCancel={props.onChange}
          />
        </Box>
      ) : null}
    </Box>
  );
}

import {
  memo,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MutableRefObject,
} from 'react';
import {
  Badge,
  Box,
  Button,
  Flex,
  IconButton,
  TextButton,
  Typography,
} from '@strapi/design-system';
import { ArrowClockwise, Check, Cross, Pencil } from '@strapi/icons';
import { sentenceAt, type ReviewedMention } from '../../../engine';
import type { ClauseCatalogue } from '../../../shared/contracts';
import { ClausePicker } from '../components/ClausePicker';
import { Quote } from '../components/Quote';
import { clauseText } from '../utils/clause-search';
import { planName } from '../utils/plan-name';
import { useExplained } from '../utils/useExplained';
import { useText } from '../utils/useText';
import { keyOf } from './review';
import type { Decisions } from './useDecisions';

interface Props {
  mention: ReviewedMention;
  /** The text of all fields, which the mention's offsets count in. */
  text: string;
  catalogue: ClauseCatalogue;
  locale: string;
  canDecide: boolean;
  isPending: boolean;
  decisions: Pick<Decisions, 'decide' | 'undo'>;
  onShow(mention: ReviewedMention): void;
  /** Where the mention stands whose card a key was pressed on last: a decision moves the card to another group. */
  keyedAt: MutableRefObject<number | null>;
}

/** One mention: what it cites, the decision on it, and on demand the clause, its sentence and the reasons. */
export const MentionCard = memo(function MentionCard(props: Props) {
  const { mention, catalogue, canDecide, isPending, decisions, onShow, keyedAt } = props;
  const say = useText();
  const [open, setOpen] = useState(false);
  const [picking, setPicking] = useState(false);
  const plan = planName(catalogue.plans, mention.plan, say);
  const target = keyOf(mention);
  const accept = () => {
    if (target) decisions.decide(mention, 'accepted', target);
    else setPicking(true);
  };
  const reject = () => decisions.decide(mention, 'rejected', target);
  const undo = () => void decisions.undo(mention);
  const accepts = canDecide && (mention.outcome === 'suggested' || mention.outcome === 'rejected');
  const rejects = canDecide && mention.outcome !== 'rejected' && mention.rule !== 'decision';

  const card = useRef<HTMLLIElement>(null);
  const { start } = mention;
  useLayoutEffect(() => {
    // Only where the focus was lost with the old card, never out of the text.
    if (keyedAt.current === start && document.activeElement === document.body)
      card.current?.focus();
  }, [keyedAt, start]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const act: Partial<Record<string, () => void>> = {
      a: accepts ? accept : undefined,
      r: rejects ? reject : undefined,
      c: canDecide ? () => setPicking(true) : undefined,
      u: canDecide && mention.decision ? undo : undefined,
      e: () => setOpen(!open),
      Enter: () => onShow(mention),
    };
    const wanted = act[event.key];
    if (!wanted) return;
    event.preventDefault();
    keyedAt.current = start;
    wanted();
  };

  return (
    <Box
      tag="li"
      ref={card}
      tabIndex={0}
      onKeyDown={onKeyDown}
      aria-label={say('mention.label', { number: mention.number, plan })}
      data-clause={mention.number}
      data-outcome={mention.outcome}
      padding={2}
      hasRadius
      borderColor="neutral200"
      style={{ listStyle: 'none' }}
    >
      <Flex justifyContent="space-between" gap={2}>
        <TextButton
          onClick={() => onShow(mention)}
          aria-label={say('mention.show', { number: mention.number })}
        >
          <Typography fontWeight="bold">{mention.number || mention.rule}</Typography>
        </TextButton>
        <Flex gap={1}>
          {accepts ? (
            <IconButton size="XS" label={say('action.accept')} onClick={accept}>
              <Check />
            </IconButton>
          ) : null}
          {rejects ? (
            <IconButton size="XS" label={say('action.reject')} onClick={reject}>
              <Cross />
            </IconButton>
          ) : null}
          {canDecide ? (
            <IconButton size="XS" label={say('action.change')} onClick={() => setPicking(true)}>
              <Pencil />
            </IconButton>
          ) : null}
          {canDecide && mention.decision ? (
            <IconButton size="XS" label={say('action.undo')} onClick={undo}>
              <ArrowClockwise />
            </IconButton>
          ) : null}
        </Flex>
      </Flex>
      <Flex gap={2} wrap="wrap" paddingTop={1}>
        <Typography variant="pi" textColor="neutral600">
          {plan}
        </Typography>
        {mention.decision ? (
          <Badge size="S">{say(`verdict.${mention.decision.verdict}`)}</Badge>
        ) : null}
        {isPending ? (
          <Badge size="S" variant="warning">
            {say('mention.pending')}
          </Badge>
        ) : null}
        <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? 'action.less' : 'action.more')}
        </TextButton>
      </Flex>
      {mention.outcome === 'unresolved' && mention.nearest && mention.plan !== null && canDecide ? (
        <Box paddingTop={1}>
          <Button
            size="S"
            variant="secondary"
            onClick={() =>
              decisions.decide(
                mention,
                'repointed',
                `${mention.plan ?? 0}:${mention.nearest ?? ''}`,
              )
            }
          >
            {say('mention.useNearest', { number: mention.nearest })}
          </Button>
        </Box>
      ) : null}
      {picking ? (
        <Box paddingTop={2}>
          <ClausePicker
            catalogue={catalogue}
            locale={props.locale}
            plan={mention.plan}
            onCancel={() => setPicking(false)}
            onPick={(picked) => {
              setPicking(false);
              decisions.decide(mention, 'repointed', picked);
            }}
          />
        </Box>
      ) : null}
      {open ? <Details {...props} /> : null}
    </Box>
  );
});

function Details({ mention, text, catalogue, locale }: Props) {
  const say = useText();
  const sentence = sentenceAt(text, mention);
  const clause = catalogue.clauses.find(
    (each) => each.plan === mention.plan && each.number === mention.number,
  );
  const explained = useExplained();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
      <Box background="neutral100" padding={2} hasRadius>
        <Typography variant="pi">
          {clauseText(clause, locale) ?? say(clause ? 'clause.noText' : 'clause.missing')}
        </Typography>
      </Box>
      <Quote
        sentence={text.slice(sentence.start, sentence.end)}
        start={mention.start - sentence.start}
        end={mention.end - sentence.start}
      />
      <Typography variant="pi" textColor="neutral600">
        {say('mention.confidence', { percent: Math.round(mention.confidence * 100) })}
      </Typography>
      {explained(mention).map((reason) => (
        <Typography key={reason} variant="pi" textColor="neutral600">
          {reason}
        </Typography>
      ))}
    </Flex>
  );
}

import { useCallback, useMemo, useRef, useState } from 'react';
import { Alert, Box, Flex, Typography } from '@strapi/design-system';
import type { ReviewedMention, Span } from '../../../engine';
import type { ClauseCatalogue, SourceInfo } from '../../../shared/contracts';
import { useText, type Say } from '../utils/useText';
import type { Refusal } from '../utils/errors';
import { replaceWords, showSpan } from './editor-dom';
import { Findings } from './Findings';
import { ManualLink } from './ManualLink';
import { MentionCard } from './MentionCard';
import { differences, grouped, GROUPS, keyOf } from './review';
import { usePanel } from './usePanel';

interface Props {
  catalogue: ClauseCatalogue;
  source: SourceInfo;
  activeTab: 'draft' | 'published' | null;
  canDecide: boolean;
}

/** The mentions of the open entry, by group, with what can be done about each. */
export function PanelBody({ catalogue, source, activeTab, canDecide }: Props) {
  const say = useText();
  const { review, decisions, stored, pending, locale, isLoading, failed } = usePanel(
    catalogue,
    source,
    activeTab,
  );
  const keyedAt = useRef<number | null>(null);
  const [lost, setLost] = useState(false);
  const groups = useMemo(() => grouped(review.mentions), [review]);
  const pendingIds = useMemo(() => new Set(pending.map((each) => each.id)), [pending]);
  const { doc } = review;
  const onShow = useCallback((span: Span) => setLost(!showSpan(doc, span)), [doc]);
  const onReplace = useCallback(
    (span: Span, words: string) =>
      void replaceWords(doc, span, words).then((written) => setLost(!written)),
    [doc],
  );
  const { decide, undo } = decisions;
  const acts = useMemo(() => ({ decide, undo }), [decide, undo]);
  const differs = useMemo(
    () =>
      activeTab === 'published' ? null : differences(review.mentions, stored.mentions, locale),
    [review, stored, locale, activeTab],
  );
  const unplaced = review.unplaced.length;

  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={3}
      width="100%"
      data-testid="clause-links-panel"
    >
      <Typography variant="pi" textColor="neutral600" role="status">
        {isLoading ? say('state.loading') : say('panel.summary', countsOf(groups))}
      </Typography>
      {failed ? <Notice>{say('panel.storedFailed')}</Notice> : null}
      {decisions.problem ? (
        <Alert
          variant="danger"
          title={say('panel.notStored')}
          closeLabel={say('action.close')}
          onClose={decisions.dismiss}
        >
          {explain(decisions.problem, say)}
        </Alert>
      ) : null}
      {pending.length > 0 ? (
        <Notice>{say('panel.pending', { count: pending.length })}</Notice>
      ) : null}
      {differs && differs.onlyPublished.length > 0 ? (
        <Notice>{say('panel.onlyPublished', { numbers: differs.onlyPublished.join(', ') })}</Notice>
      ) : null}
      {unplaced > 0 ? <Notice>{say('panel.unplaced', { count: unplaced })}</Notice> : null}
      {lost ? <Notice>{say('panel.notShown')}</Notice> : null}
      <Findings
        findings={review.findings}
        mentions={review.mentions}
        text={doc.text}
        locale={locale}
        catalogue={catalogue}
        canDecide={canDecide}
        onShow={onShow}
        onReplace={onReplace}
        onReject={(mention) => decide(mention, 'rejected', keyOf(mention))}
      />
      {review.mentions.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {say('panel.empty')}
        </Typography>
      ) : null}
      {GROUPS.map((group) =>
        groups[group].length === 0 ? null : (
          <Box key={group} tag="section" aria-label={say(`group.${group}`)}>
            <Typography tag="h3" variant="sigma" textColor="neutral600">
              {say(`group.${group}`)} ({groups[group].length})
            </Typography>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
              {keyed(groups[group]).map(([key, mention]) => (
                <MentionCard
                  key={key}
                  mention={mention}
                  text={doc.text}
                  catalogue={catalogue}
                  locale={locale}
                  canDecide={canDecide}
                  isPending={mention.decision !== null && pendingIds.has(mention.decision.id)}
                  decisions={acts}
                  onShow={onShow}
                  keyedAt={keyedAt}
                />
              ))}
            </Flex>
          </Box>
        ),
      )}
      {canDecide ? (
        <>
          <ManualLink
            doc={doc}
            catalogue={catalogue}
            locale={locale}
            onLink={decisions.linkByHand}
          />
          <Typography variant="pi" textColor="neutral600">
            {say('panel.keys')}
          </Typography>
        </>
      ) : null}
    </Flex>
  );
}

function Notice({ children }: { children: React.ReactNode }) {
  return (
    <Box background="neutral100" padding={2} hasRadius role="status">
      <Typography variant="pi">{children}</Typography>
    </Box>
  );
}

/**
 * Names for the cards of a group that stay the same while text moves: the clause and the how-manieth
 * mention of it. With offsets, a letter typed above would make all cards anew.
 */
function keyed(mentions: readonly ReviewedMention[]): [key: string, mention: ReviewedMention][] {
  const seen = new Map<string, number>();
  return mentions.map((mention) => {
    const clause = `${mention.plan ?? ''}:${mention.number}`;
    const nth = (seen.get(clause) ?? 0) + 1;
    seen.set(clause, nth);
    return [`${clause}#${nth}`, mention];
  });
}

function countsOf(groups: ReturnType<typeof grouped>): Record<string, number> {
  return Object.fromEntries(GROUPS.map((group) => [group, groups[group].length]));
}

function explain({ code, details, status, message }: Refusal, say: Say): string {
  if (code === 'decided-meanwhile') {
    const by = typeof details.by === 'string' && details.by ? details.by : say('somebody');
    return say('conflict.decided', { by });
  }
  if (code === 'text-changed') return say('conflict.text');
  if (status === 403) return say('state.forbidden');
  return say('panel.willRetry', { message });
}

import { Badge, Box, Button, Flex, Link as DesignLink, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { SideBySide } from '../../../shared/contracts';
import { StateBadge } from '../components/StateBadge';
import { filesLink } from '../utils/desk-link';
import { useText } from '../utils/useText';
import { OPEN } from './drafts';
import { MachineAll } from './Machine';
import { Share } from './Share';
import type { Desk } from './useDesk';

interface Props {
  side: SideBySide;
  desk: Desk;
  /** Whether the settled lines are unfolded, too. */
  all: boolean;
  onAll(): void;
}

/** How far the document is, whether everything is saved, and what the keys do. */
export function Bar({ side, desk, all, onAll }: Props) {
  const say = useText();
  const { uid, documentId, locale } = desk.entry;
  const total = side.lines.length;
  const done = side.lines.filter(({ state }) => !OPEN.has(state)).length;
  const { isSaving, isUnsaved } = desk.editing;
  const saved = isSaving ? 'side.saving' : isUnsaved ? 'side.unsaved' : 'side.saved';
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingBottom={3}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Flex gap={3} wrap="wrap">
          <StateBadge state={side.row.state} count={side.row.stale} />
          {side.row.words ? <Badge>{say('side.words', { words: side.row.words })}</Badge> : null}
          <Typography variant="pi" textColor="neutral600" role="status" data-testid="desk-saved">
            {say(saved)}
          </Typography>
        </Flex>
        <Flex gap={2} wrap="wrap">
          <Share entry={desk.entry} title={side.row.title} />
          <DesignLink
            tag={Link}
            to={`/content-manager/collection-types/${uid}/${documentId}?plugins[i18n][locale]=${locale}`}
          >
            {say('side.entry')}
          </DesignLink>
          <DesignLink tag={Link} to={filesLink(desk.entry)}>
            {say('files.title')}
          </DesignLink>
          {side.machine ? <MachineAll side={side} desk={desk} /> : null}
          <Button variant="tertiary" size="S" aria-pressed={all} onClick={onAll}>
            {say(all ? 'side.fold' : 'side.unfold', { done })}
          </Button>
          <Button variant="secondary" size="S" onClick={() => desk.next()}>
            {say('side.next')}
          </Button>
        </Flex>
      </Flex>
      <Flex gap={3}>
        <Box flex="1" background="neutral200" height="0.6rem" hasRadius aria-hidden>
          <Box
            background="success500"
            height="100%"
            hasRadius
            width={`${total ? (100 * done) / total : 100}%`}
          />
        </Box>
        <Typography variant="pi">{say('side.progress', { done, total })}</Typography>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {say('side.keys')}
      </Typography>
    </Flex>
  );
}

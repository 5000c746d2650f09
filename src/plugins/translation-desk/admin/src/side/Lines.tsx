import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useState, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import type { SideBySide, SideLine } from '../../../shared/contracts';
import type { EntryRef } from '../api';
import { PERMISSIONS } from '../permissions';
import { useText } from '../utils/useText';
import { lineKey } from './drafts';
import { LineRow, OPEN } from './LineRow';
import { ParityPanel } from './ParityPanel';
import { Preview } from './Preview';
import { SharedPanel } from './SharedPanel';
import { useDesk, type Desk } from './useDesk';

/** The lines, and beside them what concerns all of them; one below the other where there is no room. */
const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 34rem;
  gap: 2.4rem;
  align-items: start;

  @media (max-width: 1280px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const Aside = styled.aside`
  position: sticky;
  top: 1.6rem;
  display: grid;
  gap: 1.6rem;
  max-height: calc(100vh - 3.2rem);
  overflow: auto;

  @media (max-width: 1280px) {
    position: static;
    grid-row: 1;
    max-height: none;
  }
`;

export function Lines({ entry, side }: { entry: EntryRef; side: SideBySide }) {
  const desk = useDesk(entry, side);
  const [all, setAll] = useState(false);
  const { allowedActions } = useRBAC({ translate: PERMISSIONS.translate });
  const { canTranslate = false } = allowedActions as { canTranslate?: boolean };
  const title = side.lines.at(0);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    desk.next(event.key === 'ArrowDown' ? 1 : -1);
  };
  const isFolded = (line: SideLine) =>
    !all && !OPEN.has(line.state) && !desk.editing.touched.has(lineKey(line));
  const panels = { side, desk, canTranslate };
  return (
    <Columns onKeyDown={onKey}>
      <div>
        <Bar side={side} desk={desk} all={all} onAll={() => setAll(!all)} />
        <Box ref={desk.list} hasRadius shadow="tableShadow" overflow="hidden">
          {side.lines.map((line) => (
            <LineRow
              key={lineKey(line)}
              line={line}
              desk={desk}
              clauses={side.clauses}
              title={title ? desk.editing.textOf(title) : ''}
              isFolded={isFolded(line)}
              canTranslate={canTranslate}
            />
          ))}
        </Box>
      </div>
      <Aside>
        <ParityPanel {...panels} />
        <SharedPanel {...panels} />
        <Preview side={side} desk={desk} />
      </Aside>
    </Columns>
  );
}

interface BarProps {
  side: SideBySide;
  desk: Desk;
  all: boolean;
  onAll(): void;
}

/** How far the document is, what the keys do, and whether everything is saved. */
function Bar({ side, desk, all, onAll }: BarProps) {
  const say = useText();
  const done = side.lines.filter(({ state }) => !OPEN.has(state)).length;
  const { isSaving, isUnsaved } = desk.editing;
  const saved = isSaving ? 'side.saving' : isUnsaved ? 'side.unsaved' : 'side.saved';
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={3}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Flex gap={3}>
          <Box width="16rem">
            <ProgressBar
              value={side.lines.length ? (100 * done) / side.lines.length : 100}
              aria-label={say('side.progress', { done, total: side.lines.length })}
            />
          </Box>
          <Typography variant="pi">
            {say('side.progress', { done, total: side.lines.length })}
          </Typography>
          <Typography variant="pi" textColor="neutral600" role="status" data-testid="desk-saved">
            {say(saved)}
          </Typography>
        </Flex>
        <Flex gap={2}>
          <Button variant="tertiary" size="S" onClick={() => desk.next()}>
            {say('side.next')}
          </Button>
          <Button variant="tertiary" size="S" aria-pressed={all} onClick={onAll}>
            {say(all ? 'side.fold' : 'side.unfold', { done })}
          </Button>
        </Flex>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {say('side.keys')}
      </Typography>
    </Flex>
  );
}

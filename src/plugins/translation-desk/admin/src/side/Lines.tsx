import { Box } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useState, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import type { SideBySide, SideLine } from '../../../shared/contracts';
import type { EntryRef } from '../api';
import { PERMISSIONS } from '../permissions';
import { Bar } from './Bar';
import { citedIn } from './cited';
import { lineKey, OPEN } from './drafts';
import { LineRow } from './LineRow';
import { ParityPanel } from './ParityPanel';
import { Preview } from './Preview';
import { SharedPanel } from './SharedPanel';
import { useDesk } from './useDesk';

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

  /* What concerns the whole goes first, the preview last. */
  @media (max-width: 1280px) {
    display: contents;

    & > * {
      order: -1;
    }
    & > [data-testid='desk-preview'] {
      order: 1;
    }
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
          {side.lines.map((line, at) => (
            <LineRow
              key={lineKey(line)}
              line={line}
              desk={desk}
              clauses={side.clauses}
              cited={citedIn(side.parity.rows, at)}
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

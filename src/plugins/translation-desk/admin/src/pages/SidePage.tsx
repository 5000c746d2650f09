import { Box, Button, Flex, Link as DesignLink, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router-dom';
import type { ParityRow } from '../../../core';
import type { SideBySide, SideLine } from '../../../shared/contracts';
import {
  useClaimEntryMutation,
  useSaveSegmentMutation,
  useSideBySideQuery,
  useVouchSegmentMutation,
  type EntryRef,
} from '../api';
import { Loaded } from '../components/Loaded';
import { StateBadge } from '../components/StateBadge';
import { PERMISSIONS } from '../permissions';
import { PLUGIN_ID } from '../pluginId';
import { refusalOf } from '../utils/errors';
import { textKey, useText } from '../utils/useText';
import { LineCard } from './LineCard';

const OPEN = new Set(['missing', 'stale', 'machine']);

/** One document, source on the left and translation on the right, line by line. */
export function SidePage({ entry }: { entry: EntryRef }) {
  const say = useText();
  const query = useSideBySideQuery(entry, { refetchOnMountOrArgChange: true });
  return (
    <Page.Main>
      <Page.Title>{say('desk.title')}</Page.Title>
      <Layouts.Header
        title={query.data?.row.title || say('desk.title')}
        subtitle={query.data ? `${query.data.sourceLocale} → ${entry.locale}` : undefined}
        navigationAction={
          <DesignLink tag={Link} to={`/plugins/${PLUGIN_ID}`}>
            {say('side.back')}
          </DesignLink>
        }
        primaryAction={query.data ? <Claim entry={entry} side={query.data} /> : undefined}
      />
      <Layouts.Content>
        <Loaded query={query}>{(side) => <Lines entry={entry} side={side} />}</Loaded>
      </Layouts.Content>
    </Page.Main>
  );
}

function Claim({ entry, side }: { entry: EntryRef; side: SideBySide }) {
  const say = useText();
  const [claim, { isLoading }] = useClaimEntryMutation();
  const { allowedActions } = useRBAC({ translate: PERMISSIONS.translate });
  const { canTranslate } = allowedActions as { canTranslate?: boolean };
  const held = side.row.assigneeName;
  return (
    <Flex gap={3}>
      <StateBadge state={side.row.state} count={side.row.stale} />
      {held ? <Typography>{say('side.held', { name: held })}</Typography> : null}
      {canTranslate ? (
        <Button
          variant="secondary"
          loading={isLoading}
          onClick={() => void claim({ ...entry, claimed: !held })}
        >
          {say(held ? 'side.release' : 'side.claim')}
        </Button>
      ) : null}
    </Flex>
  );
}

function Lines({ entry, side }: { entry: EntryRef; side: SideBySide }) {
  const say = useText();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const act = useActions(entry);
  const done = side.lines.filter(({ state }) => !OPEN.has(state)).length;
  const next = (from: HTMLElement | null) => {
    const fields = [...(list.current?.querySelectorAll('textarea') ?? [])];
    const at = fields.findIndex((field) => field === from);
    const open = [...fields.slice(at + 1), ...fields.slice(0, at + 1)];
    open.find((field) => field.dataset.open === 'true')?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || event.key !== 'ArrowDown') return;
    event.preventDefault();
    next(event.target as HTMLElement);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4} ref={list} onKeyDown={onKey}>
      <Parity side={side} />
      <Flex justifyContent="space-between">
        <Typography variant="pi" textColor="neutral600">
          {say('side.keys')}
        </Typography>
        <Flex gap={2}>
          <Button variant="tertiary" size="S" onClick={() => next(null)}>
            {say('side.next')}
          </Button>
          <Button variant="tertiary" size="S" onClick={() => setAll(!all)}>
            {say(all ? 'side.fold' : 'side.unfold', { done })}
          </Button>
        </Flex>
      </Flex>
      {side.lines.map((line) => (
        <LineCard
          key={`${JSON.stringify(line.path)}${line.index}`}
          line={line}
          locales={{ source: side.sourceLocale, target: entry.locale }}
          folded={!all && !OPEN.has(line.state)}
          onSave={(text, state) => act.save(line, text, state)}
          onVouch={() => act.vouch(line)}
        />
      ))}
    </Flex>
  );
}

/** Save and vouch, with what went wrong said in words. */
function useActions(entry: EntryRef) {
  const say = useText();
  const { toggleNotification } = useNotification();
  const [save] = useSaveSegmentMutation();
  const [vouch] = useVouchSegmentMutation();
  const report = (error: unknown): boolean => {
    const { code, message } = refusalOf(error);
    const known = textKey(`refused.${code}`);
    toggleNotification({
      type: 'danger',
      message: known ? say(known) : message || say('state.error'),
    });
    return false;
  };
  const segmentOf = ({ path, index, sourceText, targetText }: SideLine) => ({
    path,
    index,
    sourceText,
    targetText,
  });
  return {
    /** @returns whether it is saved */
    async save(line: SideLine, text: string, state: 'translated' | 'confirmed'): Promise<boolean> {
      const answer = await save({ ...entry, segment: segmentOf(line), text, state });
      return 'error' in answer ? report(answer.error) : true;
    },
    async vouch(line: SideLine): Promise<boolean> {
      const answer = await vouch({ ...entry, segment: segmentOf(line), state: 'confirmed' });
      return 'error' in answer ? report(answer.error) : true;
    },
  };
}

function Parity({ side }: { side: SideBySide }) {
  const say = useText();
  const { rows, ok } = side.parity;
  if (rows.length === 0) return null;
  const colour = ok ? 'success' : side.gate === 'block' ? 'danger' : 'warning';
  const lineOf = (row: ParityRow) => {
    switch (row.kind) {
      case 'matched':
        return null;
      case 'missing':
        return say('parity.missing', { number: row.source.number });
      case 'extra':
        return say('parity.extra', { number: row.target.number });
      case 'number-differs':
        return say('parity.differs', { source: row.source.number, target: row.target.number });
    }
  };
  return (
    <Box
      role="status"
      padding={4}
      hasRadius
      background={`${colour}100`}
      borderColor={`${colour}200`}
    >
      <Typography fontWeight="bold" tag="p">
        {say(ok ? 'parity.ok' : 'parity.title', { count: rows.length })}
      </Typography>
      {rows.map((row, at) => {
        const text = lineOf(row);
        return text ? (
          <Typography key={`${row.kind}${at}`} tag="p">
            {text}
          </Typography>
        ) : null;
      })}
      {!ok && side.gate === 'block' ? (
        <Typography tag="p">{say('parity.blocks')}</Typography>
      ) : null}
    </Box>
  );
}

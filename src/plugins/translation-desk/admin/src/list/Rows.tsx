import {
  Button,
  Flex,
  Link as DesignLink,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useTheme } from 'styled-components';
import type { DeskRow, Translator } from '../../../shared/contracts';
import type { EntryRef } from '../api';
import { StateBadge } from '../components/StateBadge';
import { deskLink } from '../utils/desk-link';
import { useAge } from '../utils/useAge';
import { useNames } from '../utils/useNames';
import { useText } from '../utils/useText';
import { Assign } from './Assign';
import { useRowKeys } from './useRowKeys';

const COLUMNS = ['title', 'state', 'words', 'since', 'clauses', 'who'] as const;
/** So many clause numbers fit a row; the rest is counted. */
const CLAUSES = 4;

interface Props {
  rows: DeskRow[];
  /** Own id, and whether rows may be taken. */
  me: string;
  canTranslate: boolean;
  /** Whom rows can be given to; empty for somebody who may only take them. */
  people: readonly Translator[];
  onClaim(entry: EntryRef, claimed: boolean): void;
  onAssign(entry: EntryRef, assignee: string | null): void;
}

export const entryOf = (row: DeskRow): EntryRef => ({
  uid: row.entryUid,
  documentId: row.entryId,
  locale: row.targetLocale,
});

/** The rows of a page; J and K move, Enter opens, C takes or lays down. */
export function Rows({ rows, me, canTranslate, people, onClaim, onAssign }: Props) {
  const say = useText();
  const toggle = (row: DeskRow) => {
    if (!canTranslate || (row.assigneeId && row.assigneeId !== me)) return;
    onClaim(entryOf(row), !row.assigneeId);
  };
  const keys = useRowKeys(rows, toggle);
  return (
    <div
      ref={keys.box}
      tabIndex={0}
      role="group"
      aria-label={say('list.label')}
      onKeyDown={keys.onKeyDown}
      // The row that the keys are on is marked instead.
      style={{ outline: 'none' }}
    >
      <Table colCount={COLUMNS.length} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma">{say(`column.${column}`)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row, at) => (
            <Row
              key={`${row.entryId}${row.targetLocale}`}
              row={row}
              me={me}
              isCurrent={at === keys.at}
              canTranslate={canTranslate}
              people={people}
              onToggle={() => toggle(row)}
              onAssign={(assignee) => onAssign(entryOf(row), assignee)}
            />
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

interface RowProps {
  row: DeskRow;
  me: string;
  isCurrent: boolean;
  canTranslate: boolean;
  people: readonly Translator[];
  onToggle(): void;
  onAssign(assignee: string | null): void;
}

function Row({ row, isCurrent, ...who }: RowProps) {
  const { colors } = useTheme();
  const say = useText();
  const names = useNames();
  const age = useAge();
  const notes = [
    `${names.type(row.entryUid)} → ${names.language(row.targetLocale)}`,
    row.sourcePublished ? say('list.public') : say('list.draft'),
    row.sharedChanged ? say('list.shared') : '',
  ];
  const more = row.citations.length - CLAUSES;
  const clauses = row.citations.slice(0, CLAUSES).join(', ') + (more > 0 ? ` +${more}` : '');
  return (
    <Tr
      aria-current={isCurrent}
      // The table's rows take no colour of their own.
      style={isCurrent ? { boxShadow: `-6px 0 0 ${colors.primary600}` } : undefined}
    >
      <Td>
        <DesignLink tag={Link} to={deskLink(entryOf(row))} lang="tr">
          {row.title || row.entryId}
        </DesignLink>
        <Typography variant="pi" textColor="neutral600" tag="div">
          {notes.filter(Boolean).join(' · ')}
        </Typography>
      </Td>
      <Td>
        <StateBadge state={row.state} count={row.stale} />
      </Td>
      <Td>
        <Typography>{row.words || '–'}</Typography>
        {row.words ? (
          <Typography variant="pi" textColor="neutral600" tag="div">
            {say('list.words', { fresh: row.newWords, changed: row.changedWords })}
          </Typography>
        ) : null}
      </Td>
      <Td>
        <Typography title={row.waitingSince ? age.day(row.waitingSince) : undefined}>
          {row.waitingSince ? age.since(row.waitingSince) : '–'}
        </Typography>
      </Td>
      <Td>
        <Typography title={row.citations.join(', ')}>{clauses || '–'}</Typography>
      </Td>
      <Td>
        <Who row={row} {...who} />
      </Td>
    </Tr>
  );
}

function Who({ row, me, canTranslate, people, onToggle, onAssign }: Omit<RowProps, 'isCurrent'>) {
  const say = useText();
  if (people.length > 0) return <Assign row={row} people={people} onAssign={onAssign} />;
  const isMine = row.assigneeId === me;
  if (row.assigneeId && !isMine) return <Typography>{row.assigneeName}</Typography>;
  return (
    <Flex gap={2}>
      {isMine ? <Typography fontWeight="bold">{row.assigneeName}</Typography> : null}
      {canTranslate ? (
        <Button size="S" variant="tertiary" onClick={onToggle}>
          {say(isMine ? 'side.release' : 'side.claim')}
        </Button>
      ) : null}
    </Flex>
  );
}

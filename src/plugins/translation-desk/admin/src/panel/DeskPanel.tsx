import { Flex, Link as DesignLink, Typography } from '@strapi/design-system';
import { useQueryParams, useRBAC } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { DeskRow } from '../../../shared/contracts';
import { useDeskEntriesQuery, useSideBySideQuery } from '../api';
import { StateBadge } from '../components/StateBadge';
import { entryOf } from '../list/Rows';
import { PERMISSIONS } from '../permissions';
import { deskLink } from '../utils/desk-link';
import { useNames } from '../utils/useNames';
import { useText } from '../utils/useText';

export interface PanelProps {
  model: string;
  documentId?: string;
}

/**
 * The badge beside an entry in the editor: how far its translations are, and the way to the desk. On the
 * source all of them, on a translation its own, with what would keep it from being published.
 */
export function DeskPanel({ model, documentId }: PanelProps): {
  title: string;
  content: ReactNode;
} | null {
  const say = useText();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const { allowedActions } = useRBAC({ read: PERMISSIONS.read });
  const { canRead } = allowedActions as { canRead?: boolean };
  const locale = query?.plugins?.i18n?.locale;
  // The list answers with nothing where a page would answer 404: for types that are not translated.
  const { data } = useDeskEntriesQuery(
    { uid: model, documentId: documentId ?? '' },
    { skip: !canRead || !documentId, refetchOnMountOrArgChange: true },
  );
  const all = data?.results ?? [];
  const own = all.filter((row) => row.targetLocale === locale);
  const rows = own.length ? own : all;
  if (rows.length === 0) return null;
  const content = (
    <Flex direction="column" alignItems="stretch" gap={3} data-testid="desk-panel">
      {rows.map((row) => (
        <Row key={row.targetLocale} row={row} isOpen={own.length > 0} />
      ))}
    </Flex>
  );
  return { title: say('panel.title'), content };
}

function Row({ row, isOpen }: { row: DeskRow; isOpen: boolean }) {
  const say = useText();
  const names = useNames();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Flex gap={2}>
        <Typography fontWeight="semiBold">{names.language(row.targetLocale)}</Typography>
        <StateBadge state={row.state} count={row.stale} />
      </Flex>
      {row.words ? (
        <Typography variant="pi" textColor="neutral600">
          {say('list.words', { fresh: row.newWords, changed: row.changedWords })}
        </Typography>
      ) : null}
      {isOpen ? <Gate row={row} /> : null}
      <DesignLink tag={Link} to={deskLink(entryOf(row))}>
        {say('panel.link')}
      </DesignLink>
    </Flex>
  );
}

/** Whether the citations agree, since that is what a publish is judged by. */
function Gate({ row }: { row: DeskRow }) {
  const say = useText();
  const { data } = useSideBySideQuery(entryOf(row), {
    skip: row.citations.length === 0,
    refetchOnMountOrArgChange: true,
  });
  if (!data || data.parity.ok || data.gate === 'off') return null;
  const problems = data.parity.rows.filter(({ kind }) => kind !== 'matched').length;
  const isBlocked = data.gate === 'block';
  return (
    <Typography variant="pi" textColor={isBlocked ? 'danger700' : 'neutral800'} tag="p">
      {say('parity.problems', { count: problems })}{' '}
      {say(isBlocked ? 'parity.blocks' : 'parity.warns')}
    </Typography>
  );
}

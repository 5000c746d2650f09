import { Flex, Link as DesignLink } from '@strapi/design-system';
import { useQueryParams, useRBAC } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { DeskRow } from '../../../shared/contracts';
import { useDeskEntriesQuery } from '../api';
import { StateBadge } from '../components/StateBadge';
import { PERMISSIONS } from '../permissions';
import { deskLink } from '../utils/desk-link';
import { useText } from '../utils/useText';

export interface PanelProps {
  model: string;
  documentId?: string;
}

/** The badge beside an entry in the editor: how far its translation is, and the way to the desk. */
export function DeskPanel({ model, documentId }: PanelProps): {
  title: string;
  content: ReactNode;
} | null {
  const say = useText();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const { allowedActions } = useRBAC({ read: PERMISSIONS.read });
  const { canRead } = allowedActions as { canRead?: boolean };
  const locale = query?.plugins?.i18n?.locale;
  // The list answers with nothing where a page would answer 404: for the source, and for other types.
  const { data } = useDeskEntriesQuery(
    { uid: model, documentId: documentId ?? '', locale: locale ?? '' },
    { skip: !canRead || !documentId || !locale, refetchOnMountOrArgChange: true },
  );
  const row = data?.results[0];
  return row ? { title: say('panel.title'), content: <PanelBody row={row} /> } : null;
}

function PanelBody({ row }: { row: DeskRow }) {
  const say = useText();
  const entry = { uid: row.entryUid, documentId: row.entryId, locale: row.targetLocale };
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <StateBadge state={row.state} count={row.stale} />
      <DesignLink tag={Link} to={deskLink(entry)}>
        {say('panel.link')}
      </DesignLink>
    </Flex>
  );
}

import { Flex } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { useDeskEntriesQuery } from '../api';
import { StateBadge } from '../components/StateBadge';
import { deskLink } from '../utils/desk-link';
import { useNames } from '../utils/useNames';
import { PageIds } from './page-ids';

const pageIds = new PageIds();

/** How far the translations of one row are; the rows of a page ask together. */
export function DeskCell({ uid, documentId }: { uid: string; documentId: string }) {
  const names = useNames();
  const [ids, setIds] = useState<string | null>(null);
  useEffect(() => pageIds.join(uid, documentId, setIds), [uid, documentId]);
  const { data } = useDeskEntriesQuery(
    { uid, documentId: ids ?? '', pageSize: 100 },
    { skip: !ids, refetchOnMountOrArgChange: true },
  );
  const rows = data?.results.filter((row) => row.entryId === documentId) ?? [];
  return (
    <Flex gap={1}>
      {rows.map((row) => (
        <Link
          key={row.targetLocale}
          to={deskLink({ uid, documentId, locale: row.targetLocale })}
          title={names.language(row.targetLocale)}
          // The row itself is a link to the entry.
          onClick={(event) => event.stopPropagation()}
          style={{ textDecoration: 'none' }}
        >
          <StateBadge state={row.state} count={row.stale} />
        </Link>
      ))}
    </Flex>
  );
}

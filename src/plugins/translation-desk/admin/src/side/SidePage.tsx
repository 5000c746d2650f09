import { Button, Flex, Link as DesignLink, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { Layouts, Page, useAuth, useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { SideBySide } from '../../../shared/contracts';
import {
  useClaimEntryMutation,
  useDeskEntriesQuery,
  useSideBySideQuery,
  type EntryRef,
} from '../api';
import { Loaded } from '../components/Loaded';
import { entryOf } from '../list/Rows';
import { PERMISSIONS } from '../permissions';
import { PLUGIN_ID } from '../pluginId';
import { deskLink } from '../utils/desk-link';
import { useNames } from '../utils/useNames';
import { useReport } from '../utils/useReport';
import { useText } from '../utils/useText';
import { Lines } from './Lines';

/** One document, source on the left and translation on the right, line by line. */
export function SidePage({ entry }: { entry: EntryRef }) {
  const say = useText();
  const names = useNames();
  const query = useSideBySideQuery(entry, { refetchOnMountOrArgChange: true });
  const side = query.data;
  const subtitle = side
    ? [
        names.type(entry.uid),
        `${names.language(side.sourceLocale)} → ${names.language(entry.locale)}`,
        say(side.row.sourcePublished ? 'list.public' : 'list.draft'),
      ].join(' · ')
    : undefined;
  return (
    <Page.Main>
      <Page.Title>{side?.row.title || say('desk.title')}</Page.Title>
      <Layouts.Header
        title={side?.row.title || say('desk.title')}
        subtitle={subtitle}
        navigationAction={
          <DesignLink tag={Link} to={`/plugins/${PLUGIN_ID}`}>
            {say('side.back')}
          </DesignLink>
        }
        primaryAction={side ? <Head entry={entry} side={side} /> : undefined}
      />
      <Layouts.Content>
        <Loaded query={query}>{(data) => <Lines entry={entry} side={data} />}</Loaded>
      </Layouts.Content>
    </Page.Main>
  );
}

function Head({ entry, side }: { entry: EntryRef; side: SideBySide }) {
  const say = useText();
  const next = useNextEntry(entry);
  return (
    <Flex gap={3}>
      <Claim entry={entry} side={side} />
      {next ? (
        <DesignLink tag={Link} to={deskLink(next)} endIcon={<ArrowRight />}>
          {say('side.nextEntry')}
        </DesignLink>
      ) : null}
    </Flex>
  );
}

/** The entry that waits longest, besides this one. */
function useNextEntry({ documentId, locale }: EntryRef): EntryRef | null {
  const { data } = useDeskEntriesQuery({ state: 'missing,in-progress,stale', pageSize: 2 });
  const row = data?.results.find((r) => r.entryId !== documentId || r.targetLocale !== locale);
  return row ? entryOf(row) : null;
}

function Claim({ entry, side }: { entry: EntryRef; side: SideBySide }) {
  const say = useText();
  const report = useReport();
  const me = useAuth('TranslationDesk', (auth) => String(auth.user?.id ?? ''));
  const [claim, { isLoading }] = useClaimEntryMutation();
  const { allowedActions } = useRBAC({ translate: PERMISSIONS.translate });
  const { canTranslate } = allowedActions as { canTranslate?: boolean };
  const { assigneeId, assigneeName } = side.row;
  const isTheirs = assigneeId !== null && assigneeId !== me;
  return (
    <>
      {assigneeName ? <Typography>{say('side.held', { name: assigneeName })}</Typography> : null}
      {canTranslate && !isTheirs ? (
        <Button
          size="S"
          variant="secondary"
          loading={isLoading}
          onClick={() => void claim({ ...entry, claimed: !assigneeId }).then(report)}
        >
          {say(assigneeId ? 'side.release' : 'side.claim')}
        </Button>
      ) : null}
    </>
  );
}

import { Box, Flex, Link as DesignLink, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { useDeskEntriesQuery, useDeskProgressQuery } from '../api';
import { StateBadge } from '../components/StateBadge';
import { entryOf } from '../list/Rows';
import { PLUGIN_ID } from '../pluginId';
import { deskLink } from '../utils/desk-link';
import { useText } from '../utils/useText';

const WAITING = ['missing', 'in-progress', 'stale'];
const SHOWN = 4;

/** How much waits for a translator: what they have begun, then what has waited longest. */
export function ToTranslate() {
  const say = useText();
  const filter = { state: WAITING.join(','), pageSize: SHOWN };
  const mine = useDeskEntriesQuery(
    { ...filter, assignee: 'me' },
    { refetchOnMountOrArgChange: true },
  );
  const free = useDeskEntriesQuery(
    { ...filter, assignee: 'none' },
    { refetchOnMountOrArgChange: true },
  );
  const progress = useDeskProgressQuery(undefined, { refetchOnMountOrArgChange: true });
  if (mine.error || free.error || progress.error)
    return <Widget.Error>{say('state.error')}</Widget.Error>;
  if (!mine.data || !free.data || !progress.data)
    return <Widget.Loading>{say('state.loading')}</Widget.Loading>;
  const waiting = progress.data.filter(({ state }) => WAITING.includes(state));
  const sum = (name: 'count' | 'words') => waiting.reduce((all, facet) => all + facet[name], 0);
  const rows = [...mine.data.results, ...free.data.results].slice(0, SHOWN);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} alignItems="baseline">
        <Typography variant="alpha">{sum('count')}</Typography>
        <Typography textColor="neutral600">
          {say('widget.words', { words: sum('words') })}
        </Typography>
      </Flex>
      {rows.map((row) => (
        <Flex key={`${row.entryId}${row.targetLocale}`} gap={2} justifyContent="space-between">
          <Box flex="1" minWidth={0}>
            <Typography ellipsis tag="div">
              <DesignLink tag={Link} to={deskLink(entryOf(row))}>
                {row.title || row.entryId}
              </DesignLink>
            </Typography>
          </Box>
          <StateBadge state={row.state} count={row.stale} />
        </Flex>
      ))}
      <DesignLink tag={Link} to={`/plugins/${PLUGIN_ID}`}>
        {say('widget.link')}
      </DesignLink>
    </Flex>
  );
}

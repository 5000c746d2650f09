import { Flex, Link as DesignLink, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { useDeskEntriesQuery } from '../api';
import { PLUGIN_ID } from '../pluginId';
import { useText } from '../utils/useText';

const WAITING = new Set(['missing', 'in-progress', 'stale']);

/** How much waits for a translator. */
export function ToTranslate() {
  const say = useText();
  const { data, error } = useDeskEntriesQuery({ pageSize: 1 }, { refetchOnMountOrArgChange: true });
  if (error) return <Widget.Error>{say('state.error')}</Widget.Error>;
  if (!data) return <Widget.Loading>{say('state.loading')}</Widget.Loading>;
  const waiting = data.facets.filter(({ state }) => WAITING.has(state));
  const sum = (name: 'count' | 'words') => waiting.reduce((all, facet) => all + facet[name], 0);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="alpha">{sum('count')}</Typography>
      <Typography>{say('widget.words', { words: sum('words') })}</Typography>
      <DesignLink tag={Link} to={`/plugins/${PLUGIN_ID}`}>
        {say('widget.link')}
      </DesignLink>
    </Flex>
  );
}

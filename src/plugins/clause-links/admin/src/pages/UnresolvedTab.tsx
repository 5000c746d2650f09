import { Box, Flex, Typography } from '@strapi/design-system';
import { useUnresolvedCitationsQuery } from '../api';
import { EntryLink } from '../components/EntryLink';
import { Loaded } from '../components/Loaded';
import { planName } from '../utils/plan-name';
import { useText } from '../utils/useText';
import type { TabProps } from './DeskPage';

/** Numbers that texts cite and no plan has, with the entries that cite them. */
export function UnresolvedTab({ catalogue }: TabProps) {
  const say = useText();
  const query = useUnresolvedCitationsQuery();
  return (
    <Loaded query={query} isEmpty={(groups) => groups.length === 0} empty={say('unresolved.empty')}>
      {(groups) => (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
          {groups.map(({ plan, number, nearest, documents, entries }) => (
            <Box key={`${plan}:${number}`} tag="li" style={{ listStyle: 'none' }}>
              <Typography fontWeight="bold">
                {say('unresolved.line', {
                  documents,
                  number,
                  plan: planName(catalogue.plans, plan, say),
                })}
              </Typography>
              {nearest ? (
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {say('unresolved.nearest', { number: nearest })}
                </Typography>
              ) : null}
              <Flex gap={3} wrap="wrap" paddingTop={1}>
                {entries.map(({ title, ...entry }) => (
                  <EntryLink key={`${entry.documentId}${entry.locale}`} {...entry}>
                    {title}
                  </EntryLink>
                ))}
              </Flex>
            </Box>
          ))}
        </Flex>
      )}
    </Loaded>
  );
}

import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { PLUGIN_ID } from '../pluginId';
import { useText } from '../utils/useText';

/** From a plan's edit view to its coverage map. `ordinal` is the attribute that numbers plans. */
export function PlanCoverageLink({ ordinal }: { ordinal: string }) {
  const say = useText();
  const initial = useForm('ClauseLinksPlan', (state) => state.initialValues) as Record<
    string,
    unknown
  >;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="pi" textColor="neutral600">
        {say('coverage.about')}
      </Typography>
      <LinkButton
        tag={Link}
        variant="secondary"
        fullWidth
        to={`/plugins/${PLUGIN_ID}?tab=coverage&plan=${encodeURIComponent(String(initial[ordinal]))}`}
      >
        {say('coverage.open')}
      </LinkButton>
    </Flex>
  );
}

import { Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useClauseCatalogueQuery } from '../api';
import { PERMISSIONS } from '../permissions';
import { useText } from '../utils/useText';
import { MentionedBy } from './MentionedBy';
import { PanelBody } from './PanelBody';
import { PlanCoverageLink } from './PlanCoverageLink';

/** What the content manager hands to a side panel. */
export interface PanelProps {
  model: string;
  documentId?: string;
  activeTab: 'draft' | 'published' | null;
}

/** The side panel of the edit view: mentions on a source, citing texts on a clause, coverage on a plan, nothing elsewhere. */
export function ClausePanel({ model, documentId, activeTab }: PanelProps) {
  const say = useText();
  const { allowedActions, isLoading: deciding } = useRBAC({
    read: PERMISSIONS.read,
    decide: PERMISSIONS.decide,
  });
  const { canRead, canDecide } = allowedActions as { canRead?: boolean; canDecide?: boolean };
  const { data, isError } = useClauseCatalogueQuery(undefined, { skip: !canRead });
  if (deciding || !canRead) return null;
  if (isError) return { title: say('panel.title'), content: <Line text={say('state.error')} /> };
  if (!data) return null;
  const source = data.sources.find((each) => each.uid === model);
  if (source) {
    return {
      title: say('panel.title'),
      content: (
        <PanelBody
          catalogue={data}
          source={source}
          activeTab={activeTab}
          canDecide={Boolean(canDecide)}
        />
      ),
    };
  }
  if (model === data.target.uid && documentId) {
    return { title: say('mentionedBy.title'), content: <MentionedBy clause={documentId} /> };
  }
  if (model === data.plan.uid && documentId) {
    return {
      title: say('coverage.title'),
      content: <PlanCoverageLink ordinal={data.plan.ordinal} />,
    };
  }
  return null;
}

function Line({ text }: { text: string }) {
  return (
    <Typography variant="pi" textColor="danger600">
      {text}
    </Typography>
  );
}

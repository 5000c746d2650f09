import { Flex, Link as DesignLink, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Summary } from '../../../shared/contracts';
import { useClauseCatalogueQuery, useClauseSummaryQuery, useReviewQueueQuery } from '../api';
import { EntryLink } from '../components/EntryLink';
import { PLUGIN_ID } from '../pluginId';
import { planName } from '../utils/plan-name';
import { refusalOf } from '../utils/errors';
import { useText } from '../utils/useText';

const FIRST_UNDECIDED = { outcome: 'suggested', page: 1, pageSize: 4 } as const;

/** How many mentions wait for a decision, and the first of them. */
export function ToDecide() {
  const say = useText();
  const { data: queue } = useReviewQueueQuery(FIRST_UNDECIDED, { refetchOnMountOrArgChange: true });
  return (
    <WithSummary>
      {({ toDecide }) => (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography>{say('widget.toDecide', { count: toDecide })}</Typography>
          <List>
            {queue?.results.map((mention) => (
              <li key={mention.key}>
                <Typography fontWeight="bold">{mention.number}</Typography>{' '}
                <EntryLink
                  uid={mention.sourceUid}
                  documentId={mention.sourceDocumentId}
                  locale={mention.sourceLocale}
                >
                  {mention.title}
                </EntryLink>
              </li>
            ))}
          </List>
          {toDecide > 0 ? (
            <DesignLink tag={Link} to={`/plugins/${PLUGIN_ID}`}>
              {say('widget.decideLink')}
            </DesignLink>
          ) : null}
        </Flex>
      )}
    </WithSummary>
  );
}

/** The clauses that most published texts of this year link. */
export function MostCited() {
  const say = useText();
  const { data: catalogue } = useClauseCatalogueQuery();
  return (
    <WithSummary>
      {({ mostCited, year }) =>
        mostCited.length === 0 ? (
          <Widget.NoData>{say('widget.citedNone', { year: String(year) })}</Widget.NoData>
        ) : (
          <List>
            {mostCited.map(({ plan, number, documentId, documents }) => (
              <li key={documentId}>
                <EntryLink uid={catalogue?.target.uid ?? ''} documentId={documentId} locale="">
                  {number} · {planName(catalogue?.plans ?? [], plan, say)}
                </EntryLink>{' '}
                <Typography variant="pi">{say('widget.citedLine', { documents })}</Typography>
              </li>
            ))}
          </List>
        )
      }
    </WithSummary>
  );
}

/** The newest entries in which nothing is linked. */
export function WithoutClause() {
  const say = useText();
  return (
    <WithSummary>
      {({ withoutClause }) =>
        withoutClause.length === 0 ? (
          <Widget.NoData>{say('widget.withoutNone')}</Widget.NoData>
        ) : (
          <List>
            {withoutClause.map(({ title, ...entry }) => (
              <li key={`${entry.documentId}${entry.locale}`}>
                <EntryLink {...entry}>{title}</EntryLink>
              </li>
            ))}
          </List>
        )
      }
    </WithSummary>
  );
}

function WithSummary({ children }: { children: (summary: Summary) => ReactNode }) {
  const say = useText();
  const { data, error } = useClauseSummaryQuery(undefined, { refetchOnMountOrArgChange: true });
  if (data) return children(data);
  if (!error) return <Widget.Loading>{say('state.loading')}</Widget.Loading>;
  if (refusalOf(error).status === 403) {
    return <Widget.NoPermissions>{say('state.forbidden')}</Widget.NoPermissions>;
  }
  return <Widget.Error>{say('state.error')}</Widget.Error>;
}

function List({ children }: { children: ReactNode }) {
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={2} style={{ listStyle: 'none' }}>
      {children}
    </Flex>
  );
}
